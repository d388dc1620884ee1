#include "core/nn/attention.h"

#include "core/nn/torch_compat.h"

namespace vecset {

at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v) {
    const std::int64_t dk = q.size(-1), dv = v.size(-1);
    if (dk == dv) return compat::scaledDotProductAttention(q, k, v);
    // The fused kernels want equal widths: pad v with zero channels, undo the scale of dk, drop the padding.
    const double rescale = std::sqrt(static_cast<double>(dk) / static_cast<double>(dv));
    const at::Tensor padded = at::constant_pad_nd(v, {0, dk - dv});
    return compat::scaledDotProductAttention(q * rescale, k, padded).narrow(-1, 0, dv);
}

at::Tensor splitHeads(const at::Tensor& x, std::int64_t heads) {
    return x.view({x.size(0), x.size(1), heads, x.size(2) / heads}).transpose(1, 2);
}

at::Tensor mergeHeads(const at::Tensor& x) {
    return x.transpose(1, 2).reshape({x.size(0), x.size(2), x.size(1) * x.size(3)});
}

} // namespace vecset
