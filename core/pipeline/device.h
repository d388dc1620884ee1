#pragma once

#include "core/base/error.h"
#include "core/pipeline/pipeline.h"

#include <ATen/ATen.h>

#include <new>
#include <string>
#include <string_view>

namespace vecset {

/// Where and in which number format networks run.
struct DevicePlan {
    at::Device device = at::kCPU;
    at::ScalarType type = at::kFloat;
    bool halfQueries = false; ///< see DecodeOptions
    std::string deviceName, precisionName;
};

/// Auto: the first CUDA device in float16 when this LibTorch has one, else the CPU in float32. Float16 on the CPU means
/// float32 networks and shape queries in float16, where the processor has the instructions.
/// @throws Error NotAvailable, InvalidInput.
[[nodiscard]] DevicePlan planDevice(DeviceChoice device, Precision precision);

/// Does LibTorch's message say that a graphics card's memory ran out? Its allocator throws a class of its own, but the
/// driver, cuBLAS and cuDNN only say it in words.
[[nodiscard]] bool tellsOfFullDevice(std::string_view reason);

/// Runs `work`; failures of LibTorch become Error: out of memory by code, the rest Internal.
template <typename Work> auto withTorchErrors(Work&& work) {
    try {
        return work();
    } catch (const c10::OutOfMemoryError&) {
        throw Error(ErrorCode::OutOfGpuMemory,
                    "the GPU's memory is full: close other programs, or use a lower resolution or the CPU");
    } catch (const c10::Error& error) {
        const std::string reason = error.what_without_backtrace();
        if (reason.find("DefaultCPUAllocator") != std::string::npos) {
            throw Error(ErrorCode::OutOfMemory, "memory is full: close other programs or use a lower resolution");
        }
        if (tellsOfFullDevice(reason)) {
            throw Error(ErrorCode::OutOfGpuMemory,
                        "the GPU's memory is full: close other programs, or use a lower resolution or the CPU");
        }
        throw Error(ErrorCode::Internal, "LibTorch: " + reason);
    } catch (const std::bad_alloc&) {
        throw Error(ErrorCode::OutOfMemory, "memory is full: close other programs or use a lower resolution");
    } catch (const std::exception& error) { // what oneDNN says when it cannot have its buffers
        if (std::string_view(error.what()).find("could not create a primitive") == std::string_view::npos) throw;
        throw Error(ErrorCode::OutOfMemory, "memory is full: close other programs or use a lower resolution");
    }
}

} // namespace vecset
