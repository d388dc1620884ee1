#include "ui/compare/compare_facts.h"

#include "ui/compare/distance_scale.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

QString dash() { return QStringLiteral("–"); }
QString number(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }
QString count(quint64 value) { return value > 0 ? QLocale().toString(value) : dash(); }

/// The larger over the smaller; nothing to say about zeros and near equals.
QString ratioText(double a, double b) {
    if (!(a > 0.0) || !(b > 0.0)) return {};
    const double ratio = std::max(a, b) / std::min(a, b);
    if (ratio < 1.005) return {};
    return CompareFacts::tr("%1 ×", "a ratio, for example 5.2 ×")
        .arg(number(ratio, ratio < 10.0 ? ratio < 1.1 ? 2 : 1 : 0));
}

/// Less is better, where both are known and differ by more than two in a hundred.
int lessIsBetter(double a, double b) {
    if (!(a > 0.0) || !(b > 0.0) || std::abs(a - b) < 0.02 * std::max(a, b)) return 0;
    return a < b ? -1 : 1;
}

CompareFact timeFact(const QString& id, const QString& label, double a, double b, const QString& toolTip) {
    return {id,
            label,
            a > 0.0 ? CompareFacts::secondsText(a) : dash(),
            b > 0.0 ? CompareFacts::secondsText(b) : dash(),
            ratioText(a, b),
            toolTip,
            lessIsBetter(a, b)};
}

} // namespace

MeshFacts meshFacts(const MeshStatistics& statistics) {
    return {statistics.vertices, statistics.faces, statistics.closed};
}

QString CompareFacts::stageTitle(const QString& stage) {
    if (stage == QLatin1String("load")) return tr("Load model");
    if (stage == QLatin1String("picture")) return tr("Prepare picture");
    if (stage == QLatin1String("condition")) return tr("Read picture");
    if (stage == QLatin1String("sample")) return tr("Sampling");
    if (stage == QLatin1String("decode")) return tr("Decoding");
    if (stage == QLatin1String("surface")) return tr("Surface");
    if (stage == QLatin1String("clean-up")) return tr("Clean-up");
    if (stage == QLatin1String("encode")) return tr("Encoding");
    return stage;
}

QString CompareFacts::secondsText(double seconds) {
    return tr("%1 s", "seconds").arg(number(seconds, seconds < 0.995 ? 2 : seconds < 99.95 ? 1 : 0));
}

QString CompareFacts::memoryText(quint64 bytes) {
    if (bytes == 0) return dash();
    const double mebibytes = static_cast<double>(bytes) / (1024.0 * 1024.0);
    if (mebibytes < 1000.0) return tr("%1 MB", "mebibytes").arg(number(mebibytes, 0));
    return tr("%1 GB", "gibibytes").arg(number(mebibytes / 1024.0, 1));
}

QList<CompareFact> CompareFacts::times(const CompareSide& a, const CompareSide& b) {
    QList<CompareFact> facts{timeFact(QStringLiteral("total"), tr("Total time"), a.seconds, b.seconds,
                                      tr("From the start of the job to the finished mesh."))};
    QStringList stages;
    for (const auto* side : {&a, &b}) {
        for (const auto& time : side->stages) {
            if (!stages.contains(time.stage)) stages.append(time.stage);
        }
    }
    for (const auto& stage : std::as_const(stages)) {
        facts.append(timeFact(stage, stageTitle(stage), a.secondsOf(stage), b.secondsOf(stage),
                              tr("Wall-clock time of this stage on this machine.")));
    }
    return facts;
}

QList<CompareFact> CompareFacts::costs(const CompareSide& a, const CompareSide& b,
                                       const std::optional<MeshFacts>& meshA, const std::optional<MeshFacts>& meshB) {
    const auto faces = [](const CompareSide& side) { return side.mesh ? side.mesh->triangles.size() : 0; };
    const auto closed = [](const std::optional<MeshFacts>& mesh) {
        return !mesh          ? dash()
               : mesh->closed ? tr("yes", "the surface is closed")
                              : tr("no", "the surface is not closed");
    };
    const double memoryA = static_cast<double>(a.peakMemory), memoryB = static_cast<double>(b.peakMemory);
    const bool known = meshA && meshB;
    return {
        {QStringLiteral("passes"), tr("Network passes"), count(static_cast<quint64>(a.passes)),
         count(static_cast<quint64>(b.passes)), ratioText(a.passes, b.passes),
         tr("How often the denoising network ran: once per step, twice with guidance."),
         lessIsBetter(a.passes, b.passes)},
        {QStringLiteral("memory"), tr("Peak memory"), memoryText(a.peakMemory), memoryText(b.peakMemory),
         ratioText(memoryA, memoryB), tr("The largest amount of main memory the program held during the job."),
         lessIsBetter(memoryA, memoryB)},
        {QStringLiteral("faces"), tr("Faces"), count(faces(a)), count(faces(b)),
         ratioText(static_cast<double>(faces(a)), static_cast<double>(faces(b))), tr("Triangles of the finished mesh."),
         0},
        {QStringLiteral("closed"),
         tr("Watertight"),
         closed(meshA),
         closed(meshB),
         {},
         tr("A watertight mesh has no open edge and can be printed."),
         known && meshA->closed != meshB->closed ? (meshA->closed ? -1 : 1) : 0},
    };
}

