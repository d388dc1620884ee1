#pragma once

#include "core/base/job_context.h"
#include "core/dataset/dataset.h"
#include "core/dataset/mesh_source.h"
#include "core/dataset/solid_samples.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace vecset {

/// What decides an item's bytes. Two builds with equal settings can share a folder.
struct DatasetSettings {
    SampleCounts counts;
    double wall = 1.5;   ///< thickness of the wall around every triangle, in cells of 1/64, 0.9 to 4
    int views = 16;      ///< rendered pictures per item
    int viewSize = 128;  ///< pixels on a side
    std::uint64_t seed = 1;
    /// One line of JSON, the same for equal settings.
    [[nodiscard]] std::string toJson() const;
};

/// What a build did.
struct BuildReport {
    int built = 0;
    int reused = 0; ///< finished earlier
    int failed = 0;
    double seconds = 0.0;
};

/// Builds one item's tensors in memory: reads the object, closes it, samples it, draws it. Depends on the source and the
/// settings only. Errors of reading and of empty shapes are thrown.
class ItemBuilder {
public:
    explicit ItemBuilder(const DatasetSettings& settings) : m_settings(settings) {}
    /// Fills the item's figures and returns the tensors of its file.
    std::map<std::string, at::Tensor> build(const MeshSource& source, DatasetItem& item, const JobContext& job) const;

private:
    DatasetSettings m_settings;
};

/// Builds or completes a data set folder. Items that an earlier build finished are kept; objects that cannot be built are
/// noted in the manifest, never fatal. Every item is the same for any number of jobs. A stop leaves a data set that the
/// next call completes.
/// @param jobs items built at the same time, each on one core; 0: all cores.
/// @throws Error InvalidInput for impossible settings or a folder that was built with others; WriteFailed.
BuildReport buildDataset(const std::vector<MeshSource>& sources, const std::filesystem::path& folder,
                         const DatasetSettings& settings, int jobs, const JobContext& job = {});

} // namespace vecset
