#include "ui/base/studio_paths.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using vecset::StudioPaths;

class TestStudioPaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingLiesBelowOneFolder();
    void defaultFolderIsTheAccounts();
    void homeIsShortened_data();
    void homeIsShortened();
};

void TestStudioPaths::everythingLiesBelowOneFolder() {
    const QTemporaryDir folder;
    qputenv("VECSET_STUDIO_HOME", (folder.path() + QStringLiteral("/sub/../home ü")).toUtf8());
    const QString home = folder.path() + QStringLiteral("/home ü");
    QCOMPARE(StudioPaths::home(), home);
    for (const QString& path : {StudioPaths::settingsFile(), StudioPaths::sessionFile(), StudioPaths::historyFolder(),
                                StudioPaths::timingsFile(), StudioPaths::logFile()}) {
        QVERIFY2(path.startsWith(home + QLatin1Char('/')), qPrintable(path));
    }
    QVERIFY(!QDir(home).exists()); // asking creates nothing
}

void TestStudioPaths::defaultFolderIsTheAccounts() {
    qunsetenv("VECSET_STUDIO_HOME");
    QVERIFY(StudioPaths::home().endsWith(QLatin1String("/Vecset Studio")));
}

void TestStudioPaths::homeIsShortened_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString home = QDir::homePath();
    QTest::newRow("a path below home") << home + QStringLiteral("/pictures/chair.png")
                                       << QStringLiteral("~/pictures/chair.png");
    QTest::newRow("home itself, inside a sentence")
        << QStringLiteral("in %1 and %1: ").arg(home) << QStringLiteral("in ~ and ~: ");
    QTest::newRow("another account whose name begins alike")
        << home + QStringLiteral("na/x") << home + QStringLiteral("na/x");
    QTest::newRow("a letter outside ASCII goes on with the name")
        << home + QStringLiteral("ä/x") << home + QStringLiteral("ä/x");
    QTest::newRow("a path elsewhere") << QStringLiteral("/srv/models") << QStringLiteral("/srv/models");
}

void TestStudioPaths::homeIsShortened() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(StudioPaths::withoutHome(text), expected);
}

QTEST_GUILESS_MAIN(TestStudioPaths)
#include "tst_studio_paths.moc"
