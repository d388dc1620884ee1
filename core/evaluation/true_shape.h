#pragma once

#include "core/base/rgba_image.h"
#include "core/checkpoint/safetensors.h"
#include "core/dataset/dataset.h"
#include "core/geometry/mesh_metrics.h"
#include "core/models/shape_vae_config.h"

#include <ATen/core/Tensor.h>

#include <string>
#include <vector>

namespace vecset {

/// The stored truth of one shape.
struct TrueShape {
    at::Tensor surface, sharp;             ///< [N, 6] float32: point, outward normal
    at::Tensor volumePoints, volumeInside; ///< [Q, 3] float32, [Q] bool: uniform in the cube
    at::Tensor nearPoints, nearInside;     ///< the same near the surface
    at::Tensor nearDistance;               ///< [Q] float32, positive inside
    RgbaImage icon;                        ///< the picture it was shipped with; empty when there is none
};

/// @throws Error InvalidInput when a tensor is missing.
[[nodiscard]] TrueShape readTrueShape(const SafetensorsFile& file);

/// `count` of the stored surface points, evenly chosen (all of them when there are not more), with normals.
[[nodiscard]] SurfaceSamples surfaceOf(const TrueShape& truth, std::int64_t count);

/// The stored surface as the encoder wants it, [1, N, 3 + pointFeats]: pcSize uniform rows, then pcSharpedgeSize sharp
/// ones, evenly chosen.
[[nodiscard]] at::Tensor encoderInput(const TrueShape& truth, const ShapeVaeConfig& config);

/// The first `limit` (0: all) items of a split; "held-out" is validation and test together.
/// @throws Error InvalidInput when there is none.
[[nodiscard]] std::vector<DatasetItem> evaluationItems(const Dataset& dataset, const std::string& split, int limit);

} // namespace vecset
