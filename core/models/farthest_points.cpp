#include "core/models/farthest_points.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/nn/shape_check.h"

#include <ATen/ATen.h>

#include <limits>
#include <numeric>
#include <random>
#include <vector>

namespace vecset {
namespace {

void sampleOne(const float* xyz, std::int64_t n, std::int64_t count, std::int64_t first, std::int64_t* chosen) {
    std::vector<float> nearest(static_cast<std::size_t>(n), std::numeric_limits<float>::max());
    std::int64_t current = first;
    for (std::int64_t i = 0; i < count; ++i) {
        chosen[i] = current;
        const float x = xyz[3 * current], y = xyz[3 * current + 1], z = xyz[3 * current + 2];
        std::int64_t farthest = 0;
        float best = -1.0F;
        for (std::int64_t j = 0; j < n; ++j) {
            const float dx = xyz[3 * j] - x, dy = xyz[3 * j + 1] - y, dz = xyz[3 * j + 2] - z;
            const float distance = std::min(nearest[j], dx * dx + dy * dy + dz * dz);
            nearest[j] = distance;
            if (distance > best) best = distance, farthest = j;
        }
        current = farthest;
    }
}

} // namespace

at::Tensor farthestPoints(const at::Tensor& points, std::int64_t count, std::int64_t first) {
    requireShape(points, {kAny, kAny, 3}, "points to sample from");
    const std::int64_t n = points.size(1);
    if (count < 1 || count > n || first < 0 || first >= n) {
        throw Error(ErrorCode::InvalidInput, "farthest points: cannot choose " + std::to_string(count) + " of " +
                                                 std::to_string(n) + " points from row " + std::to_string(first));
    }
    const at::Tensor host = points.detach().to(at::kCPU, at::kFloat).contiguous();
    at::Tensor chosen = at::empty({points.size(0), count}, at::kLong);
    parallelFor(static_cast<std::size_t>(points.size(0)), 1, [&](std::size_t begin, std::size_t end) {
        for (auto b = begin; b < end; ++b) {
            sampleOne(host.data_ptr<float>() + b * n * 3, n, count, first, chosen.data_ptr<std::int64_t>() + b * count);
        }
    });
    return chosen.to(points.device());
}

at::Tensor seededSubset(std::int64_t n, std::int64_t count, std::uint64_t seed) {
    at::Tensor order = at::arange(n, at::kLong);
    auto* rows = order.data_ptr<std::int64_t>();
    std::mt19937_64 random(seed);
    for (std::int64_t i = 0; i < count && i + 1 < n; ++i) { // Fisher-Yates; the bias of % is below 1e-12
        std::swap(rows[i], rows[i + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(n - i))]);
    }
    return order.narrow(0, 0, count).clone();
}

} // namespace vecset
