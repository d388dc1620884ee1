#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace vecset {

/// The latent set of one shape as the sampler leaves it (before division by the VAE's scale factor), with what it takes
/// to make it again. Keeping it allows another resolution, iso level or decoder without sampling again.
struct Latents {
    int tokens = 0;            ///< M
    int channels = 0;          ///< D
    std::vector<float> values; ///< [M, D], row-major
    std::string model;         ///< name of the model that made them
    std::uint64_t seed = 0;
    int steps = 0;             ///< 0 when they were encoded from a mesh
    double guidance = 0.0;
};

/// Writes a safetensors file with the tensor `latents` [1, M, D] and the other fields as metadata, atomically.
void saveLatents(const std::filesystem::path& path, const Latents& latents);

/// Error InvalidInput when the file holds no tensor `latents` [1, M, D] or values that are not finite.
[[nodiscard]] Latents loadLatents(const std::filesystem::path& path);

} // namespace vecset
