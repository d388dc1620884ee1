#pragma once

#include "core/models/geo_decoder.h"

namespace vecset {

/// Gives a narrow geometry decoder weights that already resemble the standard one's, which shortens training: the heads
/// that contribute most are kept, channels are the principal directions of what flows through the standard decoder (its
/// residual stream and its tokens), hidden units of the feed-forward part are those with the largest effect. What the
/// narrow decoder cannot hold is lost; at the same width the two compute the same.
/// @param points [B, N, 3] and tokens [B, L, width] of some training shapes; they decide what "most" means.
void startFromStandard(GeoDecoder& narrow, GeoDecoder& standard, const at::Tensor& points, const at::Tensor& tokens);

} // namespace vecset
