#pragma once

#include "core/base/job_context.h"
#include "core/dataset/dataset.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace vecset {

/// What a build did.
struct BuildReport {
    int built = 0;
    int reused = 0; ///< finished earlier
    int failed = 0;
    double seconds = 0.0;
};

/// What a data set folder is to hold, wherever the shapes come from.
struct DatasetPlan {
    std::vector<DatasetItem> items; ///< what is known beforehand: id, name, stem, split, file, ...
    std::string settings;           ///< one line of JSON; only builds with the same settings share a folder
    /// Makes item number `index`: fills in its figures and returns the tensors of its file. Called for several items at
    /// the same time. Errors mean that this item is left out.
    std::function<std::map<std::string, at::Tensor>(std::size_t index, DatasetItem& item, const JobContext& job)> build;
};

/// Builds or completes a data set folder. Items that an earlier build finished are kept; items that cannot be built are
/// noted in the manifest, never fatal. Every item is the same for any number of jobs. A stop leaves a data set that the
/// next call completes.
/// @param jobs items built at the same time, each on one core; 0: all cores.
/// @throws Error InvalidInput for a folder that was built with other settings; WriteFailed; Cancelled.
BuildReport buildItems(const DatasetPlan& plan, const std::filesystem::path& folder, int jobs,
                       const JobContext& job = {});

} // namespace vecset
