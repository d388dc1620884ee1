#include "core/render/render_mesh.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/geometry/srgb.h"
#include "core/render/light_buffer.h"
#include "core/render/sky_visibility.h"
#include "core/render/triangle_raster.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace vecset {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr std::size_t kSkyLights = 48, kKeyLights = 16;
constexpr float kKeyRadius = 0.30f; ///< tangent of the key light's opening: a large soft box
constexpr Vec3f kKeyColor{0.98f, 0.94f, 0.88f}, kSkyColor{0.50f, 0.53f, 0.58f}, kBounceColor{0.16f, 0.15f, 0.14f};
constexpr float kGoldenAngle = 2.39996323f;

/// All light directions: the open sky first (evenly over the upper half), then a disc around the key light.
std::vector<Vec3f> lightDirections(float cameraYawDegrees) {
    std::vector<Vec3f> directions;
    for (std::size_t i = 0; i < kSkyLights; ++i) {
        const float y = (static_cast<float>(i) + 0.5f) / static_cast<float>(kSkyLights), r = std::sqrt(1.0f - y * y);
        const float angle = kGoldenAngle * static_cast<float>(i);
        directions.push_back({r * std::cos(angle), y, r * std::sin(angle)});
    }
    const float yaw = (cameraYawDegrees - 40.0f) * kPi / 180.0f, pitch = 52.0f * kPi / 180.0f;
    const Vec3f key{std::sin(yaw) * std::cos(pitch), std::sin(pitch), std::cos(yaw) * std::cos(pitch)};
    const Vec3f side = normalized(cross({0, 1, 0}, key)), top = cross(key, side);
    for (std::size_t i = 0; i < kKeyLights; ++i) {
        const float r = kKeyRadius * std::sqrt((static_cast<float>(i) + 0.5f) / static_cast<float>(kKeyLights));
        const float angle = kGoldenAngle * static_cast<float>(i);
        directions.push_back(normalized(key + side * (r * std::cos(angle)) + top * (r * std::sin(angle))));
    }
    return directions;
}

std::vector<Vec3f> smoothNormals(const TriangleMesh& mesh) {
    if (mesh.normals.size() == mesh.positions.size()) return mesh.normals;
    std::vector<Vec3f> normals(mesh.positions.size());
    for (const auto& t : mesh.triangles) {
        const Vec3f a = mesh.positions[t[0]], n = cross(mesh.positions[t[1]] - a, mesh.positions[t[2]] - a);
        for (const auto corner : t) normals[corner] += n;
    }
    return normals;
}

Vec3f product(Vec3f a, Vec3f b) { return {a.x * b.x, a.y * b.y, a.z * b.z}; }

class ClayPainter {
public:
    ClayPainter(const TriangleMesh& mesh, const Camera& camera, int width, int height, const MeshLook& look)
        : m_mesh(mesh), m_look(look), m_view(placeCamera(camera, mesh.positions, width, height)),
          m_normals(smoothNormals(mesh)), m_lights(lightDirections(camera.yawDegrees)), m_sky(mesh, m_lights),
          m_buffer(width, height, look.supersample) {
        for (const Vec3f p : mesh.positions) m_ground = std::min(m_ground, p.y);
    }

    RgbaImage paint() {
        findSurfaces();
        const int samples = m_look.supersample;
        const auto rows = static_cast<std::size_t>(m_buffer.height() / samples);
        parallelFor(rows, 4, [&](std::size_t begin, std::size_t end) {
            for (auto y = begin; y < end; ++y) {
                for (int x = 0; x < m_buffer.width() / samples; ++x) paintPixel(x, static_cast<int>(y));
            }
        });
        return m_buffer.resolve();
    }

private:
    struct Hit {
        std::int32_t face = -1;
        float b1 = 0.0f, b2 = 0.0f, inverseDepth = 0.0f;
    };

    void findSurfaces() {
        m_hits.resize(static_cast<std::size_t>(m_buffer.width()) * static_cast<std::size_t>(m_buffer.height()));
        const auto samples = static_cast<float>(m_look.supersample);
        std::vector<ScreenPoint> screen;
        screen.reserve(m_mesh.positions.size());
        for (const Vec3f p : m_mesh.positions) {
            const ScreenPoint s = m_view.project(p);
            screen.push_back({s.x * samples, s.y * samples, s.inverseDepth});
        }
        for (std::size_t f = 0; f < m_mesh.triangles.size(); ++f) {
            const auto& t = m_mesh.triangles[f];
            const TriangleRaster raster(screen[t[0]], screen[t[1]], screen[t[2]]);
            raster.scan(m_buffer.width(), m_buffer.height(), [&](int x, int y, float b1, float b2, float inverseDepth) {
                Hit& hit = m_hits[m_buffer.index(x, y)];
                if (inverseDepth > hit.inverseDepth) hit = {static_cast<std::int32_t>(f), b1, b2, inverseDepth};
            });
        }
    }

