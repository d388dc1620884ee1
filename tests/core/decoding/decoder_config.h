#pragma once

#include "core/models/shape_vae_config.h"

namespace vecset::test {

/// A shape VAE that is nothing but its geometry decoder, six frequencies, no bias in its attention.
inline ShapeVaeConfig decoderConfig(int width, int heads, int tokens) {
    ShapeVaeConfig c;
    c.numLatents = tokens;
    c.embedDim = 4;
    c.width = width;
    c.heads = heads;
    c.numFreqs = 6;
    c.includePi = false;
    c.qkvBias = false;
    c.numDecoderLayers = 0;
    c.withEncoder = false;
    return c;
}

} // namespace vecset::test
