#include "tests/support/shapes.h"
#include "ui/compare/compare_facts.h"
#include "ui/compare/compare_side.h"
#include "ui/compare/comparison_task.h"
#include "ui/compare/distance_scale.h"
#include "ui/compare/heat_colours.h"
#include "ui/history/history_entry.h"

#include <QLocale>
#include <QSignalSpy>
#include <QtTest>

using namespace vecset;
using namespace vecset::test;

namespace {

std::shared_ptr<const TriangleMesh> shared(TriangleMesh mesh) {
    return std::make_shared<const TriangleMesh>(std::move(mesh));
}

CompareSide side(double seconds, int passes, quint64 memory) {
    CompareSide made;
    made.name = QStringLiteral("one");
    made.stages = {{QStringLiteral("sample"), seconds * 0.75}, {QStringLiteral("decode"), seconds * 0.25}};
    made.seconds = seconds;
    made.passes = passes;
    made.steps = passes / 2;
    made.peakMemory = memory;
    return made;
}

CompareFact find(const QList<CompareFact>& facts, const char* id) {
    for (const auto& fact : facts) {
        if (fact.id == QLatin1String(id)) return fact;
    }
    return {};
}

double luminance(const Vec3f& linear) { return 0.2126 * linear.x + 0.7152 * linear.y + 0.0722 * linear.z; }

} // namespace

class TestCompareFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void headline_data() {
        QTest::addColumn<double>("a");
        QTest::addColumn<double>("b");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the faster side is named") << 5.2 << 1.0 << "B is 5.2 × faster";
        QTest::newRow("whichever side that is") << 0.5 << 20.0 << "A is 40 × faster";
        QTest::newRow("near equals are equal") << 1.0 << 1.04 << "Both take the same time";
        QTest::newRow("an unknown time says nothing") << 0.0 << 1.0 << "";
    }
    void headline() {
        QFETCH(double, a);
        QFETCH(double, b);
        QTEST(CompareFacts::headline(side(a, 2, 0), side(b, 2, 0)), "expected");
    }

    void timesListEveryStageOfBoth() {
        auto a = side(4.0, 20, 0), b = side(1.0, 4, 0);
        b.stages.append({QStringLiteral("clean-up"), 0.1});
        const auto facts = CompareFacts::times(a, b);
        QCOMPARE(facts.size(), 4);
        QCOMPARE(facts[0].id, QStringLiteral("total"));
        QCOMPARE(find(facts, "sample").a, QStringLiteral("3.0 s"));
        QCOMPARE(find(facts, "sample").b, QStringLiteral("0.75 s"));
        QCOMPARE(find(facts, "sample").relation, QStringLiteral("4.0 ×"));
        QCOMPARE(find(facts, "sample").better, 1);
        QCOMPARE(find(facts, "clean-up").a, QStringLiteral("–"));
        QVERIFY(find(facts, "clean-up").relation.isEmpty());
    }

    void costsTellWhoNeedsLess() {
        auto a = side(4.0, 20, quint64{3} << 30), b = side(1.0, 4, quint64{500} << 20);
        a.mesh = shared(boxMesh());
        b.mesh = shared(torusMesh());
        const auto facts = CompareFacts::costs(a, b, MeshFacts{8, 12, true}, MeshFacts{2048, 4096, false});
        QCOMPARE(find(facts, "passes").relation, QStringLiteral("5.0 ×"));
        QCOMPARE(find(facts, "memory").a, QStringLiteral("3.0 GB"));
        QCOMPARE(find(facts, "memory").b, QStringLiteral("500 MB"));
        QCOMPARE(find(facts, "faces").b, QStringLiteral("4,096"));
        QCOMPARE(find(facts, "closed").a, QStringLiteral("yes"));
        QCOMPARE(find(facts, "closed").better, -1);
    }

    void sideOfAResult() {
        auto result = std::make_shared<GenerationResult>();
        result->mesh = boxMesh();
        result->stages = {{Stage::Sample, 2.0}, {Stage::Decode, 0.5}, {Stage::Decode, 0.25}};
        result->networkPasses = 10;
        result->latents.steps = 5;
        result->latents.guidance = 2.5;
        result->latents.seed = 42;
        result->peakMemory = 77;
        result->decode.resolutions = {64, 256};
        PipelineFacts facts;
        facts.model = "small";
        const std::weak_ptr<GenerationResult> life = result;
        auto made = compareSide(std::move(result), QStringLiteral("name"), facts);
        QCOMPARE(made.stages.size(), 2);
        QCOMPARE(made.secondsOf(QStringLiteral("decode")), 0.75);
        QCOMPARE(made.seconds, 2.75);
        QCOMPARE(made.passes, 10);
        QCOMPARE(made.steps, 5);
        QCOMPARE(made.seed, quint64{42});
        QCOMPARE(made.peakMemory, quint64{77});
        QCOMPARE(made.resolution, 256);
        QCOMPARE(made.model, QStringLiteral("small"));
        QVERIFY(!life.expired()); // the mesh keeps the result alive, nothing was copied
        QCOMPARE(made.mesh->triangles.size(), std::size_t{12});
        made.mesh.reset();
        QVERIFY(life.expired());
    }

    void sideOfAnEntryKeepsTheOrderOfTheWork() {
        HistoryEntry entry;
        entry.title = QStringLiteral("chair");
        entry.stageSeconds = {{QStringLiteral("decode"), 1.0},
                              {QStringLiteral("sample"), 3.0},
                              {QStringLiteral("clean-up"), 0.5},
                              {QStringLiteral("a later one"), 0.1}};
        entry.seconds = 6.0;
        entry.steps = 7;
        const auto made = compareSide(entry, shared(boxMesh()));
        QStringList order;
        for (const auto& time : made.stages) order << time.stage;
        QCOMPARE(order, QStringList({QStringLiteral("sample"), QStringLiteral("decode"), QStringLiteral("clean-up"),
                                     QStringLiteral("a later one")}));
        QCOMPARE(made.seconds, 6.0);
        QCOMPARE(made.name, QStringLiteral("chair"));
    }

    void coloursRiseEvenlyInLightness() {
        std::vector<float> steps;
        for (int m = 0; m <= 64; ++m) steps.push_back(float(m) / 64.0f);
        const auto colours = linearHeatColours(steps, 1.0);
        for (std::size_t m = 1; m < colours.size(); ++m) QVERIFY(luminance(colours[m]) > luminance(colours[m - 1]));
        QVERIFY(luminance(colours.front()) < 0.12);
        QVERIFY(luminance(colours.back()) > 0.7);
        for (const Vec3f& c : colours) QVERIFY(c.x >= 0 && c.x <= 1 && c.y >= 0 && c.y <= 1 && c.z >= 0 && c.z <= 1);
    }

    void coloursBeyondTheScaleAreItsEnds() {
        const auto colours = heatColours({-1.0f, 0.0f, 2.0f, 9.0f, std::numeric_limits<float>::quiet_NaN()}, 2.0);
        QCOMPARE(colours[0], colours[1]);
        QCOMPARE(colours[2], colours[3]);
        QCOMPARE(colours[4], colours[1]);
        QVERIFY(!(colours[1] == colours[2]));
        const auto none = heatColours({0.0f, 0.1f}, 0.0);
        QVERIFY(!(none[0] == none[1]));
        QVERIFY(heatColour(0.0).blue() > heatColour(0.0).red());
        QVERIFY(heatColour(1.0).red() > heatColour(1.0).blue());
    }

    void maximumIsRoundAndIgnoresOutliers_data() {
        QTest::addColumn<double>("typical");
        QTest::addColumn<double>("expected");
        QTest::newRow("up to the next one") << 0.0009 << 0.001;
        QTest::newRow("up to the next two") << 0.0013 << 0.002;
        QTest::newRow("up to the next five") << 0.033 << 0.05;
        QTest::newRow("up to the next ten") << 0.7 << 1.0;
        QTest::newRow("equal meshes still have a scale") << 0.0 << 0.0002;
    }
    void maximumIsRoundAndIgnoresOutliers() {
        QFETCH(double, typical);
        QFETCH(double, expected);
        MeshComparison m;
        m.distanceA.assign(950, float(typical));
        m.distanceA.insert(m.distanceA.end(), 50, 100.0f);
        QVERIFY(std::abs(roundMaximum(m, 2.0) - expected) < 1e-9);
    }

    void numbersOfTheScale() {
        QCOMPARE(distanceText(0.0125, 0.05), QStringLiteral("0.0125"));
        QCOMPARE(distanceText(2.5, 10.0), QStringLiteral("2.5"));
        QCOMPARE(percentText(0.0124, 2.0), QStringLiteral("0.62 %"));
        QCOMPARE(percentText(0.05, 2.0), QStringLiteral("2.5 %"));
        QCOMPARE(percentText(0.0, 0.0), QStringLiteral("0 %"));
    }

    void histogramCountsBothAndWhatLiesBeyond() {
        MeshComparison m;
        m.distanceA = {0.0f, 0.1f, 0.1f, 0.9f};
        m.distanceB = {5.0f};
        const auto bins = distanceHistogram(m, 1.0, 4);
        QCOMPARE(bins, (std::vector<double>{1.0, 0.0, 0.0, 2.0 / 3.0}));
    }

    void taskMeasuresOnThePool() {
        ComparisonTask task;
        std::shared_ptr<const MeshComparison> found;
        MeshFacts a, b;
        connect(&task, &ComparisonTask::done, this, [&](const auto& m) { found = m; });
        connect(&task, &ComparisonTask::examined, this, [&](const MeshFacts& x, const MeshFacts& y) { a = x, b = y; });
        task.start(shared(boxMesh()), shared(torusMesh()));
        QVERIFY(task.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(found != nullptr, 20000);
        QVERIFY(!task.isRunning());
        QVERIFY(a.closed && b.closed);
        QCOMPARE(b.faces, std::size_t{4096});
        QCOMPARE(found->distanceB.size(), std::size_t{2048});
    }

    void taskTellsWhatCannotBeMeasured() {
        ComparisonTask task;
        QSignalSpy failed(&task, &ComparisonTask::failed);
        task.start(shared({}), shared(torusMesh()));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("no faces")));
        QVERIFY(!failed[0][1].toString().isEmpty());
    }

    void onlyTheLastTaskAnswers() {
        ComparisonTask task;
        std::vector<std::size_t> sizes;
        connect(&task, &ComparisonTask::done, this, [&](const auto& m) { sizes.push_back(m->distanceA.size()); });
        task.start(shared(torusMesh()), shared(boxMesh()));
        task.start(shared(boxMesh()), shared(torusMesh()));
        QTRY_VERIFY_WITH_TIMEOUT(!sizes.empty(), 20000);
        QCOMPARE(sizes, std::vector<std::size_t>{8});
        task.start(shared(torusMesh()), shared(boxMesh()));
        task.stop();
        QVERIFY(!task.isRunning());
    }
};

QTEST_MAIN(TestCompareFacts)
#include "tst_compare_facts.moc"
