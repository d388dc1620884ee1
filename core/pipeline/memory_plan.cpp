#include "core/pipeline/memory_plan.h"

#include <ATen/ATen.h>
#include <torch/nn/module.h>

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace vecset {
namespace {

std::uint64_t weightBytes(const torch::nn::Module& module, at::ScalarType type) {
    std::uint64_t bytes = 0;
    const auto count = [&](const at::Tensor& tensor) {
        const auto size =
            tensor.is_floating_point() ? c10::elementSize(type) : static_cast<std::size_t>(tensor.element_size());
        bytes += static_cast<std::uint64_t>(tensor.numel()) * size;
    };
    for (const auto& tensor : module.parameters()) count(tensor);
    for (const auto& tensor : module.buffers()) count(tensor);
    return bytes;
}

std::string gibibytes(std::uint64_t bytes) {
    char text[32];
    const bool small = bytes < (std::uint64_t{1} << 30);
    const double scale = small ? 1 << 20 : 1 << 30;
    std::snprintf(text, sizeof text, small ? "%.0f MiB" : "%.1f GiB", static_cast<double>(bytes) / scale);
    return text;
}

} // namespace

std::uint64_t MemoryNeeds::allWeights() const {
    return std::accumulate(weights.begin(), weights.end(), std::uint64_t{0});
}

std::uint64_t MemoryNeeds::together() const { return allWeights() + *std::max_element(work.begin(), work.end()); }

std::uint64_t MemoryNeeds::oneByOne() const {
    std::uint64_t most = 0;
    for (std::size_t i = 0; i < kNetworks; ++i) most = std::max(most, weights[i] + work[i]);
    return most;
}

MemoryNeeds memoryNeeds(VecsetModel& model, at::ScalarType type, bool cuda) {
    constexpr std::uint64_t kPicture = 16, kDenoiser = 24, kDeviceBatch = std::uint64_t{3} << 29,
                            kHostBatch = std::uint64_t{160} << 20;
    const auto& picture = model.conditioner->config();
    const auto& vae = model.vae->config();
    const auto size = static_cast<std::uint64_t>(c10::elementSize(type));
    const std::uint64_t views = picture.multiView ? static_cast<std::uint64_t>(picture.viewNum) : 1;
    const std::uint64_t pictureTokens = views * static_cast<std::uint64_t>(picture.tokensPerView());
    const std::uint64_t tokens = pictureTokens + static_cast<std::uint64_t>(vae.latentTokens());
    const std::uint64_t passes = model.model->guidanceEmbedded() ? 1 : 2;
    MemoryNeeds needs;
    needs.weights = {weightBytes(*model.conditioner, type), weightBytes(*model.model, type),
                     weightBytes(*model.vae, vaeType(vae, type))};
    needs.work = {kPicture * pictureTokens * static_cast<std::uint64_t>(picture.dino.hiddenSize) * size,
                  kDenoiser * passes * tokens * static_cast<std::uint64_t>(model.model->config().hiddenSize) * size,
                  cuda ? kDeviceBatch : kHostBatch};
    return needs;
}

MemoryPlan planMemory(const MemoryNeeds& needs, std::uint64_t budget) {
    MemoryPlan plan;
    plan.budget = budget;
    plan.oneByOne = budget > 0 && needs.together() > budget;
    const std::string all = gibibytes(needs.allWeights()) + " of weights and up to " +
                            gibibytes(*std::max_element(needs.work.begin(), needs.work.end())) + " to work in";
    if (!plan.oneByOne) {
        plan.text = "all networks stay loaded: " + all + (budget > 0 ? ", " + gibibytes(budget) + " are there" : "");
    } else {
        plan.text = "one network at a time, at most " + gibibytes(needs.oneByOne()) + ": " + all + " do not fit into " +
                    gibibytes(budget);
    }
    return plan;
}

} // namespace vecset
