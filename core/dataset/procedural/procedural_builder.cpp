#include "core/dataset/procedural/procedural_builder.h"

#include "core/base/error.h"
#include "core/dataset/data_card.h"
#include "core/dataset/item_tensors.h"
#include "core/dataset/procedural/csg_samples.h"
#include "core/dataset/procedural/procedural_item.h"
#include "core/dataset/split.h"

#include <algorithm>
#include <cstdio>

namespace vecset {

namespace {

constexpr const char* kGenerator = "procedural-1"; // another number when the same seed gives other shapes

constexpr const char* kOrigin =
    "Shapes designed by rules: furniture, household things, solids of revolution and mixes of primitives, with random "
    "proportions, styles and materials (`parameters` in the manifest). They are unions of primitives with exact "
    "distances "
    "(boxes, cylinders, lathes, prisms, tubes, rings), some with cuts, grown by the wall as the furniture set's "
    "triangles "
    "are. Signs are exact. Distances are exact outside uncut parts and wherever the nearest surface of one part is "
    "seen; in "
    "the creases that remain they are measured to the extracted surface (good to about 0.002).";

std::string numbered(std::uint64_t number) {
    char text[32];
    std::snprintf(text, sizeof text, "%06llu", static_cast<unsigned long long>(number));
    return text;
}

DatasetItem plannedItem(std::uint64_t number) {
    const ShapeKind& kind = kindOfItem(number);
    DatasetItem item;
    std::string word = kind.name;
    std::ranges::replace(word, ' ', '-');
    item.id = "procedural-" + numbered(number) + "-" + word;
    item.name = kind.name;
    item.stem = std::string(kind.name) + " " + numbered(number); // no two are variants of one object
    item.category = kind.category;
    item.source = "procedural";
    item.author = "Vecset Studio";
    item.licence = "CC0-1.0";
    item.split = splitOf(item.stem);
    item.file = "items/" + item.id + ".safetensors";
    return item;
}

std::map<std::string, at::Tensor> buildItem(const DatasetSettings& settings, std::uint64_t number, DatasetItem& item,
                                            const JobContext& job) {
    const double wall = settings.wall * WatertightSolid::kCellSize;
    const ProceduralShape shape = makeProceduralShape(kindOfItem(number), number, settings.seed, wall, job);
    const std::uint64_t seed = stableHash(item.id + "/" + std::to_string(settings.seed));
    const SolidSamples samples = sampleCsgSolid(shape.solid, shape.surface, settings.counts, seed, job);
    auto tensors = sampleTensors(samples);
    const Vec3f half = shape.surface.bounds().size() * 0.5f;
    addViews(tensors, renderViews(shape.scene, half, settings.viewPlan(), seed + 1, job));
    tensors["icon"] = pictureTensor(renderIcon(shape.scene, settings.viewSize, seed + 2));
    for (const auto& part : shape.scene.parts) item.triangles += static_cast<int>(part.mesh.triangles.size());
    item.views = settings.views + settings.turnedViews;
    item.hasIcon = true;
    item.hasSharpEdges = samples.hasSharpEdges;
    item.solidFraction = shape.volume / 8.0;
    const auto isInside = [](const DistanceSample& s) { return s.distance > 0.0f; };
    const auto isDeep = [&](const DistanceSample& s) { return s.distance > static_cast<float>(wall); };
    const auto inside = std::ranges::count_if(samples.volume, isInside);
    item.interiorShare =
        inside > 0 ? static_cast<double>(std::ranges::count_if(samples.volume, isDeep)) / static_cast<double>(inside)
                   : 0.0;
    item.parameters = shape.parameters;
    item.parameters["number"] = std::to_string(number);
    item.parameters["seed"] = std::to_string(settings.seed);
    item.parameters["attempt"] = std::to_string(shape.attempt);
    return tensors;
}

} // namespace

DatasetSettings proceduralSettings() {
    DatasetSettings settings;
    settings.turnedViews = 4;
    settings.lightTint = 0.12;
    settings.source = kGenerator;
    return settings;
}

BuildReport buildProceduralDataset(int count, const std::filesystem::path& folder, DatasetSettings settings, int jobs,
                                   const JobContext& job) {
    settings.source = kGenerator;
    settings.check();
    if (count <= 0) throw Error(ErrorCode::InvalidInput, "the number of shapes must be positive");
    DatasetPlan plan;
    for (int i = 0; i < count; ++i) plan.items.push_back(plannedItem(static_cast<std::uint64_t>(i)));
    plan.settings = settings.toJson();
    plan.build = [&](std::size_t i, DatasetItem& item, const JobContext& itemJob) {
        return buildItem(settings, i, item, itemJob);
    };
    const BuildReport report = buildItems(plan, folder, jobs, job);
    writeDataCard(folder, {kOrigin, "vecset dataset procedural --count " + std::to_string(count), settings});
    return report;
}

} // namespace vecset
