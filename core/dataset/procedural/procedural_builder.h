#pragma once

#include "core/base/job_context.h"
#include "core/dataset/dataset_plan.h"
#include "core/dataset/dataset_settings.h"

#include <filesystem>

namespace vecset {

/// Settings of a procedural set: as for furniture, with some turned views and coloured light.
[[nodiscard]] DatasetSettings proceduralSettings();

/// Builds or completes a set of `count` procedural shapes in the format of the other data sets (see buildItems), with
/// its card. Shape number i depends on i and the settings only: a set can be extended by asking for more. Source
/// "procedural", licence CC0-1.0, drawn parameters in the manifest; "floor" is never set; the icon is drawn.
/// @throws Error InvalidInput for impossible settings or a folder that was built with others; WriteFailed.
BuildReport buildProceduralDataset(int count, const std::filesystem::path& folder, DatasetSettings settings, int jobs,
                                   const JobContext& job = {});

} // namespace vecset
