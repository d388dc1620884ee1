#pragma once

#include "core/cuda/launch.h"

#include <ATen/core/Tensor.h>

namespace vecset::cuda {

/// Where steps on this tensor run: LibTorch's current stream of its device, so that they keep their order with
/// LibTorch's own work, or the calling thread for a tensor on the CPU.
[[nodiscard]] Place placeOf(const at::Tensor& tensor);

/// Whether this build has the kernels.
[[nodiscard]] bool kernelsAreBuilt();

/// The device's generation: 8 for Ampere and Ada, 9 for Hopper; 0 for the CPU.
[[nodiscard]] int computeMajor(const at::Device& device);

/// Copies to the device without waiting for it.
[[nodiscard]] at::Tensor upload(const at::Tensor& host, const at::Device& device);

} // namespace vecset::cuda
