#pragma once

#include "core/cuda/launch.h"

#if defined(__CUDACC__)
#include <cuda_bf16.h>
#include <cuda_fp16.h>
#endif

#include <cstdint>

namespace vecset::cuda {

/// Rows are worked on in chunks of four channels: lane l of n has the chunks l, l + n, l + 2 n ...
inline constexpr int kChunk = 4;
/// Widest row.
inline constexpr int kMostChannels = 1024;

/// Four neighbouring channels, read and written at once.
template <typename T> struct alignas(kChunk * sizeof(T)) Four {
    T v[kChunk];
};

VECSET_BOTH float toFloat(float v) { return v; }
template <typename T> VECSET_BOTH T fromFloat(float v) { return v; }
#if defined(__CUDACC__)
VECSET_BOTH float toFloat(__half v) { return __half2float(v); }
VECSET_BOTH float toFloat(__nv_bfloat16 v) { return __bfloat162float(v); }
template <> VECSET_BOTH __half fromFloat<__half>(float v) { return __float2half(v); }
template <> VECSET_BOTH __nv_bfloat16 fromFloat<__nv_bfloat16>(float v) { return __float2bfloat16(v); }
#endif

/// The calling thread has the whole row to itself.
struct OneLane {
    static constexpr int kCount = 1;
    static constexpr int kChunks = kMostChannels / kChunk;
    int lane = 0;
    [[nodiscard]] VECSET_BOTH float sum(float v) const { return v; }
    /// Replaces every chunk's number by the sum over the chunks of the same group of `size` chunks.
    VECSET_BOTH void groupSums(float* chunks, int count, int size) const {
        for (int first = 0; first + size <= count; first += size) {
            float total = 0.0f;
            for (int c = first; c < first + size; ++c) total += chunks[c];
            for (int c = first; c < first + size; ++c) chunks[c] = total;
        }
    }
};

#if defined(__CUDACC__)
/// A warp shares the row. Groups of chunks are a power of two, at most the warp.
template <int Chunks> struct WarpLanes {
    static constexpr int kCount = 32;
    static constexpr int kChunks = Chunks;
    int lane = 0;
    [[nodiscard]] __device__ __forceinline__ float sum(float v) const {
        for (int step = 16; step > 0; step /= 2) v += __shfl_xor_sync(0xffffffffU, v, step);
        return v;
    }
    __device__ __forceinline__ void groupSums(float* chunks, int count, int size) const {
#pragma unroll
        for (int c = 0; c < Chunks; ++c) {
            for (int step = size / 2; step > 0; step /= 2) chunks[c] += __shfl_xor_sync(0xffffffffU, chunks[c], step);
        }
    }
};
#endif

} // namespace vecset::cuda
