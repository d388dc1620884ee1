#pragma once

#include <cstdint>

#if defined(__CUDACC__)
#define VECSET_BOTH __host__ __device__ __forceinline__
#else
#define VECSET_BOTH inline
#endif

struct CUstream_st; // cudaStream_t's target, so that files without CUDA's headers can name a stream

namespace vecset::cuda {

/// Where a step runs: on a CUDA device, in order of a stream, or at once on the calling thread. All device code of the
/// project is written as functions of one index that both can call, so that tests without a GPU run the same code.
struct Place {
    bool onDevice = false;
    CUstream_st* stream = nullptr;
};

/// Starts f(0) ... f(count - 1) on the device, one thread each. Defined and instantiated in the .cu files.
/// @throws Error Internal when the launch fails.
template <typename Step> void launch(const Step& step, std::int64_t count, CUstream_st* stream);

/// The same with a warp per index: f(lanes, index), see lanes.h.
template <typename Step> void launchRows(const Step& step, std::int64_t count, CUstream_st* stream);

/// Runs f(0) ... f(count - 1), in any order.
template <typename Step> void run(const Step& step, std::int64_t count, [[maybe_unused]] const Place& place) {
    if (count <= 0) return;
#if defined(VECSET_CUDA)
    if (place.onDevice) return launch(step, count, place.stream);
#endif
    for (std::int64_t i = 0; i < count; ++i) step(i);
}

} // namespace vecset::cuda
