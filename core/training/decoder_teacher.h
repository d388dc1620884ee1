#pragma once

#include "core/checkpoint/model_folder.h"
#include "core/models/shape_vae.h"

#include <filesystem>
#include <string>

namespace vecset {

struct DecoderRecipe;

/// The model whose geometry decoder is narrowed. Everything but that decoder stays as it is.
struct DecoderTeacher {
    ModelFolder folder; ///< whole model or VAE alone
    ShapeVae vae{nullptr}; ///< float32, no gradients
    at::Tensor anchors;    ///< [L, 3] with the locality prior, else undefined
};

/// @param path of a model folder or of a run that has one. @throws Error InvalidInput when it is empty; NotAvailable
/// when the model has no encoder; as openModelFolder and loadShapeVae.
[[nodiscard]] DecoderTeacher loadDecoderTeacher(const std::filesystem::path& path);

/// The teacher's configuration with the recipe's geometry decoder.
/// @throws Error InvalidInput when the ratio does not divide width and heads.
[[nodiscard]] ShapeVaeConfig narrowConfig(const DecoderTeacher& teacher, const DecoderRecipe& recipe);

/// Writes the teacher's model with `narrow` in place of its geometry decoder, in the teacher's storage type. All other
/// weights are the same bytes, but for the locality prior's token_embed: the standard decoder adds its embedding of the
/// anchors to the tokens, a narrower one cannot, so the sum is stored there and tokens stay what they were.
void saveNarrowModel(const std::filesystem::path& folder, DecoderTeacher& teacher, const DecoderRecipe& recipe,
                     GeoDecoder& narrow);

} // namespace vecset
