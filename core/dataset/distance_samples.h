#pragma once

#include "core/base/job_context.h"
#include "core/dataset/random.h"
#include "core/dataset/solid_samples.h"

#include <algorithm>
#include <vector>

namespace vecset {

/// Indices drawn in proportion to weights.
class WeightedChoice {
public:
    void add(double weight) { m_sums.push_back((m_sums.empty() ? 0.0 : m_sums.back()) + weight); }
    [[nodiscard]] double total() const { return m_sums.empty() ? 0.0 : m_sums.back(); }
    std::size_t draw(Random& random) const {
        const auto found = std::ranges::upper_bound(m_sums, random.uniform() * total());
        return std::min(static_cast<std::size_t>(found - m_sums.begin()), m_sums.size() - 1);
    }

private:
    std::vector<double> m_sums;
};

/// Calls `attempt` (which gives a point or nothing) until there are `count` points or too many attempts have failed.
template <typename Attempt>
std::vector<OrientedPoint> collectPoints(int count, int attemptsPerSample, const JobContext& job, Attempt&& attempt) {
    std::vector<OrientedPoint> points;
    points.reserve(static_cast<std::size_t>(count));
    const long limit = static_cast<long>(count) * attemptsPerSample;
    for (long i = 0; i < limit && points.size() < static_cast<std::size_t>(count); ++i) {
        if (i % 4096 == 0) job.throwIfCancelled();
        if (const auto found = attempt()) points.push_back(*found);
    }
    return points;
}

/// Brings both lists to their full number by repeating what is there, when a shape's visible part (or its edges) is too
/// small for the number of attempts; a shape without edges repeats surface points, and `hasSharpEdges` says so.
/// @throws Error EmptyShape when there is no surface point.
void completeSurface(SolidSamples& samples, const SampleCounts& counts);

/// A point as it is stored, in half precision.
[[nodiscard]] Vec3f roundedToHalf(Vec3f p);
[[nodiscard]] inline Vec3f clampedToCube(Vec3f p) {
    return {std::clamp(p.x, -1.0f, 1.0f), std::clamp(p.y, -1.0f, 1.0f), std::clamp(p.z, -1.0f, 1.0f)};
}

/// Fills `volume` (uniform in the cube) and `near` (surface samples moved by noise); `distance` measures a point.
template <typename Distance>
void drawDistances(SolidSamples& samples, const SampleCounts& counts, Random& random, const JobContext& job,
                   Distance&& distance) {
    const auto measure = [&](Vec3f p) {
        p = roundedToHalf(p);
        return DistanceSample{p, distance(p)};
    };
    for (int i = 0; i < counts.volume; ++i) {
        if (i % 4096 == 0) job.throwIfCancelled();
        const float x = random.uniformf(-1, 1), y = random.uniformf(-1, 1), z = random.uniformf(-1, 1);
        samples.volume.push_back(measure({x, y, z}));
    }
    for (int i = 0; i < counts.near; ++i) {
        if (i % 4096 == 0) job.throwIfCancelled();
        const auto pick = static_cast<std::size_t>(random.next() % samples.surface.size());
        const Vec3f noise = random.normalVector(i % 2 == 0 ? 0.01f : 0.04f);
        samples.near.push_back(measure(clampedToCube(samples.surface[pick].point + noise)));
    }
}

} // namespace vecset
