#include "ui/history/history_library.h"

#include "tests/ui/history/made_results.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace vecset;

namespace {

std::unique_ptr<QProcess> startSaver(const QString& folder, int count) {
    auto saver = std::make_unique<QProcess>();
    saver->start(QCoreApplication::applicationDirPath() + QStringLiteral("/history_saver"),
                 {folder, QString::number(count)});
    return saver;
}

QStringList wholeLines(const QByteArray& output) {
    auto lines = QString::fromUtf8(output).split(QLatin1Char('\n'));
    lines.removeLast(); // the killed process may have got half a line out
    return lines;
}

} // namespace

/// Processes that end without warning, and several that write at once.
class TestHistoryCrash : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void killedAnywhereLosesNothingThatWasReported();
    void twoProcessesSaveAtOnce();
};

void TestHistoryCrash::killedAnywhereLosesNothingThatWasReported() {
    constexpr int kKills = 30;
    const QTemporaryDir dir;
    const HistoryStore store(dir.path());
    QProcess saver;
    saver.start(QCoreApplication::applicationDirPath() + QStringLiteral("/history_saver"),
                {dir.path(), QStringLiteral("kill"), QString::number(kKills)});
    QVERIFY(saver.waitForFinished(120000));
    QSet<QString> reported;
    for (const auto& line : wholeLines(saver.readAllStandardOutput())) {
        QVERIFY2(!line.startsWith(QStringLiteral("note ")) && !line.startsWith(QStringLiteral("fault ")),
                 qPrintable(line));
        reported.insert(line);
    }
    QVERIFY(reported.size() > 3);
    const auto listing = store.load();
    QSet<QString> found;
    const auto mesh = test::madeSphere(12);
    for (const auto& entry : listing.entries) {
        found.insert(entry.id);
        const auto loaded = store.loadMesh(entry.id);
        QCOMPARE(loaded.triangles, mesh.triangles);
        QVERIFY(loaded.positions == mesh.positions);
        QCOMPARE(store.loadLatents(entry.id).values.size(), std::size_t{64});
    }
    QVERIFY2(found.contains(reported), "an entry that was reported as saved is not there");
    QVERIFY(found.size() - reported.size() <= kKills); // at most one per kill was saved but not yet reported
    QVERIFY(QDir(dir.path()).entryList({QStringLiteral(".*.partial-*")}, QDir::Dirs | QDir::Hidden).isEmpty());
    qInfo("%d kills: %d entries reported, %d whole", kKills, int(reported.size()), int(found.size()));
}

void TestHistoryCrash::twoProcessesSaveAtOnce() {
    constexpr int kEach = 15;
    const QTemporaryDir dir;
    HistoryLibrary library(dir.path()); // a third one, which watches
    const auto a = startSaver(dir.path(), kEach), b = startSaver(dir.path(), kEach);
    QVERIFY(a->waitForFinished());
    QVERIFY(b->waitForFinished());
    auto ids = wholeLines(a->readAllStandardOutput()) + wholeLines(b->readAllStandardOutput());
    QCOMPARE(ids.size(), 2 * kEach);
    QTRY_COMPARE(library.entries().size(), std::size_t{2 * kEach});
    for (const auto& entry : library.entries()) QVERIFY(ids.removeOne(entry.id));
    // What one instance deletes or marks, the other one sees.
    const HistoryStore other(dir.path());
    other.remove(library.entries()[3].id);
    QTRY_COMPARE(library.entries().size(), std::size_t{2 * kEach - 1});
    const auto marked = library.entries()[5].id;
    other.setFavourite(marked, true);
    QTRY_VERIFY(library.find(marked)->favourite);
}

QTEST_GUILESS_MAIN(TestHistoryCrash)
#include "tst_history_crash.moc"
