#pragma once

#include "core/geometry/triangle_mesh.h"

#include <vector>

namespace vecset {

/// How much of each of a set of far lights reaches a point: one orthographic depth map per direction. Soft shadows and
/// ambient occlusion come from summing many directions.
class SkyVisibility {
public:
    /// `directions` point towards the lights (unit length). `side`: texels per map.
    SkyVisibility(const TriangleMesh& mesh, const std::vector<Vec3f>& directions, int side = 256);

    /// Share of light i (0 to 1, filtered over 2 x 2 texels) that reaches a surface point with this normal.
    [[nodiscard]] float reaching(std::size_t i, Vec3f point, Vec3f normal) const;

private:
    struct Map {
        Vec3f toLight, u, v;
        std::vector<float> height; ///< along toLight, of the surface nearest to the light
    };
    void fill(Map& map, const TriangleMesh& mesh) const;

    int m_side;
    Vec3f m_center;
    float m_texelsPerUnit = 1.0f;
    std::vector<Map> m_maps;
};

} // namespace vecset
