#pragma once

#include <cstdint>

namespace vecset {

class ParamReader;

/// Sizes and switches of the picture encoder, named as in the Hugging Face configuration.
struct Dinov2Config {
    std::int64_t hiddenSize = 768;
    std::int64_t numHiddenLayers = 12;
    std::int64_t numAttentionHeads = 12;
    double mlpRatio = 4.0;
    std::int64_t imageSize = 224; ///< size the position embeddings are stored for
    std::int64_t patchSize = 14;
    std::int64_t numChannels = 3;
    bool qkvBias = true;
    bool useSwigluFfn = false;
    double layerNormEps = 1e-6;
    double layerscaleValue = 1.0;    ///< where training starts
    double initializerRange = 0.02; ///< likewise

    [[nodiscard]] std::int64_t gridSize() const { return imageSize / patchSize; }
    /// Reads a `config` map. @throws Error InvalidInput for wrong settings; unknown ones are logged.
    static Dinov2Config fromReader(ParamReader reader);
    /// @throws Error InvalidInput when the sizes do not fit each other.
    void check() const;
};

} // namespace vecset
