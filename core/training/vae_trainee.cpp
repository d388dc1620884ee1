#include "core/training/vae_trainee.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/save_model.h"
#include "core/training/k_means.h"
#include "core/training/occupancy_score.h"
#include "core/training/precision.h"
#include "core/training/run_options.h"
#include "core/training/start_weights.h"
#include "core/training/worker_team.h"

#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/InferenceMode.h>
#include <torch/utils.h>

#include <algorithm>

namespace vecset {

VaeTrainee::VaeTrainee(const VaeRecipe& recipe, std::vector<TrainingShape> train, std::vector<TrainingShape> heldOut,
                       std::filesystem::path modelFolder, const std::vector<double>& shares, at::Device device)
    : m_recipe(recipe), m_train(std::move(train)), m_heldOut(std::move(heldOut)), m_order(drawOrderOf(m_train, shares)),
      m_modelFolder(std::move(modelFolder)), m_device(device),
      m_feed([this](int shard, std::int64_t step) { return draw(shard, step); }, recipe.shards, device.is_cuda()) {
    const ShapeVaeConfig config = ShapeVaeConfig::fromYaml(recipe.vae);
    for (int shard = 0; shard < recipe.shards; ++shard) {
        torch::manual_seed(recipe.seed); // every shard starts from the same weights
        m_networks.emplace_back(config);
        m_networks.back()->to(at::kFloat);
    }
    placeAnchors();
    for (auto& network : m_networks) network->to(device);
}

torch::nn::Module& VaeTrainee::module(int shard) { return *m_networks[static_cast<std::size_t>(shard)]; }

void VaeTrainee::startFrom(ShapeVae& trained) {
    for (auto& network : m_networks) copyWeights(*trained, *network);
}

void VaeTrainee::placeAnchors() {
    constexpr int kPointsPerShape = 96, kRounds = 25;
    const ShapeVaeConfig& config = m_networks[0]->config();
    if (!config.localityPrior) return;
    std::vector<Vec3f> points;
    for (std::size_t i = 0; i < m_train.size(); ++i) {
        CounterRandom random(m_recipe.seed, i, 0xA2C);
        const ShapeTransform transform = randomTransform(m_train[i], m_recipe.stretch, m_recipe.turns, random);
        std::vector<float> drawn(kPointsPerShape * 6);
        drawSurface(m_train[i], transform, kPointsPerShape, 0, random, drawn.data());
        for (int p = 0; p < kPointsPerShape; ++p) {
            const float* at = drawn.data() + p * 6;
            points.push_back({at[0], at[1], at[2]});
        }
    }
    const std::vector<Vec3f> centres = kMeans(points, static_cast<int>(config.numLatents), kRounds, m_recipe.seed);
    at::Tensor values = at::empty({config.numLatents, 3}, at::kFloat);
    for (std::size_t i = 0; i < centres.size(); ++i) {
        for (int axis = 0; axis < 3; ++axis)
            values.data_ptr<float>()[i * 3 + static_cast<std::size_t>(axis)] = centres[i][axis];
    }
    for (auto& network : m_networks) network->setAnchors(values);
}

std::string VaeTrainee::batchItems(int shard, std::int64_t step) const {
    const int share = m_recipe.batch / m_recipe.shards;
    const auto first = static_cast<std::uint64_t>(step) * static_cast<std::uint64_t>(m_recipe.batch);
    std::string text;
    for (const int item : m_order.batch(m_recipe.seed, first + static_cast<std::uint64_t>(shard * share), share)) {
        text += (text.empty() ? "" : ", ") + m_train[static_cast<std::size_t>(item)].id;
    }
    return text;
}

VaeTrainee::Batch VaeTrainee::draw(int shard, std::int64_t step) const {
    const int share = m_recipe.batch / m_recipe.shards, queries = m_recipe.volumeQueries + m_recipe.nearQueries;
    const auto first = static_cast<std::uint64_t>(step) * static_cast<std::uint64_t>(m_recipe.batch);
    const std::vector<int> items = m_order.batch(m_recipe.seed, first, m_recipe.batch);
    const Batch batch{at::empty({share, m_recipe.surfacePoints, 6}, at::kFloat),
                      at::empty({share, queries, 3}, at::kFloat), at::empty({share, queries}, at::kFloat)};
    const auto drawOne = [&](std::size_t i, std::size_t) {
        const int position = shard * share + static_cast<int>(i);
        const TrainingShape& shape = m_train[static_cast<std::size_t>(items[static_cast<std::size_t>(position)])];
        CounterRandom random(m_recipe.seed, static_cast<std::uint64_t>(step), static_cast<std::uint64_t>(position));
        const ShapeTransform transform = randomTransform(shape, m_recipe.stretch, m_recipe.turns, random);
        drawSurface(shape, transform, m_recipe.surfacePoints, m_recipe.sharpFraction, random,
                    batch.surface.data_ptr<float>() + i * static_cast<std::size_t>(m_recipe.surfacePoints) * 6);
        drawQueries(shape, transform, m_recipe.volumeQueries, m_recipe.nearQueries, m_recipe.delta, random,
                    batch.points.data_ptr<float>() + i * static_cast<std::size_t>(queries) * 3,
                    batch.labels.data_ptr<float>() + i * static_cast<std::size_t>(queries));
    };
    parallelFor(static_cast<std::size_t>(share), 1, drawOne, drawThreads(m_device));
    return batch;
}

Trainee::Figures VaeTrainee::addGradients(int shard, std::int64_t step) {
    const Batch batch = m_feed.take(shard, step);
    const at::Tensor labels = batch.labels.to(m_device);
    ShapeVae& vae = m_networks[static_cast<std::size_t>(shard)];
    at::Tensor bce, kl;
    {
        const PrecisionScope precision(m_recipe.optimiser.precision, m_device);
        const Posterior posterior = vae->encode(batch.surface.to(m_device), nullptr, 0);
        auto generator = at::make_generator<at::CPUGeneratorImpl>(
            m_recipe.seed * 1000003 + static_cast<std::uint64_t>(step) * 64 + static_cast<std::uint64_t>(shard));
        const at::Tensor noise =
            at::randn(posterior.mean.sizes(), generator, at::TensorOptions(at::kFloat)).to(m_device);
        const at::Tensor logits =
            vae->geo_decoder->forward(batch.points.to(m_device), vae->decodePosterior(posterior.sample(noise)))
                .squeeze(-1);
        bce = at::binary_cross_entropy_with_logits(logits.to(at::kFloat), labels);
        kl = posterior.klPerDimension();
    }
    const at::Tensor loss = bce + m_recipe.klWeight * kl;
    (loss / m_recipe.shards).backward();
    return {{"loss", loss.item<double>()}, {"bce", bce.item<double>()}, {"kl", kl.item<double>()}};
}

Trainee::Figures VaeTrainee::reconstruct(const std::vector<TrainingShape>& set, std::size_t shapes, int queries,
                                         WorkerTeam& team, const JobContext& job) {
    constexpr int kEncodePoints = 4096;
    shapes = std::min(shapes, set.size());
    std::vector<OccupancyScore> scores(shapes);
    team.run(static_cast<int>(shapes), [&](int index) {
        job.throwIfCancelled();
        const c10::InferenceMode inference;
        const TrainingShape& shape = set[static_cast<std::size_t>(index) * set.size() / shapes];
        ShapeVae& vae = m_networks[0];
        const at::Tensor surface = evaluationSurface(shape, kEncodePoints, m_recipe.sharpFraction).to(m_device);
        const at::Tensor tokens = vae->decodePosterior(vae->encode(surface, nullptr, 0).mean);
        scores[static_cast<std::size_t>(index)] = scoreTokens(vae, tokens, shape, queries);
    });
    Figures figures;
    for (const auto& score : scores) {
        figures["v_iou"] += score.volumeIou / static_cast<double>(shapes);
        figures["s_iou"] += score.surfaceIou / static_cast<double>(shapes);
    }
    return figures;
}

Trainee::Figures VaeTrainee::evaluate(WorkerTeam& team, const JobContext& job) {
    constexpr int kQueries = 8192;
    const auto shapes = static_cast<std::size_t>(m_recipe.evaluateShapes);
    const Figures held = reconstruct(m_heldOut, shapes, kQueries, team, job);
    const Figures seen = reconstruct(m_train, shapes / 2 + 1, kQueries, team, job);
    return {{"held_v_iou", held.at("v_iou")}, {"held_s_iou", held.at("s_iou")},
            {"train_v_iou", seen.at("v_iou")}, {"train_s_iou", seen.at("s_iou")}};
}

void VaeTrainee::exportModel() {
    YAML::Node config;
    config["target"] = "hy3dgen.shapegen.models.ShapeVAE";
    config["params"] = m_recipe.vae;
    saveModelFolder(m_modelFolder, config, namedWeights(*m_networks[0]));
}

} // namespace vecset
