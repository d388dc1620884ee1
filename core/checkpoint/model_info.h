#pragma once

#include "core/checkpoint/model_folder.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vecset {

/// The weights of one part as they are stored.
struct PartInfo {
    std::string name;   ///< "model", "vae" or "conditioner"
    std::string target; ///< class name, "Hunyuan3DDiT"
    std::int64_t parameters = 0;
    std::uint64_t bytes = 0;
    std::string dtype; ///< "F16", or "mixed"
};

/// What a person wants to know of a model before using it; read from config and weight headers, no tensor is loaded.
struct ModelInfo {
    std::vector<PartInfo> parts;
    std::int64_t parameters = 0;
    std::uint64_t fileBytes = 0;
    std::size_t files = 0;
    std::int64_t latentTokens = 0; ///< of the diffusion model; 0 when unknown
    std::int64_t latentWidth = 0;
    bool generates = false;        ///< false for a VAE-only folder
    bool multiView = false;        ///< takes several views; else one picture
    bool guidanceEmbedded = false; ///< one pass per step instead of two
    bool encoder = false;          ///< meshes can be encoded
    bool consistency = false;      ///< few-step scheduler
    bool turboDecoder = false;     ///< narrowed geometry decoder
    bool localityPrior = false;    ///< the built-in models' extension
    /// Rough need while generating, in bytes, for fp32 (CPU) and fp16 (GPU): weights plus activations of the widest
    /// step.
    std::uint64_t memoryFp32 = 0;
    std::uint64_t memoryFp16 = 0;
    std::optional<std::string> licence; ///< text of a LICENSE file beside the weights
};

/// @throws Error as openModelFolder and SafetensorsFile; InvalidInput for ill-typed settings, naming file and line.
[[nodiscard]] ModelInfo describeModel(const ModelFolder& model);

} // namespace vecset
