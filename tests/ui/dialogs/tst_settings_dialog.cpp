#include "tests/ui/dialogs/screenshots.h"
#include "ui/dialogs/setting_editor.h"
#include "ui/dialogs/setting_row.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/settings/language.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace vecset;

class TestSettingsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Dark, 1.0); }
    void init();
    void cleanup();
    void everySettingHasItsRow();
    void categoryShowsItsOwnSettings();
    void searchFindsAcrossCategories_data();
    void searchFindsAcrossCategories();
    void searchIsHighlighted();
    void choiceCountsAtOnce();
    void numberIsTakenWhenItIsEntered();
    void checkBoxIsToggledByKey();
    void folderIsTakenOnEnterAndCleared();
    void resetAppearsOnlyForChanges();
    void resetAllCanBeUndone();
    void restartIsMentionedOnlyWhereTrue();
    void changesFromElsewhereAreShown();
    void languageChangesTheOpenDialog();
    void screenshots();

private:
    [[nodiscard]] SettingRow* row(QLatin1String key) const;
    template <typename Control> Control* control(QLatin1String key) const {
        m_dialog->showSetting(key);
        return qobject_cast<Control*>(row(key)->editor()->control());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void TestSettingsDialog::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.json")));
    m_dialog = std::make_unique<SettingsDialog>(*m_settings);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestSettingsDialog::cleanup() {
    m_dialog.reset();
    m_settings.reset();
}

SettingRow* TestSettingsDialog::row(QLatin1String key) const {
    for (auto* each : m_dialog->findChildren<SettingRow*>()) {
        if (each->setting().key == key) return each;
    }
    return nullptr;
}

void TestSettingsDialog::everySettingHasItsRow() {
    for (const auto& setting : m_settings->definitions()) {
        QVERIFY2(row(setting.key) != nullptr, setting.key.data());
        QVERIFY(!row(setting.key)->editor()->control()->accessibleName().isEmpty());
        QVERIFY(!row(setting.key)->editor()->control()->toolTip().isEmpty());
    }
}

void TestSettingsDialog::categoryShowsItsOwnSettings() {
    auto* list = m_dialog->findChild<QListWidget*>();
    QSet<QString> seen;
    for (int i = 0; i < list->count(); ++i) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(i)).center());
        QVERIFY(!m_dialog->shownKeys().isEmpty());
        for (const QString& key : m_dialog->shownKeys()) {
            QVERIFY(!seen.contains(key));
            seen.insert(key);
        }
    }
    QCOMPARE(seen.size(), m_settings->definitions().size());
}

void TestSettingsDialog::searchFindsAcrossCategories_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("a name") << QStringLiteral("turntable") << QStringList{setting::kTurntableSpeed};
    QTest::newRow("a word of an explanation, in any case")
        << QStringLiteral("GRAPHICS card") << QStringList{setting::kDevice};
    QTest::newRow("a value that can be chosen") << QStringLiteral("millimet") << QStringList{setting::kExportUnit};
    QTest::newRow("the key of the file") << QStringLiteral("keepTrash") << QStringList{setting::kTrashDays};
    QTest::newRow("a category") << QStringLiteral("logging") << QStringList{setting::kLogLevel, setting::kLogToFile};
    QTest::newRow("nothing") << QStringLiteral("zebra") << QStringList();
}

void TestSettingsDialog::searchFindsAcrossCategories() {
    QFETCH(QString, text);
    QTest::keyClicks(m_dialog->findChild<QLineEdit*>(), text);
    QTEST(m_dialog->shownKeys(), "keys");
}

void TestSettingsDialog::searchIsHighlighted() {
    m_dialog->setSearch(QStringLiteral("turn"));
    const auto labels = row(setting::kTurntableSpeed)->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text().contains(QLatin1String("<span")); }));
    m_dialog->setSearch(QString());
    QVERIFY(std::none_of(labels.begin(), labels.end(),
                         [](const QLabel* label) { return label->text().contains(QLatin1String("<span")); }));
}

void TestSettingsDialog::choiceCountsAtOnce() {
    auto* box = control<QComboBox>(setting::kTheme);
    QSignalSpy changed(m_settings.get(), &Settings::changed);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(m_settings->text(setting::kTheme), QStringLiteral("light"));
    QCOMPARE(changed.size(), 1);
}

void TestSettingsDialog::numberIsTakenWhenItIsEntered() {
    auto* box = control<QSpinBox>(setting::kThreads);
    QCOMPARE(box->text(), QStringLiteral("All cores"));
    QSignalSpy changed(m_settings.get(), &Settings::changed);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("12"));
    QCOMPARE(changed.size(), 0); // 1 was not meant
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(m_settings->whole(setting::kThreads), 12);
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_dialog->isVisible()); // Enter does not close the dialog
    auto* size = control<QDoubleSpinBox>(setting::kExportSize);
    QCOMPARE(size->decimals(), 3);
    QCOMPARE(control<QDoubleSpinBox>(setting::kFontScale)->decimals(), 2);
}

void TestSettingsDialog::checkBoxIsToggledByKey() {
    auto* box = control<QCheckBox>(setting::kLivePreview);
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(!m_settings->flag(setting::kLivePreview));
}

