#include "tests/ui/dialogs/screenshots.h"
#include "ui/dialogs/log_model.h"
#include "ui/dialogs/system_info_dialog.h"
#include "ui/settings/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace vecset;

class TestSystemInfo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void factsAreThere();
    void diskOfAFolderThatIsNotThereYet();
    void diagnosticsHoldTheLogButNotTheHome();
    void copyButtonCopies();
    void screenshots();

private:
    SystemContext m_context;
};

void TestSystemInfo::initTestCase() {
    Theme::instance().apply(ThemeChoice::Dark, 1.0);
    qputenv("VECSET_STUDIO_HOME", (QDir::homePath() + QStringLiteral("/.local/share/Vecset Studio")).toUtf8());
    m_context = {QStringLiteral("llvmpipe (LLVM 15.0.6, 256 bits)"), QStringLiteral("cpu, float32"),
                 QStringLiteral("furniture-xs"), QDir::homePath() + QStringLiteral("/not/there/history"),
                 QStringLiteral("/usr/share/vecset/models/furniture-xs")};
}

void TestSystemInfo::factsAreThere() {
    const auto sections = collectSystemInfo(m_context);
    QVERIFY(sections.size() >= 3);
    for (const SystemSection& section : sections) {
        QVERIFY(!section.title.isEmpty());
        for (const SystemFact& fact : section.facts)
            QVERIFY2(!fact.name.isEmpty() && !fact.value.isEmpty(), qPrintable(fact.name));
    }
    const QString text = diagnosticsText(sections, {});
    for (const QString& part :
         {programVersion(), QString::fromLatin1(qVersion()), m_context.openGlRenderer, m_context.model}) {
        QVERIFY2(text.contains(part), qPrintable(part));
    }
}

void TestSystemInfo::diskOfAFolderThatIsNotThereYet() {
    const QString text = diagnosticsText(collectSystemInfo(m_context), {});
    QVERIFY(text.contains(QLatin1String(" free of ")));
    QVERIFY(!QDir(m_context.historyFolder).exists());
}

void TestSystemInfo::diagnosticsHoldTheLogButNotTheHome() {
    const LogEntry line{QDateTime::currentDateTime(), LogLevel::Error, QStringLiteral("studio"),
                        QDir::homePath() + QStringLiteral("/pictures/me.png: damaged")};
    const QString text = diagnosticsText(collectSystemInfo(m_context), {line});
    QVERIFY(text.contains(QLatin1String("~/pictures/me.png: damaged")));
    QVERIFY(text.contains(QLatin1String("~/not/there/history")));
    QVERIFY(!text.contains(QDir::homePath() + QLatin1Char('/')));
}

void TestSystemInfo::copyButtonCopies() {
    LogModel log;
    for (int i = 0; i < SystemInfoDialog::kLogLines + 20; ++i) {
        log.postFromAnyThread({QDateTime::currentDateTime(), LogLevel::Info, QStringLiteral("studio"),
                               QStringLiteral("line <%1>").arg(i)});
    }
    SystemInfoDialog dialog(m_context, &log);
    QSignalSpy ready(&dialog, &SystemInfoDialog::ready);
    dialog.show();
    QTRY_VERIFY(!ready.isEmpty());
    for (auto* button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String("Copy diagnostics")) QTest::mouseClick(button, Qt::LeftButton);
    }
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(QLatin1String("line <219>")));
    QVERIFY(copied.contains(QLatin1String("line <20>")));
    QVERIFY(!copied.contains(QLatin1String("line <19>"))); // the last 200
}

void TestSystemInfo::screenshots() {
    SystemInfoDialog dialog(m_context, nullptr);
    QSignalSpy ready(&dialog, &SystemInfoDialog::ready);
    QTRY_VERIFY(!ready.isEmpty());
    QVERIFY(test::saveScreenshots(dialog, QStringLiteral("system-info")));
    QCOMPARE(test::clippedTexts(dialog), QStringList());
    LanguageSwitcher switcher;
    switcher.use(QStringLiteral("de"));
    QTRY_VERIFY(ready.size() >= 2); // the facts are collected anew in the other language
    QVERIFY(test::saveScreenshots(dialog, QStringLiteral("system-info-de")));
    QCOMPARE(test::clippedTexts(dialog), QStringList());
}

QTEST_MAIN(TestSystemInfo)
#include "tst_system_info.moc"
