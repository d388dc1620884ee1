#pragma once

#include "core/models/conditioner.h"
#include "core/models/hunyuan3d_dit.h"
#include "core/models/shape_vae.h"

namespace vecset::test {

/// A shape autoencoder of a few thousand weights.
inline ShapeVaeConfig smallVae(bool locality) {
    ShapeVaeConfig config;
    config.numLatents = 6;
    config.embedDim = 4;
    config.width = 16;
    config.heads = 4;
    config.numFreqs = 4;
    config.includePi = false;
    config.numEncoderLayers = 1;
    config.numDecoderLayers = 1;
    config.qkNorm = true;
    config.pointFeats = 4;
    config.pcSize = 40;
    config.pcSharpedgeSize = 20;
    config.downsampleRatio = 5;
    config.localityPrior = locality;
    return config;
}

inline Hunyuan3DDitConfig smallDit() {
    Hunyuan3DDitConfig config;
    config.inChannels = 4;
    config.contextInDim = 12;
    config.hiddenSize = 16;
    config.numHeads = 2;
    config.depth = 1;
    config.depthSingleBlocks = 1;
    return config;
}

inline ConditionerConfig smallConditioner(bool swiglu) {
    ConditionerConfig config;
    config.dino.hiddenSize = 12;
    config.dino.numHiddenLayers = 2;
    config.dino.numAttentionHeads = 2;
    config.dino.imageSize = 28;
    config.dino.useSwigluFfn = swiglu;
    config.imageSize = 28;
    return config;
}

} // namespace vecset::test
