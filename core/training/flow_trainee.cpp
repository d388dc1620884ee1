#include "core/training/flow_trainee.h"

#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/save_model.h"
#include "core/training/flow_draws.h"
#include "core/training/precision.h"
#include "core/training/run_options.h"
#include "core/training/worker_team.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

namespace vecset {
namespace {

/// Image encoder and linear head in half precision: the control of every table.
void writeRegression(const torch::nn::Module& network, const std::filesystem::path& file) {
    std::map<std::string, at::Tensor> half;
    for (const auto& [key, tensor] : namedWeights(network)) half[key] = tensor.to(at::kHalf);
    writeSafetensors(file, half);
}

/// Batches of `size` pictures for the setting's shards.
BatchFeed<FlowData::Batch> feedOf(const FlowSetting& setting, int size) {
    const int share = size / setting.recipe.shards, threads = drawThreads(setting.device);
    return {[data = setting.data, size, share, threads](int shard, std::int64_t step) {
                return data->draw(step, size, shard * share, share, threads);
            },
            setting.recipe.shards, setting.device.is_cuda()};
}

FlowData::Batch movedTo(at::Device device, const FlowData::Batch& batch) {
    return {batch.pictures.to(device), batch.components.to(device)};
}

} // namespace

RegressionTrainee::RegressionTrainee(FlowSetting& setting, std::filesystem::path file)
    : m_setting(setting), m_file(std::move(file)), m_feed(feedOf(setting, setting.recipe.regressionBatch)) {
    for (auto& network : setting.networks) m_networks.emplace_back(network);
}

Trainee::Figures RegressionTrainee::addGradients(int shard, std::int64_t step) {
    const FlowRecipe& recipe = m_setting.recipe;
    const FlowData::Batch batch = movedTo(m_setting.device, m_feed.take(shard, step));
    at::Tensor guess;
    {
        const PrecisionScope precision(recipe.optimiser.precision, m_setting.device);
        guess = m_networks[static_cast<std::size_t>(shard)](batch.pictures).to(at::kFloat);
    }
    const at::Tensor loss = weightedError(guess - batch.components, m_setting.weights);
    (loss / recipe.shards).backward();
    return {{"loss", loss.item<double>()}};
}

Trainee::Figures RegressionTrainee::evaluate(WorkerTeam& team, const JobContext& job) {
    Figures figures;
    for (const bool heldOut : {false, true}) {
        const auto& examination = heldOut ? m_setting.heldOut : m_setting.train;
        const std::string name = heldOut ? "held_" : "train_";
        at::Tensor guess;
        {
            const c10::InferenceMode inference;
            const FlowData::Batch batch = movedTo(m_setting.device, examination.batch);
            guess = m_networks[0](batch.pictures);
            figures[name + "loss"] = weightedError(guess - batch.components, m_setting.weights).item<double>();
        }
        figures[name + "v_iou"] = m_setting.examiner->volumeIou(guess, examination, heldOut, team, job);
    }
    return figures;
}

void RegressionTrainee::exportModel() { writeRegression(*m_networks[0], m_file); }

FlowTrainee::FlowTrainee(FlowSetting& setting) : m_setting(setting), m_feed(feedOf(setting, setting.recipe.batch)) {}

Trainee::Figures FlowTrainee::addGradients(int shard, std::int64_t step) {
    const FlowRecipe& recipe = m_setting.recipe;
    FlowNetwork& network = m_setting.networks[static_cast<std::size_t>(shard)];
    const int share = recipe.batch / recipe.shards;
    const std::int64_t n = std::int64_t{share} * recipe.noises;
    const FlowData::Batch batch = movedTo(m_setting.device, m_feed.take(shard, step));
    at::Generator generator = stepGenerator(recipe.seed, step, shard);
    const auto options = at::TensorOptions(at::kFloat);
    const at::Tensor target = batch.components.repeat_interleave(recipe.noises, 0)
                                  .view({n, recipe.latentTokens, recipe.latentChannels});
    const at::Tensor noise = at::randn(target.sizes(), generator, options).to(m_setting.device);
    const at::Tensor times = drawTimes(n, recipe.shift, generator).to(m_setting.device);
    const at::Tensor kept =
        (at::rand({n, 1, 1}, generator, options) >= recipe.dropCondition).to(m_setting.device, at::kFloat);
    const at::Tensor mixed = at::lerp(noise, target, times.view({n, 1, 1}));
    at::Tensor velocity, guess;
    {
        const PrecisionScope precision(recipe.optimiser.precision, m_setting.device);
        const at::Tensor tokens = network->conditioner(batch.pictures);
        if (recipe.regressionWeight > 0) guess = network->regression(tokens).to(at::kFloat);
        const at::Tensor cond = tokens.repeat_interleave(recipe.noises, 0) * kept;
        velocity = network->model->forward(mixed, times, cond).to(at::kFloat);
    }
    const at::Tensor flow = weightedError((velocity - (target - noise)).flatten(1), m_setting.weights);
    Figures terms{{"flow", flow.item<double>()}};
    at::Tensor loss = flow;
    if (guess.defined()) {
        const at::Tensor regression = weightedError(guess - batch.components, m_setting.weights);
        terms["regression"] = regression.item<double>();
        loss = loss + recipe.regressionWeight * regression;
    }
    (loss / recipe.shards).backward();
    terms["loss"] = loss.item<double>();
    return terms;
}

Trainee::Figures FlowTrainee::evaluate(WorkerTeam& team, const JobContext& job) {
    const FlowRecipe& recipe = m_setting.recipe;
    FlowNetwork& network = m_setting.networks[0];
    Figures figures;
    for (const bool heldOut : {false, true}) {
        const auto& examination = heldOut ? m_setting.heldOut : m_setting.train;
        const std::string name = heldOut ? "held_" : "train_";
        at::Tensor tokens, guess, sampled;
        {
            const c10::InferenceMode inference;
            tokens = network->conditioner(examination.batch.pictures.to(m_setting.device));
            guess = network->regression(tokens);
        }
        sampled = FlowExaminer::sample(network, recipe, tokens, recipe.sampleSteps, recipe.guidance, recipe.seed);
        figures[name + "v_loss_10"] = FlowExaminer::velocityLoss(network, recipe, examination, 0.1);
        figures[name + "v_loss_50"] = FlowExaminer::velocityLoss(network, recipe, examination, 0.5);
        figures[name + "v_iou"] = m_setting.examiner->volumeIou(sampled, examination, heldOut, team, job);
        figures[name + "regression_v_iou"] = m_setting.examiner->volumeIou(guess, examination, heldOut, team, job);
    }
    return figures;
}

void FlowTrainee::exportModel() {
    const FlowRecipe& recipe = m_setting.recipe;
    YAML::Node config;
    config["model"]["target"] = "hy3dgen.shapegen.models.Hunyuan3DDiT";
    config["model"]["params"] = modelParams(recipe);
    config["vae"]["target"] = "hy3dgen.shapegen.models.ShapeVAE";
    config["vae"]["params"] = m_setting.vaeParams;
    config["conditioner"]["target"] = "hy3dgen.shapegen.models.SingleImageEncoder";
    config["conditioner"]["params"] = conditionerParams(recipe);
    config["scheduler"]["target"] = "hy3dgen.shapegen.schedulers.FlowMatchEulerDiscreteScheduler";
    config["scheduler"]["params"]["num_train_timesteps"] = 1000;
    config["scheduler"]["params"]["shift"] = 1.0 / recipe.shift;
    config["image_processor"]["target"] = "hy3dgen.shapegen.preprocessors.ImageProcessorV2";
    config["image_processor"]["params"]["size"] = recipe.imageSize;
    config["image_processor"]["params"]["border_ratio"] = recipe.borderRatio;
    config["pipeline"]["target"] = "hy3dgen.shapegen.pipelines.Hunyuan3DDiTFlowMatchingPipeline";
    config["pipeline"]["params"]["steps"] = recipe.sampleSteps;
    config["pipeline"]["params"]["guidance"] = recipe.guidance;
    std::map<std::string, at::Tensor> weights = m_setting.vaeWeights;
    weights.merge(namedWeights(*m_setting.networks[0]->model, "model."));
    weights.merge(namedWeights(*m_setting.networks[0]->conditioner, "conditioner."));
    saveModelFolder(m_setting.modelFolder, config, weights);
    writeRegression(*RegressionNetwork(m_setting.networks[0]), m_setting.modelFolder / "regression.safetensors");
}

} // namespace vecset
