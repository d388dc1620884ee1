#pragma once

#include <cstdint>
#include <vector>

namespace vecset {

/// How a field is sampled. Source: FlashVDM, "Hierarchical Volume Decoding" and "Adaptive KV Selection".
enum class DecodeMethod {
    Dense,        ///< every vertex of the grid
    Hierarchical, ///< coarse to fine, only near the surface
    Lightning     ///< hierarchical, and each sub-volume attends to the latent tokens that matter to it
};

/// How tokens are chosen for a sub-volume: by mean similarity per head (fixed count), or by softmax weight (any count).
enum class KvScoring { Mean, Merge };

/// Settings of one decode. This header is seen by code without torch.
struct DecodeOptions {
    DecodeMethod method = DecodeMethod::Lightning;
    int resolution = 256;                   ///< cells per axis of the finest grid, 8 to 1024
    KvScoring scoring = KvScoring::Mean;
    int topK = 0;                           ///< tokens kept per sub-volume and head; 0: the official rule
    std::int64_t chunkSize = 0;             ///< queries per network call; 0: chosen from the memory at hand
    double isoLevel = 0.0;                  ///< the surface is where the field has this value
    double nearThreshold = 0.95;            ///< |field - isoLevel| below this keeps a sample's neighbourhood at the next level
    int minResolution = 63;                 ///< the coarsest level has at least this many cells per axis
};

/// What a decode cost.
struct DecodeStatistics {
    std::vector<int> resolutions;       ///< per level, coarse to fine
    std::vector<std::int64_t> queries;  ///< field evaluations per level
    double seconds = 0.0;
};

} // namespace vecset