    /// Surfaces are lit per sample, the ground (which changes slowly) once per pixel.
    void paintPixel(int x, int y) {
        const int samples = m_look.supersample;
        float darkness = -1.0f;
        for (int k = 0; k < samples * samples; ++k) {
            const auto i = m_buffer.index(x * samples + k % samples, y * samples + k / samples);
            if (m_look.whiteBackground) m_buffer.over(i, {1.0f, 1.0f, 1.0f}, 1.0f);
            if (m_hits[i].face >= 0) {
                m_buffer.over(i, clay(m_hits[i]), 1.0f);
            } else if (m_look.groundShadow) {
                if (darkness < 0.0f) darkness = shadow(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
                m_buffer.over(i, {0.02f, 0.02f, 0.03f}, darkness);
            }
        }
    }

    [[nodiscard]] Vec3f mix(const std::vector<Vec3f>& values, const Hit& hit) const {
        const auto& t = m_mesh.triangles[static_cast<std::size_t>(hit.face)];
        return values[t[0]] * (1.0f - hit.b1 - hit.b2) + values[t[1]] * hit.b1 + values[t[2]] * hit.b2;
    }

    /// Sum over a range of lights of cosine times what reaches the point, relative to a free surface facing the lights.
    [[nodiscard]] float gather(std::size_t begin, std::size_t end, Vec3f point, Vec3f normal) const {
        float sum = 0.0f;
        for (auto i = begin; i < end; ++i) {
            const float cosine = dot(normal, m_lights[i]);
            if (cosine > 0.0f) sum += cosine * m_sky.reaching(i, point, normal);
        }
        return sum / static_cast<float>(end - begin);
    }

    [[nodiscard]] Vec3f clay(const Hit& hit) const {
        const Vec3f point = mix(m_mesh.positions, hit), toEye = normalized(m_view.eye - point);
        Vec3f normal = normalized(mix(m_normals, hit));
        if (dot(normal, toEye) < 0.0f) normal = -normal;
        const float sky = 2.0f * gather(0, kSkyLights, point, normal); // a free horizontal surface gets 1
        const float key = gather(kSkyLights, m_lights.size(), point, normal);
        const float grazing = 1.0f - std::max(0.0f, dot(normal, toEye));
        const float rim = 0.22f * grazing * grazing * grazing * (0.3f + 0.7f * sky);
        const float bounce = 0.5f - 0.5f * normal.y;
        const Vec3f light = kKeyColor * key + kSkyColor * sky + kBounceColor * (0.5f + bounce);
        Vec3f color = m_look.clay;
        if (m_mesh.colors.size() == m_mesh.positions.size()) color = mix(m_mesh.colors, hit);
        return product(color, light) + kSkyColor * rim;
    }

    /// Darkness (alpha) of the ground seen through this point of the picture.
    [[nodiscard]] float shadow(float px, float py) const {
        const Vec3f ray = m_view.ray(px, py);
        if (ray.y > -1e-3f || m_view.eye.y <= m_ground) return 0.0f;
        const Vec3f point = m_view.eye + ray * ((m_ground - m_view.eye.y) / ray.y);
        const Vec3f up{0.0f, 1.0f, 0.0f};
        const float lit = gather(0, kSkyLights, point, up) + 0.75f * gather(kSkyLights, m_lights.size(), point, up);
        const float free = meanHeight(0, kSkyLights) + 0.75f * meanHeight(kSkyLights, m_lights.size());
        // Single sky directions would show as faint streaks; the picture's border must not cut the shadow.
        const float darkness = std::max(0.0f, 1.0f - lit / free - 0.03f) / 0.97f;
        const float width = 2.0f * m_view.centerX, height = 2.0f * m_view.centerY;
        const float edge = std::min({px, py, width - px, height - py}) / (0.06f * std::min(width, height));
        const float alpha = 0.85f * darkness * std::clamp(edge, 0.0f, 1.0f);
        // Viewers lay transparent pictures over white in sRGB, not in linear light: same look either way.
        return m_look.whiteBackground ? alpha : 1.0f - linearToSrgb(1.0f - alpha);
    }

    [[nodiscard]] float meanHeight(std::size_t begin, std::size_t end) const {
        float sum = 0.0f;
        for (auto i = begin; i < end; ++i) sum += m_lights[i].y;
        return sum / static_cast<float>(end - begin);
    }

    const TriangleMesh& m_mesh;
    const MeshLook& m_look;
    View m_view;
    std::vector<Vec3f> m_normals, m_lights;
    SkyVisibility m_sky;
    LightBuffer m_buffer;
    std::vector<Hit> m_hits;
    float m_ground = 1e30f;
};

} // namespace

RgbaImage renderMesh(const TriangleMesh& mesh, const Camera& camera, int width, int height, const MeshLook& look) {
    if (look.supersample < 1 || look.supersample > 8)
        throw Error(ErrorCode::InvalidInput, "supersampling must be 1 to 8");
    for (const auto& t : mesh.triangles) {
        if (std::max({t[0], t[1], t[2]}) >= mesh.positions.size()) {
            throw Error(ErrorCode::InvalidInput, "a triangle names a missing vertex");
        }
    }
    return ClayPainter(mesh, camera, width, height, look).paint();
}

} // namespace vecset
