#include "ui/settings/json_file.h"
#include "ui/settings/json_store.h"
#include "ui/settings/session_state.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLockFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace vecset;

namespace {

constexpr int kWrites = 20;

void writeText(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QJsonObject readObject(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// What a second running studio does: the child process of twoProgramsDoNotCorruptTheFile().
int writeAsOtherProgram(const QString& path, const QString& name) {
    for (int i = 0; i < kWrites; ++i) {
        if (!mergeIntoJsonFile(path, {{QStringLiteral("%1.%2").arg(name).arg(i), i}, {QStringLiteral("shared"), name}})
                 .isEmpty())
            return 1;
    }
    return 0;
}

} // namespace

class TestJsonStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void missingFileIsEmptyWithoutNote();
    void damagedFileIsKeptAside_data();
    void damagedFileIsKeptAside();
    void folderInItsPlaceIsMovedAside();
    void changesSurviveTheStore();
    void otherMembersStay();
    void nullRemoves();
    void failedWriteIsReportedAndTriedAgain();
    void lockedFileIsReported();
    void twoProgramsDoNotCorruptTheFile();
    void sessionKeepsBytes();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestJsonStore::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("new folder ü/settings.json"));
}

void TestJsonStore::missingFileIsEmptyWithoutNote() {
    const JsonStore store(m_path);
    QVERIFY(store.object().isEmpty());
    QVERIFY(store.loadNote().isEmpty());
}

void TestJsonStore::damagedFileIsKeptAside_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("an empty file, as a full disk leaves it") << QByteArray();
    QTest::newRow("a file cut off in the middle") << QByteArray("{\"a\": 1, \"b");
    QTest::newRow("zero bytes after a power cut") << QByteArray(300, '\0');
    QTest::newRow("valid JSON that is not an object") << QByteArray("[1, 2]");
    QTest::newRow("a file far too large") << QByteArray(5 << 20, ' ');
}

void TestJsonStore::damagedFileIsKeptAside() {
    QFETCH(QByteArray, content);
    QDir().mkpath(QFileInfo(m_path).path());
    writeText(m_path, content);
    {
        JsonStore store(m_path);
        QVERIFY(store.object().isEmpty());
        QVERIFY2(store.loadNote().contains(QLatin1String("settings.json.damaged-")), qPrintable(store.loadNote()));
        store.setValue(QStringLiteral("a"), 2);
    }
    QCOMPARE(readObject(m_path), QJsonObject({{QStringLiteral("a"), 2}}));
    const QDir folder = QFileInfo(m_path).dir();
    const auto kept = folder.entryList({QStringLiteral("settings.json.damaged-*")});
    QCOMPARE(kept.size(), 1);
    QFile file(folder.filePath(kept.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestJsonStore::folderInItsPlaceIsMovedAside() {
    QDir().mkpath(m_path);
    const JsonLoad load = loadJsonFile(m_path);
    QVERIFY(load.object.isEmpty());
    QVERIFY(!load.note.isEmpty());
    QVERIFY(load.writable);
    QVERIFY(mergeIntoJsonFile(m_path, {{QStringLiteral("a"), 1}}).isEmpty());
}

void TestJsonStore::changesSurviveTheStore() {
    {
        JsonStore store(m_path);
        QSignalSpy saved(&store, &JsonStore::saved);
        store.setValue(QStringLiteral("a"), 1);
        store.setValue(QStringLiteral("a"), 2); // collected into one write
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(readObject(m_path).value(QStringLiteral("a")).toInt(), 2);
        store.setValue(QStringLiteral("b"), QStringLiteral("日本"));
    } // the destructor writes what is pending
    const JsonStore again(m_path);
    QCOMPARE(again.object().value(QStringLiteral("b")).toString(), QStringLiteral("日本"));
    QCOMPARE(QFileInfo(m_path).dir().entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("settings.json")});
}

void TestJsonStore::otherMembersStay() {
    JsonStore first(m_path);
    JsonStore second(m_path);
    first.setValue(QStringLiteral("a"), 1);
    first.setValue(QStringLiteral("both"), QStringLiteral("first"));
    QVERIFY(first.flush().isEmpty());
    second.setValue(QStringLiteral("b"), 2);
    second.setValue(QStringLiteral("both"), QStringLiteral("second"));
    QVERIFY(second.flush().isEmpty());
    const QJsonObject expected{
        {QStringLiteral("a"), 1}, {QStringLiteral("b"), 2}, {QStringLiteral("both"), QStringLiteral("second")}};
    QCOMPARE(readObject(m_path), expected);
}

void TestJsonStore::nullRemoves() {
    JsonStore store(m_path);
    store.setValue(QStringLiteral("a"), 1);
    store.flush();
    store.setValue(QStringLiteral("a"), QJsonValue());
    store.flush();
    QVERIFY(store.object().isEmpty());
    QVERIFY(readObject(m_path).isEmpty());
}

void TestJsonStore::failedWriteIsReportedAndTriedAgain() {
    const QString obstacle = QFileInfo(m_path).path();
    writeText(obstacle, "a file where the folder should be");
    JsonStore store(m_path);
    QSignalSpy failed(&store, &JsonStore::saveFailed);
    store.setValue(QStringLiteral("a"), 1);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.first().first().toString().isEmpty());
    QVERIFY(QFile::remove(obstacle));
    store.setValue(QStringLiteral("b"), 2);
    QVERIFY(store.flush().isEmpty());
    QCOMPARE(readObject(m_path).size(), 2);
}

void TestJsonStore::lockedFileIsReported() {
    QDir().mkpath(QFileInfo(m_path).path());
    QLockFile other(m_path + QStringLiteral(".lock"));
    QVERIFY(other.lock());
    QVERIFY(mergeIntoJsonFile(m_path, {{QStringLiteral("a"), 1}}).contains(QLatin1String("in use by another program")));
    QVERIFY(!QFile::exists(m_path));
}

void TestJsonStore::twoProgramsDoNotCorruptTheFile() {
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), m_path, QStringLiteral("other")});
    QVERIFY(other.waitForStarted());
    QCOMPARE(writeAsOtherProgram(m_path, QStringLiteral("this")), 0);
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 0);
    const QJsonObject all = readObject(m_path);
    QCOMPARE(all.size(), 2 * kWrites + 1);
    for (int i = 0; i < kWrites; ++i) {
        QCOMPARE(all.value(QStringLiteral("this.%1").arg(i)).toInt(-1), i);
        QCOMPARE(all.value(QStringLiteral("other.%1").arg(i)).toInt(-1), i);
    }
}

void TestJsonStore::sessionKeepsBytes() {
    const QByteArray bytes("\0\xff window", 9);
    {
        SessionState session(m_path);
        session.setBytes(QStringLiteral("window"), bytes);
        session.setValue(QStringLiteral("input"), QJsonObject{{QStringLiteral("file"), QStringLiteral("a.png")}});
    }
    const SessionState again(m_path);
    QCOMPARE(again.bytes(QStringLiteral("window")), bytes);
    QCOMPARE(again.value(QStringLiteral("input")).toObject().value(QStringLiteral("file")).toString(),
             QStringLiteral("a.png"));
    QVERIFY(again.bytes(QStringLiteral("absent")).isEmpty());
}

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--write"))
        return writeAsOtherProgram(arguments.value(2), arguments.value(3));
    TestJsonStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_json_store.moc"
