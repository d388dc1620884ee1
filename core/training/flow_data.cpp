#include "core/training/flow_data.h"

#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/base/parallel.h"
#include "core/training/worker_team.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <tuple>

namespace vecset {
namespace {

constexpr double kSharpFraction = 1.0 / 3;

/// A shape as some picture shows it.
struct MovedShape {
    const TrainingShape* shape = nullptr;
    ShapeTransform transform;
};

/// The posterior means of moved shapes, flat. [n, N] on the CPU
at::Tensor encodeShapes(ShapeVae& vae, const std::vector<MovedShape>& shapes, int points) {
    at::Tensor surface = at::empty({static_cast<std::int64_t>(shapes.size()), points, 6}, at::kFloat);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        CounterRandom random(0, 0, 0xE7A1);
        drawSurface(*shapes[i].shape, shapes[i].transform, points, kSharpFraction, random,
                    surface.data_ptr<float>() + i * static_cast<std::size_t>(points) * 6);
    }
    return vae->encode(surface.to(vae->parameters().front().device())).mean.flatten(1).cpu();
}

/// As principalBasis. Beside a GPU on all cores (the team's threads leave LibTorch one each); without one the number of cores
/// must not change the result.
LatentBasis basisOf(const at::Tensor& latents, int tokens, int channels, at::Device device) {
    const int before = at::get_num_threads();
    if (device.is_cuda()) at::set_num_threads(availableCores());
    LatentBasis basis = principalBasis(latents, tokens, channels);
    at::set_num_threads(before);
    return basis;
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
    constexpr std::int64_t kRows = 32; // encoded at a time
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
    const auto movedShape = [&](std::int64_t row) -> MovedShape {
        if (row >= trainCount * 2) return {&m_heldOut[static_cast<std::size_t>(row - trainCount * 2)], {}};
        const auto& [object, turns, x, y, z] = variants[static_cast<std::size_t>(row / 2)];
        const bool mirror = row % 2 == 1;
        // The mirror image of the turned shape: mirrored first, it has to be turned the other way.
        return {&m_train[static_cast<std::size_t>(object)], {mirror, mirror ? (4 - turns) % 4 : turns, {x, y, z}}};
    };
    const std::int64_t total = latents.size(0);
    team.run(static_cast<int>((total + kRows - 1) / kRows), [&](int part) {
        job.throwIfCancelled();
        const c10::InferenceMode inference;
        const std::int64_t first = part * kRows, count = std::min(kRows, total - first);
        std::vector<MovedShape> shapes;
        for (std::int64_t row = first; row < first + count; ++row) shapes.push_back(movedShape(row));
        const at::Tensor means = encodeShapes(vae, shapes, m_recipe.encodePoints);
        std::memcpy(latents.data_ptr<float>() + first * width, means.data_ptr<float>(),
                    static_cast<std::size_t>(count * width) * sizeof(float));
    });
    const std::int64_t components = static_cast<std::int64_t>(m_recipe.latentTokens) * m_recipe.latentChannels;
    if (given && given->project.sizes() != at::IntArrayRef({components, width})) {
        throw Error(ErrorCode::InvalidInput, "the teacher's latent basis does not fit its shape autoencoder");
    }
    m_basis = given ? *given
                    : basisOf(latents.narrow(0, 0, trainCount * 2), m_recipe.latentTokens, m_recipe.latentChannels,
                              vae->parameters().front().device());
    const at::Tensor whitened = at::mm(latents - m_basis.mean, m_basis.project.t());
    m_components = whitened.narrow(0, 0, trainCount * 2).view({trainCount, 2, components}).contiguous();
    m_heldComponents = whitened.narrow(0, trainCount * 2, heldCount).contiguous();
    logger("training").info("encoded: latents={} components={} explained={:.3f}", latents.size(0), components, m_basis.explained);
}

FlowData::Batch FlowData::draw(std::int64_t step, int total, int first, int count, int threads) const {
    const auto start = static_cast<std::uint64_t>(step) * static_cast<std::uint64_t>(total);
    const std::vector<int> objects = m_order.batch(m_recipe.seed, start, total);
    const std::int64_t side = m_recipe.imageSize, width = m_components.size(2);
    Batch batch{at::empty({count, 3, side, side}, at::kFloat), at::empty({count, width}, at::kFloat)};
    const PictureJitter jitter{m_recipe.imageShift, m_recipe.imageScale, m_recipe.colourJitter};
    const auto drawOne = [&](std::size_t i, std::size_t) {
        const int position = first + static_cast<int>(i);
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
        m_pictures.readVaried(picture, mirror, jitter, random,
                              batch.pictures.data_ptr<float>() + i * static_cast<std::size_t>(3 * side * side));
        const std::int64_t row = m_variant[static_cast<std::size_t>(picture)];
        std::memcpy(batch.components.data_ptr<float>() + i * static_cast<std::size_t>(width), m_components.data_ptr<float>() + (row * 2 + (mirror ? 1 : 0)) * width,
                    static_cast<std::size_t>(width) * sizeof(float));
    };
    parallelFor(static_cast<std::size_t>(count), 1, drawOne, threads);
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
