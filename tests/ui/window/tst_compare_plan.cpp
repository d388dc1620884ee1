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
    void otherSide_data() {
        QTest::addColumn<QString>("mine");
        QTest::addColumn<int>("steps");
        QTest::addColumn<bool>("withTurbo");
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("expected");
        QTest::newRow("alone, few steps: ten times as many") << "base" << 3 << false << "/models/base" << 30;
        QTest::newRow("alone, many steps: a tenth") << "base" << 50 << false << "/models/base" << 5;
        QTest::newRow("a teacher is set against the distilled model") << "base" << 50 << true << "/models/base-turbo" << 5;
        QTest::newRow("a distilled model is set against the teacher") << "base-turbo" << 5 << true << "/models/base" << 49;
    }
    void otherSide() {
        QFETCH(QString, mine);
        QFETCH(int, steps);
        QFETCH(bool, withTurbo);
        QFETCH(QString, model);
        QFETCH(int, expected);
        std::vector<ModelEntry> models{this->model("broken", true, 1, 1, "weights are missing"), this->model("base", false, 49, 5)};
        if (withTurbo) models.push_back(this->model("base-turbo", true, 5, 5));
        const GenerationSettings other = vecset::otherSide(settings(qPrintable(mine), steps), models);
        QCOMPARE(other.modelFolder, model);
        QCOMPARE(other.steps, expected);
        QCOMPARE(other.seed, quint64(99));
        QCOMPARE(other.mesh.decode.resolution, 192);
    }
    void sideNameIsOneReadableLine() {
        QCOMPARE(sideName(settings("base", 5), {model("base", false, 49, 5)}), QStringLiteral("base, 5 steps, guidance 5"));
    }
};

} // namespace vecset

QTEST_GUILESS_MAIN(vecset::TestComparePlan)
#include "tst_compare_plan.moc"
