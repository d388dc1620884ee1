#pragma once

#include <cstdint>
#include <vector>

namespace YAML {
class Node;
}

namespace vecset {

/// Sizes and switches of a shape VAE, named as in config.yaml. Defaults are the official class's (the published models
/// override several of them: always read the file).
struct ShapeVaeConfig {
    std::int64_t numLatents = 0;        ///< L: tokens of the shape
    std::int64_t embedDim = 0;          ///< channels of the posterior per token
    std::int64_t width = 0;             ///< channels inside
    std::int64_t heads = 0;
    std::int64_t numFreqs = 8;
    bool includePi = true;
    std::int64_t numEncoderLayers = 8;
    std::int64_t numDecoderLayers = 0;
    bool qkvBias = true;
    bool qkNorm = false;
    double scaleFactor = 1.0;           ///< diffusion latents = scaleFactor * posterior sample
    std::int64_t geoDecoderMlpExpandRatio = 4;
    std::int64_t geoDecoderDownsampleRatio = 1;
    bool geoDecoderLnPost = true;
    bool useLnPost = true;              ///< LayerNorm at the end of the encoder
    std::int64_t pointFeats = 3;        ///< channels after xyz: normal (3), sharp flag (4th)
    std::int64_t pcSize = 5120;         ///< uniform surface points given to the encoder
    std::int64_t pcSharpedgeSize = 5120; ///< sharp-edge points after them
    std::int64_t downsampleRatio = 20;  ///< key points per latent
    bool withEncoder = true;            ///< false for decode-only checkpoints

    // Our own extension for small models; absent from official files.
    bool localityPrior = false;            ///< fixed anchors and a learned distance bias, see core/nn/locality.h
    std::vector<std::int64_t> latentBasis; ///< {M, D}: diffusion latents are whitened principal components; empty: off

    /// Shape of the diffusion latents: {M, D} with a basis, else {numLatents, embedDim}.
    [[nodiscard]] std::int64_t latentTokens() const { return latentBasis.empty() ? numLatents : latentBasis[0]; }
    [[nodiscard]] std::int64_t latentChannels() const { return latentBasis.empty() ? embedDim : latentBasis[1]; }

    /// Reads the `params` map. @throws Error InvalidInput for missing or wrong settings; unknown ones are logged.
    static ShapeVaeConfig fromYaml(const YAML::Node& params);
    /// @throws Error InvalidInput when the sizes do not fit each other.
    void check() const;
};

} // namespace vecset
