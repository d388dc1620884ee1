#include "ui/dialogs/model_catalog_calls.h"

namespace vecset {

ModelCatalogCalls pipelineModelCatalog() {
    ModelCatalogCalls calls;
    calls.list = [](std::string* note) { return listModels(note); };
    calls.describe = [](const std::filesystem::path& folder) { return describeModelFolder(folder); };
    calls.add = [](const std::filesystem::path& folder, const std::string& name) { return addModel(folder, name); };
    calls.remove = [](const std::string& name) { removeModel(name); };
    calls.verify = [](const std::filesystem::path& folder, const JobContext& job) { return verifyModel(folder, job); };
    return calls;
}

} // namespace vecset
