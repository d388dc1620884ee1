#include "core/decoding/device_attention.h"

#include "core/cuda/place.h"
#include "core/nn/torch_compat.h"

#include <ATen/ATen.h>
#include <torch/version.h>

#include <cstdlib>
#include <optional>
#include <string_view>

#if defined(VECSET_CUDA) && (TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 5))
#define VECSET_FLASH
#include <ATen/ops/_flash_attention_forward.h>
#include <ATen/ops/_scaled_dot_product_cudnn_attention.h>
#include <ATen/ops/_scaled_dot_product_flash_attention.h>
#endif

namespace vecset {
namespace {

bool hasFlash(const at::Tensor& x) {
#if defined(VECSET_FLASH)
    return x.is_cuda() && (x.scalar_type() == at::kHalf || x.scalar_type() == at::kBFloat16) && x.size(-1) % 8 == 0 &&
           x.size(-1) <= 256 && cuda::computeMajor(x.device()) >= 8;
#else
    return false;
#endif
}

} // namespace

at::Tensor attendOnDevice(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v) {
    const at::Tensor queries = q.unsqueeze(0).transpose(1, 2);
#if defined(VECSET_FLASH)
    static const bool wantsCudnn = std::getenv("VECSET_CUDA_ATTENTION") != nullptr &&
                                   std::string_view(std::getenv("VECSET_CUDA_ATTENTION")) == "cudnn";
    if (wantsCudnn && hasFlash(k))
        return std::get<0>(at::_scaled_dot_product_cudnn_attention(queries, k, v, {}, false))
            .transpose(1, 2)
            .squeeze(0);
    // Named outright: the choice that LibTorch makes may fall on a library that plans anew for every number of queries.
    if (hasFlash(k))
        return std::get<0>(at::_scaled_dot_product_flash_attention(queries, k, v)).transpose(1, 2).squeeze(0);
#endif
    return compat::scaledDotProductAttention(queries, k, v).transpose(1, 2).squeeze(0);
}

bool canAttendInGroups(const at::Tensor& k) { return hasFlash(k); }

at::Tensor groupBegins(std::span<const std::int64_t> counts, const at::Device& device) {
    const auto groups = static_cast<std::int64_t>(counts.size());
    const at::Tensor begins = at::zeros({groups + 1}, at::kInt);
    auto* out = begins.data_ptr<std::int32_t>();
    for (std::size_t g = 0; g < counts.size(); ++g) out[g + 1] = out[g] + static_cast<std::int32_t>(counts[g]);
    return cuda::upload(begins, device);
}

at::Tensor attendInGroups(const at::Tensor& q, const at::Tensor& begins, std::int64_t longest, const at::Tensor& k,
                          const at::Tensor& v) {
    const std::int64_t groups = begins.numel() - 1, kept = k.size(0) / groups;
#if defined(VECSET_FLASH)
    if (hasFlash(k)) {
        const at::Tensor keyBegins = at::arange(0, (groups + 1) * kept, kept, begins.options());
        return std::get<0>(at::_flash_attention_forward(q, k, v, begins, keyBegins, longest, kept, 0.0, false, false));
    }
#endif
    const at::Tensor here = begins.cpu(), out = at::empty_like(q);
    for (std::int64_t g = 0; g < groups; ++g) {
        const std::int64_t first = here.data_ptr<std::int32_t>()[g],
                           count = here.data_ptr<std::int32_t>()[g + 1] - first;
        const auto own = [&](const at::Tensor& x) { return x.narrow(0, g * kept, kept).unsqueeze(0).transpose(1, 2); };
        out.narrow(0, first, count).copy_(attendOnDevice(q.narrow(0, first, count), own(k), own(v)));
    }
    return out;
}

} // namespace vecset
