#include "core/cuda/place.h"

#include "core/base/error.h"

#include <ATen/ATen.h>

#if defined(VECSET_CUDA)
#include <c10/cuda/CUDAStream.h>
#include <cuda_runtime_api.h>
#endif

#include <algorithm>

namespace vecset::cuda {

Place placeOf(const at::Tensor& tensor) {
    if (tensor.is_cpu()) return {};
#if defined(VECSET_CUDA)
    return {true, c10::cuda::getCurrentCUDAStream(tensor.device().index()).stream()};
#else
    throw Error(ErrorCode::NotAvailable,
                "this build has no CUDA kernels: configure it with nvcc and a LibTorch for CUDA");
#endif
}

bool kernelsAreBuilt() {
#if defined(VECSET_CUDA)
    return true;
#else
    return false;
#endif
}

int computeMajor(const at::Device& device) {
    int major = 0;
#if defined(VECSET_CUDA)
    if (device.is_cuda())
        cudaDeviceGetAttribute(&major, cudaDevAttrComputeCapabilityMajor, std::max<int>(device.index(), 0));
#endif
    return major;
}

at::Tensor upload(const at::Tensor& host, const at::Device& device) {
    return device.is_cpu() ? host : host.to(device, host.scalar_type(), true);
}

} // namespace vecset::cuda
