#include "core/training/flow_data.h"

#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/training/worker_team.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <tuple>

namespace vecset {
namespace {

constexpr double kSharpFraction = 1.0 / 3;

/// The posterior mean of one moved shape, flat [N].
at::Tensor encodeShape(ShapeVae& vae, const TrainingShape& shape, const ShapeTransform& transform, int points) {
    at::Tensor surface = at::empty({1, points, 6}, at::kFloat);
    CounterRandom random(0, 0, 0xE7A1);
    drawSurface(shape, transform, points, kSharpFraction, random, surface.data_ptr<float>());
    return vae->encode(surface).mean.flatten();
}

} // namespace

FlowData::FlowData(const FlowRecipe& recipe, const DataMix& data, ShapeVae& vae, WorkerTeam& team, const JobContext& job,
                   const LatentBasis* given)
    : m_recipe(recipe), m_train(loadShapes(data, "train", job)), m_heldOut(loadShapes(data, "held-out", job)),
      m_order(drawOrderOf(m_train, data.shares())),
      m_pictures(data.items("train"), recipe.imageSize, recipe.borderRatio,
                 recipe.turnedViews ? PictureSet::Use::TurnedViewsToo : PictureSet::Use::Views, job),
      m_heldPictures(data.items("held-out"), recipe.imageSize, recipe.borderRatio, PictureSet::Use::Icons, job) {
    if (m_pictures.pictures().empty()) throw Error(ErrorCode::InvalidInput, "the data set has no pictures to train from");
    encode(vae, team, job, given);
}

void FlowData::encode(ShapeVae& vae, WorkerTeam& team, const JobContext& job, const LatentBasis* given) {
    using Key = std::tuple<int, int, float, float, float>;
    std::map<Key, int> known;
    std::vector<Key> variants;
    for (const auto& picture : m_pictures.pictures()) {
        const Key key{picture.object, picture.turns, picture.stretch.x, picture.stretch.y, picture.stretch.z};
        const auto [found, isNew] = known.emplace(key, static_cast<int>(variants.size()));
        if (isNew) variants.push_back(key);
        m_variant.push_back(found->second);
    }
    const auto trainCount = static_cast<std::int64_t>(variants.size()), heldCount = static_cast<std::int64_t>(m_heldOut.size());
    const std::int64_t width = vae->config().numLatents * vae->config().embedDim;
    at::Tensor latents = at::empty({trainCount * 2 + heldCount, width}, at::kFloat);
    team.run(static_cast<int>(latents.size(0)), [&](int row) {
        job.throwIfCancelled();
        const c10::InferenceMode inference;
        const TrainingShape* shape = nullptr;
        ShapeTransform transform;
        if (row < trainCount * 2) {
            const auto& [object, turns, x, y, z] = variants[static_cast<std::size_t>(row / 2)];
            shape = &m_train[static_cast<std::size_t>(object)];
            transform.scale = {x, y, z};
            transform.mirror = row % 2 == 1;
            // The mirror image of the turned shape: mirrored first, it has to be turned the other way.
            transform.quarterTurns = transform.mirror ? (4 - turns) % 4 : turns;
        } else {
            shape = &m_heldOut[static_cast<std::size_t>(row - trainCount * 2)];
        }
        const at::Tensor mean = encodeShape(vae, *shape, transform, m_recipe.encodePoints);
        std::memcpy(latents.data_ptr<float>() + static_cast<std::int64_t>(row) * width, mean.data_ptr<float>(),
                    static_cast<std::size_t>(width) * sizeof(float));
    });
    const std::int64_t components = static_cast<std::int64_t>(m_recipe.latentTokens) * m_recipe.latentChannels;
    if (given && given->project.sizes() != at::IntArrayRef({components, width})) {
        throw Error(ErrorCode::InvalidInput, "the teacher's latent basis does not fit its shape autoencoder");
    }
    m_basis = given ? *given
                    : principalBasis(latents.narrow(0, 0, trainCount * 2), m_recipe.latentTokens, m_recipe.latentChannels);
    const at::Tensor whitened = at::mm(latents - m_basis.mean, m_basis.project.t());
    m_components = whitened.narrow(0, 0, trainCount * 2).view({trainCount, 2, components}).contiguous();
    m_heldComponents = whitened.narrow(0, trainCount * 2, heldCount).contiguous();
    logger("training").info("encoded: latents={} components={} explained={:.3f}", latents.size(0), components, m_basis.explained);
}

FlowData::Batch FlowData::draw(std::int64_t step, int total, int first, int count) const {
    const auto start = static_cast<std::uint64_t>(step) * static_cast<std::uint64_t>(total);
    const std::vector<int> objects = m_order.batch(m_recipe.seed, start, total);
    const std::int64_t side = m_recipe.imageSize, width = m_components.size(2);
    Batch batch{at::empty({count, 3, side, side}, at::kFloat), at::empty({count, width}, at::kFloat)};
    const PictureJitter jitter{m_recipe.imageShift, m_recipe.imageScale, m_recipe.colourJitter};
    for (int i = 0; i < count; ++i) {
        const int position = first + i;
        CounterRandom random(m_recipe.seed, static_cast<std::uint64_t>(step), 0xF10 + static_cast<std::uint64_t>(position));
        int object = objects[static_cast<std::size_t>(position)];
        while (m_pictures.ofObject(object).empty()) object = (object + 1) % static_cast<int>(m_train.size());
        const auto& own = m_pictures.ofObject(object);
        const int icon = m_pictures.icon(object);
        const int renders = static_cast<int>(own.size()) - (icon >= 0 ? 1 : 0);
        const bool useIcon = icon >= 0 && (renders == 0 || random.uniform() < m_recipe.iconFraction);
        const std::size_t rendersStart = icon >= 0 ? 1 : 0;
        const int picture = useIcon ? icon : own[rendersStart + random.below(static_cast<std::uint64_t>(renders))];
        const bool mirror = random.below(2) == 1;
        m_pictures.readVaried(picture, mirror, jitter, random, batch.pictures[i].data_ptr<float>());
        const std::int64_t row = m_variant[static_cast<std::size_t>(picture)];
        std::memcpy(batch.components[i].data_ptr<float>(), m_components.data_ptr<float>() + (row * 2 + (mirror ? 1 : 0)) * width,
                    static_cast<std::size_t>(width) * sizeof(float));
    }
    return batch;
}

FlowData::Examination FlowData::examination(bool heldOut, int count) const {
    const PictureSet& pictures = heldOut ? m_heldPictures : m_pictures;
    Examination result;
    std::vector<int> candidates;
    for (int object = 0; object < static_cast<int>(shapes(heldOut).size()); ++object) {
        if (pictures.icon(object) >= 0) candidates.push_back(object);
    }
    const std::size_t wanted = std::min(candidates.size(), static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < wanted; ++i) result.objects.push_back(candidates[i * candidates.size() / wanted]);
    const auto n = static_cast<std::int64_t>(result.objects.size());
    const std::int64_t side = m_recipe.imageSize, width = m_components.size(2);
    result.batch = {at::empty({n, 3, side, side}, at::kFloat), at::empty({n, width}, at::kFloat)};
    for (std::int64_t i = 0; i < n; ++i) {
        const int object = result.objects[static_cast<std::size_t>(i)], icon = pictures.icon(object);
        pictures.read(icon, result.batch.pictures[i].data_ptr<float>());
        const at::Tensor truth = heldOut ? m_heldComponents[object]
                                         : m_components[m_variant[static_cast<std::size_t>(icon)]][0];
        result.batch.components[i].copy_(truth);
    }
    return result;
}

} // namespace vecset
