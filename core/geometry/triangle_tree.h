#pragma once

#include "core/geometry/triangle_mesh.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace vecset {

/// The point of a surface that is nearest to a query.
struct NearestPoint {
    static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
    double distance = std::numeric_limits<double>::infinity();
    std::uint32_t triangle = kNone; ///< index into the mesh's triangles
};

/// Finds the nearest point of a mesh exactly (no sampling; the arithmetic is double, so the error is that of the stored
/// float coordinates). A tree of boxes over the triangles, split at the median of their centres; immutable once built,
/// so that several threads may ask at a time. Keeps a copy of the corners: 36 bytes per triangle and about 16 for the
/// boxes.
class TriangleTree {
public:
    /// @throws Error InvalidInput when there is no triangle, a face names a vertex that does not exist or a corner is
    /// not
    ///         finite.
    explicit TriangleTree(const TriangleMesh& mesh);

    /// `hint`: a triangle believed to be near (the answer for a neighbouring point); it changes the speed only.
    [[nodiscard]] NearestPoint nearest(Vec3f point, std::uint32_t hint = NearestPoint::kNone) const;

private:
    struct Corners {
        Vec3f a, b, c;
    };
    /// A leaf holds triangles [first, first + count); an inner node (count 0) has its children at its own index + 1 and
    /// at `first`.
    struct Node {
        Box3f box;
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };
    class Builder;

    [[nodiscard]] static double squaredDistance(const Corners& triangle, Vec3f point);
    [[nodiscard]] static double squaredDistance(const Box3f& box, Vec3f point);

    std::vector<Node> m_nodes;
    std::vector<Corners> m_corners;         ///< in the order of the leaves
    std::vector<std::uint32_t> m_triangles; ///< the mesh's index of each entry of m_corners
    std::vector<std::uint32_t> m_places;    ///< the entry of m_corners of each of the mesh's triangles
};

} // namespace vecset
