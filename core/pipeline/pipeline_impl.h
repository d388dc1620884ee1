#pragma once

#include "core/models/vecset_model.h"
#include "core/pipeline/decode_retry.h"
#include "core/pipeline/device.h"
#include "core/pipeline/device_memory.h"
#include "core/pipeline/network_residency.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/previewer.h"
#include "core/sampling/sampler.h"
#include "core/surface/sparse_field.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <utility>
#include <vector>

namespace vecset {

/// Pictures as the conditioner takes them, on the CPU.
struct PreparedPictures {
    at::Tensor pictures; ///< [1, 3, H, W], or several views [1, V, 3, H, W]
    std::vector<std::int64_t> sides;
};

/// What a pipeline holds; for the files that implement it only.
struct Pipeline::Impl {
    DevicePlan plan;
    NetworkResidency networks;
    PipelineFacts facts;
    DecodeCost decodeCost;
    std::uint64_t memoryLimit = 0;

    [[nodiscard]] VecsetModel& model() { return networks.model(); }
    /// A VAE with the locality prior stays in float32 whatever the plan says.
    [[nodiscard]] at::ScalarType typeOfVae() { return vaeType(model().vae->config(), plan.type); }
    /// Loads `network` and does `work`; once more with nothing else loaded when memory runs out.
    template <typename Work> auto with(Network network, GenerationResult& result, Work&& work);
    [[nodiscard]] PreparedPictures prepare(const std::vector<std::pair<ViewSide, RgbaImage>>& views,
                                           double borderRatio);
    at::Tensor pictureTokens(const PreparedPictures& prepared);
    [[nodiscard]] SampleOptions sampleOptions(const GenerationRequest& request) const;
    at::Tensor sample(const at::Tensor& cond, SampleOptions options, Previewer& previewer, GenerationResult& result,
                      const JobContext& job);
    [[nodiscard]] DecodeOptions fitted(DecodeOptions options);
    SparseField decodeField(const at::Tensor& latents, const DecodeOptions& options, Previewer* previewer,
                            GenerationResult& result, const JobContext& job);
    void makeMesh(const at::Tensor& latents, const MeshRequest& request, GenerationResult& result,
                  const JobContext& job, Previewer* previewer = nullptr);
    void checkLatents(const Latents& latents);
};

template <typename Work> auto Pipeline::Impl::with(Network network, GenerationResult& result, Work&& work) {
    const auto attempt = [&] {
        return withTorchErrors([&] {
            networks.need(network);
            auto value = work();
            finishWork(
                plan.device); // a stage ends when its results are there: for its time, and before its network goes
            return value;
        });
    };
    try {
        return attempt();
    } catch (const Error& error) {
        if (!isMemoryShortage(error) || !networks.makeRoom(network)) throw;
    }
    facts.oneByOne = true;
    facts.memoryPlan = networks.plan().text;
    result.notes.push_back("Memory was short: from here on one network is loaded at a time.");
    return attempt();
}

/// [1, M, D], float32, on the CPU.
[[nodiscard]] at::Tensor toTensor(const Latents& latents);

} // namespace vecset
