#include "ui/window/compare_plan.h"

#include <QtTest>

namespace vecset {

class TestComparePlan : public QObject {
    Q_OBJECT

private:
    static ModelEntry model(const char* name, bool fewStep, int steps, double guidance, const char* problem = "") {
        ModelEntry entry;
        entry.name = name;
        entry.folder = std::string("/models/") + name;
        entry.fewStep = fewStep;
        entry.defaultSteps = steps;
        entry.defaultGuidance = guidance;
        entry.problem = problem;
        return entry;
    }
    static GenerationSettings settings(const char* name, int steps) {
        GenerationSettings settings;
        settings.modelFolder = QStringLiteral("/models/") + QLatin1String(name);
        settings.steps = steps;
        settings.seed = 99;
        settings.mesh.decode.resolution = 192;
        return settings;
    }

private Q_SLOTS:
    static std::vector<ModelEntry> pair() {
        std::vector<ModelEntry> models{model("broken", true, 1, 1, "weights are missing"), model("base", false, 49, 5),
                                       model("base-turbo", true, 5, 3)};
        models.back().teacher = "base";
        return models;
    }

    void theTeacherIsAlwaysA_data() {
        QTest::addColumn<QString>("mine");
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("teacherSteps");
        QTest::addColumn<int>("studentSteps");
        QTest::newRow("a teacher with its own settings meets the student's defaults") << "base" << 30 << 30 << 5;
        QTest::newRow("a student with its own settings meets the teacher's defaults") << "base-turbo" << 1 << 49 << 1;
    }
    void theTeacherIsAlwaysA() {
        QFETCH(QString, mine);
        QFETCH(int, steps);
        const ComparePlan plan = teacherAndStudent(settings(qPrintable(mine), steps), pair());
        QCOMPARE(plan.a.modelFolder, QStringLiteral("/models/base"));
        QCOMPARE(plan.b.modelFolder, QStringLiteral("/models/base-turbo"));
        QTEST(plan.a.steps, "teacherSteps");
        QTEST(plan.b.steps, "studentSteps");
        QCOMPARE(plan.bFirst, mine == QLatin1String("base")); // the chosen model comes last and stays loaded
        for (const GenerationSettings& side : {plan.a, plan.b}) {
            QCOMPARE(side.seed, quint64(99));
            QCOMPARE(side.mesh.decode.resolution, 192);
        }
    }
    void twoStepCountsKeepTheModel_data() {
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("expected");
        QTest::newRow("few steps: ten times as many") << 3 << 30;
        QTest::newRow("many steps: a tenth") << 50 << 5;
    }
    void twoStepCountsKeepTheModel() {
        QFETCH(int, steps);
        const ComparePlan plan = twoStepCounts(settings("base", steps));
        QCOMPARE(plan.a.steps, steps);
        QTEST(plan.b.steps, "expected");
        QCOMPARE(plan.b.modelFolder, plan.a.modelFolder);
        QCOMPARE(plan.b.seed, plan.a.seed);
    }
    void sideNameIsOneReadableLine() {
        QCOMPARE(sideName(settings("base", 5), {model("base", false, 49, 5)}),
                 QStringLiteral("base, 5 steps, guidance 5"));
    }
};

} // namespace vecset

QTEST_GUILESS_MAIN(vecset::TestComparePlan)
#include "tst_compare_plan.moc"
