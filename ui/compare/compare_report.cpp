#include "ui/compare/compare_report.h"

#include "core/base/atomic_file.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <filesystem>

namespace vecset {
namespace {

QJsonObject sideJson(const CompareSide& side, const std::optional<MeshFacts>& mesh) {
    QJsonArray stages;
    for (const auto& time : side.stages) {
        stages.append(QJsonObject{{QStringLiteral("stage"), time.stage}, {QStringLiteral("seconds"), time.seconds}});
    }
    QJsonObject json{
        {QStringLiteral("name"), side.name},
        {QStringLiteral("model"), side.model},
        {QStringLiteral("device"), side.device},
        {QStringLiteral("steps"), side.steps},
        {QStringLiteral("guidance"), side.guidance},
        {QStringLiteral("seed"), QString::number(side.seed)}, // text: larger than a JSON reader's numbers may be
        {QStringLiteral("resolution"), side.resolution},
        {QStringLiteral("networkPasses"), side.passes},
        {QStringLiteral("seconds"), side.seconds},
        {QStringLiteral("stages"), stages},
        {QStringLiteral("peakMemoryBytes"), static_cast<qint64>(side.peakMemory)},
        {QStringLiteral("programVersion"), side.programVersion},
    };
    if (mesh) {
        json.insert(QStringLiteral("vertices"), static_cast<qint64>(mesh->vertices));
        json.insert(QStringLiteral("faces"), static_cast<qint64>(mesh->faces));
        json.insert(QStringLiteral("closed"), mesh->closed);
    }
    return json;
}

QJsonObject distancesJson(const MeshComparison& m, double size, double heatMaximum) {
    return {
        {QStringLiteral("unit"), QStringLiteral("model unit")},
        {QStringLiteral("size"), size},
        {QStringLiteral("chamferL1"), m.chamferL1},
        {QStringLiteral("chamferL2"), m.chamferL2},
        {QStringLiteral("hausdorff"), m.hausdorff},
        {QStringLiteral("fScore01"), m.fScore01},
        {QStringLiteral("fScore02"), m.fScore02},
        {QStringLiteral("volumeIou"), m.volumeIou},
        {QStringLiteral("normalConsistency"), m.normalConsistency},
        {QStringLiteral("heatMapMaximum"), heatMaximum},
    };
}

} // namespace

QJsonObject reportJson(const CompareReport& report) {
    QJsonObject json{
        {QStringLiteral("format"), QStringLiteral("vecset-comparison")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("made"), report.made.toString(Qt::ISODate)},
        {QStringLiteral("programVersion"), report.programVersion},
        {QStringLiteral("machine"),
         QJsonObject{{QStringLiteral("processor"), QString::fromStdString(report.machine.processor)},
                     {QStringLiteral("cores"), report.machine.cores},
                     {QStringLiteral("memoryBytes"), static_cast<qint64>(report.machine.memoryBytes)}}},
        {QStringLiteral("a"), sideJson(report.a, report.meshA)},
        {QStringLiteral("b"), sideJson(report.b, report.meshB)},
    };
    if (const double factor = CompareFacts::speedUp(report.a, report.b); factor > 0.0) {
        const bool aFaster = report.a.seconds < report.b.seconds;
        json.insert(QStringLiteral("speedUp"),
                    QJsonObject{{QStringLiteral("faster"), aFaster ? QStringLiteral("a") : QStringLiteral("b")},
                                {QStringLiteral("factor"), factor}});
    }
    if (report.comparison)
        json.insert(QStringLiteral("distances"), distancesJson(*report.comparison, report.size, report.heatMaximum));
    return json;
}

void writeReport(const QString& path, const CompareReport& report) {
    const bool data = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const QByteArray bytes = data ? QJsonDocument(reportJson(report)).toJson() : reportHtml(report).toUtf8();
    writeFileAtomically(std::filesystem::path(path.toStdU16String()),
                        std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

QString reportFileName(const CompareSide& a, const CompareSide& b) {
    constexpr int kLongest = 80; // characters; at most four bytes each, file systems allow 255
    QString name =
        a.name == b.name ? a.name : QStringLiteral("%1 - %2").arg(a.name.left(kLongest / 2), b.name.left(kLongest / 2));
    for (QChar& c : name) {
        if (c.category() == QChar::Other_Control || QStringLiteral("/\\:*?\"<>|").contains(c)) c = QLatin1Char('_');
    }
    name = name.simplified().left(kLongest);
    while (name.startsWith(QLatin1Char('.'))) name.remove(0, 1);
    return (name.isEmpty() ? QStringLiteral("comparison") : name) + QStringLiteral(".html");
}

} // namespace vecset
