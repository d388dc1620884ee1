#pragma once

#include "core/base/error.h"
#include "core/cuda/lanes.h"

#include <cuda_runtime.h>

#include <cstdint>
#include <string>

namespace vecset::cuda {

inline void checkLaunch() {
    const cudaError_t status = cudaGetLastError();
    if (status == cudaSuccess) return;
    throw Error(ErrorCode::Internal, std::string("the graphics card refused a step of the decoder: ") + cudaGetErrorString(status) +
                                         "; use --device cpu, or update its driver");
}

template <typename Step> __global__ void stepKernel(const Step step, std::int64_t count) {
    const std::int64_t i = std::int64_t{1} * blockIdx.x * blockDim.x + threadIdx.x;
    if (i < count) step(i);
}

template <typename Step> void launch(const Step& step, std::int64_t count, CUstream_st* stream) {
    constexpr int kThreads = 256;
    stepKernel<<<static_cast<unsigned>((count + kThreads - 1) / kThreads), kThreads, 0, stream>>>(step, count);
    checkLaunch();
}

inline constexpr int kRowsPerBlock = 8;

template <int Chunks, typename Step> __global__ void __launch_bounds__(32 * kRowsPerBlock) rowKernel(const Step step, std::int64_t count) {
    const std::int64_t row = std::int64_t{1} * blockIdx.x * kRowsPerBlock + threadIdx.x / 32;
    if (row < count) step(WarpLanes<Chunks>{static_cast<int>(threadIdx.x % 32)}, row); // the whole warp or none of it
}

template <int Chunks, typename Step> void launchRowsOf(const Step& step, std::int64_t count, CUstream_st* stream) {
    rowKernel<Chunks><<<static_cast<unsigned>((count + kRowsPerBlock - 1) / kRowsPerBlock), 32 * kRowsPerBlock, 0, stream>>>(step, count);
    checkLaunch();
}

template <typename Step> void launchRows(const Step& step, std::int64_t count, CUstream_st* stream) {
    const int chunks = (step.width + 32 * kChunk - 1) / (32 * kChunk);
    if (chunks <= 1) return launchRowsOf<1>(step, count, stream);
    if (chunks <= 2) return launchRowsOf<2>(step, count, stream);
    if (chunks <= 4) return launchRowsOf<4>(step, count, stream);
    if (chunks <= 8) return launchRowsOf<8>(step, count, stream);
    throw Error(ErrorCode::Internal, "a decoder of more than 1024 channels came to the kernels");
}

} // namespace vecset::cuda
