#include "core/nn/locality.h"

#include "core/nn/attention.h"

#include <ATen/ATen.h>
#include <c10/core/impl/LocalDispatchKeySet.h>

#include <cmath>
#include <vector>

namespace vecset {
namespace {

at::Tensor exact(const at::Tensor& x) { return x.scalar_type() == at::kDouble ? x : x.to(at::kFloat); }

at::Tensor strengths(const at::Tensor& locality) { return exact(locality).exp().view({1, -1, 1, 1}); }

/// [B or 1, N, 3] to [B, heads, N, 3] beside x.
at::Tensor perHead(const at::Tensor& positions, const at::Tensor& x) {
    return exact(positions).to(x.device()).unsqueeze(1).expand({x.size(0), x.size(1), x.size(2), 3});
}

/// No autocast inside: it would round the folded channels.
using NoAutocast = c10::impl::ExcludeDispatchKeyGuard;

} // namespace

at::Tensor initialLocality(std::int64_t heads) {
    constexpr double kStrengths[] = {60.0, 25.0, 8.0, 2.0};
    std::vector<float> logs;
    for (std::int64_t head = 0; head < heads; ++head)
        logs.push_back(static_cast<float>(std::log(kStrengths[head % 4])));
    return at::tensor(logs);
}

at::Tensor foldQueryPositions(const at::Tensor& q, const at::Tensor& positions, const at::Tensor& locality) {
    const NoAutocast guard(c10::autocast_dispatch_keyset);
    const double root = std::sqrt(static_cast<double>(q.size(-1)));
    const at::Tensor base = exact(q);
    const at::Tensor scaled = perHead(positions, base) * (strengths(locality) * (2.0 * root));
    const at::Tensor one =
        at::full({1, 1, 1, 1}, root, base.options()).expand({base.size(0), base.size(1), base.size(2), 1});
    return at::cat({base, scaled.to(base.scalar_type()), one}, -1);
}

at::Tensor foldKeyPositions(const at::Tensor& k, const at::Tensor& positions, const at::Tensor& locality) {
    const NoAutocast guard(c10::autocast_dispatch_keyset);
    const at::Tensor base = exact(k);
    const at::Tensor place = perHead(positions, base);
    const at::Tensor square = place.square().sum(-1, true) * (-strengths(locality));
    return at::cat({base, place.to(base.scalar_type()), square.to(base.scalar_type())}, -1);
}

at::Tensor localAttention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v) {
    const NoAutocast guard(c10::autocast_dispatch_keyset);
    return attention(q, k, v.to(q.scalar_type())).to(v.scalar_type());
}

} // namespace vecset
