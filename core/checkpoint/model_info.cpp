#include "core/checkpoint/model_info.h"

#include "core/base/atomic_file.h"
#include "core/checkpoint/yaml_file.h"

#include <algorithm>

namespace vecset {
namespace fs = std::filesystem;

namespace {

template <typename T> T setting(const YAML::Node& params, const char* key, T fallback) {
    const auto value = params[key];
    return value && !value.IsNull() ? value.as<T>() : fallback;
}

PartInfo describePart(const ModelFolder& model, const WeightSet& weights, const std::string& name) {
    PartInfo part{name, model.part(name).className(), 0, 0, ""};
    const auto prefix = model.weightPrefix(name);
    for (const auto& key : weights.keys()) {
        if (key.compare(0, prefix.size(), prefix) != 0) continue;
        const auto info = weights.info(key);
        part.parameters += info.elements();
        part.bytes += info.bytes();
        const std::string dtype(*safetensorsName(info.dtype));
        part.dtype = part.dtype.empty() || part.dtype == dtype ? dtype : "mixed";
    }
    return part;
}

void readVae(ModelInfo& info, const YAML::Node& params) {
    info.latentTokens = setting<std::int64_t>(params, "num_latents", 0);
    info.latentWidth = setting<std::int64_t>(params, "embed_dim", 0);
    info.turboDecoder = setting<std::int64_t>(params, "geo_decoder_downsample_ratio", 1) > 1;
    info.localityPrior = setting(params, "locality_prior", false);
    const auto basis = params["latent_basis"];
    if (basis && basis.IsSequence() && basis.size() == 2) {
        info.latentTokens = basis[0].as<std::int64_t>();
        info.latentWidth = basis[1].as<std::int64_t>();
    }
}

/// The encoder sections of a conditioner's params may be absent in a config that the networks will refuse later.
std::string encoderType(const YAML::Node& conditioner) {
    const auto encoder = conditioner["main_image_encoder"];
    return encoder && encoder.IsMap() ? setting<std::string>(encoder, "type", "") : "";
}

/// Activations of one denoising step with two conditions in the batch: tokens x width x the block's hidden tensors
/// (about 16 widths: input, q, k, v, 4x MLP twice, attention output, residual), plus a decoding chunk of 8000 points.
std::uint64_t activationElements(const ModelInfo& info, const ModelFolder& model) {
    constexpr std::uint64_t kWidthsPerToken = 16, kChunk = 8000;
    const auto vae = model.part("vae").params;
    std::uint64_t elements =
        kChunk * static_cast<std::uint64_t>(std::max(0, setting(vae, "width", 1024))) * kWidthsPerToken;
    if (info.generates) {
        const auto tokens =
            static_cast<std::uint64_t>(std::max<std::int64_t>(0, info.latentTokens)) + (info.multiView ? 5480 : 1370);
        const auto width =
            static_cast<std::uint64_t>(std::max(0, setting(model.part("model").params, "hidden_size", 1024)));
        elements = std::max(elements, 2 * tokens * width * kWidthsPerToken);
    }
    return elements;
}

std::optional<std::string> licenceText(const fs::path& folder) {
    for (const auto* name : {"LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "LICENCE.txt"}) {
        std::error_code failure;
        if (fs::is_regular_file(folder / name, failure)) return readFile(folder / name, std::size_t{1} << 20);
    }
    return std::nullopt;
}

} // namespace

ModelInfo describeModel(const ModelFolder& model) {
    const auto weights = model.weights();
    ModelInfo info;
    info.generates = !model.isVaeOnly();
    return withYamlErrors(model.configFile, [&] {
        for (const auto* name : {"model", "vae", "conditioner"}) {
            if (!info.generates && std::string_view(name) != "vae") continue;
            info.parts.push_back(describePart(model, weights, name));
            info.parameters += info.parts.back().parameters;
        }
        readVae(info, model.part("vae").params);
        info.encoder = weights.containsPrefix(model.weightPrefix("vae") + "encoder.");
        if (info.generates) {
            info.guidanceEmbedded = setting(model.part("model").params, "guidance_embed", false);
            info.multiView = encoderType(model.part("conditioner").params) == "DinoImageEncoderMV";
            info.consistency = model.part("scheduler").className().rfind("Consistency", 0) == 0;
        }
        info.files = weights.files().size();
        for (const auto& file : weights.files()) info.fileBytes += file.fileSize();
        const auto elements = static_cast<std::uint64_t>(info.parameters) + activationElements(info, model);
        info.memoryFp32 = 4 * elements;
        info.memoryFp16 = 2 * elements;
        info.licence = licenceText(model.folder);
        return info;
    });
}

} // namespace vecset
