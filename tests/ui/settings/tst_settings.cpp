#include "ui/settings/settings.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace vecset;

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyDefinitionIsComplete();
    void defaultsFitTheirOwnLimits();
    void valuesSurviveARestart();
    void unusableValuesFallBackOneByOne_data();
    void unusableValuesFallBackOneByOne();
    void setRefusesWhatDoesNotFit_data();
    void setRefusesWhatDoesNotFit();
    void unknownMembersStayInTheFile();
    void resetRemovesTheMember();
    void damagedFileGivesDefaultsAndANote();

private:
    void write(const QByteArray& json) const;
    [[nodiscard]] QJsonObject read() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSettings::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("settings.json"));
}

void TestSettings::write(const QByteArray& json) const {
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
}

QJsonObject TestSettings::read() const {
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void TestSettings::everyDefinitionIsComplete() {
    const Settings settings(m_path);
    QSet<QString> keys;
    QStringList categories;
    for (const auto& setting : settings.definitions()) {
        QVERIFY2(!keys.contains(setting.key), setting.key.data());
        keys.insert(setting.key);
        QVERIFY(!setting.label().isEmpty());
        QVERIFY2(setting.description().endsWith(QLatin1Char('.')), setting.key.data());
        QVERIFY(setting.label() != setting.description());
        if (categories.isEmpty() || categories.last() != setting.categoryLabel())
            categories.append(setting.categoryLabel());
    }
    QCOMPARE(QSet<QString>(categories.begin(), categories.end()).size(),
             categories.size()); // each category in one piece
}

void TestSettings::defaultsFitTheirOwnLimits() {
    const Settings settings(m_path);
    for (const auto& setting : settings.definitions()) {
        QCOMPARE(setting.accepted(setting.standard), setting.standard);
        QCOMPARE(setting.fromJson(QJsonValue::fromVariant(setting.standard)), setting.standard);
        QCOMPARE(settings.value(setting.key), setting.standard);
        QVERIFY(settings.isDefault(setting.key));
    }
    QVERIFY(settings.loadNote().isEmpty());
    QVERIFY(!QFile::exists(m_path));
}

void TestSettings::valuesSurviveARestart() {
    {
        Settings settings(m_path);
        QSignalSpy changed(&settings, &Settings::changed);
        QVERIFY(settings.set(setting::kTheme, QStringLiteral("light")));
        QVERIFY(settings.set(setting::kFontScale, 1.25));
        QVERIFY(settings.set(setting::kThreads, 3));
        QVERIFY(settings.set(setting::kLivePreview, false));
        QVERIFY(settings.set(setting::kHistoryFolder, QStringLiteral("/data/日本")));
        QVERIFY(settings.set(setting::kTheme, QStringLiteral("light"))); // no change, no signal
        QCOMPARE(changed.size(), 5);
        QCOMPARE(changed.first().first().toString(), QString(setting::kTheme));
    }
    const Settings again(m_path);
    QCOMPARE(again.text(setting::kTheme), QStringLiteral("light"));
    QCOMPARE(again.real(setting::kFontScale), 1.25);
    QCOMPARE(again.whole(setting::kThreads), 3);
    QVERIFY(!again.flag(setting::kLivePreview));
    QCOMPARE(again.text(setting::kHistoryFolder), QStringLiteral("/data/日本"));
}

void TestSettings::unusableValuesFallBackOneByOne_data() {
    QTest::addColumn<QByteArray>("member");
    QTest::newRow("a number where a choice belongs") << QByteArray("\"appearance.theme\": 1");
    QTest::newRow("a choice that does not exist") << QByteArray("\"appearance.theme\": \"pink\"");
    QTest::newRow("a text where a number belongs") << QByteArray("\"appearance.fontScale\": \"1.2\"");
    QTest::newRow("a number beyond its limits") << QByteArray("\"appearance.fontScale\": 40");
    QTest::newRow("a broken number where a whole one belongs") << QByteArray("\"generation.threads\": 2.5");
    QTest::newRow("a number where yes or no belongs") << QByteArray("\"generation.livePreview\": 0");
    QTest::newRow("nothing where a text belongs") << QByteArray("\"history.folder\": null");
    QTest::newRow("a list where a number belongs") << QByteArray("\"history.keepTrashDays\": [1]");
}

void TestSettings::unusableValuesFallBackOneByOne() {
    QFETCH(QByteArray, member);
    write("{\"logging.level\": \"debug\", " + member + "}");
    const Settings settings(m_path);
    for (const auto& setting : settings.definitions()) {
        if (setting.key != setting::kLogLevel) QCOMPARE(settings.value(setting.key), setting.standard);
    }
    QCOMPARE(settings.text(setting::kLogLevel), QStringLiteral("debug"));
    const QString key = QString::fromUtf8(member).section(QLatin1Char('"'), 1, 1);
    QVERIFY2(settings.loadNote().contains(key), qPrintable(settings.loadNote()));
}

void TestSettings::setRefusesWhatDoesNotFit_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("an unknown key") << QStringLiteral("no.such.key") << QVariant(1);
    QTest::newRow("an unknown choice") << QString(setting::kTheme) << QVariant(QStringLiteral("pink"));
    QTest::newRow("a number beyond its limits") << QString(setting::kFontScale) << QVariant(0.1);
    QTest::newRow("a text for a flag") << QString(setting::kLivePreview) << QVariant(QStringLiteral("true"));
    QTest::newRow("not a number") << QString(setting::kFontScale) << QVariant(qQNaN());
}

void TestSettings::setRefusesWhatDoesNotFit() {
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    Settings settings(m_path);
    QSignalSpy changed(&settings, &Settings::changed);
    const QVariant before = settings.value(key);
    QVERIFY(!settings.set(key, value));
    QCOMPARE(settings.value(key), before);
    QCOMPARE(changed.size(), 0);
}

void TestSettings::unknownMembersStayInTheFile() {
    write("{\"future.setting\": {\"x\": [1]}, \"appearance.theme\": 5}");
    Settings settings(m_path);
    QVERIFY(settings.set(setting::kThreads, 2));
    QVERIFY(settings.flush().isEmpty());
    const QJsonObject file = read();
    QVERIFY(file.value(QStringLiteral("future.setting")).isObject());
    QCOMPARE(file.value(setting::kThreads).toInt(), 2);
}

void TestSettings::resetRemovesTheMember() {
    Settings settings(m_path);
    settings.set(setting::kTheme, QStringLiteral("light"));
    settings.set(setting::kThreads, 2);
    settings.set(setting::kLogToFile, false);
    settings.reset(setting::kTheme);
    QVERIFY(settings.isDefault(setting::kTheme));
    settings.flush();
    QCOMPARE(read().keys(), (QStringList{setting::kThreads, setting::kLogToFile}));
    settings.resetAll();
    settings.flush();
    QVERIFY(read().isEmpty());
}

void TestSettings::damagedFileGivesDefaultsAndANote() {
    write("{\"appearance.theme\": \"light\"");
    Settings settings(m_path);
    QCOMPARE(settings.text(setting::kTheme), settings.definition(setting::kTheme)->standard.toString());
    QVERIFY(settings.loadNote().contains(QLatin1String("settings.json.damaged-")));
    QVERIFY(settings.set(setting::kTheme, QStringLiteral("system")));
    QVERIFY(settings.flush().isEmpty());
    QCOMPARE(Settings(m_path).text(setting::kTheme), QStringLiteral("system"));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
