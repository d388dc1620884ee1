#pragma once

#include "core/models/shape_vae_config.h"

namespace vecset {

/// What the geometry decoder's matrix products cost; a multiply-add counts as two operations. LayerNorm, softmax, GELU,
/// residual sums and the Fourier features are left out: they are a few per cent, for the standard and the narrow
/// decoder alike. Nothing is assumed to be cached between queries; keys and values are projected once per shape.
struct DecoderCost {
    double flopsPerQuery = 0; ///< embedding, attention over all keys, feed-forward, output
    double flopsPerKey = 0;   ///< the part of flopsPerQuery that each key adds (key selection saves this)
    double flopsPerShape = 0; ///< tokens to keys and values
};

/// @param keys tokens that a query looks at; 0: all of them, config.numLatents.
[[nodiscard]] DecoderCost decoderCost(const ShapeVaeConfig& config, double keys = 0);

} // namespace vecset
