#pragma once

#include "core/base/job_context.h"
#include "core/sampling/scheduler.h"

#include <ATen/ATen.h>

#include <functional>

namespace vecset {

/// Returns the velocity of latents x [B, M, D] (float32) at `time` in [0, 1]; any dtype and device.
using VelocityFunction = std::function<at::Tensor(const at::Tensor& x, double time)>;

/// Called after every step: the index of the step (from 0) and the present estimate of the data, float32 [B, M, D].
using StepCallback = std::function<void(int step, const at::Tensor& dataEstimate)>;

/// What one run of the integrator needs besides the velocity.
struct FlowRun {
    Schedule schedule;
    int trainTimesteps = 1000;
    StepCallback onStep;
};

/// Follows the flow from `noise` at sigma 0 to data at sigma 1 with Euler steps: x += (next - now) * v, x in float32
/// throughout. Steps that move nothing (next == now, the official schedule's last) are skipped.
/// @throws Cancelled between steps; Error InvalidInput when the velocity stops being finite.
/// Source: hunyuan3d-2.md, section 5.
[[nodiscard]] at::Tensor integrateFlow(const VelocityFunction& velocity, const at::Tensor& noise, const FlowRun& run,
                                       const JobContext& job = {});

/// Classifier-free guidance: from the velocities [2B, M, D] of [conditional, unconditional] rows to
/// unconditional + scale * (conditional - unconditional), float32 [B, M, D].
[[nodiscard]] at::Tensor applyGuidance(const at::Tensor& velocities, double scale);

} // namespace vecset
