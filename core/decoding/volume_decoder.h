#pragma once

#include "core/base/job_context.h"
#include "core/decoding/field_decoder.h"
#include "core/decoding/volume_options.h"
#include "core/models/geo_decoder.h"
#include "core/surface/sparse_field.h"

#include <ATen/core/Tensor.h>

#include <memory>

namespace vecset {

/// Samples the field of one shape on a grid of options.resolution cells per axis over the box.
///
/// Dense asks the network at every vertex; Hierarchical refines only around the surface and gives the same mesh;
/// Lightning also lets every neighbourhood attend to the tokens it needs only. K and V of the tokens are projected
/// once. Coordinates are float32 whatever the network's type is.
/// @param tokens [1, L, width], the output of ShapeVae::decodeLatents, on the decoder's device
/// @param observer receives every level as it was evaluated, but not with Dense
/// @return values on a part of the grid that contains the surface and two steps around it; positive inside
/// @throws Error InvalidInput on a bad setting, a wrong shape, or values that are not finite; OutOfMemory or
/// OutOfGpuMemory when not even a small batch fits; Cancelled within one batch of a stop.
/// Source: FlashVDM; hunyuan3d-2.md, section 6.
[[nodiscard]] SparseField decodeVolume(GeoDecoder& decoder, const at::Tensor& tokens, const DecodeOptions& options,
                                       const JobContext& job = {}, DecodeStatistics* statistics = nullptr,
                                       const LevelObserver& observer = {});

/// The field of one shape as an evaluator, for callers with a plan of their own (verification, training metrics).
/// Keeps the decoder and the projected tokens. Calls must be made under InferenceMode or NoGradGuard.
[[nodiscard]] std::unique_ptr<FieldEvaluator> makeShapeEvaluator(GeoDecoder& decoder, const at::Tensor& tokens);

} // namespace vecset
