#pragma once

#include "core/models/shape_vae.h"
#include "core/training/latent_basis.h"
#include "core/training/recipe.h"
#include "core/training/shape_set.h"

#include <string>
#include <vector>

namespace vecset {

class WorkerTeam;

/// A shape as some picture shows it.
struct MovedShape {
    const TrainingShape* shape = nullptr;
    ShapeTransform transform;
};

/// What a flow trains against: latents as whitened components, and the basis that whitens them.
struct FlowLatents {
    LatentBasis basis;
    at::Tensor components; ///< [shapes, K], on the CPU
};

/// Encodes moved shapes and whitens their latents.
/// @param training so many of them, the first ones, find the basis; not used with `given`.
/// @param given the latent basis to use, a teacher's; null: the shapes' own is found.
/// @throws Error InvalidInput when the basis does not fit the VAE.
[[nodiscard]] FlowLatents encodeLatents(ShapeVae& vae, const std::vector<MovedShape>& shapes, std::int64_t training,
                                        const FlowRecipe& recipe, const LatentBasis* given, WorkerTeam& team,
                                        const JobContext& job);

/// A text that tells what latents are made from: the autoencoder's weights, the shapes, the basis, the sizes.
[[nodiscard]] std::string latentOrigin(ShapeVae& vae, const std::vector<MovedShape>& shapes, const FlowRecipe& recipe,
                                       const LatentBasis* given);

} // namespace vecset
