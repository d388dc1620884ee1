#include "core/pipeline/device.h"

#include "core/base/parallel.h"
#include "core/decoding/cpu_kernel.h"
#include "core/pipeline/device_memory.h"

#include <ATen/Parallel.h>
#include <torch/cuda.h>

#include <algorithm>
#include <array>

namespace vecset {
namespace {

const char* nameOf(at::ScalarType type) {
    return type == at::kHalf ? "float16" : type == at::kBFloat16 ? "bfloat16" : "float32";
}

at::ScalarType typeOf(Precision precision, bool cuda) {
    switch (precision) {
    case Precision::Auto: return cuda ? at::kHalf : at::kFloat;
    case Precision::Float32: return at::kFloat;
    case Precision::Float16: return at::kHalf;
    case Precision::BFloat16: return at::kBFloat16;
    }
    return at::kFloat;
}

} // namespace

bool tellsOfFullDevice(std::string_view reason) {
    constexpr std::array kSigns{"CUDA out of memory",        "CUDA error: out of memory",
                                "cudaErrorMemoryAllocation", "CUBLAS_STATUS_ALLOC_FAILED",
                                "CUDNN_STATUS_ALLOC_FAILED", "CUSOLVER_STATUS_ALLOC_FAILED"};
    return std::any_of(kSigns.begin(), kSigns.end(),
                       [&](std::string_view sign) { return reason.find(sign) != std::string_view::npos; });
}

DevicePlan planDevice(DeviceChoice device, Precision precision) {
    const bool available = torch::cuda::is_available();
    if (device == DeviceChoice::Cuda && !available) {
        throw Error(ErrorCode::NotAvailable, "there is no CUDA device that this LibTorch can use; use --device cpu");
    }
    const bool cuda = available && device != DeviceChoice::Cpu;
    DevicePlan plan;
    plan.device = cuda ? at::Device(at::kCUDA, 0) : at::Device(at::kCPU);
    plan.type = typeOf(precision, cuda);
    if (!cuda && plan.type == at::kHalf) {
        plan.type = at::kFloat;
        plan.halfQueries = cpu::bestKernel(true).half && !cpu::kernelsAreOff();
        if (!plan.halfQueries) {
            throw Error(ErrorCode::InvalidInput,
                        "on the CPU float16 needs a processor with AVX512-FP16, which this one is not; use "
                        "--precision fp32, or a graphics card with CUDA");
        }
    }
    plan.deviceName = deviceName(plan.device);
    plan.precisionName = plan.halfQueries ? "float32, shape queries in float16" : nameOf(plan.type);
    if (!cuda) at::set_num_threads(availableCores());
    return plan;
}

} // namespace vecset
