#include "core/dataset/procedural/csg_samples.h"

#include "core/dataset/distance_samples.h"
#include "core/dataset/procedural/solid_surface.h"

#include <cmath>
#include <optional>

namespace vecset {

namespace {

constexpr float kSharpCosine = 0.866f; // 30 degrees, as findSharpEdges has it

Point3 toPoint(Vec3f p) { return {p.x, p.y, p.z}; }
Vec3f toVec(Point3 p) { return {static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z)}; }

/// Draws points of the surface: anywhere, or where it bends outwards.
class SurfacePicker {
public:
    SurfacePicker(const CsgSolid& solid, const TriangleMesh& surface, Random& random)
        : m_solid(solid), m_mesh(surface), m_random(random) {
        for (std::uint32_t t = 0; t < surface.triangles.size(); ++t) {
            const Triangle& tri = surface.triangles[t];
            const Vec3f a = surface.positions[tri[0]];
            const float area = length(cross(surface.positions[tri[1]] - a, surface.positions[tri[2]] - a));
            m_anywhere.add(area);
            if (!bends(tri)) continue;
            m_bent.push_back(t);
            m_sharp.add(area);
        }
    }
    [[nodiscard]] bool hasSharp() const { return !m_bent.empty() && m_sharp.total() > 0.0; }

    std::optional<OrientedPoint> tryAnywhere() { return tryTriangle(m_anywhere.draw(m_random)); }
    std::optional<OrientedPoint> trySharp() { return tryTriangle(m_bent[m_sharp.draw(m_random)]); }

private:
    /// Whether two corners' normals differ by more than 30 degrees, spreading.
    [[nodiscard]] bool bends(const Triangle& t) const {
        for (std::size_t k = 0; k < 3; ++k) {
            const auto a = t[k], b = t[(k + 1) % 3];
            const Vec3f turn = m_mesh.normals[b] - m_mesh.normals[a], step = m_mesh.positions[b] - m_mesh.positions[a];
            if (dot(m_mesh.normals[a], m_mesh.normals[b]) < kSharpCosine && dot(turn, step) > 0.0f) return true;
        }
        return false;
    }
    std::optional<OrientedPoint> tryTriangle(std::size_t triangle) {
        const Triangle& t = m_mesh.triangles[triangle];
        const float root = std::sqrt(m_random.uniformf(0.0f, 1.0f)), v = m_random.uniformf(0.0f, 1.0f);
        const Vec3f start = m_mesh.positions[t[0]] * (1.0f - root) + m_mesh.positions[t[1]] * (root * (1.0f - v)) +
                            m_mesh.positions[t[2]] * (root * v);
        Point3 p = toPoint(start), outward;
        if (!projectToSurface(m_solid, p, outward)) return std::nullopt;
        return OrientedPoint{toVec(p), toVec(outward)};
    }

    const CsgSolid& m_solid;
    const TriangleMesh& m_mesh;
    Random& m_random;
    WeightedChoice m_anywhere, m_sharp;
    std::vector<std::uint32_t> m_bent;
};

} // namespace

float CsgDistance::operator()(Vec3f p, float clamp) const {
    const Point3 at = toPoint(p);
    if (const auto certain = m_solid.certainDistance(at, static_cast<double>(clamp)))
        return static_cast<float>(*certain);
    const double bound = m_solid.bound(at);
    const auto nearest = m_surface.nearest(p, clamp);
    const float size = nearest ? std::max(nearest->distance, static_cast<float>(std::abs(bound))) : clamp;
    return bound > 0.0 ? size : -size;
}

bool CsgDistance::isExact(Vec3f p, float clamp) const {
    return m_solid.certainDistance(toPoint(p), static_cast<double>(clamp)).has_value();
}

SolidSamples sampleCsgSolid(const CsgSolid& solid, const TriangleMesh& surface, const SampleCounts& counts,
                            std::uint64_t seed, const JobContext& job) {
    Random random(seed);
    SurfacePicker picker(solid, surface, random);
    SolidSamples samples;
    if (!surface.isEmpty())
        samples.surface = collectPoints(counts.surface, 8, job, [&] { return picker.tryAnywhere(); });
    if (picker.hasSharp()) samples.sharp = collectPoints(counts.sharp, 8, job, [&] { return picker.trySharp(); });
    completeSurface(samples, counts);
    const CsgDistance distance(solid, surface);
    drawDistances(samples, counts, random, job, [&](Vec3f p) { return distance(p, kDistanceClamp); });
    return samples;
}

} // namespace vecset
