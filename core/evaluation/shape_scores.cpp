#include "core/evaluation/shape_scores.h"

#include "core/base/error.h"

#include <algorithm>
#include <string>

namespace vecset {

const std::vector<ScoreColumn>& scoreColumns() {
    using S = ShapeScores;
    static const std::vector<ScoreColumn> columns{
        {"V-IoU", true, [](S& s) -> double& { return s.volumeIou; }},
        {"S-IoU", true, [](S& s) -> double& { return s.surfaceIou; }},
        {"field V-IoU", true, [](S& s) -> double& { return s.fieldVolumeIou; }},
        {"field S-IoU", true, [](S& s) -> double& { return s.fieldSurfaceIou; }},
        {"Chamfer", false, [](S& s) -> double& { return s.surface.chamferL1; }},
        {"Chamfer-L2", false, [](S& s) -> double& { return s.surface.chamferL2; }},
        {"F@0.01", true, [](S& s) -> double& { return s.surface.fScore01; }},
        {"F@0.02", true, [](S& s) -> double& { return s.surface.fScore02; }},
        {"normals", true, [](S& s) -> double& { return s.surface.normalConsistency; }},
        {"thin parts", true, [](S& s) -> double& { return s.thinRecall; }}};
    return columns;
}

const ScoreColumn& scoreColumn(std::string_view name) {
    const auto& all = scoreColumns();
    const auto found = std::ranges::find(all, name, &ScoreColumn::name);
    if (found == all.end()) throw Error(ErrorCode::Internal, "there is no figure called " + std::string(name));
    return *found;
}

} // namespace vecset
