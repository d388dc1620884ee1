#include "tests/ui/jobs/fake_engine.h"
#include "tests/ui/jobs/job_recorder.h"
#include "ui/jobs/generation_controller.h"
#include "ui/jobs/progress_filter.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QThread>
#include <QtTest/QtTest>

using namespace vecset;
using namespace vecset::test;
using namespace std::chrono_literals;

namespace {

using RunOn = GenerationController::RunOn;

GenerateWork generateWork(std::uint64_t seed = 1, const char* model = "/models/a") {
    GenerateWork work;
    work.model = model;
    work.request.seed = seed;
    return work;
}

DecodeWork decodeWork(int resolution) {
    DecodeWork work;
    work.model = "/models/a";
    work.mesh.decode.resolution = resolution;
    return work;
}

/// A controller on a scripted engine, and what it said.
struct Bench {
    explicit Bench(RunOn where = RunOn::InferenceThread)
        : controller(std::make_unique<GenerationController>(
              [script = script] { return std::make_unique<FakeEngine>(script); }, where)) {
        recorder.listenTo(*controller);
    }
    JobId submit(JobWork work) { return controller->submit(std::move(work), QStringLiteral("job")); }
    /// Whatever happened: one end each, nothing after it, never two calls at once.
    [[nodiscard]] bool isSound() const {
        return recorder.afterTheEnd == 0 && recorder.finishedTwice == 0 && !script->overlapped;
    }

    std::shared_ptr<FakeScript> script = std::make_shared<FakeScript>();
    JobRecorder recorder;
    std::unique_ptr<GenerationController> controller;
};

} // namespace

class TestGenerationController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aJobRunsToItsResult_data() { bothWays(); }
    void aJobRunsToItsResult();
    void theModelStaysWarmUntilAnotherIsAsked_data() { bothWays(); }
    void theModelStaysWarmUntilAnotherIsAsked();
    void aRenewedEngineLoadsItsModelAgain_data() { bothWays(); }
    void aRenewedEngineLoadsItsModelAgain();
    void theQueueGoesOnAfterAFailure_data() { bothWays(); }
    void theQueueGoesOnAfterAFailure();
    void aWaitingJobIsCancelledAtOnce_data() { bothWays(); }
    void aWaitingJobIsCancelledAtOnce();
    void aNewerDecodeReplacesOlderOnes_data() { bothWays(); }
    void aNewerDecodeReplacesOlderOnes();
    void previewsArriveOnlyWhenWanted_data() { bothWays(); }
    void previewsArriveOnlyWhenWanted();
    void aRunningJobStopsWithinASecond();
    void anEngineThatIsDeafIsGivenUp();
    void cancelAllLeavesNothing();
    void destructionWhileRunningEndsEveryJob();
    void theEngineLivesOnItsOwnThread();
    void progressIsRareButKeepsStageChanges();
    void aSlotMayDeleteTheController();
    void manyJobsCancelledAnywhereEndOnceEach();
    void theFilterLetsTwentyASecondThrough();

private:
    static void bothWays() {
        QTest::addColumn<RunOn>("where");
        QTest::newRow("on the caller's thread") << RunOn::Caller;
        QTest::newRow("on the inference thread") << RunOn::InferenceThread;
    }
};

Q_DECLARE_METATYPE(vecset::GenerationController::RunOn)

void TestGenerationController::aJobRunsToItsResult() {
    QFETCH(RunOn, where);
    Bench bench(where);
    const JobId id = bench.submit(generateWork(42));
    QVERIFY(bench.controller->isBusy());
    QVERIFY(bench.recorder.startedIds.empty()); // nothing is said from inside submit()
    QTRY_VERIFY(bench.recorder.ended<JobDone>(id));
    const JobDone& done = bench.recorder.done(id);
    QCOMPARE(done.result->latents.seed, std::uint64_t{42});
    QVERIFY(!done.result->mesh.isEmpty());
    QCOMPARE(done.facts.model, std::string("a"));
    QVERIFY(!done.modelWasWarm && done.peakMemory > 0);
    QCOMPARE(bench.recorder.startedIds, std::vector<JobId>{id});
    QVERIFY(!bench.controller->isBusy());
    QVERIFY(bench.isSound());
}

