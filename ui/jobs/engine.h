#pragma once

#include "core/pipeline/pipeline.h"

#include <filesystem>
#include <memory>

namespace vecset {

/// What the studio asks of the networks: one model kept warm, one call at a time, all from the inference thread. Exists
/// so that the job machinery can be tested without a network (see tests/ui/jobs/fake_engine.h). Every call throws Error
/// for failures and Cancelled when the job was stopped, and leaves the engine usable.
class Engine {
public:
    virtual ~Engine() = default;

    /// Makes `model` the one that is used from now on; does nothing when it is already. A model that cannot be loaded
    /// leaves none behind.
    virtual PipelineFacts load(const std::filesystem::path& model, const JobContext& job) = 0;
    /// Both need a loaded model.
    virtual GenerationResult generate(const GenerationRequest& request, const JobContext& job) = 0;
    virtual GenerationResult decode(const Latents& latents, const MeshRequest& request, const JobContext& job) = 0;

    /// Whether load(model) would do nothing.
    [[nodiscard]] virtual bool isWarm(const std::filesystem::path& model) const = 0;
};

/// How the real engine computes.
struct EngineOptions {
    DeviceChoice device = DeviceChoice::Auto;
    Precision precision = Precision::Auto;
    int threads = 0; ///< of the networks on the CPU; 0: all cores
};

/// The engine on core/pipeline. Lives in the library vecset::ui_engine, the only part of ui that links LibTorch.
[[nodiscard]] std::unique_ptr<Engine> makePipelineEngine(const EngineOptions& options = {});

} // namespace vecset
