#pragma once

#include <cstdint>

namespace YAML {
class Node;
}

namespace vecset {

/// Sizes and switches of the diffusion transformer, named as in config.yaml; defaults are the official class's.
struct Hunyuan3DDitConfig {
    std::int64_t inChannels = 64;      ///< channels of the diffusion latents
    std::int64_t contextInDim = 1536;  ///< channels of the picture tokens
    std::int64_t hiddenSize = 1024;
    double mlpRatio = 4.0;
    std::int64_t numHeads = 16;
    std::int64_t depth = 16;           ///< double stream blocks
    std::int64_t depthSingleBlocks = 32;
    bool qkvBias = true;
    double timeFactor = 1000.0;        ///< longest period of the time embedding (the official name misleads)
    bool guidanceEmbed = false;        ///< distilled: guidance strength is an input, one pass instead of two

    // Our own extension for latents with a meaning per position; absent from official files.
    bool latentPosEmbed = false;
    std::int64_t numLatents = 0;       ///< with latentPosEmbed only

    [[nodiscard]] std::int64_t mlpHidden() const {
        return static_cast<std::int64_t>(static_cast<double>(hiddenSize) * mlpRatio);
    }
    /// Reads the `params` map. @throws Error InvalidInput for wrong settings; unknown ones are logged.
    static Hunyuan3DDitConfig fromYaml(const YAML::Node& params);
    /// @throws Error InvalidInput when the sizes do not fit each other.
    void check() const;
};

} // namespace vecset
