#include "core/training/decoder_trainee.h"

#include "core/training/decoder_start.h"
#include "core/training/precision.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <torch/utils.h>

namespace vecset {

DecoderTrainee::DecoderTrainee(const DecoderRecipe& recipe, DecoderTeacher& teacher,
                               const std::vector<TrainingShape>& train, const DecoderExaminer& examiner,
                               std::filesystem::path modelFolder)
    : m_recipe(recipe), m_teacher(teacher), m_train(train), m_examiner(examiner), m_modelFolder(std::move(modelFolder)) {
    const ShapeVaeConfig config = narrowConfig(teacher, recipe);
    for (int shard = 0; shard < recipe.shards; ++shard) {
        torch::manual_seed(recipe.seed); // every shard starts from the same weights
        m_networks.emplace_back(config, teacher.anchors);
        m_networks.back()->to(at::kFloat);
    }
    if (!recipe.startFromTeacher) return;
    const at::NoGradGuard guard;
    const Batch first = draw(0, 0);
    const at::Tensor shapeTokens = tokens(first, 0, 0);
    for (auto& network : m_networks) startFromStandard(network, teacher.vae->geo_decoder, first.points, shapeTokens);
}

std::vector<int> DecoderTrainee::items(int shard, std::int64_t step) const {
    const int share = m_recipe.batch / m_recipe.shards;
    const auto first = static_cast<std::uint64_t>(step) * static_cast<std::uint64_t>(m_recipe.batch) +
                       static_cast<std::uint64_t>(shard * share);
    return shuffledBatch(static_cast<int>(m_train.size()), m_recipe.seed, first, share);
}

std::string DecoderTrainee::batchItems(int shard, std::int64_t step) const {
    std::string text;
    for (const int item : items(shard, step)) text += (text.empty() ? "" : ", ") + m_train[static_cast<std::size_t>(item)].id;
    return text;
}

DecoderTrainee::Batch DecoderTrainee::draw(int shard, std::int64_t step) const {
    const int share = m_recipe.batch / m_recipe.shards, queries = m_recipe.volumeQueries + m_recipe.nearQueries;
    const bool hasBasis = !m_teacher.vae->config().latentBasis.empty();
    const std::vector<int> drawn = items(shard, step);
    Batch batch{at::empty({share, m_recipe.surfacePoints, 6}, at::kFloat), at::empty({share, queries, 3}, at::kFloat),
                at::empty({share, queries}, at::kFloat), at::zeros({share, 1, 1}, at::kBool)};
    for (int i = 0; i < share; ++i) {
        const TrainingShape& shape = m_train[static_cast<std::size_t>(drawn[static_cast<std::size_t>(i)])];
        CounterRandom random(m_recipe.seed, static_cast<std::uint64_t>(step), static_cast<std::uint64_t>(shard * share + i));
        const ShapeTransform transform = randomTransform(shape, m_recipe.stretch, m_recipe.turns, random);
        drawSurface(shape, transform, m_recipe.surfacePoints, m_recipe.sharpFraction, random,
                    batch.surface[i].data_ptr<float>());
        drawQueries(shape, transform, m_recipe.volumeQueries, m_recipe.nearQueries, m_recipe.delta, random,
                    batch.points[i].data_ptr<float>(), batch.labels[i].data_ptr<float>());
        if (random.uniform() < m_recipe.basisShare && hasBasis) batch.throughBasis[i].fill_(true);
    }
    return batch;
}

at::Tensor DecoderTrainee::tokens(const Batch& batch, int shard, std::int64_t step) {
    ShapeVae& vae = m_teacher.vae;
    const Posterior posterior = vae->encode(batch.surface, nullptr, static_cast<std::uint64_t>(step));
    auto generator = at::make_generator<at::CPUGeneratorImpl>(
        m_recipe.seed * 1000003 + static_cast<std::uint64_t>(step) * 64 + static_cast<std::uint64_t>(shard));
    const at::Tensor noise = at::randn(posterior.mean.sizes(), generator, at::TensorOptions(at::kFloat));
    const at::Tensor latents = posterior.sample(noise * m_recipe.posteriorNoise);
    return vae->decodePosterior(at::where(batch.throughBasis, vae->fromBasis(vae->toBasis(latents)), latents));
}

Trainee::Figures DecoderTrainee::addGradients(int shard, std::int64_t step) {
    const Batch batch = draw(shard, step);
    at::Tensor shapeTokens, field;
    {
        const at::NoGradGuard frozen;
        const PrecisionScope precision(m_recipe.optimiser.precision);
        shapeTokens = tokens(batch, shard, step);
        field = m_teacher.vae->geo_decoder->forward(batch.points, shapeTokens).squeeze(-1).to(at::kFloat);
    }
    at::Tensor logits;
    {
        const PrecisionScope precision(m_recipe.optimiser.precision);
        logits = m_networks[static_cast<std::size_t>(shard)]->forward(batch.points, shapeTokens).squeeze(-1).to(at::kFloat);
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