void TestGenerationController::theModelStaysWarmUntilAnotherIsAsked() {
    QFETCH(RunOn, where);
    Bench bench(where);
    const JobId load = bench.submit(LoadWork{"/models/a"}), same = bench.submit(generateWork(1)),
                other = bench.submit(generateWork(2, "/models/b"));
    QTRY_VERIFY(bench.recorder.isFinished(other));
    QVERIFY(bench.recorder.done(load).result == nullptr);
    QVERIFY(bench.recorder.done(same).modelWasWarm);
    QVERIFY(!bench.recorder.done(other).modelWasWarm);
    QCOMPARE(bench.script->loads.load(), 2);
    QCOMPARE(bench.recorder.models, (std::vector<std::string>{"a", "a", "b"}));
}

void TestGenerationController::aRenewedEngineLoadsItsModelAgain() {
    QFETCH(RunOn, where);
    Bench bench(where);
    const JobId before = bench.submit(generateWork());
    QTRY_VERIFY(bench.recorder.isFinished(before));
    bench.controller->renewEngine();
    const JobId after = bench.submit(generateWork()), again = bench.submit(generateWork());
    QTRY_VERIFY(bench.recorder.isFinished(again));
    QVERIFY(!bench.recorder.done(after).modelWasWarm);
    QVERIFY(bench.recorder.done(again).modelWasWarm);
}

void TestGenerationController::theQueueGoesOnAfterAFailure() {
    QFETCH(RunOn, where);
    Bench bench(where);
    bench.script->failure = Error(ErrorCode::EmptyMatte, "no object");
    const JobId bad = bench.submit(generateWork(1));
    const JobId alsoBad = bench.submit(generateWork(2));
    QTRY_VERIFY(bench.recorder.ended<Failure>(alsoBad));
    QVERIFY(bench.recorder.failure(bad).code == ErrorCode::EmptyMatte);
    QCOMPARE(bench.recorder.failure(bad).message, QStringLiteral("no object"));
    bench.script->failure.reset();
    const JobId good = bench.submit(generateWork(3));
    QTRY_VERIFY(bench.recorder.ended<JobDone>(good));
    bench.script->loadFailure = Error(ErrorCode::UnreadableFile, "the folder is gone");
    const JobId unloadable = bench.submit(generateWork(4, "/models/gone"));
    QTRY_VERIFY(bench.recorder.ended<Failure>(unloadable));
    bench.script->loadFailure.reset();
    const JobId again = bench.submit(generateWork(5));
    QTRY_VERIFY(bench.recorder.ended<JobDone>(again));
    QVERIFY(bench.isSound());
}

void TestGenerationController::aWaitingJobIsCancelledAtOnce() {
    QFETCH(RunOn, where);
    Bench bench(where);
    bench.script->duration = 50ms;
    const JobId first = bench.submit(generateWork(1)), second = bench.submit(generateWork(2)),
                third = bench.submit(generateWork(3));
    bench.controller->cancel(second);
    QVERIFY(bench.recorder.ended<Stopped>(second));
    bench.controller->cancel(second); // once more does nothing
    bench.controller->cancel(4711);
    QTRY_VERIFY(bench.recorder.ended<JobDone>(third));
    QVERIFY(bench.recorder.ended<JobDone>(first));
    QCOMPARE(bench.script->generations.load(), 2);
    QVERIFY(bench.isSound());
}

void TestGenerationController::aNewerDecodeReplacesOlderOnes() {
    QFETCH(RunOn, where);
    Bench bench(where);
    bench.script->duration = 30ms;
    const JobId generation = bench.submit(generateWork(1)), old = bench.submit(decodeWork(64)),
                newer = bench.submit(decodeWork(128));
    QCOMPARE(bench.controller->jobs().size(), std::size_t{2});
    QVERIFY(!bench.recorder.isFinished(old)); // not from inside submit()
    QTRY_VERIFY(bench.recorder.ended<JobDone>(newer));
    QVERIFY(bench.recorder.ended<JobDone>(generation));
    QVERIFY(bench.recorder.ended<Stopped>(old));
    QCOMPARE(bench.script->decodes.load(), 1);
    QCOMPARE(bench.script->calls.back(), std::string("decode 128"));
    QVERIFY(bench.isSound());
}