QList<CompareFact> CompareFacts::settings(const CompareSide& a, const CompareSide& b) {
    const auto text = [](const QString& value) { return value.isEmpty() ? dash() : value; };
    const auto whole = [](int value) { return value > 0 ? QLocale().toString(value) : dash(); };
    const auto guidance = [](double value) { return value > 0.0 ? number(value, 1) : dash(); };
    const auto seed = [](const CompareSide& side) {
        return side.steps > 0 || side.seed > 0 ? QString::number(side.seed) : dash();
    };
    return {
        {QStringLiteral("model"),
         tr("Model"),
         text(a.model),
         text(b.model),
         {},
         tr("The weights that made the shape."),
         0},
        {QStringLiteral("steps"), tr("Steps"), whole(a.steps), whole(b.steps), {}, tr("Denoising steps."), 0},
        {QStringLiteral("guidance"),
         tr("Guidance"),
         guidance(a.guidance),
         guidance(b.guidance),
         {},
         tr("How strongly the picture pulls the shape."),
         0},
        {QStringLiteral("seed"), tr("Seed"), seed(a), seed(b), {}, tr("The same seed starts from the same noise."), 0},
        {QStringLiteral("resolution"),
         tr("Resolution"),
         whole(a.resolution),
         whole(b.resolution),
         {},
         tr("Cells per axis of the grid that the surface was taken from."),
         0},
        {QStringLiteral("device"), tr("Device"), text(a.device), text(b.device), {}, tr("Where the networks ran."), 0},
    };
}

QList<CompareFact> CompareFacts::distances(const MeshComparison& m, double size) {
    const auto length = [&](double value) {
        return tr("%1 (%2)", "distance (percent)").arg(number(value, value < 0.01 ? 5 : 4), percentText(value, size));
    };
    const auto share = [](double value) { return tr("%1 %", "percent").arg(number(100.0 * value, 1)); };
    const auto fact = [](const char* id, const QString& label, const QString& value, const QString& toolTip) {
        return CompareFact{QString::fromLatin1(id), label, value, {}, {}, toolTip, 0};
    };
    return {
        fact("chamfer", tr("Chamfer distance"), length(m.chamferL1),
             tr("Mean distance between the surfaces, both ways, in model units and as a share of the size. 0 means "
                "equal.")),
        fact("hausdorff", tr("Largest distance"), length(m.hausdorff),
             tr("The farthest that any point of one surface is from the other (Hausdorff distance).")),
        fact("fscore01", tr("F-score at 0.01"), share(m.fScore01),
             tr("How much of both surfaces lies within 0.01 of the other. 100 % means all of it.")),
        fact("fscore02", tr("F-score at 0.02"), share(m.fScore02),
             tr("How much of both surfaces lies within 0.02 of the other. 100 % means all of it.")),
        fact("iou", tr("Volume overlap"), share(m.volumeIou),
             tr("Intersection over union of the two solids. 100 % means that they fill the same space.")),
        fact("normals", tr("Normal agreement"), share(m.normalConsistency),
             tr("How well the surfaces face the same way (mean cosine). 100 % means everywhere.")),
    };
}

double CompareFacts::speedUp(const CompareSide& a, const CompareSide& b) {
    if (!(a.seconds > 0.0) || !(b.seconds > 0.0)) return 0.0;
    return std::max(a.seconds, b.seconds) / std::min(a.seconds, b.seconds);
}

QString CompareFacts::headline(const CompareSide& a, const CompareSide& b) {
    const double factor = speedUp(a, b);
    if (factor <= 0.0) return {};
    if (factor < 1.05) return tr("Both take the same time");
    //: %1 is the letter of a side (A or B), %2 a number
    return tr("%1 is %2 × faster")
        .arg(a.seconds < b.seconds ? QStringLiteral("A") : QStringLiteral("B"), number(factor, factor < 10.0 ? 1 : 0));
}

QString CompareFacts::caption(const CompareSide& side) {
    QStringList parts;
    if (side.steps > 0) parts << tr("%n steps", nullptr, side.steps);
    if (side.passes > 0) parts << tr("%n passes", nullptr, side.passes);
    if (side.seconds > 0.0) parts << secondsText(side.seconds);
    if (side.mesh) parts << tr("%Ln faces", nullptr, static_cast<int>(side.mesh->triangles.size()));
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace vecset
