#pragma once

#include "core/geometry/side_of_line.h"
#include "core/geometry/triangle_mesh.h"

#include <cstdint>
#include <vector>

namespace vecset {

/// Tells for single points whether they lie in the solid that a mesh bounds. Three lines through the point, one per
/// axis, vote (as in meshVolumeIou), so that small holes and stray faces do little harm; a closed, consistently wound
/// mesh is inside where its winding number is not zero, any other where a line crosses it an odd number of times. Exact
/// for closed meshes: no sampling, and a line through an edge or a vertex counts each crossing once. Immutable once
/// built, so that several threads may ask. Of 100,000 triangles: 0.2 s to build,
/// 0.04 s for 65,000 questions, on one core.
class InsideTest {
public:
    /// An empty mesh has no inside. @throws Error InvalidInput when a face names a vertex that does not exist.
    explicit InsideTest(const TriangleMesh& mesh);
    [[nodiscard]] bool contains(Vec3f point) const;

private:
    /// The triangles by the cells that their shadows along one axis touch.
    struct Shadow {
        int axis = 0, cells = 1;
        Point2 origin{}, perUnit{};
        std::vector<std::uint32_t> first; ///< cells^2 + 1 offsets into `triangles`
        std::vector<std::uint32_t> triangles;
    };
    [[nodiscard]] Shadow castShadow(int axis) const;
    [[nodiscard]] bool isInside(const Shadow& shadow, Vec3f point) const;

    TriangleMesh m_mesh;
    Box3f m_box;
    bool m_byWinding = true;
    std::vector<Shadow> m_shadows;
};

} // namespace vecset
