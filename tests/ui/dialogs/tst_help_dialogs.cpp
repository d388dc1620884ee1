#include "tests/ui/dialogs/screenshots.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/shortcut_sheet.h"
#include "ui/settings/language.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>

using namespace vecset;

/// The cheat sheet and the About dialog.
class TestHelpDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sheetListsTheActions();
    void sheetIsSearched_data();
    void sheetIsSearched();
    void sheetIsCopiedAsText();
    void aboutNamesLicences();
    void screenshots();

private:
    QAction* action(const QString& text, const QList<QKeySequence>& keys);
    QList<ShortcutGroup> m_groups;
};

QAction* TestHelpDialogs::action(const QString& text, const QList<QKeySequence>& keys) {
    auto* result = new QAction(text, this);
    result->setShortcuts(keys);
    return result;
}

void TestHelpDialogs::initTestCase() {
    Theme::instance().apply(ThemeChoice::Dark, 1.0);
    m_groups = {
        {QStringLiteral("File"),
         {action(QStringLiteral("&Open…"), {QKeySequence::Open}),
          action(QStringLiteral("&Export…"), {QKeySequence(QStringLiteral("Ctrl+E"))}),
          action(QStringLiteral("No shortcut"), {}),
          action(QStringLiteral("終了(&Q)…"), {QKeySequence(QStringLiteral("Ctrl+Q"))})},
         {}},
        {QStringLiteral("Generate"),
         {action(QStringLiteral("&Generate"),
                 {QKeySequence(QStringLiteral("Ctrl+Return")), QKeySequence(QStringLiteral("F5"))}),
          action(QStringLiteral("&Cancel"), {QKeySequence(QStringLiteral("Esc"))})},
         {}},
        {QStringLiteral("Viewport"),
         {action(QStringLiteral("&Frame"), {QKeySequence(QStringLiteral("F"))}),
          action(QStringLiteral("&Wire && more"), {QKeySequence(QStringLiteral("W"))})},
         {{QStringLiteral("Drag"), QStringLiteral("Turn the view")},
          {QStringLiteral("Wheel"), QStringLiteral("Zoom to the pointer")}}},
        {QStringLiteral("Nothing with a shortcut"), {action(QStringLiteral("Plain"), {})}, {}},
    };
}

void TestHelpDialogs::sheetListsTheActions() {
    const ShortcutSheet sheet(m_groups);
    QCOMPARE(sheet.shownCount(), 9);
    const QString text = sheet.printableText();
    QVERIFY(text.contains(QLatin1String("Open\n")));
    QVERIFY(text.contains(QStringLiteral("終了\n")));
    QVERIFY(text.contains(QLatin1String("Wire & more")));
    QVERIFY(text.contains(QLatin1String("F5")));
    QVERIFY(!text.contains(QLatin1String("Nothing with a shortcut")));
}

void TestHelpDialogs::sheetIsSearched_data() {
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("count");
    QTest::newRow("a name") << QStringLiteral("export") << 1;
    QTest::newRow("a key") << QStringLiteral("F5") << 1;
    QTest::newRow("a modifier") << QStringLiteral("ctrl+") << 4;
    QTest::newRow("what the mouse does") << QStringLiteral("wheel") << 1;
    QTest::newRow("nothing") << QStringLiteral("zebra") << 0;
}

void TestHelpDialogs::sheetIsSearched() {
    QFETCH(QString, search);
    ShortcutSheet sheet(m_groups);
    sheet.show();
    QTest::keyClicks(sheet.findChild<QLineEdit*>(), search);
    QTEST(sheet.shownCount(), "count");
}

void TestHelpDialogs::sheetIsCopiedAsText() {
    ShortcutSheet sheet(m_groups);
    sheet.show();
    sheet.setSearch(QStringLiteral("frame"));
    QTest::mouseClick(sheet.findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text().split(QLatin1Char('\n')).first(), QStringLiteral("Viewport"));
    QTest::keyClick(&sheet, Qt::Key_Escape);
    QVERIFY(!sheet.isVisible());
}

void TestHelpDialogs::aboutNamesLicences() {
    AboutDialog about;
    about.show();
    QStringList words;
    for (const auto* table : about.findChildren<QTableWidget*>()) {
        for (int row = 0; row < table->rowCount(); ++row) {
            for (int column = 0; column < table->columnCount(); ++column)
                words.append(table->item(row, column)->text());
        }
    }
    for (const char* word : {"Qt 6", "LGPL 3", "LibTorch (PyTorch)", "Assimp", "OpenCV", "spdlog", "{fmt}",
                             "meshoptimizer", "nanoflann", "yaml-cpp", "nlohmann/json", "Embree", "CLI11", "Mofx"}) {
        QVERIFY2(words.contains(QLatin1String(word)), word);
    }
    QVERIFY(!words.contains(QString()));
    QVERIFY(about.findChild<QTextBrowser*>()->toPlainText().contains(QLatin1String("Apache License")));
}

void TestHelpDialogs::screenshots() {
    ShortcutSheet sheet(m_groups);
    QVERIFY(test::saveScreenshots(sheet, QStringLiteral("shortcuts")));
    QCOMPARE(test::clippedTexts(sheet), QStringList());
    sheet.setSearch(QStringLiteral("zebra"));
    QVERIFY(test::saveScreenshots(sheet, QStringLiteral("shortcuts-nothing")));
    AboutDialog about;
    auto* tabs = about.findChild<QTabWidget*>();
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        QVERIFY(test::saveScreenshots(about, QStringLiteral("about-%1").arg(i)));
        QCOMPARE(test::clippedTexts(about), QStringList());
    }
    LanguageSwitcher switcher;
    switcher.use(QStringLiteral("de"));
    QCoreApplication::processEvents();
    tabs->setCurrentIndex(0);
    QVERIFY(test::saveScreenshots(about, QStringLiteral("about-de")));
    QCOMPARE(test::clippedTexts(about), QStringList());
}

QTEST_MAIN(TestHelpDialogs)
#include "tst_help_dialogs.moc"
