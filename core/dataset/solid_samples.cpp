#include "core/dataset/solid_samples.h"

#include "core/base/error.h"
#include "core/dataset/distance_samples.h"
#include "core/dataset/sharp_edges.h"

#include <c10/util/Half.h>

#include <cmath>
#include <numbers>
#include <optional>

namespace vecset {

namespace {

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

/// Fills up by repeating what is there.
void fillUp(std::vector<OrientedPoint>& points, int count) {
    for (std::size_t i = 0; points.size() < static_cast<std::size_t>(count); ++i) points.push_back(points[i]);
}

float roundedToHalf(float value) { return static_cast<float>(c10::Half(value)); }

} // namespace

Vec3f roundedToHalf(Vec3f p) { return {roundedToHalf(p.x), roundedToHalf(p.y), roundedToHalf(p.z)}; }

void completeSurface(SolidSamples& samples, const SampleCounts& counts) {
    if (samples.surface.empty())
        throw Error(ErrorCode::EmptyShape, "no part of the surface can be reached from outside");
    fillUp(samples.surface, counts.surface);
    samples.hasSharpEdges = !samples.sharp.empty();
    if (!samples.hasSharpEdges) samples.sharp.push_back(samples.surface.front());
    for (std::size_t i = 0; !samples.hasSharpEdges && samples.sharp.size() < static_cast<std::size_t>(counts.sharp);
         ++i) {
        samples.sharp.push_back(samples.surface[(i + 1) % samples.surface.size()]);
    }
    fillUp(samples.sharp, counts.sharp);
}

SolidSamples sampleSolid(const WatertightSolid& solid, const SampleCounts& counts, std::uint64_t seed,
                         const JobContext& job) {
    Random random(seed);
    SurfaceSampler sampler(solid, random);
    SolidSamples samples;
    samples.surface = collectPoints(counts.surface, 40, job, [&] { return sampler.tryAnywhere(); });
    if (!samples.surface.empty())
        samples.sharp = collectPoints(counts.sharp, 20, job, [&] { return sampler.tryEdge(); });
    completeSurface(samples, counts);
    drawDistances(samples, counts, random, job, [&](Vec3f p) { return solid.signedDistance(p, kDistanceClamp); });
    return samples;
}

} // namespace vecset