void TestGenerationController::previewsArriveOnlyWhenWanted() {
    QFETCH(RunOn, where);
    Bench bench(where);
    bench.script->duration = 40ms;
    bench.script->previews = 3;
    GenerateWork silent = generateWork(2);
    silent.livePreview = false;
    const JobId watched = bench.submit(generateWork(1)), unwatched = bench.submit(silent);
    QTRY_VERIFY(bench.recorder.isFinished(unwatched));
    QVERIFY(!bench.recorder.previews[watched].empty()); // of several that wait, only the newest is shown
    QVERIFY(bench.recorder.previews[unwatched].empty());
    QVERIFY(bench.isSound());
}

void TestGenerationController::aRunningJobStopsWithinASecond() {
    Bench bench;
    bench.script->duration = 60s;
    const JobId running = bench.submit(generateWork(1)), next = bench.submit(LoadWork{"/models/a"});
    QTRY_VERIFY(!bench.recorder.progress[running].empty());
    QElapsedTimer clock;
    clock.start();
    bench.controller->cancel(running);
    QTRY_VERIFY_WITH_TIMEOUT(bench.recorder.ended<Stopped>(running), 1000);
    QVERIFY(clock.elapsed() < 500);
    QTRY_VERIFY(bench.recorder.ended<JobDone>(next));
    QVERIFY(bench.recorder.done(next).modelWasWarm); // the model survives a stop
    QVERIFY(bench.isSound());
}

void TestGenerationController::anEngineThatIsDeafIsGivenUp() {
    Bench bench;
    bench.script->deaf = 1500ms; // one step of a large network on the CPU
    const JobId deaf = bench.submit(generateWork(1));
    QTRY_VERIFY(bench.script->generations > 0);
    bench.controller->cancel(deaf);
    QTRY_VERIFY_WITH_TIMEOUT(bench.recorder.ended<Stopped>(deaf), 1000);
    QVERIFY(bench.script->running > 0); // still at it
    const JobId next = bench.submit(LoadWork{"/models/a"});
    QVERIFY(bench.controller->isBusy());
    QTRY_VERIFY(bench.recorder.ended<JobDone>(next)); // when the engine comes back
    QVERIFY(bench.isSound());
}

void TestGenerationController::cancelAllLeavesNothing() {
    Bench bench;
    bench.script->duration = 60s;
    std::vector<JobId> ids;
    for (int i = 0; i < 5; ++i) ids.push_back(bench.submit(generateWork(1)));
    QTRY_VERIFY(bench.script->generations > 0);
    bench.controller->cancelAll();
    QTRY_VERIFY(!bench.controller->isBusy());
    for (const JobId id : ids) QVERIFY(bench.recorder.ended<Stopped>(id));
    QCOMPARE(bench.script->generations.load(), 1);
    QVERIFY(bench.isSound());
}

void TestGenerationController::destructionWhileRunningEndsEveryJob() {
    Bench bench;
    bench.script->duration = 60s;
    const JobId running = bench.submit(generateWork(1)), waiting = bench.submit(generateWork(2)),
                replaced = bench.submit(decodeWork(64)), newest = bench.submit(decodeWork(128));
    QTRY_VERIFY(bench.script->generations > 0);
    QElapsedTimer clock;
    clock.start();
    bench.controller.reset();
    QVERIFY(clock.elapsed() < 1000);
    for (const JobId id : {running, waiting, replaced, newest}) QVERIFY(bench.recorder.ended<Stopped>(id));
    QCOMPARE(bench.script->running.load(), 0);
    QVERIFY(bench.isSound());
}

