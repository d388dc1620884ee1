#pragma once

#include "core/base/job_context.h"
#include "core/sampling/flow_sampler.h"

#include <ATen/ATen.h>

#include <cstdint>

namespace vecset {

struct VecsetModel;

/// How latents are drawn.
struct SampleOptions {
    /// Network evaluations that move the latents; each is one pass, or one batch of two with classifier-free guidance.
    /// 49 of a FlowMatchEuler model equal the official pipeline's 50; 5 of a distilled one equal its 5.
    int steps = 49;
    double guidance = 5.0; ///< 1: none. With a guidance-embedded model it is an input of the network
    std::uint64_t seed = 0;
    bool oneRowAtATime = false; ///< guidance by two passes of one row instead of one of two: slower, in less memory
    StepCallback onStep; ///< receives the estimate of the final latents [1, M, D], for previews
};

/// Draws latents for the picture tokens `cond` [1, T, C] (from the model's conditioner).
///
/// Guidance: a model with a guidance embedding runs one pass per step with the scale as input; any other model runs
/// [conditional, unconditional] as one batch of two, or the conditional row alone when guidance is 1.
/// @return latents [1, M, D], float32, on the model's device, before the division by the VAE's scale factor. Equal
/// seed, picture, weights and machine give equal bits.
/// @throws Error InvalidInput on a wrong shape, steps or guidance out of range, or values that are not finite;
/// Cancelled at the next step after a stop.
[[nodiscard]] at::Tensor sampleLatents(VecsetModel& model, const at::Tensor& cond, const SampleOptions& options,
                                       const JobContext& job = {});

/// The velocity of `model` for the tokens `cond` at that guidance scale, as sampleLatents uses it.
[[nodiscard]] VelocityFunction guidedVelocity(VecsetModel& model, const at::Tensor& cond, double guidance,
                                              bool oneRowAtATime = false);

} // namespace vecset
