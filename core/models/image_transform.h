#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace vecset {

/// The conditioner's picture transform: [-1, 1] to [0, 1], shorter side to `size` (bilinear, antialiased), centre crop
/// to size x size, ImageNet normalisation. Differentiable, runs on the pictures' device in float32.
/// images: [B, 3, H, W]; returns [B, 3, size, size] float32. @throws Error InvalidInput on a wrong shape.
at::Tensor transformForDino(const at::Tensor& images, std::int64_t size);

} // namespace vecset
