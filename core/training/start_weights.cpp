#include "core/training/start_weights.h"

#include "core/base/error.h"
#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/model_folder.h"

#include <ATen/ATen.h>

#include <sstream>

namespace vecset {
namespace {

namespace fs = std::filesystem;

void copyOne(const std::string& name, const at::Tensor* from, at::Tensor& to) {
    if (from != nullptr && from->defined() && from->sizes() == to.sizes()) {
        to.copy_(*from);
        return;
    }
    std::ostringstream message;
    message << "cannot start from these weights: '" << name << "' ";
    if (from != nullptr && from->defined()) {
        message << "has the shape " << from->sizes() << ", the recipe's network needs " << to.sizes();
    } else {
        message << "is missing";
    }
    throw Error(ErrorCode::WeightMismatch, message.str() + "; the recipe must describe the same network");
}

} // namespace

void copyWeights(torch::nn::Module& from, torch::nn::Module& to) {
    const at::NoGradGuard guard;
    const auto parameters = from.named_parameters(), buffers = from.named_buffers();
    for (auto& item : to.named_parameters()) copyOne(item.key(), parameters.find(item.key()), item.value());
    for (auto& item : to.named_buffers()) copyOne(item.key(), buffers.find(item.key()), item.value());
}

ShapeVae loadStartVae(const fs::path& path) {
    const ModelFolder folder = openModelFolder(fs::exists(path / "model" / "config.yaml") ? path / "model" : path);
    const ShapeVaeConfig config = ShapeVaeConfig::fromYaml(folder.part("vae").params);
    ShapeVae network(config);
    loadWeights(*network, folder.weights(), folder.weightPrefix("vae"));
    network->to(at::kFloat);
    return network;
}

} // namespace vecset
