#include "core/models/vecset_model.h"

#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/model_folder.h"
#include "core/models/param_reader.h"
#include "core/nn/skip_initialisation.h"

#include <c10/core/InferenceMode.h>

namespace vecset {
namespace {

/// The settings of a section whose target must be one of `known`; the class found is stored in `name` if asked for.
YAML::Node paramsOf(const ModelFolder& folder, const std::string& section, const std::vector<std::string>& known,
                    std::string* name = nullptr) {
    const ModelPart part = folder.part(section);
    YAML::Node node;
    node["target"] = part.target;
    const std::string found = targetClass(node, section, known);
    if (name) *name = found;
    return part.params;
}

/// The autoencoder without weights.
ShapeVae outlineVae(const ModelFolder& folder, const WeightSet& weights) {
    ShapeVaeConfig config = shapeVaeConfig(folder);
    config.withEncoder = weights.containsPrefix(folder.weightPrefix("vae") + "encoder.");
    if (!config.withEncoder) logger("models").info("{}: decode-only, no encoder weights", weights.name());
    const c10::InferenceMode ordinary(false); // networks outlive the job that loads them
    const SkipInitialisation skip;
    ShapeVae vae(config);
    vae->eval();
    return vae;
}

std::string nameOf(const ModelFolder& folder) {
    const auto absolute = std::filesystem::absolute(folder.folder).lexically_normal();
    return (absolute.has_filename() ? absolute : absolute.parent_path()).filename().string();
}

} // namespace

ShapeVaeConfig shapeVaeConfig(const ModelFolder& folder) {
    return ShapeVaeConfig::fromYaml(paramsOf(folder, "vae", {"ShapeVAE"}));
}

Hunyuan3DDitConfig hunyuan3dDitConfig(const ModelFolder& folder) {
    return Hunyuan3DDitConfig::fromYaml(paramsOf(folder, "model", {"Hunyuan3DDiT"}));
}

ConditionerConfig conditionerConfig(const ModelFolder& folder) {
    return ConditionerConfig::fromYaml(paramsOf(folder, "conditioner", {"SingleImageEncoder"}));
}

SchedulerConfig schedulerConfig(const ModelFolder& folder) {
    std::string name;
    ParamReader reader(paramsOf(folder, "scheduler",
                                {"FlowMatchEulerDiscreteScheduler", "ConsistencyFlowMatchEulerDiscreteScheduler"},
                                &name),
                       "scheduler.params");
    SchedulerConfig config;
    config.trainTimesteps = static_cast<int>(reader.integer("num_train_timesteps", 1000, 1, 1'000'000));
    if (name == "ConsistencyFlowMatchEulerDiscreteScheduler") {
        config.kind = SchedulerConfig::Kind::ConsistencyFlowMatchEuler;
        config.pcmTimesteps = static_cast<int>(reader.integer("pcm_timesteps", 50, 1, config.trainTimesteps));
    } else {
        config.shift = reader.number("shift", 1.0);
        if (config.shift <= 0.0) reader.fail("shift", "must be positive");
    }
    reader.logIgnored();
    return config;
}

ImageProcessorConfig imageProcessorConfig(const ModelFolder& folder) {
    std::string name;
    ParamReader reader(paramsOf(folder, "image_processor", {"ImageProcessorV2", "MVImageProcessorV2"}, &name),
                       "image_processor.params");
    ImageProcessorConfig config;
    config.size = static_cast<int>(reader.integer("size", config.size, 1, 1 << 14));
    config.borderRatio = reader.number("border_ratio", config.borderRatio);
    if (config.borderRatio < 0.0 || config.borderRatio > 0.9) reader.fail("border_ratio", "must lie in [0, 0.9]");
    config.multiView = name == "MVImageProcessorV2";
    reader.logIgnored();
    return config;
}

void requireFit(const VecsetModel& model) {
    const auto fail = [&](const std::string& problem) {
        throw Error(ErrorCode::InvalidInput, model.name + ": " + problem);
    };
    const auto& vae = model.vae->config();
    const auto& dit = model.model->config();
    if (dit.inChannels != vae.latentChannels()) {
        fail("model.params.in_channels is " + std::to_string(dit.inChannels) + " but the latents have " +
             std::to_string(vae.latentChannels()) + " channels");
    }
    if (dit.contextInDim != model.conditioner->config().dino.hiddenSize) {
        fail("model.params.context_in_dim is not the picture encoder's hidden_size");
    }
    if (dit.latentPosEmbed && dit.numLatents != vae.latentTokens()) {
        fail("model.params.num_latents is not the number of latents");
    }
}

at::ScalarType vaeType(const ShapeVaeConfig& config, at::ScalarType dtype) {
    return config.localityPrior && dtype != at::kDouble ? at::kFloat : dtype;
}

ShapeVae loadShapeVae(const std::filesystem::path& path, at::Device device, at::ScalarType dtype) {
    const ModelFolder folder = openModelFolder(path);
    const WeightSet weights = folder.weights();
    ShapeVae vae = outlineVae(folder, weights);
    adoptWeights(*vae, weights, folder.weightPrefix("vae"), device, vaeType(vae->config(), dtype));
    return vae;
}

VecsetModel outlineVecsetModel(const ModelFolder& folder, const WeightSet& weights, at::Device device,
                               at::ScalarType dtype) {
    if (folder.isVaeOnly()) {
        throw Error(ErrorCode::InvalidInput, folder.folder.string() +
                                                 ": is a shape autoencoder only; making shapes from pictures "
                                                 "needs a whole model (model, vae and conditioner)");
    }
    VecsetModel model;
    model.name = nameOf(folder);
    model.device = device;
    model.dtype = dtype;
    model.scheduler = schedulerConfig(folder);
    model.imageProcessor = imageProcessorConfig(folder);
    model.vae = outlineVae(folder, weights);
    const c10::InferenceMode ordinary(false);
    const SkipInitialisation skip;
    model.model = Hunyuan3DDiT(hunyuan3dDitConfig(folder));
    model.conditioner = Conditioner(conditionerConfig(folder));
    model.model->eval();
    model.conditioner->eval();
    return model;
}

VecsetModel loadVecsetModel(const std::filesystem::path& path, at::Device device, at::ScalarType dtype) {
    const ModelFolder folder = openModelFolder(path);
    const WeightSet weights = folder.weights();
    VecsetModel model = outlineVecsetModel(folder, weights, device, dtype);
    adoptWeights(*model.vae, weights, folder.weightPrefix("vae"), device, vaeType(model.vae->config(), dtype));
    adoptWeights(*model.model, weights, folder.weightPrefix("model"), device, dtype);
    adoptWeights(*model.conditioner, weights, folder.weightPrefix("conditioner"), device, dtype);
    requireFit(model);
    return model;
}

} // namespace vecset
