#include "ui/export/export_work.h"

#include "core/base/error.h"
#include "core/meshio/read_mesh.h"
#include "tests/ui/history/made_results.h"
#include "ui/export/export_advice.h"
#include "ui/history/glb_recipe.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace vecset;

namespace {

QStringList everythingIn(const QString& folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addFormats() {
    QTest::addColumn<QString>("extension");
    for (const auto format : kMeshFormats) QTest::newRow(qPrintable(nameOf(format))) << nameOf(format);
}

ExportChoices choicesFor(const QString& extension) {
    ExportChoices choices;
    choices.target = ExportTarget::Custom;
    choices.format = *meshFormatFromName(extension.toStdString());
    choices.size = 200;
    choices.unit = LengthUnit::Millimetre;
    return choices;
}

bool says(const std::vector<ExportAdvice>& advice, ExportAdvice::Kind kind, const char* text) {
    return std::any_of(advice.begin(), advice.end(),
                       [&](const auto& a) { return a.kind == kind && a.text.contains(QLatin1String(text)); });
}

} // namespace

class TestExportWork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFormatIsWrittenAndChecked_data() { addFormats(); }
    void everyFormatIsWrittenAndChecked();
    void fullDiskKeepsTheOlderFile_data() { addFormats(); }
    void fullDiskKeepsTheOlderFile();
    void longAndForeignNames();
    void cancelledBeforeTheEndChangesNothing();
    void brakeIsRefusedOnceTheFileMoves();
    void missingFolderNamesItself();
    void recipeGoesIntoGlbOnly();
    void choicesSurviveJson_data();
    void choicesSurviveJson();
    void damagedJsonGivesDefaults();
    void presetsFitTheirTargets();
    void advice();
};

void TestExportWork::everyFormatIsWrittenAndChecked() {
    QFETCH(QString, extension);
    const QTemporaryDir dir;
    const auto path = dir.filePath(QStringLiteral("chair.") + extension);
    put(path, "older file");
    auto choices = choicesFor(extension);
    choices.upAxis = UpAxis::Z;
    ExportBrake brake;
    const auto mesh = test::madeSphere(24, 0.8f, 0.5f);
    const auto result = runExport(mesh, path, choices, {}, brake, {});
    QVERIFY2(result.report.verified, result.report.difference.c_str());
    QVERIFY(result.inPlace);
    const auto size = measuredSize(result.report, choices), expected = exportedSize(mesh.bounds(), choices);
    for (int axis = 0; axis < 3; ++axis) QVERIFY(std::abs(size[axis] - expected[axis]) < 0.01f);
    QCOMPARE(std::round(std::max({size.x, size.y, size.z})), 200.0f);
    QVERIFY(size.z < 0.9f * size.x); // the flattened side points up
    QCOMPARE(QString::fromStdString(result.report.paths.front().string()), path);
    qint64 bytes = 0;
    for (const auto& name : everythingIn(dir.path())) {
        QVERIFY2(!name.startsWith(QLatin1Char('.')), qPrintable(name));
        bytes += QFileInfo(dir.filePath(name)).size();
    }
    QCOMPARE(bytes, static_cast<qint64>(result.report.bytes));
    QCOMPARE(readMesh(path.toStdString()).triangles.size(), mesh.triangles.size());
}

void TestExportWork::fullDiskKeepsTheOlderFile() {
    QFETCH(QString, extension);
    const QTemporaryDir dir;
    const auto path = dir.filePath(QStringLiteral("chair.") + extension);
    put(path, "older file");
    QProcess child;
    child.start(QCoreApplication::applicationDirPath() + QStringLiteral("/export_child"),
                {path, QStringLiteral("8000")});
    QVERIFY(child.waitForFinished());
    const auto said = child.readAllStandardOutput();
    QVERIFY2(said.startsWith("fault write_failed "), said.constData());
    QCOMPARE(bytesOf(path), QByteArray("older file"));
    QCOMPARE(everythingIn(dir.path()).size(), 1);
}

void TestExportWork::longAndForeignNames() {
    const QTemporaryDir dir;
    QString folder = dir.path();
    for (int i = 0; i < 10; ++i) folder += QStringLiteral("/Ausgabe für Größen 模型 ") + QString(20, QLatin1Char('y'));
    QVERIFY(QDir().mkpath(folder));
    const auto mesh = test::madeSphere(6);
    for (const auto& name :
         {QStringLiteral("Stühlchen 椅子 Ω.glb"), QString(251, QLatin1Char('n')) + QStringLiteral(".stl"),
          QStringLiteral("Stühlchen 椅子.obj")}) {
        ExportBrake brake;
        const auto path = QDir(folder).filePath(name);
        const auto result = runExport(mesh, path, choicesFor(QFileInfo(name).suffix()), {}, brake, {});
        QVERIFY2(result.report.verified && QFile::exists(path), result.report.difference.c_str());
    }
}

