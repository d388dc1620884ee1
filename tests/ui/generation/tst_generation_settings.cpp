#include "ui/generation/cost_text.h"
#include "ui/generation/generation_settings.h"
#include "ui/generation/presets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <cmath>
#include <limits>

using namespace vecset;

namespace {

ModelEntry model(const char* name, int steps, double guidance, bool fewStep = false, bool multiView = false) {
    ModelEntry entry;
    entry.name = name;
    entry.folder = std::filesystem::path("/models") / name;
    entry.builtIn = true;
    entry.defaultSteps = steps;
    entry.defaultGuidance = guidance;
    entry.fewStep = fewStep;
    entry.guidanceEmbedded = fewStep;
    entry.multiView = multiView;
    return entry;
}

QString describe(const Preset& preset) {
    if (!preset.isAvailable()) return QStringLiteral("-");
    return QStringLiteral("%1/%2/%3")
        .arg(preset.modelFolder.section(QLatin1Char('/'), -1))
        .arg(preset.steps)
        .arg(preset.passes);
}

} // namespace

Q_DECLARE_METATYPE(vecset::ModelEntry)
Q_DECLARE_METATYPE(std::vector<vecset::ModelEntry>)

/// What the generation panel keeps and computes without a window: settings as JSON, presets, words for durations.
class TestGenerationSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void hostileJson_data();
    void hostileJson();
    void oneBadValueLeavesTheRest();
    void fuzz();
    void presets_data();
    void presets();
    void noTwoPresetsAreTheSameRun();
    void theLastFullModelIsTakenAgain();
    void matching();
    void durations_data();
    void durations();
};

void TestGenerationSettings::everythingComesBack() {
    GenerationSettings settings;
    settings.modelFolder = QStringLiteral("/modèles/Möbel S");
    settings.preset = QStringLiteral("one-step");
    settings.steps = 98;
    settings.guidance = 7.25;
    settings.seed = std::numeric_limits<quint64>::max();
    settings.seedLocked = true;
    settings.livePreview = false;
    settings.mesh.decode.method = DecodeMethod::Lightning;
    settings.mesh.decode.resolution = 320;
    settings.mesh.decode.isoLevel = -0.125;
    settings.mesh.cleanUp = {false, 0.0333, 12345};
    const QByteArray bytes = QJsonDocument(settings.toJson()).toJson();
    const GenerationSettings back = GenerationSettings::fromJson(QJsonDocument::fromJson(bytes).object());
    QCOMPARE(back.toJson(), settings.toJson());
    QCOMPARE(back.seed, settings.seed);
    QCOMPARE(back.mesh.cleanUp.faceBudget, 12345);
}

void TestGenerationSettings::hostileJson_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("wrong types") << QByteArray(
        R"({"model":1,"preset":[],"steps":"9","guidance":true,"seed":{},"seedLocked":"yes","livePreview":3,"decode":[],"cleanUp":"x"})");
    QTest::newRow("out of range") << QByteArray(
        R"({"preset":"ultra","steps":0,"guidance":-1,"seed":-5,"decode":{"method":"magic","resolution":1e9,"isoLevel":40},"cleanUp":{"floaterRatio":7,"faceBudget":-1}})");
    QTest::newRow("huge numbers") << QByteArray(
        R"({"steps":1e308,"guidance":1e308,"seed":1e308,"decode":{"resolution":-1e308,"isoLevel":1e308},"cleanUp":{"floaterRatio":1e308,"faceBudget":1e308}})");
    QTest::newRow("fractions where whole numbers belong")
        << QByteArray(R"({"steps":5.5,"seed":1.5,"decode":{"resolution":128.5},"cleanUp":{"faceBudget":1000.5}})");
    QTest::newRow("seeds that are no numbers") << QByteArray(R"({"seed":"99999999999999999999999"})");
    QTest::newRow("nulls") << QByteArray(
        R"({"model":null,"steps":null,"seed":null,"decode":null,"cleanUp":{"removeFloaters":null}})");
}

void TestGenerationSettings::hostileJson() {
    QFETCH(QByteArray, json);
    QCOMPARE(GenerationSettings::fromJson(QJsonDocument::fromJson(json).object()).toJson(),
             GenerationSettings().toJson());
}

