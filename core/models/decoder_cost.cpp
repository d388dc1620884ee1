#include "core/models/decoder_cost.h"

namespace vecset {

DecoderCost decoderCost(const ShapeVaeConfig& config, double keys) {
    constexpr double kLocalityChannels = 4, kMultiplyAdd = 2; // see core/nn/locality.h
    const auto ratio = static_cast<double>(config.geoDecoderDownsampleRatio);
    const double whole = static_cast<double>(config.width), width = whole / ratio;
    const double heads = static_cast<double>(config.heads) / ratio;
    const double tokens = static_cast<double>(config.numLatents);
    const double features = 3.0 * (2.0 * static_cast<double>(config.numFreqs) + 1.0);
    const double expansion = static_cast<double>(config.geoDecoderMlpExpandRatio);
    const double perKey = 2.0 * width + (config.localityPrior ? kLocalityChannels * heads : 0.0); // scores and values
    const double fixed = features * width             // query_proj
                         + 2.0 * width * width        // c_q, c_proj
                         + 2.0 * expansion * width * width + width; // mlp, output_proj
    DecoderCost cost;
    cost.flopsPerKey = kMultiplyAdd * perKey;
    cost.flopsPerQuery = kMultiplyAdd * (fixed + (keys > 0 ? keys : tokens) * perKey);
    const double projected = ratio == 1.0 ? 0.0 : whole * width; // latents_proj
    cost.flopsPerShape = kMultiplyAdd * tokens * (projected + 2.0 * width * width);
    return cost;
}

} // namespace vecset
