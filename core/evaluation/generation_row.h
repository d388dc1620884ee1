#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace vecset {

/// One way to make shapes from pictures, a row of the generation table.
struct GenerationRow {
    std::string name;
    std::filesystem::path model; ///< folder
    std::optional<int> steps;    ///< as in GenerationRequest; unset: the model's own
    std::optional<double> guidance;
    /// When set: the plain regression of this file (keys conditioner.*, regression.*) instead of the model's flow. Its
    /// latents are in the basis of `model`, whose VAE decodes them.
    std::filesystem::path regression;
};

/// Reads "NAME=MODEL[,steps=N][,guidance=G]". The model is left as written (a name or a folder).
/// @throws Error InvalidInput that names what is wrong.
[[nodiscard]] GenerationRow parseGenerationRow(const std::string& text);

} // namespace vecset
