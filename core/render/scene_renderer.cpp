#include "core/render/scene_renderer.h"

#include "core/base/error.h"
#include "core/render/triangle_raster.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <utility>

namespace vecset {
namespace {

constexpr float kRadians = std::numbers::pi_v<float> / 180.0f;
constexpr float kCutoutThreshold = 0.5f;

/// The lights of one view in model space.
class Shader {
public:
    Shader(const Light& light, float cameraYawDegrees) : m_light(light) {
        m_toKey = direction(cameraYawDegrees + light.keyYawDegrees, light.keyPitchDegrees);
        m_toFill = direction(cameraYawDegrees - 1.6f * light.keyYawDegrees, 0.35f * light.keyPitchDegrees);
    }
    /// Light that leaves a surface of this colour; `normal` faces the viewer.
    [[nodiscard]] Vec3f shade(Vec3f color, Vec3f normal) const {
        const float key = m_light.key * std::max(0.0f, dot(normal, m_toKey));
        const float fill = m_light.fill * std::max(0.0f, dot(normal, m_toFill));
        const float sky = m_light.ambient * (0.8f + 0.2f * normal.y); // the floor reflects less than the ceiling
        const Vec3f sum = m_light.keyColor * key + Vec3f{1.0f, 1.0f, 1.0f} * (fill + sky);
        return {color.x * sum.x, color.y * sum.y, color.z * sum.z};
    }

private:
    static Vec3f direction(float yawDegrees, float pitchDegrees) {
        const float yaw = yawDegrees * kRadians, pitch = pitchDegrees * kRadians;
        return {std::sin(yaw) * std::cos(pitch), std::sin(pitch), std::cos(yaw) * std::cos(pitch)};
    }
    Light m_light;
    Vec3f m_toKey, m_toFill;
};

template <typename T> T mix(const std::vector<T>& values, const Triangle& corners, float b1, float b2) {
    return values[corners[0]] * (1.0f - b1 - b2) + values[corners[1]] * b1 + values[corners[2]] * b2;
}

} // namespace

struct SceneRenderer::Frame {
    View view;
    Shader shader;
    Vec3f inverseStretch;
    std::vector<Vec3f> positions;
    std::vector<ScreenPoint> screen;
    LightBuffer buffer;
    std::vector<float> inverseDepth; ///< of the nearest opaque surface; 0: none

