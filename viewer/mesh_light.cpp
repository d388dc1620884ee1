#include "core/render/sky_visibility.h"
#include "viewer/prepared_mesh.h"

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

constexpr int kDirections = 80; ///< over the whole sphere
constexpr int kMapSide = 224;
constexpr std::size_t kAskEachBelow = 150'000; ///< vertices; of larger meshes the coarse stand-in's are asked
constexpr float kGoldenAngle = 2.39996323f;
constexpr float kShadowReach = 1.1f; ///< the shadow fades out within this many times the object's height

std::vector<Vec3f> sphereDirections() {
    std::vector<Vec3f> directions;
    for (int i = 0; i < kDirections; ++i) {
        const float y = 1.0f - 2.0f * (static_cast<float>(i) + 0.5f) / static_cast<float>(kDirections);
        const float r = std::sqrt(std::max(0.0f, 1.0f - y * y)), angle = kGoldenAngle * static_cast<float>(i);
        directions.push_back({r * std::cos(angle), y, r * std::sin(angle)});
    }
    return directions;
}

/// Share of the light from the half space above the surface that arrives.
float openness(const SkyVisibility& sky, const std::vector<Vec3f>& directions, Vec3f point, Vec3f normal) {
    float sum = 0.0f, all = 0.0f;
    for (std::size_t i = 0; i < directions.size(); ++i) {
        const float cosine = dot(normal, directions[i]);
        if (cosine <= 0.0f) continue;
        all += cosine;
        sum += cosine * sky.reaching(i, point, normal);
    }
    return all > 0.0f ? sum / all : 1.0f;
}

std::uint8_t toByte(float value) {
    return static_cast<std::uint8_t>(std::clamp(value, 0.0f, 1.0f) * 255.0f + 0.5f);
}

/// Averages over neighbours each way, `passes` times.
void soften(std::vector<float>& image, int side, int passes) {
    const auto at = [side](int x, int y) { return static_cast<std::size_t>(y * side + x); };
    std::vector<float> copy(image.size());
    for (int pass = 0; pass < 2 * passes; ++pass) {
        const int dx = pass % 2 == 0 ? 1 : 0, dy = 1 - dx;
        copy = image;
        for (int y = 1; y + 1 < side; ++y) {
            for (int x = 1; x + 1 < side; ++x) {
                image[at(x, y)] =
                    0.25f * copy[at(x - dx, y - dy)] + 0.5f * copy[at(x, y)] + 0.25f * copy[at(x + dx, y + dy)];
            }
        }
    }
}

/// Sharp where the shadow is deep (near the contact), very soft elsewhere: a real sky has more than these few
/// directions.
void blendSoftness(std::vector<float>& dark, int side) {
    std::vector<float> wide = dark;
    soften(wide, side, 48);
    soften(dark, side, 2);
    for (std::size_t i = 0; i < dark.size(); ++i) {
        const float t = std::clamp((dark[i] - 0.45f) / 0.35f, 0.0f, 1.0f);
        const float sharp = t * t * (3.0f - 2.0f * t);
        dark[i] = wide[i] + (dark[i] - wide[i]) * sharp;
    }
}

/// Carries the values of the coarse vertices to all vertices: each takes the mean of its cluster and the clusters
/// around, the nearer the more, so that no cells show.
std::vector<float> spread(const std::vector<float>& coarse, const PreparedMesh& mesh) {
    const TriangleMesh& clusters = mesh.coarse.mesh;
    std::vector<std::vector<std::uint32_t>> around(coarse.size());
    for (const auto& t : clusters.triangles) {
        for (std::size_t k = 0; k < 3; ++k) {
            auto& list = around[t[k]];
            for (const auto other : {t[(k + 1) % 3], t[(k + 2) % 3]}) {
                if (std::find(list.begin(), list.end(), other) == list.end()) list.push_back(other);
            }
        }
    }
    const float reach = 2.2f * mesh.bounds.longestSide() / static_cast<float>(kCoarseCells);
    std::vector<float> result(mesh.mesh->positions.size());
    for (std::size_t v = 0; v < result.size(); ++v) {
        const auto own = mesh.coarse.clusterOf[v];
        float sum = 0.0f, weights = 0.0f;
        const auto add = [&](std::uint32_t cluster) {
            const float d = length(clusters.positions[cluster] - mesh.mesh->positions[v]) / reach;
            const float weight = std::max(1e-3f, 1.0f - d * d);
            sum += weight * weight * coarse[cluster];
            weights += weight * weight;
        };
        add(own);
        for (const auto cluster : around[own]) add(cluster);
        result[v] = sum / weights;
    }
    return result;
}

void addShadow(MeshLight& light, const Box3f& box, const SkyVisibility& sky, const std::vector<Vec3f>& directions) {
    const Vec3f size = box.size();
    light.shadowCenter = {box.center().x, box.min.y, box.center().z};
    light.shadowExtent =
        std::max(1e-6f, 0.5f * std::max(size.x, size.z) + kShadowReach * std::max(size.y, 0.2f * box.longestSide()));
    const int side = MeshLight::kShadowSide;
    std::vector<float> dark;
    dark.reserve(static_cast<std::size_t>(side * side));
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const float u = (2.0f * static_cast<float>(column) + 1.0f) / static_cast<float>(side) - 1.0f;
            const float v = (2.0f * static_cast<float>(row) + 1.0f) / static_cast<float>(side) - 1.0f;
            const float edge = std::clamp((1.0f - std::sqrt(u * u + v * v)) / 0.35f, 0.0f, 1.0f);
            const Vec3f ground = light.shadowCenter + Vec3f{u * light.shadowExtent, 0.0f, v * light.shadowExtent};
            const float free = edge > 0.0f ? openness(sky, directions, ground, {0, 1, 0}) : 1.0f;
            dark.push_back((1.0f - free) * edge * edge * (3.0f - 2.0f * edge));
        }
    }
    blendSoftness(dark, side);
    light.shadow.reserve(dark.size());
    for (const float value : dark) light.shadow.push_back(toByte(value));
}

} // namespace

std::shared_ptr<const MeshLight> gatherLight(const PreparedMesh& mesh) {
    auto light = std::make_shared<MeshLight>();
    const auto directions = sphereDirections();
    const SkyVisibility sky(mesh.occluder(), directions, kMapSide);
    const bool isLarge = mesh.mesh->positions.size() > kAskEachBelow && !mesh.coarse.mesh.isEmpty();
    const TriangleMesh& points = isLarge ? mesh.coarse.mesh : *mesh.mesh;
    std::vector<float> open;
    open.reserve(points.positions.size());
    for (std::size_t v = 0; v < points.positions.size(); ++v) {
        open.push_back(openness(sky, directions, points.positions[v], points.normals[v]));
    }
    if (isLarge) open = spread(open, mesh);
    light->open.reserve(open.size());
    for (const float value : open) light->open.push_back(toByte(value));
    addShadow(*light, mesh.bounds, sky, directions);
    return light;
}

} // namespace vecset
