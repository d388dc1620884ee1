#include "ui/compare/compare_side.h"

#include "ui/base/image_convert.h"
#include "ui/history/history_entry.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vecset {
namespace {

QString nameOf(Stage stage) {
    const auto name = toString(stage);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

double sumOf(const QList<StageTime>& stages) {
    double sum = 0.0;
    for (const auto& stage : stages) sum += stage.seconds;
    return sum;
}

/// A stage may be timed in pieces (several views, say): one row each.
void addTime(QList<StageTime>& stages, const QString& stage, double seconds) {
    const auto known = std::find_if(stages.begin(), stages.end(), [&](const StageTime& t) { return t.stage == stage; });
    if (known == stages.end())
        stages.append({stage, seconds});
    else
        known->seconds += seconds;
}

/// A map has lost the order of the work; this is it.
QList<StageTime> inOrder(const QMap<QString, double>& seconds) {
    static constexpr std::array kOrder{Stage::Load,   Stage::Encode, Stage::Picture, Stage::Condition,
                                       Stage::Sample, Stage::Decode, Stage::Surface, Stage::CleanUp};
    QList<StageTime> stages;
    QMap<QString, double> rest = seconds;
    for (const Stage stage : kOrder) {
        if (rest.contains(nameOf(stage))) stages.append({nameOf(stage), rest.take(nameOf(stage))});
    }
    for (auto item = rest.cbegin(); item != rest.cend(); ++item) stages.append({item.key(), item.value()});
    return stages;
}

} // namespace

double CompareSide::secondsOf(const QString& stage) const {
    const auto known = std::find_if(stages.begin(), stages.end(), [&](const StageTime& t) { return t.stage == stage; });
    return known == stages.end() ? 0.0 : known->seconds;
}

CompareSide compareSide(std::shared_ptr<const GenerationResult> result, const QString& name, const PipelineFacts& facts,
                        double seconds, quint64 peakMemory) {
    CompareSide side;
    side.name = name;
    side.model = QString::fromStdString(facts.model);
    side.device = QString::fromStdString(facts.device);
    side.programVersion = QStringLiteral(VECSET_VERSION);
    if (!result) return side;
    for (const auto& [stage, time] : result->stages) addTime(side.stages, nameOf(stage), time);
    side.seconds = std::max(seconds, sumOf(side.stages));
    side.passes = result->networkPasses;
    side.steps = result->latents.steps;
    side.guidance = result->latents.guidance;
    side.seed = result->latents.seed;
    side.peakMemory = peakMemory > 0 ? peakMemory : result->peakMemory;
    side.resolution = result->decode.resolutions.empty() ? 0 : result->decode.resolutions.back();
    side.picture = toQImage(result->matted);
    const auto* mesh = &result->mesh;
    side.mesh = std::shared_ptr<const TriangleMesh>(std::move(result), mesh); // shares the result's life
    return side;
}

CompareSide compareSide(const HistoryEntry& entry, std::shared_ptr<const TriangleMesh> mesh, const QImage& picture) {
    CompareSide side;
    side.name = entry.title;
    side.mesh = std::move(mesh);
    side.stages = inOrder(entry.stageSeconds);
    side.seconds = std::max(entry.seconds, sumOf(side.stages));
    side.passes = entry.networkPasses;
    side.steps = entry.steps;
    side.guidance = entry.guidance;
    side.seed = entry.seed;
    side.peakMemory = entry.peakMemory;
    side.model = entry.model;
    side.programVersion = entry.programVersion;
    side.picture = picture;
    return side;
}

} // namespace vecset