    [[nodiscard]] TriangleRaster raster(const Triangle& t) const { return {screen[t[0]], screen[t[1]], screen[t[2]]}; }
};

SceneRenderer::SceneRenderer(const TexturedScene& scene) {
    m_textures.reserve(scene.textures.size());
    for (const auto& texture : scene.textures) {
        if (texture.isEmpty()) throw Error(ErrorCode::InvalidInput, "the scene holds an empty texture");
        m_textures.emplace_back(texture);
    }
    addMaterials(scene);
    for (const auto& part : scene.parts) addPart(part);
}

void SceneRenderer::addMaterials(const TexturedScene& scene) {
    for (const auto& material : scene.materials) {
        if (material.texture >= static_cast<int>(m_textures.size())) {
            throw Error(ErrorCode::InvalidInput, "material " + material.name + " names a texture that does not exist");
        }
        Material prepared{material.diffuse, std::clamp(material.opacity, 0.0f, 1.0f), std::max(-1, material.texture)};
        if (prepared.texture >= 0) {
            const auto alpha = m_textures[static_cast<std::size_t>(prepared.texture)].alpha();
            prepared.cutout = alpha == MipTexture::Alpha::Cutout;
            prepared.blended = alpha == MipTexture::Alpha::Blended;
        }
        prepared.blended |= prepared.opacity < 0.999f;
        m_materials.push_back(prepared);
    }
    m_materials.push_back({SceneMaterial{}.diffuse}); // for parts without a valid material
}

void SceneRenderer::addPart(const ScenePart& part) {
    const auto& mesh = part.mesh;
    const auto base = static_cast<std::uint32_t>(m_positions.size());
    const std::size_t count = mesh.positions.size();
    const bool valid = part.material >= 0 && part.material + 1 < static_cast<int>(m_materials.size());
    const int material = valid ? part.material : static_cast<int>(m_materials.size()) - 1;
    const auto append = [count](std::vector<Vec3f>& all, const std::vector<Vec3f>& own, Vec3f otherwise) {
        if (own.size() == count)
            all.insert(all.end(), own.begin(), own.end());
        else
            all.insert(all.end(), count, otherwise);
    };
    append(m_positions, mesh.positions, {});
    append(m_normals, mesh.normals, {});
    append(m_uvs, part.uvs, {});
    append(m_colors, mesh.colors, {1.0f, 1.0f, 1.0f});
    const Material& look = m_materials[static_cast<std::size_t>(material)];
    auto& faces = look.blended ? m_blended : m_opaque;
    for (const auto& t : mesh.triangles) {
        if (std::max({t[0], t[1], t[2]}) >= count)
            throw Error(ErrorCode::InvalidInput, "a triangle names a missing vertex");
        faces.push_back({{t[0] + base, t[1] + base, t[2] + base}, material, mesh.normals.size() == count});
    }
}

RgbaImage SceneRenderer::render(const Camera& camera, const Light& light, int width, int height, int supersample,
                                Vec3f stretch) const {
    if (supersample < 1 || supersample > 8) throw Error(ErrorCode::InvalidInput, "supersampling must be 1 to 8");
    if (!(stretch.x > 0.0f && stretch.y > 0.0f && stretch.z > 0.0f)) {
        throw Error(ErrorCode::InvalidInput, "stretch factors must be positive");
    }
    std::vector<Vec3f> positions(m_positions.size());
    std::transform(m_positions.begin(), m_positions.end(), positions.begin(), [stretch](Vec3f p) {
        return Vec3f{p.x * stretch.x, p.y * stretch.y, p.z * stretch.z};
    });
    Frame frame{placeCamera(camera, positions, width, height),
                Shader(light, camera.yawDegrees),
                {1.0f / stretch.x, 1.0f / stretch.y, 1.0f / stretch.z},
                std::move(positions),
                {},
                LightBuffer(width, height, supersample),
                {}};
    const auto samples = static_cast<float>(supersample);
    frame.screen.reserve(frame.positions.size());
    for (const Vec3f p : frame.positions) {
        const ScreenPoint s = frame.view.project(p);
        frame.screen.push_back({s.x * samples, s.y * samples, s.inverseDepth});
    }
    drawOpaque(frame);
    drawBlended(frame);
    return frame.buffer.resolve();
}

void SceneRenderer::drawOpaque(Frame& frame) const {
    struct Hit {
        std::int32_t face = -1;
        float b1, b2;
    };
    LightBuffer& buffer = frame.buffer;
    const auto total = static_cast<std::size_t>(buffer.width()) * static_cast<std::size_t>(buffer.height());
    std::vector<Hit> hits(total);
    frame.inverseDepth.assign(total, 0.0f);
    for (std::size_t f = 0; f < m_opaque.size(); ++f) {
        const Face& face = m_opaque[f];
        const auto raster = frame.raster(face.corners);
        const bool cutout = m_materials[static_cast<std::size_t>(face.material)].cutout;
        const int level = cutout ? textureLevel(face, std::fabs(raster.signedArea())) : 0;
        raster.scan(buffer.width(), buffer.height(), [&](int x, int y, float b1, float b2, float inverseDepth) {
            const auto i = buffer.index(x, y);
            if (inverseDepth <= frame.inverseDepth[i]) return;
            if (cutout && surface(face, b1, b2, level).alpha < kCutoutThreshold) return;
            frame.inverseDepth[i] = inverseDepth;
            hits[i] = {static_cast<std::int32_t>(f), b1, b2};
        });
    }
    for (std::size_t i = 0; i < total; ++i) {
        if (hits[i].face < 0) continue;
        const Face& face = m_opaque[static_cast<std::size_t>(hits[i].face)];
        const int level = textureLevel(face, std::fabs(frame.raster(face.corners).signedArea()));
        const auto texel = surface(face, hits[i].b1, hits[i].b2, level);
        buffer.over(i, frame.shader.shade(texel.color, shadingNormal(frame, face, hits[i].b1, hits[i].b2)), 1.0f);
    }
}

void SceneRenderer::drawBlended(Frame& frame) const {
    std::vector<std::pair<float, std::size_t>> order; // inverse depth sum of the corners, face: far ones first
    for (std::size_t f = 0; f < m_blended.size(); ++f) {
        const auto& t = m_blended[f].corners;
        order.emplace_back(
            frame.screen[t[0]].inverseDepth + frame.screen[t[1]].inverseDepth + frame.screen[t[2]].inverseDepth, f);
    }
    std::sort(order.begin(), order.end());
    LightBuffer& buffer = frame.buffer;
    for (const auto& [depth, f] : order) {
        const Face& face = m_blended[f];
        const auto raster = frame.raster(face.corners);
        const int level = textureLevel(face, std::fabs(raster.signedArea()));
        const float opacity = m_materials[static_cast<std::size_t>(face.material)].opacity;
        raster.scan(buffer.width(), buffer.height(), [&](int x, int y, float b1, float b2, float inverseDepth) {
            const auto i = buffer.index(x, y);
            if (inverseDepth < frame.inverseDepth[i]) return;
            const auto texel = surface(face, b1, b2, level);
            buffer.over(i, frame.shader.shade(texel.color, shadingNormal(frame, face, b1, b2)), opacity * texel.alpha);
        });
    }
}

int SceneRenderer::textureLevel(const Face& face, float sampleArea) const {
    const int texture = m_materials[static_cast<std::size_t>(face.material)].texture;
    if (texture < 0) return 0;
    const auto& t = face.corners;
    const Vec3f e1 = m_uvs[t[1]] - m_uvs[t[0]], e2 = m_uvs[t[2]] - m_uvs[t[0]];
    return m_textures[static_cast<std::size_t>(texture)].levelFor(0.5f * std::fabs(e1.x * e2.y - e1.y * e2.x),
                                                                  sampleArea);
}

MipTexture::Texel SceneRenderer::surface(const Face& face, float b1, float b2, int level) const {
    const Material& material = m_materials[static_cast<std::size_t>(face.material)];
    MipTexture::Texel texel{{1.0f, 1.0f, 1.0f}, 1.0f};
    if (material.texture >= 0) {
        const Vec3f uv = mix(m_uvs, face.corners, b1, b2);
        texel = m_textures[static_cast<std::size_t>(material.texture)].sample(uv.x, uv.y, level);
    }
    const Vec3f own = mix(m_colors, face.corners, b1, b2);
    for (int c = 0; c < 3; ++c) texel.color[c] *= material.diffuse[c] * own[c];
    return texel;
}

Vec3f SceneRenderer::shadingNormal(const Frame& frame, const Face& face, float b1, float b2) const {
    const auto& t = face.corners;
    Vec3f normal;
    if (face.smooth) {
        const Vec3f n = mix(m_normals, t, b1, b2);
        normal = normalized({n.x * frame.inverseStretch.x, n.y * frame.inverseStretch.y, n.z * frame.inverseStretch.z});
    }
    const Vec3f a = frame.positions[t[0]];
    if (!(dot(normal, normal) > 0.5f)) normal = normalized(cross(frame.positions[t[1]] - a, frame.positions[t[2]] - a));
    return dot(normal, mix(frame.positions, t, b1, b2) - frame.view.eye) > 0.0f ? -normal : normal;
}

} // namespace vecset
