#include "core/pipeline/latents.h"

#include "core/base/error.h"
#include "core/checkpoint/safetensors.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

namespace vecset {
namespace {

std::string valueOr(const std::map<std::string, std::string>& metadata, const std::string& key, const char* fallback) {
    const auto found = metadata.find(key);
    return found == metadata.end() ? fallback : found->second;
}

} // namespace

void saveLatents(const std::filesystem::path& path, const Latents& latents) {
    const auto view =
        at::from_blob(const_cast<float*>(latents.values.data()), {1, latents.tokens, latents.channels}, at::kFloat);
    writeSafetensors(path, {{"latents", view}},
                     {{"format", "vecset-latents"},
                      {"model", latents.model},
                      {"seed", std::to_string(latents.seed)},
                      {"steps", std::to_string(latents.steps)},
                      {"guidance", std::to_string(latents.guidance)}});
}

Latents loadLatents(const std::filesystem::path& path) {
    const SafetensorsFile file(path);
    if (!file.contains("latents")) {
        throw Error(ErrorCode::InvalidInput,
                    path.string() + " holds no tensor 'latents'; make one with vecset generate --save-latents");
    }
    const auto tensor = file.tensor("latents").to(at::kFloat).contiguous();
    if (tensor.dim() != 3 || tensor.size(0) != 1 || tensor.numel() == 0) {
        throw Error(ErrorCode::InvalidInput, path.string() + ": 'latents' must have the shape [1, tokens, channels]");
    }
    Latents latents;
    latents.tokens = static_cast<int>(tensor.size(1));
    latents.channels = static_cast<int>(tensor.size(2));
    latents.values.assign(tensor.data_ptr<float>(), tensor.data_ptr<float>() + tensor.numel());
    if (!std::all_of(latents.values.begin(), latents.values.end(), [](float v) { return std::isfinite(v); })) {
        throw Error(ErrorCode::InvalidInput,
                    path.string() + ": the latents hold values that are not finite (NaN or infinity)");
    }
    latents.model = valueOr(file.metadata(), "model", "");
    latents.seed = std::strtoull(valueOr(file.metadata(), "seed", "0").c_str(), nullptr, 10);
    latents.steps = std::atoi(valueOr(file.metadata(), "steps", "0").c_str());
    latents.guidance = std::atof(valueOr(file.metadata(), "guidance", "0").c_str());
    return latents;
}

} // namespace vecset
