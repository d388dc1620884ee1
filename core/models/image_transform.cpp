#include "core/models/image_transform.h"

#include "core/nn/shape_check.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

at::Tensor perChannel(double red, double green, double blue, const at::Tensor& like) {
    return at::tensor({red, green, blue}).to(like.options()).view({1, 3, 1, 1});
}

/// Where a crop of `size` starts; Python rounds halves to even, so do we.
std::int64_t cropStart(std::int64_t length, std::int64_t size) {
    return static_cast<std::int64_t>(std::nearbyint(static_cast<double>(length - size) / 2.0));
}

} // namespace

at::Tensor transformForDino(const at::Tensor& images, std::int64_t size) {
    requireShape(images, {kAny, 3, kAny, kAny}, "conditioning pictures");
    at::Tensor x = (images.to(at::kFloat) + 1.0) / 2.0;
    const std::int64_t height = x.size(2), width = x.size(3), shorter = std::min(height, width);
    if (shorter != size) {
        const auto scaled = [&](std::int64_t side) { return side == shorter ? size : size * side / shorter; };
        x = at::_upsample_bilinear2d_aa(x, {scaled(height), scaled(width)}, /*align_corners=*/false);
    }
    x = x.narrow(2, cropStart(x.size(2), size), size).narrow(3, cropStart(x.size(3), size), size);
    return (x - perChannel(0.485, 0.456, 0.406, x)) / perChannel(0.229, 0.224, 0.225, x);
}

} // namespace vecset