void TestGenerationController::theEngineLivesOnItsOwnThread() {
    struct Watched final : Engine {
        explicit Watched(std::vector<std::thread::id>& t) : threads(t) {
            threads.push_back(std::this_thread::get_id());
        }
        ~Watched() override { threads.push_back(std::this_thread::get_id()); }
        PipelineFacts load(const std::filesystem::path&, const JobContext&) override {
            threads.push_back(std::this_thread::get_id());
            return {};
        }
        GenerationResult generate(const GenerationRequest&, const JobContext&) override { return {}; }
        GenerationResult decode(const Latents&, const MeshRequest&, const JobContext&) override { return {}; }
        bool isWarm(const std::filesystem::path&) const override { return false; }
        std::vector<std::thread::id>& threads;
    };
    std::vector<std::thread::id> threads;
    auto controller = std::make_unique<GenerationController>([&] { return std::make_unique<Watched>(threads); });
    JobRecorder recorder;
    recorder.listenTo(*controller);
    const JobId id = controller->submit(LoadWork{"/models/a"}, {});
    QTRY_VERIFY(recorder.isFinished(id));
    controller.reset();
    QCOMPARE(threads.size(), std::size_t{3}); // made, used, freed
    QVERIFY(threads[0] == threads[1] && threads[1] == threads[2]);
    QVERIFY(threads[0] != std::this_thread::get_id());
}

void TestGenerationController::progressIsRareButKeepsStageChanges() {
    Bench bench;
    bench.script->duration = 400ms;
    bench.script->steps = 200;
    const JobId id = bench.submit(generateWork(1));
    QTRY_VERIFY(bench.recorder.ended<JobDone>(id));
    const auto& reports = bench.recorder.progress[id];
    QVERIFY(reports.size() <= 14); // 8 in 0.4 s, and the ends of two stages
    QVERIFY(reports.front().stage == Stage::Load);
    QVERIFY(reports.back().stage == Stage::Sample);
    QCOMPARE(reports.back().fraction, 1.0);
}

void TestGenerationController::aSlotMayDeleteTheController() {
    Bench bench;
    QObject context;
    connect(bench.controller.get(), &GenerationController::finished, &context, [&] { bench.controller.reset(); });
    const JobId first = bench.submit(generateWork(1)), second = bench.submit(generateWork(2));
    QTRY_VERIFY(bench.recorder.isFinished(second));
    QVERIFY(bench.recorder.isFinished(first));
    QVERIFY(bench.controller == nullptr);
}

void TestGenerationController::manyJobsCancelledAnywhereEndOnceEach() {
    Bench bench;
    bench.script->duration = 3ms;
    bench.script->previews = 2;
    std::vector<JobId> ids;
    for (unsigned i = 0; i < 60; ++i) {
        ids.push_back(i % 3 == 2 ? bench.submit(decodeWork(static_cast<int>(i))) : bench.submit(generateWork(i)));
        if (i % 4 == 1) bench.controller->cancel(ids[ids.size() / 2]);
        if (i % 7 == 3) bench.controller->cancel(ids.back());
        if (i % 5 == 0) QTest::qWait(2);
    }
    QTRY_VERIFY(!bench.controller->isBusy());
    QTRY_COMPARE(bench.recorder.outcomes.size(), ids.size());
    QVERIFY(bench.isSound());
}

void TestGenerationController::theFilterLetsTwentyASecondThrough() {
    ProgressFilter filter;
    const ProgressFilter::Clock::time_point start{};
    int passed = 0;
    for (int ms = 0; ms < 1000; ++ms)
        passed += filter.passes({Stage::Sample, ms / 1000.0}, start + std::chrono::milliseconds(ms)) ? 1 : 0;
    QCOMPARE(passed, 20);
    const auto now = start + 1000ms;
    QVERIFY(filter.passes({Stage::Sample, 1.0}, now));
    QVERIFY(!filter.passes({Stage::Sample, 1.0}, now + 1s)); // the end is told once
    QVERIFY(filter.passes({Stage::Decode, 0.0}, now));
    QVERIFY(!filter.passes({Stage::Decode, 0.1}, now));
    QVERIFY(filter.passes({Stage::Decode, 1.0}, now));
    QVERIFY(filter.passes({Stage::Sample, 0.0}, now)); // a stage that comes again
}

QTEST_GUILESS_MAIN(TestGenerationController)
#include "tst_generation_controller.moc"
