#pragma once

#include "core/geometry/triangle_mesh.h"

#include <cstddef>
#include <cstdint>
#include <queue>
#include <vector>

namespace vecset {

/// Simplifies a closed, consistently wound manifold by collapsing edges, cheapest first, and only where the surface
/// stays a manifold of the same topology (link condition) and no face turns over. Slower than meshoptimizer, which does
/// not check the former; used for the last part of the way where that matters. Source: M. Garland, P. Heckbert,
/// "Surface simplification using quadric error metrics" (1997); T. Dey et al., "Topology preserving edge contraction"
/// (1999).
class EdgeCollapser {
public:
    explicit EdgeCollapser(const TriangleMesh& mesh);
    /// Collapses until at most `faces` are left or no edge may be collapsed.
    [[nodiscard]] TriangleMesh run(std::size_t faces);

private:
    /// A symmetric quadric: squared distance to planes, weighted by area.
    struct Quadric {
        double xx = 0, xy = 0, xz = 0, xw = 0, yy = 0, yz = 0, yw = 0, zz = 0, zw = 0, ww = 0;
        void addPlane(double a, double b, double c, double d, double weight);
        void add(const Quadric& q);
        [[nodiscard]] double at(Vec3f p) const;
    };
    /// Moving vertex `from` onto vertex `to`; out of date when either has changed since.
    struct Candidate {
        double cost;
        std::uint32_t from, to, fromVersion, toVersion;
        bool operator<(const Candidate& other) const; ///< orders the queue: cheapest on top, ties by index
    };

    [[nodiscard]] std::vector<std::uint32_t> neighbours(std::uint32_t v) const;
    void push(std::uint32_t a, std::uint32_t b);
    [[nodiscard]] bool isAllowed(const Candidate& c) const;
    [[nodiscard]] bool turnsAFace(std::uint32_t from, std::uint32_t to) const;
    void collapse(std::uint32_t from, std::uint32_t to);

    TriangleMesh m_mesh;
    std::vector<std::vector<std::uint32_t>> m_faces; ///< of each vertex
    std::vector<Quadric> m_quadrics;
    std::vector<std::uint32_t> m_versions;
    std::vector<bool> m_dead; ///< faces
    std::size_t m_left = 0;
    std::priority_queue<Candidate> m_queue;
};

} // namespace vecset
