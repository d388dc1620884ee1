#include "core/dataset/solid_samples.h"

#include "core/base/error.h"
#include "core/dataset/random.h"
#include "core/dataset/sharp_edges.h"

#include <c10/util/Half.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace vecset {

namespace {

/// Points drawn in proportion to weights.
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

float roundToHalf(float value) { return static_cast<float>(c10::Half(value)); }
Vec3f roundToHalf(Vec3f p) { return {roundToHalf(p.x), roundToHalf(p.y), roundToHalf(p.z)}; }

/// Proposes points at the distance `wall` from triangles and sharp edges and keeps those on the outer surface.
class SurfaceSampler {
public:
    SurfaceSampler(const WatertightSolid& solid, Random& random)
        : m_solid(solid), m_random(random), m_edges(findSharpEdges(solid.mesh())) {
        const auto& mesh = solid.mesh();
        for (const Triangle& t : mesh.triangles) {
            const Vec3f a = mesh.positions[t[0]];
            m_faceChoice.add(length(cross(mesh.positions[t[1]] - a, mesh.positions[t[2]] - a))); // both sides
        }
        for (const Edge& e : m_edges) m_edgeChoice.add(length(e.b - e.a) * 2.0 * std::numbers::pi * solid.wall());
    }
    [[nodiscard]] bool hasEdges() const { return m_edgeChoice.total() > 0.0; }

    /// One attempt anywhere: faces and rims in proportion to their area.
    std::optional<OrientedPoint> tryAnywhere() {
        const double total = m_faceChoice.total() + m_edgeChoice.total();
        return m_random.uniform() * total < m_faceChoice.total() ? tryFace() : tryEdge();
    }
    std::optional<OrientedPoint> tryEdge() {
        if (!hasEdges()) return std::nullopt;
        const Edge& e = m_edges[m_edgeChoice.draw(m_random)];
        const Vec3f axis = normalized(e.b - e.a);
        const Vec3f side = normalized(cross(axis, std::abs(axis.x) < 0.6f ? Vec3f{1, 0, 0} : Vec3f{0, 1, 0}));
        const float angle = m_random.uniformf(0.0f, 2.0f * std::numbers::pi_v<float>);
        const Vec3f normal = side * std::cos(angle) + cross(axis, side) * std::sin(angle);
        return accept(e.a + (e.b - e.a) * m_random.uniformf(0.0f, 1.0f), normal);
    }

private:
    std::optional<OrientedPoint> tryFace() {
        const auto& mesh = m_solid.mesh();
        const Triangle& t = mesh.triangles[m_faceChoice.draw(m_random)];
        const Vec3f a = mesh.positions[t[0]], b = mesh.positions[t[1]], c = mesh.positions[t[2]];
        const float root = std::sqrt(m_random.uniformf(0.0f, 1.0f)), v = m_random.uniformf(0.0f, 1.0f);
        const Vec3f point = a * (1.0f - root) + b * (root * (1.0f - v)) + c * (root * v);
        const Vec3f normal = normalized(cross(b - a, c - a));
        return accept(point, m_random.uniform() < 0.5 ? normal : -normal);
    }
    std::optional<OrientedPoint> accept(Vec3f base, Vec3f normal) const {
        constexpr float h = WatertightSolid::kCellSize;
        if (normal == Vec3f{}) return std::nullopt;
        const Vec3f point = base + normal * m_solid.wall();
        const bool free = m_solid.isOutsideCell(base + normal * (m_solid.wall() + 0.75f * h)) ||
                          m_solid.isOutsideCell(base + normal * (m_solid.wall() + 0.3f * h));
        if (!free || m_solid.distances().isWithin(point, m_solid.wall() * 0.995f)) return std::nullopt;
        return OrientedPoint{point, normal};
    }

    const WatertightSolid& m_solid;
    Random& m_random;
    std::vector<Edge> m_edges;
    WeightedChoice m_faceChoice, m_edgeChoice;
};

template <typename Attempt>
std::vector<OrientedPoint> collect(int count, int attemptsPerSample, const JobContext& job, Attempt&& attempt) {
    std::vector<OrientedPoint> points;
    points.reserve(static_cast<std::size_t>(count));
    const long limit = static_cast<long>(count) * attemptsPerSample;
    for (long i = 0; i < limit && points.size() < static_cast<std::size_t>(count); ++i) {
        if (i % 4096 == 0) job.throwIfCancelled();
        if (const auto found = attempt()) points.push_back(*found);
    }
    return points;
}

/// Fills up by repeating what is there, when a shape's visible part is too small for the number of attempts.
void fillUp(std::vector<OrientedPoint>& points, int count) {
    for (std::size_t i = 0; points.size() < static_cast<std::size_t>(count); ++i) points.push_back(points[i]);
}

DistanceSample measure(const WatertightSolid& solid, Vec3f p) {
    p = roundToHalf(p);
    return {p, solid.signedDistance(p, kDistanceClamp)};
}

Vec3f clampToBox(Vec3f p) {
    return {std::clamp(p.x, -1.0f, 1.0f), std::clamp(p.y, -1.0f, 1.0f), std::clamp(p.z, -1.0f, 1.0f)};
}

} // namespace

SolidSamples sampleSolid(const WatertightSolid& solid, const SampleCounts& counts, std::uint64_t seed,
                         const JobContext& job) {
    Random random(seed);
    SurfaceSampler sampler(solid, random);
    SolidSamples samples;
    samples.surface = collect(counts.surface, 40, job, [&] { return sampler.tryAnywhere(); });
    if (samples.surface.empty()) throw Error(ErrorCode::EmptyShape, "no part of the surface can be reached from outside");
    fillUp(samples.surface, counts.surface);
    samples.sharp = collect(counts.sharp, 20, job, [&] { return sampler.tryEdge(); });
    samples.hasSharpEdges = !samples.sharp.empty();
    if (!samples.hasSharpEdges) samples.sharp.push_back(samples.surface.front());
    for (std::size_t i = 0; !samples.hasSharpEdges && samples.sharp.size() < static_cast<std::size_t>(counts.sharp); ++i) {
        samples.sharp.push_back(samples.surface[(i + 1) % samples.surface.size()]);
    }
    fillUp(samples.sharp, counts.sharp);
    for (int i = 0; i < counts.volume; ++i) {
        if (i % 4096 == 0) job.throwIfCancelled();
        const float x = random.uniformf(-1, 1), y = random.uniformf(-1, 1), z = random.uniformf(-1, 1);
        samples.volume.push_back(measure(solid, {x, y, z}));
    }
    for (int i = 0; i < counts.near; ++i) {
        if (i % 4096 == 0) job.throwIfCancelled();
        const auto pick = static_cast<std::size_t>(random.next() % samples.surface.size());
        const Vec3f noise = random.normalVector(i % 2 == 0 ? 0.01f : 0.04f);
        samples.near.push_back(measure(solid, clampToBox(samples.surface[pick].point + noise)));
    }
    return samples;
}

} // namespace vecset
