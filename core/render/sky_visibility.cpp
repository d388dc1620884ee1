#include "core/render/sky_visibility.h"

#include "core/base/parallel.h"
#include "core/render/triangle_raster.h"

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

constexpr float kNothing = -1e30f;
constexpr float kBiasTexels = 2.0f; ///< points are lifted off their surface by this much, against self-shadowing

} // namespace

SkyVisibility::SkyVisibility(const TriangleMesh& mesh, const std::vector<Vec3f>& directions, int side) : m_side(side) {
    Box3f box;
    for (const Vec3f p : mesh.positions) box.extend(p);
    if (box.isEmpty()) box.extend({});
    m_center = box.center();
    const float radius = std::max(1e-6f, 0.5f * length(box.size()));
    m_texelsPerUnit = static_cast<float>(side) / (2.1f * radius);
    m_maps.resize(directions.size());
    parallelFor(directions.size(), 1, [&](std::size_t begin, std::size_t end) {
        for (auto i = begin; i < end; ++i) {
            Map& map = m_maps[i];
            map.toLight = directions[i];
            const Vec3f helper = std::fabs(map.toLight.y) < 0.9f ? Vec3f{0, 1, 0} : Vec3f{1, 0, 0};
            map.u = normalized(cross(helper, map.toLight));
            map.v = cross(map.toLight, map.u);
            fill(map, mesh);
        }
    });
}

void SkyVisibility::fill(Map& map, const TriangleMesh& mesh) const {
    map.height.assign(static_cast<std::size_t>(m_side) * static_cast<std::size_t>(m_side), kNothing);
    const float middle = static_cast<float>(m_side) / 2.0f;
    std::vector<ScreenPoint> screen;
    screen.reserve(mesh.positions.size());
    for (const Vec3f p : mesh.positions) { // without perspective: the same inverse depth everywhere
        const Vec3f d = p - m_center;
        screen.push_back({middle + dot(d, map.u) * m_texelsPerUnit, middle + dot(d, map.v) * m_texelsPerUnit, 1.0f});
    }
    for (const auto& t : mesh.triangles) {
        const float h0 = dot(mesh.positions[t[0]] - m_center, map.toLight);
        const float h1 = dot(mesh.positions[t[1]] - m_center, map.toLight);
        const float h2 = dot(mesh.positions[t[2]] - m_center, map.toLight);
        TriangleRaster(screen[t[0]], screen[t[1]], screen[t[2]])
            .scan(m_side, m_side, [&](int x, int y, float b1, float b2, float) {
                float& height = map.height[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_side) +
                                           static_cast<std::size_t>(x)];
                height = std::max(height, h0 + (h1 - h0) * b1 + (h2 - h0) * b2);
            });
    }
}

float SkyVisibility::reaching(std::size_t i, Vec3f point, Vec3f normal) const {
    const Map& map = m_maps[i];
    const Vec3f d = point + normal * (kBiasTexels / m_texelsPerUnit) - m_center;
    const float own = dot(d, map.toLight) + 0.5f / m_texelsPerUnit;
    const float x = dot(d, map.u) * m_texelsPerUnit + static_cast<float>(m_side) / 2.0f - 0.5f;
    const float y = dot(d, map.v) * m_texelsPerUnit + static_cast<float>(m_side) / 2.0f - 0.5f;
    const float left = std::floor(x), top = std::floor(y);
    float light = 0.0f;
    for (int k = 0; k < 4; ++k) {
        const int tx = static_cast<int>(left) + (k & 1), ty = static_cast<int>(top) + (k >> 1);
        const float weight = ((k & 1) ? x - left : 1.0f - x + left) * ((k >> 1) ? y - top : 1.0f - y + top);
        const bool outside = tx < 0 || ty < 0 || tx >= m_side || ty >= m_side;
        if (outside ||
            map.height[static_cast<std::size_t>(ty) * static_cast<std::size_t>(m_side) + static_cast<std::size_t>(tx)] <
                own)
            light += weight;
    }
    return light;
}

} // namespace vecset