void TestGenerationSettings::oneBadValueLeavesTheRest() {
    const QByteArray json(
        R"({"steps":7,"guidance":"bad","seed":42,"decode":{"resolution":128,"method":"?"},"cleanUp":{"faceBudget":2000,"floaterRatio":-1}})");
    const GenerationSettings settings = GenerationSettings::fromJson(QJsonDocument::fromJson(json).object());
    QCOMPARE(settings.steps, 7);
    QCOMPARE(settings.guidance, GenerationSettings().guidance);
    QCOMPARE(settings.seed, quint64{42});
    QCOMPARE(settings.mesh.decode.resolution, 128);
    QCOMPARE(settings.mesh.decode.method, DecodeMethod::Hierarchical);
    QCOMPARE(settings.mesh.cleanUp.faceBudget, 2000);
    QCOMPARE(settings.mesh.cleanUp.floaterRatio, CleanUpOptions().floaterRatio);
}

void TestGenerationSettings::fuzz() {
    QRandomGenerator random(20261122);
    const QByteArray good = QJsonDocument(GenerationSettings().toJson()).toJson(QJsonDocument::Compact);
    for (int round = 0; round < 3000; ++round) {
        QByteArray bad = good;
        for (int change = 0; change < 1 + round % 5; ++change)
            bad[random.bounded(int(bad.size()))] = char(random.bounded(256));
        const GenerationSettings settings = GenerationSettings::fromJson(QJsonDocument::fromJson(bad).object());
        QVERIFY(settings.steps >= 1 && settings.steps <= kMaxSteps);
        QVERIFY(settings.guidance >= 0.0 && settings.guidance <= kMaxPanelGuidance);
        QVERIFY(settings.mesh.decode.resolution >= kLeastPanelResolution &&
                settings.mesh.decode.resolution <= kMostPanelResolution);
        QVERIFY(std::abs(settings.mesh.decode.isoLevel) <= kMaxPanelIso);
        QVERIFY(settings.mesh.cleanUp.faceBudget == 0 || settings.mesh.cleanUp.faceBudget >= kLeastFaceBudget);
        QCOMPARE(GenerationSettings::fromJson(settings.toJson()).toJson(), settings.toJson());
    }
}

void TestGenerationSettings::presets_data() {
    QTest::addColumn<ModelEntry>("chosen");
    QTest::addColumn<std::vector<ModelEntry>>("others");
    QTest::addColumn<QStringList>(
        "expected"); // 1 step, turbo, fast, standard as model/steps/passes; "-": not available
    const ModelEntry teacher = model("teacher", 49, 5.0), student = model("student", 5, 5.0, true);
    const auto row = [](const char* name, const ModelEntry& chosen, std::vector<ModelEntry> others,
                        QStringList expected) { QTest::newRow(name) << chosen << std::move(others) << expected; };
    const auto words = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    const auto taught = [](ModelEntry entry, const char* by) {
        entry.teacher = by;
        return entry;
    };
    row("a teacher alone has no student's presets", teacher, {}, words("- - teacher/20/40 teacher/49/98"));
    row("with a student beside it", teacher, {student}, words("student/1/1 student/5/5 teacher/20/40 teacher/49/98"));
    row("the student chosen", student, {teacher}, words("student/1/1 student/5/5 teacher/20/40 teacher/49/98"));
    row("a student alone has its own presets only", student, {}, words("student/1/1 student/5/5 - -"));
    row("the student that names this teacher wins", teacher, {student, taught(model("own", 4, 1.0, true), "teacher")},
        words("own/1/1 own/4/4 teacher/20/40 teacher/49/98"));
    row("another model's student is none of ours", teacher, {taught(student, "somebody")},
        words("- - teacher/20/40 teacher/49/98"));
    row("a student's teacher wins over other full models", taught(student, "teacher"),
        {model("other", 30, 1.0), teacher}, words("student/1/1 student/5/5 teacher/20/40 teacher/49/98"));
    row("a student whose teacher is gone has no Standard", taught(student, "teacher"), {model("other", 30, 1.0)},
        words("student/1/1 student/5/5 - -"));
    row("who names a teacher is a student whatever its steps", teacher, {taught(model("own", 8, 1.0), "teacher")},
        words("own/1/1 own/8/8 teacher/20/40 teacher/49/98"));
    row("a student of one step still has Turbo", model("quick", 1, 1.0, true), {teacher},
        words("quick/1/1 quick/5/5 teacher/20/40 teacher/49/98"));
    row("a model of one step has no Fast", model("tiny", 1, 2.0), {}, words("- - - tiny/1/2"));
    row("guidance 1 is one pass per step", model("plain", 10, 1.0), {}, words("- - plain/4/4 plain/10/10"));
    row("views must agree", teacher, {model("mvstudent", 5, 5.0, true, true)},
        words("- - teacher/20/40 teacher/49/98"));
    ModelEntry broken = student;
    broken.problem = "weights are missing";
    row("a broken student does not count", teacher, {broken}, words("- - teacher/20/40 teacher/49/98"));
}

