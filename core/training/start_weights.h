#pragma once

#include "core/models/shape_vae.h"

#include <filesystem>

namespace vecset {

/// Copies all parameters and buffers that `to` has from a module of the same structure; `from` may have more.
/// @throws Error WeightMismatch naming the first one that is missing or of another shape.
void copyWeights(torch::nn::Module& from, torch::nn::Module& to);

/// The shape autoencoder of a run or model folder, float32, without its latent basis if it has one.
/// @throws Error as openModelFolder; NotAvailable when the model has no encoder.
[[nodiscard]] ShapeVae loadStartVae(const std::filesystem::path& path);

} // namespace vecset
