#pragma once

#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/save_model.h"
#include "core/training/adversarial_trainee.h"
#include "core/training/consistency_trainee.h"
#include "core/training/guidance_trainee.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <torch/utils.h>

#include <filesystem>
#include <string>

namespace vecset::test {

/// The configuration of a complete model of a few thousand weights: latents [2, 4], pictures of 28 pixels.
inline YAML::Node toyConfig(bool guidanceEmbedded) {
    YAML::Node config = YAML::Load(R"(
model:
  target: hy3dgen.shapegen.models.Hunyuan3DDiT
  params: {in_channels: 4, context_in_dim: 12, hidden_size: 16, mlp_ratio: 2, num_heads: 2, depth: 1, depth_single_blocks: 1,
           latent_pos_embed: true, num_latents: 2}
vae:
  target: hy3dgen.shapegen.models.ShapeVAE
  params: {num_latents: 6, embed_dim: 4, width: 16, heads: 4, num_freqs: 4, include_pi: false, num_encoder_layers: 1,
           num_decoder_layers: 1, point_feats: 3, latent_basis: [2, 4]}
conditioner:
  target: hy3dgen.shapegen.models.SingleImageEncoder
  params:
    main_image_encoder:
      type: DinoImageEncoder
      kwargs:
        image_size: 28
        config: {hidden_size: 12, num_hidden_layers: 1, num_attention_heads: 2, image_size: 28, patch_size: 14}
scheduler:
  target: hy3dgen.shapegen.schedulers.FlowMatchEulerDiscreteScheduler
  params: {num_train_timesteps: 1000, shift: 0.3333}
image_processor:
  target: hy3dgen.shapegen.preprocessors.ImageProcessorV2
  params: {size: 28, border_ratio: 0.15}
)");
    config["model"]["params"]["guidance_embed"] = guidanceEmbedded;
    return config;
}

/// Writes such a model with random weights (also where a fresh network has zeros) and loads it as a teacher.
inline DistillTeacher toyTeacher(const std::filesystem::path& folder, bool guidanceEmbedded, std::uint64_t seed = 3) {
    const at::NoGradGuard guard;
    torch::manual_seed(seed);
    const YAML::Node config = toyConfig(guidanceEmbedded);
    ShapeVae vae(ShapeVaeConfig::fromYaml(config["vae"]["params"]));
    const LatentBasis basis = principalBasis(at::randn({64, 24}), 2, 4);
    vae->setLatentBasis(basis.mean, basis.project, basis.expand);
    Hunyuan3DDiT model(Hunyuan3DDitConfig::fromYaml(config["model"]["params"]));
    for (auto& parameter : model->parameters()) {
        if (parameter.dim() > 1) parameter.normal_(0, 0.2);
    }
    Conditioner conditioner(ConditionerConfig::fromYaml(config["conditioner"]["params"]));
    std::map<std::string, at::Tensor> weights = namedWeights(*vae, "vae.");
    weights.merge(namedWeights(*model, "model."));
    weights.merge(namedWeights(*conditioner, "conditioner."));
    saveModelFolder(folder, config, weights);
    return loadDistillTeacher(folder);
}

inline DistillRecipe toyRecipe(int shards = 2) {
    DistillRecipe recipe;
    recipe.batch = 8;
    recipe.shards = shards;
    recipe.optimiser.emaDecay = 0.9;
    recipe.schedule.steps = 6;
    recipe.schedule.warmupSteps = 2;
    recipe.schedule.evaluateEvery = recipe.schedule.checkpointEvery = 1000;
    return recipe;
}

/// A setting whose pictures and latents are random numbers: functions of step and place.
inline DistillSetting toySetting(const DistillRecipe& recipe, const DistillTeacher& teacher,
                                 const SchedulerConfig& scheduler, const std::filesystem::path& modelFolder) {
    DistillSetting setting;
    setting.recipe = recipe;
    setting.teacher = teacher;
    setting.solver = DistillSolver(teacher.networks.model);
    for (int shard = 0; shard < recipe.shards; ++shard) {
        setting.students.push_back(makeStudent(teacher.networks.model, recipe.seed));
    }
    setting.weights = componentWeights(teacher.basis, recipe.weightPower);
    setting.scheduler = scheduler;
    setting.modelFolder = modelFolder;
    setting.draw = [](std::int64_t step, int total, int first, int count) {
        at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(static_cast<std::uint64_t>(step) + 77);
        const auto options = at::TensorOptions(at::kFloat);
        return FlowData::Batch{at::rand({total, 3, 28, 28}, generator, options).narrow(0, first, count),
                               at::randn({total, 8}, generator, options).narrow(0, first, count)};
    };
    return setting;
}

} // namespace vecset::test
