#include "core/training/flow_data.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/training/flow_latents.h"
#include "core/training/latent_store.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <tuple>

namespace vecset {

/// The shapes that the pictures show, each as it is and mirrored, then those held out.
struct FlowData::Variants {
    std::vector<MovedShape> shapes;
    std::int64_t training = 0; ///< so many of them are not held out
};

FlowData::FlowData(const FlowRecipe& recipe, const DataMix& data, ShapeVae& vae, WorkerTeam& team,
                   const JobContext& job, const LatentBasis* given, const LatentStore* store)
    : m_recipe(recipe), m_train(loadShapes(data, "train", job)), m_heldOut(loadShapes(data, "held-out", job)),
      m_order(drawOrderOf(m_train, data.shares())),
      m_pictures(data.items("train"), recipe.imageSize, recipe.borderRatio,
                 recipe.turnedViews ? PictureSet::Use::TurnedViewsToo : PictureSet::Use::Views, job),
      m_heldPictures(data.items("held-out"), recipe.imageSize, recipe.borderRatio, PictureSet::Use::Icons, job) {
    if (m_pictures.pictures().empty())
        throw Error(ErrorCode::InvalidInput, "the data set has no pictures to train from");
    const Variants all = variants();
    const auto make = [&] { return encodeLatents(vae, all.shapes, all.training, recipe, given, team, job); };
    const FlowLatents latents = store ? store->take(latentOrigin(vae, all.shapes, recipe, given), make) : make();
    m_basis = latents.basis;
    const std::int64_t components = latents.components.size(1);
    m_components = latents.components.narrow(0, 0, all.training).view({all.training / 2, 2, components}).contiguous();
    m_heldComponents =
        latents.components.narrow(0, all.training, static_cast<std::int64_t>(m_heldOut.size())).contiguous();
}

FlowData::Variants FlowData::variants() {
    using Key = std::tuple<int, int, float, float, float>;
    std::map<Key, int> known;
    Variants result;
    for (const auto& picture : m_pictures.pictures()) {
        const Key key{picture.object, picture.turns, picture.stretch.x, picture.stretch.y, picture.stretch.z};
        const auto [found, isNew] = known.emplace(key, static_cast<int>(known.size()));
        m_variant.push_back(found->second);
        if (!isNew) continue;
        const TrainingShape* shape = &m_train[static_cast<std::size_t>(picture.object)];
        result.shapes.push_back({shape, {false, picture.turns, picture.stretch}});
        // The mirror image of the turned shape: mirrored first, it has to be turned the other way.
        result.shapes.push_back({shape, {true, (4 - picture.turns) % 4, picture.stretch}});
    }
    result.training = static_cast<std::int64_t>(result.shapes.size());
    for (const auto& shape : m_heldOut) result.shapes.push_back({&shape, {}});
    return result;
}

FlowData::Batch FlowData::draw(std::int64_t step, int total, int first, int count, int threads) const {
    const auto start = static_cast<std::uint64_t>(step) * static_cast<std::uint64_t>(total);
    const std::vector<int> objects = m_order.batch(m_recipe.seed, start, total);
    const std::int64_t side = m_recipe.imageSize, width = m_components.size(2);
    Batch batch{at::empty({count, 3, side, side}, at::kFloat), at::empty({count, width}, at::kFloat)};
    const PictureJitter jitter{m_recipe.imageShift, m_recipe.imageScale, m_recipe.colourJitter};
    const auto drawOne = [&](std::size_t i, std::size_t) {
        const int position = first + static_cast<int>(i);
        CounterRandom random(m_recipe.seed, static_cast<std::uint64_t>(step),
                             0xF10 + static_cast<std::uint64_t>(position));
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
        std::memcpy(batch.components.data_ptr<float>() + i * static_cast<std::size_t>(width),
                    m_components.data_ptr<float>() + (row * 2 + (mirror ? 1 : 0)) * width,
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
