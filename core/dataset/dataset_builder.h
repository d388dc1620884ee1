#pragma once

#include "core/base/job_context.h"
#include "core/dataset/dataset_plan.h"
#include "core/dataset/dataset_settings.h"
#include "core/dataset/mesh_source.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace vecset {

/// Builds one item's tensors in memory: reads the object, closes it, samples it, draws it. Depends on the source and
/// the settings only. Errors of reading and of empty shapes are thrown.
class ItemBuilder {
public:
    explicit ItemBuilder(const DatasetSettings& settings) : m_settings(settings) {}
    /// Fills the item's figures and returns the tensors of its file.
    std::map<std::string, at::Tensor> build(const MeshSource& source, DatasetItem& item, const JobContext& job) const;

private:
    DatasetSettings m_settings;
};

/// Builds or completes a data set of meshes (see buildItems), with its card (README.md, overview.png).
/// @throws Error InvalidInput for impossible settings or a folder that was built with others; WriteFailed.
BuildReport buildDataset(const std::vector<MeshSource>& sources, const std::filesystem::path& folder,
                         const DatasetSettings& settings, int jobs, const JobContext& job = {});

} // namespace vecset