void TestExportWork::cancelledBeforeTheEndChangesNothing() {
    const QTemporaryDir dir;
    const auto path = dir.filePath(QStringLiteral("chair.glb"));
    put(path, "older file");
    for (const double when : {0.0, 0.5, 1.0}) {
        ExportBrake brake;
        const JobContext job(brake.token(), [&](const Progress& p) {
            if (p.fraction >= when) QVERIFY(brake.stop());
        });
        bool stopped = false;
        try {
            (void)runExport(test::madeSphere(10), path, choicesFor(QStringLiteral("glb")), {}, brake, job);
        } catch (const Cancelled&) {
            stopped = true;
        }
        QVERIFY(stopped);
        QCOMPARE(bytesOf(path), QByteArray("older file"));
        QCOMPARE(everythingIn(dir.path()).size(), 1);
    }
}

void TestExportWork::brakeIsRefusedOnceTheFileMoves() {
    ExportBrake brake;
    brake.pass();
    QVERIFY(!brake.stop());
    QVERIFY(!brake.token().stop_requested());
}

void TestExportWork::missingFolderNamesItself() {
    const QTemporaryDir dir;
    ExportBrake brake;
    try {
        (void)runExport(test::madeSphere(4), dir.filePath(QStringLiteral("no/such/a.glb")),
                        choicesFor(QStringLiteral("glb")), {}, brake, {});
        QFAIL("written");
    } catch (const Error& error) {
        QVERIFY(error.code() == ErrorCode::WriteFailed);
        QVERIFY(QString::fromUtf8(error.what()).contains(QStringLiteral("no/such")));
    }
}

void TestExportWork::recipeGoesIntoGlbOnly() {
    const QTemporaryDir dir;
    const QJsonObject recipe{{QStringLiteral("seed"), QStringLiteral("7")}};
    for (const auto& extension : {QStringLiteral("glb"), QStringLiteral("ply")}) {
        ExportBrake brake;
        const auto path = dir.filePath(QStringLiteral("a.") + extension);
        QVERIFY(runExport(test::madeSphere(6), path, choicesFor(extension), recipe, brake, {}).report.verified);
        QCOMPARE(readRecipe(path).has_value(), extension == QStringLiteral("glb"));
        QCOMPARE(readMesh(path.toStdString()).triangles.size(), test::madeSphere(6).triangles.size());
    }
}

void TestExportWork::choicesSurviveJson_data() {
    QTest::addColumn<int>("target");
    for (const auto target : kExportTargets) QTest::newRow(qPrintable(nameOf(target))) << static_cast<int>(target);
}

void TestExportWork::choicesSurviveJson() {
    QFETCH(int, target);
    auto choices = presetFor(static_cast<ExportTarget>(target));
    choices.size = 123.5;
    choices.colors = false;
    QVERIFY(ExportChoices::fromJson(choices.toJson()) == choices);
}

void TestExportWork::damagedJsonGivesDefaults() {
    const QJsonObject json{{QStringLiteral("target"), QStringLiteral("slicer")},
                           {QStringLiteral("format"), 7},
                           {QStringLiteral("size"), -3.0},
                           {QStringLiteral("unit"), QStringLiteral("parsec")}};
    QVERIFY(ExportChoices::fromJson(json) == presetFor(ExportTarget::Slicer));
    QVERIFY(ExportChoices::fromJson({}) == presetFor(ExportTarget::Blender));
}

void TestExportWork::presetsFitTheirTargets() {
    for (const auto target : kExportTargets) QVERIFY(fitsTarget(presetFor(target), target));
    auto choices = presetFor(ExportTarget::Slicer);
    choices.format = MeshFormat::Stl;
    choices.size = 3;
    QVERIFY(fitsTarget(choices, ExportTarget::Slicer));
    choices.upAxis = UpAxis::Y;
    QVERIFY(!fitsTarget(choices, ExportTarget::Slicer));
}

void TestExportWork::advice() {
    const QTemporaryDir dir;
    ExportFacts facts;
    facts.faces = 10;
    auto choices = presetFor(ExportTarget::Slicer);
    const auto path = dir.filePath(QStringLiteral("a.3mf"));
    QVERIFY(adviseOn(choices, facts, path).empty());
    using Kind = ExportAdvice::Kind;
    choices.size = 1.0; // the old wrong unit: a metre written as a millimetre
    QVERIFY(says(adviseOn(choices, facts, path), Kind::Warning, "1 mm"));
    choices.size = 2000;
    QVERIFY(says(adviseOn(choices, facts, path), Kind::Warning, "larger than most printers"));
    choices.size = 100;
    facts.closed = false;
    QVERIFY(says(adviseOn(choices, facts, path), Kind::Warning, "open edges"));
    put(path, "x");
    QVERIFY(says(adviseOn(choices, facts, path), Kind::Replaces, "replaced only when"));
    QVERIFY(
        says(adviseOn(choices, facts, dir.filePath(QStringLiteral("no/a.3mf"))), Kind::Blocking, "There is no folder"));
    QVERIFY(says(adviseOn(choices, facts, dir.path()), Kind::Blocking, "is a folder"));
    QVERIFY(says(adviseOn(choices, facts, QString()), Kind::Blocking, "file name"));
    QVERIFY(says(adviseOn(choices, {}, path), Kind::Blocking, "no mesh"));
    auto lying = presetFor(ExportTarget::Blender);
    lying.upAxis = UpAxis::Z;
    QVERIFY(says(adviseOn(lying, facts, dir.filePath(QStringLiteral("a.glb"))), Kind::Warning, "on its back"));
}

QTEST_GUILESS_MAIN(TestExportWork)
#include "tst_export_work.moc"
