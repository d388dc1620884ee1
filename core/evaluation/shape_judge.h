#pragma once

#include "core/decoding/volume_options.h"
#include "core/evaluation/evaluate.h"
#include "core/models/shape_vae.h"

#include <ATen/core/Tensor.h>

namespace vecset {

/// The stored truth of one shape.
struct TrueShape {
    at::Tensor surface, sharp;             ///< [N, 6] float32: point, outward normal
    at::Tensor volumePoints, volumeInside; ///< [Q, 3] float32, [Q] bool
    at::Tensor nearPoints, nearInside;
};

/// Compares decoded tokens with the truth. Fills scores, decodeSeconds and surfaceSeconds.
/// tokens: [1, L, width], from ShapeVae::decodeLatents. Call it under InferenceMode.
void judgeTokens(ShapeVae& vae, const at::Tensor& tokens, const TrueShape& truth, const EvaluationOptions& options,
                 EvaluatedShape& result, const JobContext& job);

} // namespace vecset
