#pragma once

#include "core/pipeline/model_catalog.h"
#include "ui/generation/generation_settings.h"

#include <vector>

namespace vecset {

/// What the one-click comparison sets against `mine`: the distilled model of this machine with its own settings when there is
/// one (or the teacher, when `mine` is distilled); else the same model with ten times the steps, or a tenth of them. Seed
/// and mesh settings stay.
[[nodiscard]] GenerationSettings otherSide(const GenerationSettings& mine, const std::vector<ModelEntry>& models);

/// "furniture-xs, 10 steps, guidance 2".
[[nodiscard]] QString sideName(const GenerationSettings& settings, const std::vector<ModelEntry>& models);

} // namespace vecset
