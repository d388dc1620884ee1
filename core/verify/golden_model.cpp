#include "core/verify/golden_model.h"

#include "core/checkpoint/load_weights.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <limits>

namespace vecset {
namespace fs = std::filesystem;

namespace {

template <typename Holder> Holder ready(Holder module) {
    module->eval();
    for (auto& parameter : module->parameters()) parameter.requires_grad_(false);
    return module;
}

} // namespace

GoldenModel::GoldenModel(fs::path folder, GoldenWeights weights) : m_folder(std::move(folder)), m_weights(weights) {}

fs::path GoldenModel::weightFile() const {
    return m_folder / (m_weights == GoldenWeights::Half ? "model.fp16.safetensors" : "model.safetensors");
}

bool GoldenModel::available() const { return fs::exists(weightFile()); }

ShapeVae GoldenModel::vae() const { return loadShapeVae(weightFile()); }

Hunyuan3DDiT GoldenModel::dit() const {
    const ModelFolder folder = openModelFolder(weightFile());
    Hunyuan3DDiT model(hunyuan3dDitConfig(folder));
    loadWeights(*model, folder.weights(), folder.weightPrefix("model"));
    return ready(model);
}

Conditioner GoldenModel::conditioner() const {
    const ModelFolder folder = openModelFolder(weightFile());
    Conditioner conditioner(conditionerConfig(folder));
    loadWeights(*conditioner, folder.weights(), folder.weightPrefix("conditioner"));
    return ready(conditioner);
}

VecsetModel GoldenModel::whole() const { return loadVecsetModel(weightFile()); }

at::Tensor leadingPart(const at::Tensor& actual, const at::Tensor& expected) {
    at::Tensor part = actual;
    if (actual.dim() != expected.dim()) return actual;
    for (std::int64_t axis = 0; axis < expected.dim(); ++axis) {
        part = part.narrow(axis, 0, std::min(part.size(axis), expected.size(axis)));
    }
    return part;
}

std::string caseName(const fs::path& file, const std::string& what) {
    return file.parent_path().filename().string() + "/" + file.stem().string() + ": " + what;
}

CheckResult failedCase(const std::string& name, const std::string& reason) {
    return {name, std::numeric_limits<double>::infinity(), 0.0, reason};
}

} // namespace vecset
