#pragma once

#include "core/base/job_context.h"
#include "core/models/geo_decoder.h"
#include "core/surface/sparse_field.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>

namespace vecset {

/// Which decoder of the official code.
enum class OfficialMethod {
    Dense,   ///< every point of the grid
    FlashVdm ///< coarse to fine with a choice of tokens per sub-volume
};

/// What such a decode gave.
struct OfficialDecode {
    SparseField
        field; ///< the finest grid's points, of a dense one those around the surface; FlashVDM makes 380 cells of 384
    std::int64_t queries = 0; ///< points the network was asked for
};

/// The official code's way to a grid of values, as a yardstick: LibTorch's operations on the tokens' device and in
/// their type, points in chunks, keys and values of all tokens projected anew in every network call, whole grids of
/// values and indices on every level, two 3^3 dilations per finer level by convolution, and per chunk a loop over its
/// sub-volumes with a gather and an attention of their own. For time: what it computes is what the official code
/// computes, without its slips (see hunyuan3d-2.md, section 8), so the surface is right too.
///
/// The values are brought to the host at the end, as SparseField wants them; that is not part of the official decode,
/// so `seconds` of a measurement ends before: pass `decoded`.
/// @param tokens  [1, L, width]
/// @param chunk   points per network call (num_chunks): 8000 is the official default, its examples take 20,000 and
/// 200,000
/// @param decoded called when the grid is complete on the device, before the copy; may be empty
/// @throws Cancelled; LibTorch's own errors.
/// Source: hunyuan3d-2.md, section 6.
[[nodiscard]] OfficialDecode decodeOfficially(GeoDecoder& decoder, const at::Tensor& tokens, OfficialMethod method,
                                              int resolution, std::int64_t chunk, const JobContext& job,
                                              const std::function<void()>& decoded);

} // namespace vecset
