#include "core/pipeline/device_memory.h"

#include <ATen/ATen.h>
#include <torch/cuda.h>

#include <algorithm>
#include <cstdio>

#ifdef VECSET_CUDA
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAGuard.h>
#include <cuda_runtime_api.h>
#endif

namespace vecset {

void finishWork(const at::Device& device) {
    if (device.is_cuda()) torch::cuda::synchronize(device.index());
}

std::string describeMemory(const at::Device& device) {
    const auto memory = deviceMemory(device);
    if (!memory) return "";
    constexpr double kGiB = 1 << 30;
    char text[80];
    std::snprintf(text, sizeof text, "%.1f GiB, %.1f GiB free", static_cast<double>(memory->total) / kGiB,
                  static_cast<double>(memory->free) / kGiB);
    return text;
}

#ifdef VECSET_CUDA

namespace {

namespace allocator = c10::cuda::CUDACachingAllocator;

/// The statistics' first entry is the sum over all pools.
constexpr std::size_t kSum = 0;

std::uint64_t bytes(std::int64_t count) { return static_cast<std::uint64_t>(std::max<std::int64_t>(count, 0)); }

} // namespace

std::optional<DeviceMemory> deviceMemory(const at::Device& device) {
    if (!device.is_cuda()) return std::nullopt;
    const c10::cuda::CUDAGuard guard(device);
    std::size_t free = 0, total = 0;
    if (cudaMemGetInfo(&free, &total) != cudaSuccess) {
        (void)cudaGetLastError();
        return std::nullopt;
    }
    DeviceMemory memory{free, total, total - free, 0};
    if (allocator::get()->initialized()) {
        const auto statistics = allocator::getDeviceStats(device.index());
        memory.allocated = bytes(statistics.allocated_bytes[kSum].current);
        memory.free += bytes(statistics.reserved_bytes[kSum].current - statistics.allocated_bytes[kSum].current);
    }
    return memory;
}

DevicePeak devicePeak(const at::Device& device) {
    if (!device.is_cuda() || !allocator::get()->initialized()) return {};
    const auto statistics = allocator::getDeviceStats(device.index());
    return {bytes(statistics.allocated_bytes[kSum].peak), bytes(statistics.reserved_bytes[kSum].peak)};
}

void resetDevicePeak(const at::Device& device) {
    if (device.is_cuda() && allocator::get()->initialized()) allocator::resetPeakStats(device.index());
}

void trimDeviceMemory(const at::Device& device) {
    if (device.is_cuda() && allocator::get()->initialized()) allocator::emptyCache();
}

void limitDeviceMemory(const at::Device& device, std::uint64_t limit) {
    const auto memory = deviceMemory(device);
    if (!memory || memory->total == 0) return;
    if (!allocator::get()->initialized()) (void)at::empty({1}, at::TensorOptions().device(device)); // makes its tables
    const double share = limit == 0 ? 1.0 : static_cast<double>(limit) / static_cast<double>(memory->total);
    allocator::get()->setMemoryFraction(std::clamp(share, 0.0, 1.0), device.index());
}

std::string deviceName(const at::Device& device) {
    if (!device.is_cuda()) return "cpu";
    cudaDeviceProp properties{};
    if (cudaGetDeviceProperties(&properties, device.index()) != cudaSuccess) {
        (void)cudaGetLastError();
        return device.str();
    }
    return properties.name;
}

#else

std::optional<DeviceMemory> deviceMemory(const at::Device&) { return std::nullopt; }
DevicePeak devicePeak(const at::Device&) { return {}; }
void resetDevicePeak(const at::Device&) {}
void trimDeviceMemory(const at::Device&) {}
void limitDeviceMemory(const at::Device&, std::uint64_t) {}
std::string deviceName(const at::Device& device) { return device.is_cuda() ? device.str() : "cpu"; }

#endif

} // namespace vecset
