#include "core/pipeline/make_model.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/model_folder.h"
#include "core/checkpoint/safetensors.h"
#include "core/checkpoint/weight_files.h"
#include "core/models/vecset_model.h"
#include "core/nn/skip_initialisation.h"
#include "core/pipeline/device.h"
#include "core/pipeline/made_vae.h"
#include "core/pipeline/made_weights.h"
#include "core/pipeline/official_sizes.h"

#include <ATen/ATen.h>

#include <functional>
#include <map>
#include <memory>
#include <sstream>

namespace vecset {
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kShardBytes = std::uint64_t{1} << 30;

/// A tensor that is made when it is written.
struct Entry {
    std::string name;
    std::uint64_t bytes = 0;
    std::function<at::Tensor()> make;
};

/// A network with memory for its parameters that is never touched: it only tells names and shapes.
template <typename Network, typename Config> Network outline(const Config& config) {
    const SkipInitialisation skip;
    return Network(config);
}

void addStartingValues(std::vector<Entry>& entries, const torch::nn::Module& outline, const std::string& prefix,
                       StartingRule rule, std::uint64_t seed, at::ScalarType type) {
    const auto parameters = std::make_shared<const std::map<std::string, at::Tensor>>(namedWeights(outline));
    for (const auto& [key, like] : *parameters) {
        const auto bytes = static_cast<std::uint64_t>(like.numel()) * c10::elementSize(type);
        entries.push_back(
            {prefix + key, bytes, [=, name = key] { return startingValue(*parameters, name, rule, seed, type); }});
    }
}

/// First entries of the files: consecutive entries share a file up to kShardBytes.
std::vector<std::size_t> shardStarts(const std::vector<Entry>& entries) {
    std::vector<std::size_t> starts;
    std::uint64_t size = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (starts.empty() || size + entries[i].bytes > kShardBytes) {
            starts.push_back(i);
            size = 0;
        }
        size += entries[i].bytes;
    }
    return starts;
}

/// One shard in memory at a time.
void writeEntries(const fs::path& folder, const std::string& stem, const std::vector<Entry>& entries,
                  std::uint64_t seed, const JobContext& job) {
    const std::vector<std::size_t> starts = shardStarts(entries);
    for (std::size_t shard = 0; shard < starts.size(); ++shard) {
        job.report(Stage::Export, static_cast<double>(shard) / static_cast<double>(starts.size()));
        const std::size_t end = shard + 1 < starts.size() ? starts[shard + 1] : entries.size();
        std::map<std::string, at::Tensor> tensors;
        for (std::size_t i = starts[shard]; i < end; ++i) tensors[entries[i].name] = entries[i].make();
        const bool whole = starts.size() == 1;
        const WeightFileName name{stem, whole ? 0 : static_cast<int>(shard) + 1,
                                  whole ? 0 : static_cast<int>(starts.size())};
        writeSafetensors(
            folder / weightFileName(name), tensors,
            {{"format", "pt"}, {"made_by", "vecset models make, untrained"}, {"seed", std::to_string(seed)}});
    }
    job.report(Stage::Export, 1.0);
}

void requireNewFolder(const fs::path& folder) {
    std::error_code failure;
    if (fs::exists(folder, failure) && !(fs::is_directory(folder, failure) && fs::is_empty(folder, failure))) {
        throw Error(ErrorCode::InvalidInput, folder.string() + " is there already: name a new folder");
    }
    fs::create_directories(folder, failure);
    if (failure) throw Error(ErrorCode::WriteFailed, "cannot make " + folder.string() + ": " + failure.message());
}

ModelFolder describedBy(const YAML::Node& config, const fs::path& folder) {
    ModelFolder model;
    model.folder = folder;
    model.configFile = folder / "config.yaml";
    model.config = config;
    return model;
}

MadeModel make(const fs::path& folder, const MakeModelRequest& request, const JobContext& job) {
    const YAML::Node config = configOf(officialSizes(request.sizes));
    const ModelFolder model = describedBy(config, folder);
    const at::ScalarType type = request.half ? at::kHalf : at::kFloat;
    requireNewFolder(folder);
    const DevicePlan plan = planDevice(request.device, Precision::Float32);
    const auto vae = std::make_shared<MadeVae>(makeVae(shapeVaeConfig(model), request.seed, type, plan.device, job));
    std::vector<Entry> entries;
    const auto denoiser = outline<Hunyuan3DDiT>(hunyuan3dDitConfig(model));
    const auto picture = outline<Conditioner>(conditionerConfig(model));
    addStartingValues(entries, *denoiser, "model.", StartingRule::Linear, request.seed, type);
    addStartingValues(entries, *picture, "conditioner.", StartingRule::Picture, request.seed, type);
    for (const auto& [name, tensor] : vae->weights) {
        entries.push_back({"vae." + name, tensor.nbytes(), [vae, key = name] { return vae->weights.at(key); }});
    }
    writeEntries(folder, request.half ? "model.fp16" : "model", entries, request.seed, job);
    writeSafetensors(folder / kMadeLatentsFile, {{"latents", vae->latents}},
                     {{"format", "vecset-latents"}, {"model", request.sizes}});
    std::ostringstream text;
    text << "# Sizes of a published model, weights nobody trained: made by `vecset models make " << request.sizes
         << "` for benchmarks.\n" << config << '\n';
    writeFileAtomically(folder / "config.yaml", text.str());

    MadeModel made{0, 0, vae->tokenSpacing, vae->nearError, vae->agreement};
    for (const Entry& entry : entries) {
        made.bytes += entry.bytes;
        made.parameters += entry.bytes / c10::elementSize(type);
    }
    return made;
}

} // namespace

std::vector<std::string> madeModelNames() {
    std::vector<std::string> names;
    for (const OfficialSizes& sizes : officialSizes()) names.push_back(sizes.name);
    return names;
}

MadeModel makeModel(const fs::path& folder, const MakeModelRequest& request, const JobContext& job) {
    return withTorchErrors([&] { return make(folder, request, job); });
}

} // namespace vecset