void TestGenerationSettings::presets() {
    QFETCH(ModelEntry, chosen);
    QFETCH(std::vector<ModelEntry>, others);
    QFETCH(QStringList, expected);
    others.insert(others.begin(), chosen);
    QStringList found;
    for (const Preset& preset : makePresets(chosen, others)) {
        found << describe(preset);
        QVERIFY(preset.isAvailable() || preset.unavailable.endsWith(QLatin1Char('.')));
    }
    QCOMPARE(found, expected);
}

void TestGenerationSettings::noTwoPresetsAreTheSameRun() {
    for (int steps = 1; steps <= 300; ++steps) {
        const auto presets = makePresets(model("m", steps, 3.0), {model("m", steps, 3.0), model("s", 5, 3.0, true)});
        QSet<QString> runs;
        int available = 0;
        for (const Preset& preset : presets) {
            if (!preset.isAvailable()) continue;
            ++available;
            runs << describe(preset);
        }
        QCOMPARE(runs.size(), available);
    }
}

void TestGenerationSettings::theLastFullModelIsTakenAgain() {
    const ModelEntry student = model("student", 5, 5.0, true), a = model("a", 49, 5.0), b = model("b", 30, 4.0);
    const auto standard = [&](const QString& preferred) {
        return describe(makePresets(student, {a, b, student}, preferred).at(3));
    };
    QCOMPARE(standard({}), QStringLiteral("a/49/98"));
    QCOMPARE(standard(QStringLiteral("/models/b")), QStringLiteral("b/30/60"));
}

void TestGenerationSettings::matching() {
    const ModelEntry teacher = model("teacher", 49, 5.0);
    const auto presets = makePresets(teacher, {teacher});
    QCOMPARE(matchingPreset(presets, QStringLiteral("/models/teacher"), 49, 5.0), PresetId::Standard);
    QCOMPARE(matchingPreset(presets, QStringLiteral("/models/teacher"), 20, 5.0), PresetId::Fast);
    QCOMPARE(matchingPreset(presets, QStringLiteral("/models/teacher"), 20, 5.1), PresetId::Custom);
    QCOMPARE(matchingPreset(presets, QStringLiteral("/models/other"), 49, 5.0), PresetId::Custom);
}

void TestGenerationSettings::durations_data() {
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing takes no time at all") << 0.0 << QStringLiteral("0.1 s");
    QTest::newRow("tenths below ten seconds") << 1.44 << QStringLiteral("1.4 s");
    QTest::newRow("whole seconds above") << 12.4 << QStringLiteral("12 s");
    QTest::newRow("no 60 s") << 59.7 << QStringLiteral("1 min 0 s");
    QTest::newRow("minutes") << 200.0 << QStringLiteral("3 min 20 s");
    QTest::newRow("hours") << 7500.0 << QStringLiteral("2 h 5 min");
    QTest::newRow("not a number") << std::nan("") << QStringLiteral("0.1 s");
}

void TestGenerationSettings::durations() {
    QFETCH(double, seconds);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(durationText(seconds), text);
    QCOMPARE(predictionText(std::nullopt), QString());
    QCOMPARE(predictionText(std::nan("")), QString());
}

QTEST_MAIN(TestGenerationSettings)
#include "tst_generation_settings.moc"
