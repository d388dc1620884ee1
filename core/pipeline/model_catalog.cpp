#include "core/pipeline/model_catalog.h"

#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/checkpoint/model_folder.h"
#include "core/checkpoint/model_info.h"
#include "core/checkpoint/model_zoo.h"
#include "core/checkpoint/verify_weights.h"
#include "core/models/build_networks.h"
#include "core/models/vecset_model.h"
#include "core/pipeline/device.h"
#include "core/pipeline/pipeline_defaults.h"

#include <torch/cuda.h>

#include <algorithm>
#include <sstream>

namespace vecset {
namespace {

void describe(ModelEntry& entry) {
    const ModelFolder folder = openModelFolder(entry.folder);
    const ModelInfo info = describeModel(folder);
    entry.parameters = static_cast<std::uint64_t>(info.parameters);
    entry.fileBytes = info.fileBytes;
    entry.memoryBytes = torch::cuda::is_available() ? info.memoryFp16 : info.memoryFp32;
    entry.multiView = info.multiView;
    entry.guidanceEmbedded = info.guidanceEmbedded;
    entry.encoder = info.encoder;
    entry.fewStep = info.consistency;
    entry.licence = info.licence.value_or("");
    entry.teacher = teacherName(folder.config);
    if (!info.generates) {
        entry.problem = "This folder holds a shape autoencoder only; making shapes from pictures needs a whole model.";
        return;
    }
    const SamplingDefaults defaults = samplingDefaults(folder.config, schedulerConfig(folder));
    entry.defaultSteps = defaults.steps;
    entry.defaultGuidance = defaults.guidance;
}

ModelEntry toEntry(const ZooEntry& known) {
    ModelEntry entry = describeModelFolder(known.folder, known.name);
    entry.builtIn = known.builtIn;
    if (known.available) return entry;
    entry.available = false;
    entry.problem = "The folder is gone: " + known.folder.string();
    return entry;
}

} // namespace

ModelEntry describeModelFolder(const std::filesystem::path& folder, const std::string& name) {
    ModelEntry entry;
    entry.folder = folder;
    entry.name = name.empty() ? folder.filename().string() : name;
    try {
        withTorchErrors([&] { describe(entry); });
    } catch (const Error& error) {
        entry.problem = error.what();
    } catch (const std::exception& error) {
        entry.problem = std::string("The folder cannot be read: ") + error.what();
    }
    return entry;
}

std::vector<ModelEntry> listModels(std::string* note) {
    const ModelZoo zoo = ModelZoo::standard();
    std::vector<ZooEntry> known;
    try {
        known = zoo.entries();
    } catch (const Error& error) {
        known = zoo.builtIns();
        logger("pipeline").warn("{}", error.what());
        if (note != nullptr) *note = error.what();
    }
    std::vector<ModelEntry> entries;
    for (const auto& entry : known) entries.push_back(toEntry(entry));
    return entries;
}

ModelEntry addModel(const std::filesystem::path& folder, const std::string& name) {
    return toEntry(ModelZoo::standard().add(folder, name));
}

void removeModel(const std::string& name) { ModelZoo::standard().remove(name); }

std::string verifyModel(const std::filesystem::path& folder, const JobContext& job) {
    return withTorchErrors([&] {
        const ModelFolder model = openModelFolder(folder);
        const WeightSet weights = model.weights();
        const auto bad = findNonFiniteTensors(weights, job);
        if (!bad.empty()) {
            std::string names;
            for (std::size_t i = 0; i < std::min<std::size_t>(bad.size(), 3); ++i)
                names += (i == 0 ? "" : ", ") + quotedName(bad[i]);
            throw Error(ErrorCode::WeightMismatch, std::to_string(bad.size()) + " of " +
                                                       std::to_string(weights.keys().size()) +
                                                       " tensors hold values that are not finite: " + names +
                                                       (bad.size() > 3 ? " and others" : ""));
        }
        job.throwIfCancelled();
        buildNetworks(model);
        const ModelInfo info = describeModel(model);
        std::ostringstream report;
        report << "All " << weights.keys().size() << " tensors are readable and finite.\n"
               << "The weights fit their networks: " << info.parameters << " parameters in " << info.files
               << (info.files == 1 ? " file" : " files") << ", " << (info.fileBytes >> 20) << " MiB.";
        return report.str();
    });
}

} // namespace vecset
