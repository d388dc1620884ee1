#include "core/training/decoder_trainee.h"

#include "core/base/parallel.h"
#include "core/training/decoder_start.h"
#include "core/training/precision.h"
#include "core/training/run_options.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <torch/utils.h>

namespace vecset {

DecoderTrainee::DecoderTrainee(const DecoderRecipe& recipe, DecoderTeacher& teacher,
                               const std::vector<TrainingShape>& train, const DecoderExaminer& examiner,
                               std::filesystem::path modelFolder)
    : m_recipe(recipe), m_teacher(teacher), m_train(train), m_examiner(examiner), m_modelFolder(std::move(modelFolder)),
      m_device(teacher.vae->parameters().front().device()),
      m_feed([this](int shard, std::int64_t step) { return draw(shard, step); }, recipe.shards, m_device.is_cuda()) {
    const ShapeVaeConfig config = narrowConfig(teacher, recipe);
    for (int shard = 0; shard < recipe.shards; ++shard) {
        torch::manual_seed(recipe.seed); // every shard starts from the same weights
        m_networks.emplace_back(config, teacher.anchors);
        m_networks.back()->to(at::kFloat);
    }
    if (recipe.startFromTeacher) startFromTeacher();
    for (auto& network : m_networks) network->to(m_device);
}

/// On the CPU, from the first shapes of the first batch.
void DecoderTrainee::startFromTeacher() {
    constexpr std::int64_t kShapes = 8;
    const at::NoGradGuard guard;
    m_teacher.vae->to(at::kCPU);
    Batch first = draw(0, 0);
    const std::int64_t count = std::min(kShapes, first.points.size(0));
    for (at::Tensor* part : {&first.surface, &first.points, &first.labels, &first.throughBasis})
        *part = part->narrow(0, 0, count);
    const at::Tensor shapeTokens = tokens(first, 0, 0);
    for (auto& network : m_networks) startFromStandard(network, m_teacher.vae->geo_decoder, first.points, shapeTokens);
    m_teacher.vae->to(m_device);
}

DecoderTrainee::Batch DecoderTrainee::Batch::on(at::Device device) const {
    return {surface.to(device), points.to(device), labels.to(device), throughBasis.to(device)};
}

std::vector<int> DecoderTrainee::items(int shard, std::int64_t step) const {
    const int share = m_recipe.batch / m_recipe.shards;
    const auto first = static_cast<std::uint64_t>(step) * static_cast<std::uint64_t>(m_recipe.batch) +
                       static_cast<std::uint64_t>(shard * share);
    return shuffledBatch(static_cast<int>(m_train.size()), m_recipe.seed, first, share);
}

std::string DecoderTrainee::batchItems(int shard, std::int64_t step) const {
    std::string text;
    for (const int item : items(shard, step))
        text += (text.empty() ? "" : ", ") + m_train[static_cast<std::size_t>(item)].id;
    return text;
}

DecoderTrainee::Batch DecoderTrainee::draw(int shard, std::int64_t step) const {
    const int share = m_recipe.batch / m_recipe.shards, queries = m_recipe.volumeQueries + m_recipe.nearQueries;
    const bool hasBasis = !m_teacher.vae->config().latentBasis.empty();
    const std::vector<int> drawn = items(shard, step);
    const Batch batch{at::empty({share, m_recipe.surfacePoints, 6}, at::kFloat),
                      at::empty({share, queries, 3}, at::kFloat), at::empty({share, queries}, at::kFloat),
                      at::zeros({share, 1, 1}, at::kBool)};
    const auto drawOne = [&](std::size_t index, std::size_t) {
        const auto i = static_cast<std::int64_t>(index);
        const TrainingShape& shape = m_train[static_cast<std::size_t>(drawn[index])];
        CounterRandom random(m_recipe.seed, static_cast<std::uint64_t>(step),
                             static_cast<std::uint64_t>(shard * share + i));
        const ShapeTransform transform = randomTransform(shape, m_recipe.stretch, m_recipe.turns, random);
        drawSurface(shape, transform, m_recipe.surfacePoints, m_recipe.sharpFraction, random,
                    batch.surface[i].data_ptr<float>());
        drawQueries(shape, transform, m_recipe.volumeQueries, m_recipe.nearQueries, m_recipe.delta, random,
                    batch.points[i].data_ptr<float>(), batch.labels[i].data_ptr<float>());
        if (random.uniform() < m_recipe.basisShare && hasBasis) batch.throughBasis[i].fill_(true);
    };
    parallelFor(static_cast<std::size_t>(share), 1, drawOne, drawThreads(m_device));
    return batch;
}

at::Tensor DecoderTrainee::tokens(const Batch& batch, int shard, std::int64_t step) {
    ShapeVae& vae = m_teacher.vae;
    const Posterior posterior = vae->encode(batch.surface, nullptr, static_cast<std::uint64_t>(step));
    auto generator = at::make_generator<at::CPUGeneratorImpl>(
        m_recipe.seed * 1000003 + static_cast<std::uint64_t>(step) * 64 + static_cast<std::uint64_t>(shard));
    const at::Tensor noise =
        at::randn(posterior.mean.sizes(), generator, at::TensorOptions(at::kFloat)).to(posterior.mean.device());
    const at::Tensor latents = posterior.sample(noise * m_recipe.posteriorNoise);
    return vae->decodePosterior(at::where(batch.throughBasis, vae->fromBasis(vae->toBasis(latents)), latents));
}

Trainee::Figures DecoderTrainee::addGradients(int shard, std::int64_t step) {
    const Batch batch = m_feed.take(shard, step).on(m_device);
    at::Tensor shapeTokens, field;
    {
        const at::NoGradGuard frozen;
        const PrecisionScope precision(m_recipe.optimiser.precision, m_device);
        shapeTokens = tokens(batch, shard, step);
        field = m_teacher.vae->geo_decoder->forward(batch.points, shapeTokens).squeeze(-1).to(at::kFloat);
    }
    at::Tensor logits;
    {
        const PrecisionScope precision(m_recipe.optimiser.precision, m_device);
        logits =
            m_networks[static_cast<std::size_t>(shard)]->forward(batch.points, shapeTokens).squeeze(-1).to(at::kFloat);
    }
    // The divergence of two coins: cross-entropy less the teacher's own, so that 0 is a perfect copy.
    const at::Tensor soft = field.sigmoid();
    const at::Tensor copy = at::binary_cross_entropy_with_logits(logits, soft) -
                            at::binary_cross_entropy_with_logits(field, soft);
    const at::Tensor truth = at::binary_cross_entropy_with_logits(logits, batch.labels);
    const at::Tensor loss = m_recipe.teacherWeight * copy + m_recipe.truthWeight * truth;
    (loss / m_recipe.shards).backward();
    return {{"loss", loss.item<double>()}, {"teacher", copy.item<double>()}, {"truth", truth.item<double>()}};
}

Trainee::Figures DecoderTrainee::evaluate(WorkerTeam& team, const JobContext& job) {
    Figures figures;
    for (const auto& [name, value] : m_examiner.compare(m_networks[0], team, job)) figures["held_" + name] = value;
    return figures;
}

void DecoderTrainee::exportModel() { saveNarrowModel(m_modelFolder, m_teacher, m_recipe, m_networks[0]); }

} // namespace vecset
