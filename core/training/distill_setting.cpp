#include "core/training/distill_setting.h"

#include "core/base/error.h"
#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/model_folder.h"
#include "core/checkpoint/save_model.h"
#include "core/training/flow_draws.h"
#include "core/training/start_weights.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace vecset {
namespace {

YAML::Node schedulerNode(const SchedulerConfig& scheduler) {
    YAML::Node node;
    const bool phases = scheduler.kind == SchedulerConfig::Kind::ConsistencyFlowMatchEuler;
    node["target"] = std::string("hy3dgen.shapegen.schedulers.") +
                     (phases ? "ConsistencyFlowMatchEulerDiscreteScheduler" : "FlowMatchEulerDiscreteScheduler");
    node["params"]["num_train_timesteps"] = scheduler.trainTimesteps;
    if (phases) {
        node["params"]["pcm_timesteps"] = scheduler.pcmTimesteps;
    } else {
        node["params"]["shift"] = scheduler.shift;
    }
    return node;
}

/// The other shape autoencoder's section and weights (keys from "vae."), which must speak of the same latents.
std::map<std::string, at::Tensor> replacedVae(const DistillSetting& setting, YAML::Node& section) {
    const auto folder = modelFolderOf(setting.vae, "shape autoencoder (--vae)");
    const ModelFolder opened = openModelFolder(folder);
    ShapeVae vae = loadShapeVae(folder);
    auto buffers = vae->named_buffers();
    LatentBasis basis;
    if (const at::Tensor* expand = buffers.find("latent_expand")) {
        basis.expand = *expand;
        basis.mean = buffers["latent_mean"];
    }
    if (!basis.expand.defined() || !sameBasis(basis, setting.teacher.basis)) {
        throw Error(ErrorCode::InvalidInput, folder.string() +
                                                 " has another latent basis than the teacher; give a decoder "
                                                 "trained from this teacher with 'vecset train decoder'");
    }
    section["params"] = YAML::Clone(opened.part("vae").params);
    return namedWeights(*vae, "vae.");
}

} // namespace

DistillBatch drawDistillBatch(const DistillSetting& setting, std::int64_t step, int shard, at::Generator& generator) {
    const at::NoGradGuard guard;
    const DistillRecipe& recipe = setting.recipe;
    const int share = recipe.batch / recipe.shards;
    const FlowData::Batch batch = setting.draw(step, recipe.batch, shard * share, share);
    const auto& vae = setting.teacher.networks.vae->config();
    Conditioner conditioner = setting.teacher.networks.conditioner;
    DistillBatch result;
    const at::Device device = setting.device;
    result.data = batch.components.view({share, vae.latentTokens(), vae.latentChannels()}).to(device);
    result.noise = at::randn(result.data.sizes(), generator, at::TensorOptions(at::kFloat)).to(device);
    const at::Tensor place = drawEvenly(share, generator);
    result.guidance = (recipe.guidanceLow + (recipe.guidanceHigh - recipe.guidanceLow) * place).to(device);
    result.tokens = conditioner(batch.pictures.to(device)).to(at::kFloat);
    return result;
}

at::Tensor componentWeights(const LatentBasis& basis, double power) {
    const at::Tensor weights = basis.deviation.pow(power);
    return weights / weights.mean();
}

void exportStudent(const DistillSetting& setting) {
    const DistillTeacher& teacher = setting.teacher;
    YAML::Node config = YAML::Clone(teacher.config);
    config["model"]["params"]["guidance_embed"] = true;
    config["scheduler"] = schedulerNode(setting.scheduler);
    YAML::Node pipeline = config["pipeline"];
    if (!pipeline["target"]) pipeline["target"] = "hy3dgen.shapegen.pipelines.Hunyuan3DDiTFlowMatchingPipeline";
    pipeline["params"]["steps"] = setting.recipe.sampleSteps;
    pipeline["params"]["guidance"] = setting.recipe.guidance;
    pipeline["params"]["teacher"] = setting.recipe.teacherName;
    std::map<std::string, at::Tensor> weights;
    if (setting.vae.empty()) {
        weights = namedWeights(*teacher.networks.vae, "vae.");
    } else {
        YAML::Node section = config["vae"];
        weights = replacedVae(setting, section);
    }
    weights.merge(namedWeights(*setting.students[0], "model."));
    weights.merge(namedWeights(*teacher.networks.conditioner, "conditioner."));
    saveModelFolder(setting.modelFolder, config, weights);
}

} // namespace vecset
