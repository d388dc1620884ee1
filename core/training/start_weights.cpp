#include "core/training/start_weights.h"

#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/checkpoint/load_weights.h"

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

fs::path modelFolderOf(const fs::path& path, const std::string& what) {
    if (path.empty()) throw Error(ErrorCode::InvalidInput, "which " + what + "? Name a run or model folder");
    return fs::exists(path / "model" / "config.yaml") ? path / "model" : path;
}

std::string weightsDigest(const torch::nn::Module& module) {
    Digest digest;
    for (const auto& item : namedWeights(module)) {
        const at::Tensor values = item.second.to(at::kCPU, at::kFloat).contiguous();
        const auto* words = reinterpret_cast<const std::uint32_t*>(values.data_ptr<float>());
        for (std::int64_t i = 0; i < values.numel(); ++i) digest.addWord(words[i]);
    }
    return digest.text();
}

} // namespace vecset
