#include "core/dataset/procedural/solid_surface.h"

#include "core/surface/extract_surface.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace vecset {

namespace {

constexpr int kN = kSurfaceCells;
constexpr double kH = 2.0 / kN;

/// Samples a field on the grid's vertices near its surface only.
class NearSurfaceSampler {
public:
    NearSurfaceSampler(const std::function<double(Point3)>& field, const JobContext& job)
        : m_field(field), m_values(static_cast<std::size_t>(kN + 1) * (kN + 1) * (kN + 1), kAbsent) {
        constexpr int kBlock = 16;
        for (int i = 0; i < kN; i += kBlock) {
            job.throwIfCancelled();
            for (int j = 0; j < kN; j += kBlock) {
                for (int k = 0; k < kN; k += kBlock) visit(i, j, k, kBlock);
            }
        }
    }

    [[nodiscard]] SparseField samples() const {
        SparseField field;
        field.resolution = kN;
        field.halfExtent = 1.0;
        for (std::size_t key = 0; key < m_values.size(); ++key) {
            if (std::isnan(m_values[key])) continue;
            field.keys.push_back(key);
            field.values.push_back(m_values[key]);
        }
        return field;
    }

private:
    static constexpr float kAbsent = std::numeric_limits<float>::quiet_NaN();
    static double position(double lattice) { return lattice * kH - 1.0; }

    void visit(int i, int j, int k, int size) {
        if (size == 2) {
            sample(i, j, k, size);
            return;
        }
        const double half = 0.5 * size, radius = half * kH * std::sqrt(3.0) * 1.0001;
        if (std::abs(m_field({position(i + half), position(j + half), position(k + half)})) > radius) return;
        const int step = size / 2;
        for (int child = 0; child < 8; ++child) {
            visit(i + (child & 1 ? step : 0), j + (child & 2 ? step : 0), k + (child & 4 ? step : 0), step);
        }
    }
    void sample(int i0, int j0, int k0, int size) {
        for (int i = i0; i <= i0 + size; ++i) {
            for (int j = j0; j <= j0 + size; ++j) {
                for (int k = k0; k <= k0 + size; ++k) {
                    float& value =
                        m_values[(static_cast<std::size_t>(i) * (kN + 1) + static_cast<std::size_t>(j)) * (kN + 1) +
                                 static_cast<std::size_t>(k)];
                    if (std::isnan(value)) value = static_cast<float>(m_field({position(i), position(j), position(k)}));
                }
            }
        }
    }

    const std::function<double(Point3)>& m_field;
    std::vector<float> m_values;
};

std::uint32_t rootOf(std::vector<std::uint32_t>& parents, std::uint32_t v) {
    while (parents[v] != v) v = parents[v] = parents[parents[v]];
    return v;
}

} // namespace

TriangleMesh extractFieldSurface(const std::function<double(Point3)>& field, const JobContext& job) {
    return extractSurface(NearSurfaceSampler(field, job).samples(), 0.0f, job);
}

bool projectToSurface(const CsgSolid& solid, Point3& p, Point3& outward) {
    double value = solid.bound(p);
    for (int round = 0; round < 6; ++round) {
        const Point3 inward = solid.inward(p, value);
        outward = inward * -1.0;
        if (std::abs(value) < 2e-5) return length(inward) > 0.0;
        p = p - inward * value;
        value = solid.bound(p);
    }
    return false;
}

TriangleMesh extractSolidSurface(const CsgSolid& solid, const JobContext& job) {
    TriangleMesh mesh = extractFieldSurface([&](Point3 p) { return solid.bound(p); }, job);
    mesh.normals.resize(mesh.positions.size());
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        if (i % 4096 == 0) job.throwIfCancelled();
        const Vec3f at = mesh.positions[i];
        Point3 p{at.x, at.y, at.z}, outward;
        const bool arrived = projectToSurface(solid, p, outward);
        const Vec3f moved{static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z)};
        // In the sharp crease of a cut the steps may lead away; the extracted vertex is good to half a cell there.
        if (arrived && length(moved - at) < kH) mesh.positions[i] = moved;
        mesh.normals[i] = {static_cast<float>(outward.x), static_cast<float>(outward.y), static_cast<float>(outward.z)};
    }
    return mesh;
}

MeshPieces countPieces(const TriangleMesh& mesh) {
    std::vector<std::uint32_t> parents(mesh.positions.size());
    std::iota(parents.begin(), parents.end(), 0u);
    for (const Triangle& t : mesh.triangles) {
        parents[rootOf(parents, t[1])] = rootOf(parents, t[0]);
        parents[rootOf(parents, t[2])] = rootOf(parents, t[0]);
    }
    std::vector<double> volumes(mesh.positions.size(), 0.0);
    std::vector<bool> isUsed(mesh.positions.size(), false);
    for (const Triangle& t : mesh.triangles) {
        const auto root = rootOf(parents, t[0]);
        isUsed[root] = true;
        volumes[root] +=
            static_cast<double>(dot(mesh.positions[t[0]], cross(mesh.positions[t[1]], mesh.positions[t[2]]))) / 6.0;
    }
    MeshPieces pieces;
    for (std::size_t i = 0; i < volumes.size(); ++i) {
        if (!isUsed[i]) continue;
        ++(volumes[i] > 0.0 ? pieces.solids : pieces.hollows);
        pieces.volume += volumes[i];
    }
    return pieces;
}

} // namespace vecset
