#include "core/training/k_means.h"

#include "core/base/error.h"
#include "core/training/counter_random.h"

#include <algorithm>
#include <limits>

namespace vecset {
namespace {

float squaredDistance(Vec3f a, Vec3f b) { return dot(a - b, a - b); }

std::vector<Vec3f> plusPlusStart(const std::vector<Vec3f>& points, std::size_t count, CounterRandom& random) {
    std::vector<Vec3f> centres{points[random.below(points.size())]};
    std::vector<float> nearest(points.size(), std::numeric_limits<float>::max());
    while (centres.size() < count) {
        double total = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            nearest[i] = std::min(nearest[i], squaredDistance(points[i], centres.back()));
            total += nearest[i];
        }
        double left = random.uniform() * total;
        std::size_t chosen = 0;
        while (chosen + 1 < points.size() && (left -= nearest[chosen]) > 0) ++chosen;
        centres.push_back(points[chosen]);
    }
    return centres;
}

std::size_t nearestCentre(const std::vector<Vec3f>& centres, Vec3f point) {
    std::size_t best = 0;
    float bestDistance = std::numeric_limits<float>::max();
    for (std::size_t c = 0; c < centres.size(); ++c) {
        const float distance = squaredDistance(centres[c], point);
        if (distance < bestDistance) {
            best = c;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace

std::vector<Vec3f> kMeans(const std::vector<Vec3f>& points, int count, int rounds, std::uint64_t seed) {
    const auto wanted = static_cast<std::size_t>(count);
    if (points.size() < wanted) throw Error(ErrorCode::InvalidInput, "fewer surface points than anchors");
    CounterRandom random(seed, 0, 0xA11C);
    std::vector<Vec3f> centres = plusPlusStart(points, wanted, random);
    for (int round = 0; round < rounds; ++round) {
        std::vector<Vec3f> sums(wanted);
        std::vector<int> members(wanted, 0);
        for (const Vec3f point : points) {
            const std::size_t c = nearestCentre(centres, point);
            sums[c] += point;
            ++members[c];
        }
        for (std::size_t c = 0; c < wanted; ++c) {
            if (members[c] > 0) centres[c] = sums[c] / static_cast<float>(members[c]);
        }
    }
    return centres;
}

} // namespace vecset
