#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/error.h"
#include "core/dataset/dataset.h"
#include "core/dataset/item_sheet.h"

#if VECSET_HAS_IMAGE
#include "core/image/read_image.h"
#endif
#if VECSET_HAS_DATASET_BUILDER
#include "core/dataset/dataset_builder.h"
#include "core/dataset/procedural/procedural_builder.h"
#endif

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>

namespace vecset::cli {
namespace {

namespace fs = std::filesystem;

/// What both builders are told; the numbers that were not given stay the builder's own.
struct DatasetBuildOptions {
    std::vector<fs::path> sources;
    fs::path output;
    int count = 1000; ///< procedural
    std::optional<double> wall, lightTint;
    std::optional<int> views, turnedViews, viewSize, surface, sharp, volume, near;
    std::uint64_t seed = 1;
    int jobs = 0;
};

struct DatasetShowOptions {
    fs::path folder, output = "sheet.png";
    std::string id;
};

std::string rounded(double value, int digits) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

#if VECSET_HAS_DATASET_BUILDER
DatasetSettings settingsOf(const DatasetBuildOptions& options, DatasetSettings settings) {
    settings.counts.surface = options.surface.value_or(settings.counts.surface);
    settings.counts.sharp = options.sharp.value_or(settings.counts.sharp);
    settings.counts.volume = options.volume.value_or(settings.counts.volume);
    settings.counts.near = options.near.value_or(settings.counts.near);
    settings.wall = options.wall.value_or(settings.wall);
    settings.views = options.views.value_or(settings.views);
    settings.turnedViews = options.turnedViews.value_or(settings.turnedViews);
    settings.viewSize = options.viewSize.value_or(settings.viewSize);
    settings.lightTint = options.lightTint.value_or(settings.lightTint);
    settings.seed = options.seed;
    return settings;
}

void report(const BuildReport& done, const DatasetBuildOptions& options, const Console& console) {
    console.line(std::to_string(done.built) + " items built, " + std::to_string(done.reused) + " already there, " +
                 std::to_string(done.failed) + " left out, " + rounded(done.seconds, 1) +
                 " s: " + options.output.string());
    console.result({{"folder", options.output.string()},
                    {"built", done.built},
                    {"reused", done.reused},
                    {"failed", done.failed},
                    {"seconds", done.seconds}});
}

void build(const DatasetBuildOptions& options, const Console& console) {
    const auto places = options.sources.empty() ? installedFurnitureLibraries() : options.sources;
    const auto sources = collectMeshSources(places);
    console.line(std::to_string(sources.size()) + " objects found");
    report(buildDataset(sources, options.output, settingsOf(options, {}), options.jobs, console.job("data set")),
           options, console);
}

void buildProcedural(const DatasetBuildOptions& options, const Console& console) {
    const auto settings = settingsOf(options, proceduralSettings());
    report(buildProceduralDataset(options.count, options.output, settings, options.jobs, console.job("data set")),
           options, console);
}
#else
void build(const DatasetBuildOptions&, const Console&) {
    throw Error(ErrorCode::NotAvailable,
                "this build cannot build data sets: it lacks Embree, Assimp, OpenCV or libzip");
}
void buildProcedural(const DatasetBuildOptions& options, const Console& console) { build(options, console); }
#endif

double medianOf(std::vector<double> values) {
    if (values.empty()) return 0.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

void info(const fs::path& folder, const Console& console) {
    const Dataset dataset(folder);
    std::map<std::string, int> splits, licences;
    std::vector<double> solid, seconds;
    std::uintmax_t bytes = 0;
    for (const auto& item : dataset.items()) {
        ++splits[item.split];
        ++licences[item.licence.empty() ? "not stated" : item.licence];
        solid.push_back(item.solidFraction);
        if (item.seconds > 0.0) seconds.push_back(item.seconds);
        std::error_code absent;
        const auto size = fs::file_size(folder / item.file, absent);
        bytes += absent ? 0 : size;
    }
    console.line(std::to_string(dataset.items().size()) + " items, " + std::to_string(dataset.failures().size()) +
                 " left out, " + rounded(static_cast<double>(bytes) / 1e6, 1) + " MB");
    for (const auto& [name, count] : splits) console.line("  " + name + ": " + std::to_string(count));
    for (const auto& [name, count] : licences) console.line("  licence " + name + ": " + std::to_string(count));
    console.line("median solid share of the cube " + rounded(100.0 * medianOf(solid), 1) + " %, median building time " +
                 rounded(medianOf(seconds), 2) + " s");
    nlohmann::json failures = nlohmann::json::array();
    for (const auto& item : dataset.failures()) {
        console.line("  left out: " + item.id + ": " + item.error);
        failures.push_back({{"id", item.id}, {"error", item.error}});
    }
    console.result({{"folder", folder.string()},
                    {"items", dataset.items().size()},
                    {"bytes", bytes},
                    {"splits", splits},
                    {"licences", licences},
                    {"median_solid_fraction", medianOf(solid)},
                    {"median_seconds", medianOf(seconds)},
                    {"failures", failures}});
}

#if VECSET_HAS_IMAGE
void show(const DatasetShowOptions& options, const Console& console) {
    const Dataset dataset(options.folder);
    const DatasetItem& item = dataset.item(options.id);
    writePng(options.output, itemSheet(dataset, options.id));
    console.line(item.name + " (" + item.split + "), " + item.source + ", " + item.author + ", " + item.licence);
    console.line("contact sheet: " + options.output.string());
    console.result({{"id", item.id},
                    {"name", item.name},
                    {"split", item.split},
                    {"source", item.source},
                    {"author", item.author},
                    {"licence", item.licence},
                    {"sheet", options.output.string()}});
}
#else
void show(const DatasetShowOptions&, const Console&) {
    throw Error(ErrorCode::NotAvailable, "this build cannot write pictures: it lacks OpenCV");
}
#endif

void addBuildOptions(CLI::App& command, DatasetBuildOptions& options) {
    command.add_option("-o,--output", options.output, "folder of the data set; an unfinished one is completed")
        ->required();
    command.add_option("--wall", options.wall, "thickness of the closing wall, cells of 1/64; default 1.5");
    command.add_option("--views", options.views, "rendered pictures per item; default 16");
    command.add_option(
        "--turned-views", options.turnedViews,
        "further pictures, of the object turned by quarter turns; default 0 for meshes, 4 for procedural shapes");
    command.add_option("--view-size", options.viewSize, "pixels on a side; default 128");
    command.add_option("--light-tint", options.lightTint,
                       "how coloured the light is; default 0 for meshes, 0.12 for procedural shapes");
    command.add_option("--surface", options.surface, "uniform surface samples per item; default 8192");
    command.add_option("--sharp", options.sharp, "samples on sharp edges per item; default 4096");
    command.add_option("--volume", options.volume, "distance samples in the whole cube per item; default 32768");
    command.add_option("--near", options.near, "distance samples near the surface per item; default 32768");
    command.add_option("--seed", options.seed, "seed of everything random")->capture_default_str();
    command.add_option("-j,--jobs", options.jobs, "items at a time; 0: one per core")
        ->capture_default_str()
        ->check(CLI::Range(0, 256));
}

void addBuild(CLI::App& parent, Console& console) {
    auto options = std::make_shared<DatasetBuildOptions>();
    auto* command = parent.add_subcommand("build", "make or complete a data set from meshes");
    command->add_option("sources", options->sources,
                        "mesh files, folders of meshes, furniture libraries (.sh3f); default: the installed libraries");
    addBuildOptions(*command, *options);
    command->footer(
        "Example:\n  vecset dataset build -o furniture\n  vecset dataset build meshes/ chair.glb -o mine --views 8");
    command->callback([options, &console] { build(*options, console); });
}

void addProcedural(CLI::App& parent, Console& console) {
    auto options = std::make_shared<DatasetBuildOptions>();
    auto* command =
        parent.add_subcommand("procedural", "make or extend a data set of designed shapes: furniture, vessels, mixes");
    command->add_option("--count", options->count, "number of shapes; a larger one extends the set")
        ->capture_default_str()
        ->check(CLI::Range(1, 10000000));
    addBuildOptions(*command, *options);
    command->footer("Example:\n  vecset dataset procedural -o shapes --count 5000 --seed 1");
    command->callback([options, &console] { buildProcedural(*options, console); });
}

} // namespace

void addDatasetCommand(CLI::App& app, Console& console) {
    auto* command = app.add_subcommand("dataset", "build training data from meshes, and look at it");
    command->require_subcommand(1);
    addBuild(*command, console);
    addProcedural(*command, console);
    auto folder = std::make_shared<fs::path>();
    auto* infoCommand = command->add_subcommand("info", "counts, splits, licences, failures");
    infoCommand->add_option("folder", *folder, "the data set")->required();
    infoCommand->callback([folder, &console] { info(*folder, console); });
    auto options = std::make_shared<DatasetShowOptions>();
    auto* showCommand =
        command->add_subcommand("show", "a contact sheet of one item: pictures, surface samples, slices");
    showCommand->add_option("folder", options->folder, "the data set")->required();
    showCommand->add_option("id", options->id, "the item, as listed in manifest.jsonl")->required();
    showCommand->add_option("-o,--output", options->output, "PNG file")->capture_default_str();
    showCommand->callback([options, &console] { show(*options, console); });
}

} // namespace vecset::cli
