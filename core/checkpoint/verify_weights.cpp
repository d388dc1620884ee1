#include "core/checkpoint/verify_weights.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace vecset {
namespace {

/// In pieces, so that a 5 GB model needs no second copy of a tensor and a stop is noticed.
bool isFinite(const at::Tensor& tensor, const JobContext& job) {
    constexpr std::int64_t kPiece = std::int64_t{1} << 20;
    const auto flat = tensor.reshape(-1);
    for (std::int64_t start = 0; start < flat.numel(); start += kPiece) {
        job.throwIfCancelled();
        const auto piece = flat.narrow(0, start, std::min(kPiece, flat.numel() - start));
        if (!piece.to(at::kDouble).isfinite().all().item<bool>()) return false;
    }
    return true;
}

} // namespace

std::vector<std::string> findNonFiniteTensors(const WeightSet& weights, const JobContext& job) {
    std::vector<std::string> bad;
    const auto& keys = weights.keys();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        job.report(Stage::Load, static_cast<double>(i) / static_cast<double>(keys.size()));
        if (!isFinite(weights.tensor(keys[i]), job)) bad.push_back(keys[i]);
    }
    job.report(Stage::Load, 1.0);
    return bad;
}

} // namespace vecset
