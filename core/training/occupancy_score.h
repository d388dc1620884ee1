#pragma once

#include "core/models/shape_vae.h"
#include "core/training/shape_set.h"

namespace vecset {

/// How well a decoded field tells inside from outside: intersection over union of the two insides.
struct OccupancyScore {
    double volumeIou = 0;  ///< over points uniform in the cube
    double surfaceIou = 0; ///< over points near the true surface
};

/// @param tokens [1, L, width], from decodeLatents
/// @param points of each kind, from the front of the shape's stored queries
[[nodiscard]] OccupancyScore scoreTokens(ShapeVae& vae, const at::Tensor& tokens, const TrainingShape& shape,
                                         int points);

/// [1, points, 6] float32, of the shape as stored; the same for every call.
[[nodiscard]] at::Tensor evaluationSurface(const TrainingShape& shape, int points, double sharpFraction);

} // namespace vecset
