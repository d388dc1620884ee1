#pragma once

#include "core/pipeline/model_catalog.h"
#include "ui/generation/generation_settings.h"

#include <vector>

namespace vecset {

/// Two runs of one picture, with the same seed and mesh settings.
struct ComparePlan {
    GenerationSettings a, b;
    bool bFirst = false; ///< run b first: a's model then stays loaded for what comes next
};

/// The chosen model with its present settings against its teacher or student with the defaults of that model; a is the
/// teacher. Call it only when whyNoComparison() (ui/generation/presets.h) has nothing against it.
[[nodiscard]] ComparePlan teacherAndStudent(const GenerationSettings& mine, const std::vector<ModelEntry>& models);

/// `mine` against the same model with ten times the steps, or a tenth of them.
[[nodiscard]] ComparePlan twoStepCounts(const GenerationSettings& mine);

/// "furniture-xs, 10 steps, guidance 2".
[[nodiscard]] QString sideName(const GenerationSettings& settings, const std::vector<ModelEntry>& models);

} // namespace vecset
