#pragma once

#include "core/pipeline/model_catalog.h"

#include <functional>

namespace vecset {

/// What the model manager asks of core/pipeline/model_catalog.h, as functions, so that tests need no models and no
/// LibTorch. All of them may take long and throw Error; the manager calls them on pool threads.
struct ModelCatalogCalls {
    std::function<std::vector<ModelEntry>(std::string* note)> list;
    std::function<ModelEntry(const std::filesystem::path& folder)> describe;
    std::function<ModelEntry(const std::filesystem::path& folder, const std::string& name)> add;
    std::function<void(const std::string& name)> remove;
    std::function<std::string(const std::filesystem::path& folder, const JobContext& job)> verify;
};

/// The real ones. In the library vecset::ui_model_catalog, which brings LibTorch with it.
[[nodiscard]] ModelCatalogCalls pipelineModelCatalog();

} // namespace vecset
