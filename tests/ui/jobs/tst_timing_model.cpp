#include "ui/jobs/latency_probe.h"
#include "ui/jobs/timing_model.h"

#include <QFile>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest/QtTest>

using namespace vecset;

namespace {

TimingKey key(int passes, int resolution, DecodeMethod method = DecodeMethod::Hierarchical, const char* model = "a") {
    return {QString::fromLatin1(model), passes, method, resolution};
}

/// A machine on which a pass takes 0.1 s, the start of the sampler 0.3 s, and decoding 1 s at 256 cells.
std::vector<StageSeconds> simulatedRun(int passes, int resolution, double slowness = 1.0) {
    const double share = resolution / 256.0 * resolution / 256.0;
    return {{Stage::Picture, 0.05 * slowness},        {Stage::Condition, 0.2 * slowness},
            {Stage::Sample, (0.3 + 0.1 * passes) * slowness}, {Stage::Decode, share * slowness},
            {Stage::Surface, 0.1 * share * slowness}, {Stage::CleanUp, 0.1 * share * slowness}};
}

} // namespace

class TestTimingModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void nothingIsPredictedBeforeTheFirstRun();
    void aRunPredictsItsRepetition();
    void theTimeIsALineOverThePasses();
    void otherResolutionsAreExtrapolated();
    void lightningIsPredictedFromItsOwnRuns();
    void recentRunsCountMost();
    void timeLeftShrinksThroughTheStages();
    void predictionsSurviveARestart();
    void damagedFilesCountAsEmpty_data();
    void damagedFilesCountAsEmpty();
    void aFolderThatCannotBeWrittenCostsNothingElse();
    void theProbeSeesABlockedLoop();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("deep/timings.json")); }
    void put(const QByteArray& content) const {
        QDir(m_folder->path()).mkpath(QStringLiteral("deep"));
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTimingModel::nothingIsPredictedBeforeTheFirstRun() {
    TimingModel model(file());
    QVERIFY(!model.predict(key(10, 256)));
    QVERIFY(!model.secondsLeft(key(10, 256), {Stage::Sample, 0.5}));
    model.record(key(10, 256), {{Stage::Decode, 1.0}}); // decoded kept latents: says nothing about sampling
    QVERIFY(!model.predict(key(10, 256)));
    QVERIFY(model.predictDecode(key(10, 256)).has_value());
    QVERIFY(!model.predict(key(10, 256, DecodeMethod::Hierarchical, "b")));
}

void TestTimingModel::aRunPredictsItsRepetition() {
    TimingModel model(file());
    model.record(key(10, 256), simulatedRun(10, 256), 2.0);
    QVERIFY(std::abs(*model.predict(key(10, 256)) - 2.75) < 0.01);
    QVERIFY(std::abs(*model.predict(key(10, 256), true) - 4.75) < 0.01); // with loading
}

void TestTimingModel::theTimeIsALineOverThePasses() {
    TimingModel model(file());
    for (const int passes : {10, 100, 10, 100}) model.record(key(passes, 256), simulatedRun(passes, 256));
    QVERIFY(std::abs(*model.predict(key(50, 256), Stage::Sample) - 5.3) < 0.05);
    QVERIFY(*model.predict(key(1, 256), Stage::Sample) > 0.0);
}

void TestTimingModel::otherResolutionsAreExtrapolated() {
    TimingModel model(file());
    model.record(key(10, 256), simulatedRun(10, 256));
    const double four = *model.predict(key(10, 512), Stage::Decode) / *model.predict(key(10, 256), Stage::Decode);
    QVERIFY2(four > 2.5 && four < 4.5, qPrintable(QString::number(four)));
    const double dense = *model.predict(key(10, 256, DecodeMethod::Dense), Stage::Decode);
    QVERIFY(dense > 5.0); // 17 million queries instead of 1.5
}

void TestTimingModel::lightningIsPredictedFromItsOwnRuns() {
    TimingModel model(file());
    model.record(key(10, 256), {{Stage::Sample, 1.0}, {Stage::Decode, 4.0}});
    QVERIFY(std::abs(*model.predict(key(10, 256, DecodeMethod::Lightning), Stage::Decode) - 4.0) < 0.01);
    model.record(key(10, 256, DecodeMethod::Lightning), {{Stage::Sample, 1.0}, {Stage::Decode, 1.0}});
    QVERIFY(std::abs(*model.predict(key(10, 256, DecodeMethod::Lightning), Stage::Decode) - 1.0) < 0.01);
    QVERIFY(std::abs(*model.predict(key(10, 256), Stage::Decode) - 4.0) < 0.01);
}

void TestTimingModel::recentRunsCountMost() {
    TimingModel model(file());
    for (int i = 0; i < 50; ++i) model.record(key(10, 256), simulatedRun(10, 256));
    for (int i = 0; i < 8; ++i) model.record(key(10, 256), simulatedRun(10, 256, 3.0)); // the machine became slower
    QVERIFY(*model.predict(key(10, 256)) > 0.9 * 3.0 * 2.75);
}

void TestTimingModel::timeLeftShrinksThroughTheStages() {
    TimingModel model(file());
    const TimingKey run = key(10, 256);
    model.record(run, simulatedRun(10, 256));
    double before = *model.predict(run) + 1e-9;
    for (const Progress progress :
         {Progress{Stage::Picture, 0.0}, Progress{Stage::Condition, 0.0}, Progress{Stage::Sample, 0.0},
          Progress{Stage::Sample, 0.5}, Progress{Stage::Decode, 0.0}, Progress{Stage::CleanUp, 0.5}}) {
        const double left = *model.secondsLeft(run, progress);
        QVERIFY(left < before + 1e-12 && left > 0.0);
        before = left;
    }
    QVERIFY(*model.secondsLeft(run, {Stage::CleanUp, 1.0}) < 1e-9);
}

void TestTimingModel::predictionsSurviveARestart() {
    {
        TimingModel model(file());
        model.record(key(10, 256), simulatedRun(10, 256));
        model.record(key(10, 256, DecodeMethod::Lightning), simulatedRun(10, 256, 0.5));
    }
    const TimingModel model(file());
    QVERIFY(model.predict(key(10, 256)).has_value());
    QVERIFY(std::abs(*model.predict(key(10, 256, DecodeMethod::Lightning), Stage::Decode) - 0.5) < 0.01);
}

void TestTimingModel::damagedFilesCountAsEmpty_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty file") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"runs\": [{\"model\": \"a\", \"pas");
    QTest::newRow("another document") << QByteArray("[1, 2, 3]");
    QTest::newRow("wrong types") << QByteArray(
        R"({"runs": [{"model": 3, "passes": "x", "method": 1, "seconds": {"decode": "slow"}}]})");
    QTest::newRow("impossible numbers") << QByteArray(
        R"({"runs": [{"model": "a", "passes": -1, "resolution": 0, "method": "dense", "seconds": {"decode": -5}}]})");
    QTest::newRow("binary rubbish") << QByteArray(1000, '\xfe');
}

void TestTimingModel::damagedFilesCountAsEmpty() {
    QFETCH(QByteArray, content);
    put(content);
    TimingModel model(file());
    QVERIFY(!model.predict(key(10, 256)));
    model.record(key(10, 256), simulatedRun(10, 256));
    QVERIFY(model.predict(key(10, 256)).has_value());
}

void TestTimingModel::aFolderThatCannotBeWrittenCostsNothingElse() {
    TimingModel model(QStringLiteral("/proc/nowhere/timings.json"));
    model.record(key(10, 256), simulatedRun(10, 256));
    QVERIFY(model.predict(key(10, 256)).has_value());
}

void TestTimingModel::theProbeSeesABlockedLoop() {
    LatencyProbe probe;
    probe.start();
    QTRY_VERIFY(probe.report().samples >= 20);
    QThread::msleep(120); // the loop stands still
    QVERIFY(probe.report().max >= 100.0);
    QTest::qWait(20);
    const LatencyReport report = probe.stop();
    QVERIFY(report.max >= 100.0 && report.p50 <= report.p99 && report.p99 <= report.max);
    QVERIFY(report.p50 < 50.0);
}

QTEST_GUILESS_MAIN(TestTimingModel)
#include "tst_timing_model.moc"
