#include "core/dataset/dataset_builder.h"

#include "core/base/error.h"
#include "core/dataset/data_card.h"
#include "core/dataset/split.h"

namespace vecset {

namespace {

DatasetItem newItem(const MeshSource& source) {
    DatasetItem item;
    item.id = source.id;
    item.name = source.name;
    item.stem = source.stem;
    item.category = source.category;
    item.source = source.source;
    item.author = source.author;
    item.licence = source.licence;
    item.split = splitOf(source.stem);
    item.file = "items/" + source.id + ".safetensors";
    return item;
}

} // namespace

BuildReport buildDataset(const std::vector<MeshSource>& sources, const std::filesystem::path& folder,
                         const DatasetSettings& settings, int jobs, const JobContext& job) {
    settings.check();
    if (sources.empty()) throw Error(ErrorCode::InvalidInput, "there is nothing to build: no meshes were given");
    const ItemBuilder builder(settings);
    DatasetPlan plan;
    for (const auto& source : sources) plan.items.push_back(newItem(source));
    plan.settings = settings.toJson();
    plan.build = [&](std::size_t i, DatasetItem& item, const JobContext& itemJob) {
        return builder.build(sources[i], item, itemJob);
    };
    const BuildReport report = buildItems(plan, folder, jobs, job);
    writeDataCard(folder, {"Meshes of other authors, made watertight: every triangle got a wall of " +
                               std::to_string(settings.wall).substr(0, 4) +
                               " cells of 1/64, and whatever the outside cannot reach is solid. Distances are exact "
                               "outside and in the walls, and "
                               "good to about one cell deep inside.",
                           "vecset dataset build", settings});
    return report;
}

} // namespace vecset