void TestSettingsDialog::folderIsTakenOnEnterAndCleared() {
    auto* edit = control<QLineEdit>(setting::kHistoryFolder);
    QTest::keyClicks(edit, QStringLiteral("/data/history x"));
    QVERIFY(m_settings->isDefault(setting::kHistoryFolder));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_settings->text(setting::kHistoryFolder), QStringLiteral("/data/history x"));
    edit->clear();
    QVERIFY(m_settings->isDefault(setting::kHistoryFolder));
}

void TestSettingsDialog::resetAppearsOnlyForChanges() {
    m_dialog->showSetting(setting::kTurntableSpeed);
    auto* reset = row(setting::kTurntableSpeed)->resetButton();
    QVERIFY(!reset->isVisible());
    m_settings->set(setting::kTurntableSpeed, 90.0);
    QVERIFY(reset->isVisible());
    QTest::mouseClick(reset, Qt::LeftButton);
    QVERIFY(m_settings->isDefault(setting::kTurntableSpeed));
    QVERIFY(!reset->isVisible());
}

void TestSettingsDialog::resetAllCanBeUndone() {
    m_settings->set(setting::kThreads, 3);
    m_settings->set(setting::kTheme, QStringLiteral("light"));
    QPushButton* resetAll = nullptr;
    for (auto* button : m_dialog->findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String("Reset all")) resetAll = button;
    }
    QTest::mouseClick(resetAll, Qt::LeftButton);
    QVERIFY(m_settings->isDefault(setting::kThreads) && m_settings->isDefault(setting::kTheme));
    auto* notices = m_dialog->findChild<NoticeBar*>();
    QCOMPARE(notices->noticeCount(), 1);
    for (auto* button : notices->findChildren<QAbstractButton*>()) {
        if (button->text() == QLatin1String("Undo")) QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(m_settings->whole(setting::kThreads), 3);
    QCOMPARE(m_settings->text(setting::kTheme), QStringLiteral("light"));
}

void TestSettingsDialog::restartIsMentionedOnlyWhereTrue() {
    const auto mentions = [this](QLatin1String key) {
        m_dialog->showSetting(key);
        for (const auto* label : row(key)->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(QLatin1String("next start"))) return true;
        }
        return false;
    };
    QVERIFY(!mentions(setting::kHistoryFolder));
    m_settings->set(setting::kHistoryFolder, QStringLiteral("/data"));
    m_settings->set(setting::kTheme, QStringLiteral("light"));
    QVERIFY(mentions(setting::kHistoryFolder));
    QVERIFY(!mentions(setting::kTheme));
    m_settings->reset(setting::kHistoryFolder); // as it was when the program started
    QVERIFY(!mentions(setting::kHistoryFolder));
}

void TestSettingsDialog::changesFromElsewhereAreShown() {
    auto* box = control<QComboBox>(setting::kTheme);
    QSignalSpy changed(m_settings.get(), &Settings::changed);
    m_settings->set(setting::kTheme, QStringLiteral("system"));
    QCOMPARE(box->currentData().toString(), QStringLiteral("system"));
    QCOMPARE(changed.size(), 1); // no echo
}

void TestSettingsDialog::languageChangesTheOpenDialog() {
    LanguageSwitcher switcher;
    m_settings->set(setting::kLanguage, QStringLiteral("ja"));
    QVERIFY(switcher.use(QStringLiteral("ja")));
    QCoreApplication::processEvents();
    auto* box = control<QComboBox>(setting::kLanguage);
    QCOMPARE(box->currentText(), QStringLiteral("日本語"));
    QCOMPARE(box->itemText(box->findData(QStringLiteral("de"))), QStringLiteral("Deutsch"));
    QVERIFY(switcher.use(QStringLiteral("en")));
}

void TestSettingsDialog::screenshots() {
    QVERIFY(test::saveScreenshots(*m_dialog, QStringLiteral("settings")));
    m_settings->set(setting::kThreads, 3);
    m_dialog->showSetting(setting::kThreads);
    QVERIFY(test::saveScreenshots(*m_dialog, QStringLiteral("settings-generation")));
    m_dialog->showSetting(setting::kExportFormat);
    QVERIFY(test::saveScreenshots(*m_dialog, QStringLiteral("settings-export")));
    m_dialog->setSearch(QStringLiteral("folder"));
    QVERIFY(test::saveScreenshots(*m_dialog, QStringLiteral("settings-search")));
    QCOMPARE(test::clippedTexts(*m_dialog), QStringList());
    m_dialog->setSearch(QStringLiteral("zebra"));
    QVERIFY(test::saveScreenshots(*m_dialog, QStringLiteral("settings-nothing")));
    LanguageSwitcher switcher;
    for (const QString& code : {QStringLiteral("de"), QStringLiteral("zh_CN")}) {
        switcher.use(code);
        QCoreApplication::processEvents();
        m_dialog->showSetting(setting::kExportFormat);
        QVERIFY(test::saveScreenshots(*m_dialog, QStringLiteral("settings-") + code));
        QCOMPARE(test::clippedTexts(*m_dialog), QStringList());
    }
    switcher.use(QStringLiteral("en"));
    Theme::instance().apply(ThemeChoice::Dark, 1.6);
    QCoreApplication::processEvents();
    QVERIFY(test::saveScreenshots(*m_dialog, QStringLiteral("settings-large-text")));
    QCOMPARE(test::clippedTexts(*m_dialog), QStringList());
    Theme::instance().apply(ThemeChoice::Dark, 1.0);
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
