#pragma once

#include "core/base/job_context.h"
#include "core/decoding/field_decoder.h"
#include "core/models/shape_vae.h"
#include "core/pipeline/generation.h"
#include "core/pipeline/preview_pacer.h"

#include <ATen/core/Tensor.h>

#include <chrono>

namespace vecset {

/// Makes the previews of one job: the shape as the sampler guesses it, then as the decoder's coarse levels show it.
/// Never fails the job: when a preview fails, there are no more. Keeps to PreviewPacer's rule.
class Previewer {
public:
    /// @param cost what is known of decoding with this model; improved here
    Previewer(ShapeVae vae, at::Device device, DecodeCost& cost, const GenerationRequest& request, int steps,
              const JobContext& job);
    ~Previewer();
    Previewer(const Previewer&) = delete;
    Previewer& operator=(const Previewer&) = delete;

    /// The sampler starts.
    void beginSampling() { begin(); }
    /// The sampler's estimate of the latents after a step, [1, M, D], before the division by the scale factor.
    void onStep(int step, const at::Tensor& estimate);

    /// The decode starts; the observer shows all of its levels but the last. Empty when nobody listens.
    [[nodiscard]] LevelObserver levelObserver(const DecodeOptions& options);

private:
    using Clock = std::chrono::steady_clock;
    void begin();
    void logCost() const;
    [[nodiscard]] double workSeconds() const;
    void probe(const at::Tensor& estimate);
    void decodePreview(int step, const at::Tensor& estimate, int resolution);
    void showLevel(int cells, double halfExtent, const KeySet& keys, std::span<const float> values);
    void handOn(int step, TriangleMesh mesh);
    template <typename Work> void paid(Work&& work);

    ShapeVae m_vae;
    at::Device m_device;
    DecodeCost& m_cost;
    const GenerationRequest& m_request;
    int m_steps;
    const JobContext& m_job;
    PreviewPacer m_pacer;
    Clock::time_point m_started;
    int m_count = 0; ///< of the present stage
    bool m_failed = false;
};

} // namespace vecset
