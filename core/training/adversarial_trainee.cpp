#include "core/training/adversarial_trainee.h"

#include "core/training/flow_draws.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/utils.h>

#include <algorithm>

namespace vecset {

AdversarialTrainee::AdversarialTrainee(DistillSetting& setting, const AdversarialRecipe& recipe)
    : m_setting(setting), m_recipe(recipe), m_loss(setting, recipe.loss, recipe.phases) {
    const auto& config = setting.solver.network()->config();
    for (int shard = 0; shard < setting.recipe.shards; ++shard) {
        torch::manual_seed(setting.recipe.seed + 1);
        m_discriminators.emplace_back(config.hiddenSize, config.depth + config.depthSingleBlocks, recipe.headWidth);
        m_discriminators.back()->to(setting.device);
    }
    m_parameters = std::make_unique<FlatParameters>(*m_discriminators[0]);
    for (std::size_t shard = 1; shard < m_discriminators.size(); ++shard) m_parameters->share(*m_discriminators[shard]);
    m_optimiser = std::make_unique<Optimiser>(*m_parameters, recipe.discriminator, 1);
}

double AdversarialTrainee::weightAt(std::int64_t step) const {
    if (m_recipe.warmupSteps == 0) return m_recipe.weight;
    return m_recipe.weight * std::min(1.0, static_cast<double>(step) / m_recipe.warmupSteps);
}

at::Tensor AdversarialTrainee::play(int shard, const ConsistencyLoss::Outcome& outcome, at::Generator& generator,
                                    Figures& terms) {
    const DistillBatch& batch = outcome.batch;
    const auto options = at::TensorOptions(at::kFloat);
    const at::Tensor end = outcome.end;
    const at::Tensor share = at::rand(end.sizes(), generator, options).to(m_setting.device);
    const at::Tensor time = end * (m_recipe.noiseLow + (m_recipe.noiseHigh - m_recipe.noiseLow) * share);
    const auto fresh = [&] { return at::randn(batch.data.sizes(), generator, options).to(m_setting.device); };
    const at::Tensor real = at::lerp(fresh(), batch.data, time.view({-1, 1, 1}));
    const at::Tensor noise = fresh();
    Hunyuan3DDiT frozen = m_setting.solver.network();
    LatentDiscriminator& discriminator = m_discriminators[static_cast<std::size_t>(shard)];

    const at::Tensor drawn = outcome.prediction.detach().requires_grad_();
    const auto drawnFeatures =
        denoiserFeatures(frozen, noisedBack(drawn, end, time, noise), time, batch.tokens, batch.guidance);
    const at::Tensor wish = -discriminator->forward(drawnFeatures).mean();
    at::Tensor gradient = torch::autograd::grad({wish}, {drawn})[0]; // touches no parameter's gradient

    std::vector<at::Tensor> realFeatures, fixedFeatures;
    {
        const at::NoGradGuard guard;
        realFeatures = denoiserFeatures(frozen, real, time, batch.tokens, batch.guidance);
    }
    for (const auto& feature : drawnFeatures) fixedFeatures.push_back(feature.detach());
    const at::Tensor realLogits = discriminator->forward(realFeatures);
    const at::Tensor drawnLogits = discriminator->forward(fixedFeatures);
    const at::Tensor hinge = hingeLoss(realLogits, drawnLogits);
    (hinge / m_setting.recipe.shards).backward();
    terms["adversarial"] = wish.item<double>();
    terms["hinge"] = hinge.item<double>();
    const at::Tensor right = at::cat({realLogits.flatten() > 0, drawnLogits.flatten() < 0});
    terms["told_apart"] = right.to(at::kFloat).mean().item<double>();
    return gradient;
}

Trainee::Figures AdversarialTrainee::addGradients(int shard, std::int64_t step) {
    at::Generator generator = stepGenerator(m_setting.recipe.seed, step, shard);
    auto outcome = m_loss(shard, step, generator);
    const at::Tensor gradient = play(shard, outcome, generator, outcome.terms);
    const double weight = weightAt(step);
    // The gradient of the adversarial loss by the prediction is known: a product with it has the same gradient.
    const at::Tensor loss = outcome.loss + weight * (outcome.prediction * gradient).sum();
    (loss / m_setting.recipe.shards).backward();
    outcome.terms["loss"] = outcome.loss.item<double>() + weight * outcome.terms["adversarial"];
    return outcome.terms;
}

Trainee::Figures AdversarialTrainee::afterStep(std::int64_t step, double rate, WorkerTeam& team) {
    const double norm = m_optimiser->step(step, rate, team);
    m_loss.moveTarget();
    return {{"discriminator_gradient", norm}};
}

std::map<std::string, at::Tensor> AdversarialTrainee::companionState() {
    std::map<std::string, at::Tensor> state = m_loss.state();
    for (const auto& [name, tensor] : m_optimiser->state()) state["discriminator." + name] = tensor;
    return state;
}

std::vector<at::Tensor> AdversarialTrainee::companionGradients() {
    std::vector<at::Tensor> gradients;
    for (std::size_t shard = 0; shard < m_parameters->shards(); ++shard)
        gradients.push_back(m_parameters->gradients(shard));
    return gradients;
}

Trainee::Figures AdversarialTrainee::evaluate(WorkerTeam& team, const JobContext& job) {
    return m_judge(m_setting, team, job);
}

} // namespace vecset
