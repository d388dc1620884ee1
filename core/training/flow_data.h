#pragma once

#include "core/models/shape_vae.h"
#include "core/training/latent_basis.h"
#include "core/training/picture_set.h"
#include "core/training/recipe.h"
#include "core/training/shape_set.h"

#include <vector>

namespace vecset {

class LatentStore;
class WorkerTeam;

/// Pictures and the latents of what they show, ready to be drawn: everything a flow step needs, in memory. The mirror
/// image of a picture shows the mirrored shape, so every latent exists twice; a turned view shows the turned one.
class FlowData {
public:
    /// Encodes all training shapes in all stretches that their pictures show.
    /// @param given the latent basis to use, a teacher's (distillation must stay in it); null: the data's own is found.
    /// @param store where the run keeps the latents; null: they are made anew.
    /// @throws Error InvalidInput when the data set has no pictures or the basis does not fit the VAE; see LatentStore.
    FlowData(const FlowRecipe& recipe, const DataMix& data, ShapeVae& vae, WorkerTeam& team, const JobContext& job,
             const LatentBasis* given = nullptr, const LatentStore* store = nullptr);

    /// Pictures [B, 3, S, S] and what they should become, whitened components [B, K].
    struct Batch {
        at::Tensor pictures, components;
    };
    /// Positions [first, first + count) of step `step`'s batch of `total`. On the CPU. @param threads that share the
    /// work
    [[nodiscard]] Batch draw(std::int64_t step, int total, int first, int count, int threads = 1) const;
    /// The icons of `count` objects of a split, evenly spread over it, unvaried, and their components.
    struct Examination {
        std::vector<int> objects; ///< indices in shapes
        Batch batch;
    };
    [[nodiscard]] Examination examination(bool heldOut, int count) const;

    [[nodiscard]] const LatentBasis& basis() const { return m_basis; }
    [[nodiscard]] const std::vector<TrainingShape>& shapes(bool heldOut) const { return heldOut ? m_heldOut : m_train; }

private:
    struct Variants;
    [[nodiscard]] Variants variants();
    FlowRecipe m_recipe;
    std::vector<TrainingShape> m_train, m_heldOut;
    DrawOrder m_order;
    PictureSet m_pictures, m_heldPictures;
    std::vector<int> m_variant;  ///< of each picture: row of m_components
    LatentBasis m_basis;
    at::Tensor m_components;     ///< [variants, 2, K]: as stored, mirrored
    at::Tensor m_heldComponents; ///< [objects, K]
};

} // namespace vecset
