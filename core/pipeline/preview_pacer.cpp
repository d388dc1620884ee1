#include "core/pipeline/preview_pacer.h"

#include <array>

namespace vecset {
namespace {

constexpr std::array kResolutions{64, 48, 32, 24};

/// Network queries of a preview: its coarse level is dense, its fine one took 9 to 16 queries per squared cell count on
/// the golden shapes and the samples.
double queriesOf(int resolution) {
    const double coarse = resolution / 2 + 1;
    return coarse * coarse * coarse + 14.0 * resolution * resolution;
}

/// Samples of the fine level, which the surface is made from.
double keysOf(int resolution) { return 20.0 * resolution * resolution; }

} // namespace

void DecodeCost::learn(double fixed, double querySeconds, double queries) {
    if (!(queries >= 1.0) || !(querySeconds > 0.0)) return;
    // The mean of old and new follows a machine that becomes busy, and forgets a hiccup.
    const double rate = querySeconds / queries;
    fixedSeconds = isKnown() ? 0.5 * (fixedSeconds + fixed) : fixed;
    secondsPerQuery = isKnown() ? 0.5 * (secondsPerQuery + rate) : rate;
}

void DecodeCost::learnSurface(double seconds, double keys) {
    if (keys >= 1000.0) secondsPerKey = 0.5 * (secondsPerKey + seconds / keys);
}

double DecodeCost::previewSeconds(int resolution) const {
    return fixedSeconds + secondsPerQuery * queriesOf(resolution) + secondsPerKey * keysOf(resolution);
}

std::optional<int> PreviewPacer::resolution(const DecodeCost& cost, double work) const {
    for (const int cells : kResolutions) {
        if (cost.isKnown() && allows(cost.previewSeconds(cells), work)) return cells;
    }
    return std::nullopt;
}

DecodeOptions previewOptions(int resolution) {
    DecodeOptions options = previewDecodeOptions();
    options.resolution = resolution;
    options.minResolution = resolution / 2;
    return options;
}

} // namespace vecset
