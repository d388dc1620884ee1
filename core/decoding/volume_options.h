#pragma once

#include "core/decoding/field_evaluator.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vecset {

/// How a field is sampled.
enum class DecodeMethod {
    Dense,        ///< every vertex of the grid
    Hierarchical, ///< coarse grid first, then only around the surface; the same mesh at a fraction of the queries
    Lightning     ///< hierarchical, and every query sees only the tokens its neighbourhood needs
};

/// Settings of one decode. The defaults suit official and built-in models.
struct DecodeOptions {
    DecodeMethod method = DecodeMethod::Hierarchical;
    int resolution = 256; ///< cells per axis, 8 to 1024, honoured exactly by every method
    KvScoring scoring = KvScoring::Mean;
    int topK = 0; ///< Lightning with Mean: tokens per head; 0: see defaultTopK() (1024 of 3072; all of a small set)
    int chunkSize = 0;     ///< points per network call; 0: chosen from the network's width, halved when memory runs out
    double isoLevel = 0.0; ///< field value of the surface
    /// Vertices whose value is closer to isoLevel than this are refined even without a sign change. 0.95 is the
    /// official value for fields truncated at about 1.2; a field of unbounded logits is guarded by the slope rule as
    /// well.
    double nearThreshold = 0.95;
    int minResolution = 0;    ///< coarsest level's cells; 0: see exactLevels(), for Lightning 63
    double halfExtent = 1.01; ///< half the side of the box, model units
    /// On the CPU: multiply in float16 where the processor can (AVX512-FP16), which moves the surface by about a
    /// hundredth of a cell at 256. No effect elsewhere.
    bool halfQueries = false;
};

/// What a decode cost.
struct DecodeStatistics {
    std::vector<int> resolutions;      ///< cells per axis, coarse to fine
    std::vector<std::int64_t> queries; ///< network queries per level
    std::vector<double> levelSeconds;  ///< wall time per level
    double seconds = 0.0;              ///< wall time of everything
    /// Points per network call that the decode came down to because memory was short; 0: it never was.
    std::size_t shortenedBatch = 0;
};

/// Limits of DecodeOptions::resolution.
constexpr int kMinResolution = 8;
constexpr int kMaxResolution = 1024;

/// Throws Error InvalidInput naming the first setting that cannot be used and its limits.
void checkDecodeOptions(const DecodeOptions& options);

/// Settings for a quick look while sampling: 64 cells, coarse-to-fine, about 70,000 queries instead of 275,000.
[[nodiscard]] DecodeOptions previewDecodeOptions();

} // namespace vecset
