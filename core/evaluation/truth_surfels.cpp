#include "core/evaluation/truth_surfels.h"

#include "core/base/parallel.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace vecset {
namespace {

constexpr int kCorners = 6;
constexpr float kMostMoved = 0.02f;   ///< farther points would need a better normal than their neighbour's
constexpr std::size_t kNeighbour = 6; ///< a disc reaches to its sixth neighbour
constexpr float kMinCosine = 0.5f;

/// The stored points near the surface, moved onto it.
void addMoved(const TrueShape& truth, SurfaceSamples& samples) {
    const std::size_t known = samples.points.size();
    const at::Tensor close = truth.nearDistance.abs().lt(kMostMoved).nonzero().flatten();
    const at::Tensor points = truth.nearPoints.index_select(0, close).contiguous();
    const at::Tensor distances = truth.nearDistance.index_select(0, close).contiguous();
    const auto count = static_cast<std::size_t>(points.size(0));
    const auto* places = reinterpret_cast<const Vec3f*>(points.data_ptr<float>());
    const float* depths = distances.data_ptr<float>();
    samples.points.resize(known + count);
    samples.normals.resize(known + count);
    parallelFor(count, 256, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            // The neighbour must lie where the distance says that the surface is, on this side of a thin part.
            std::size_t best = 0;
            float least = 1e30f;
            for (std::size_t j = 0; j < known; ++j) {
                const Vec3f away = places[i] + samples.normals[j] * depths[i] - samples.points[j];
                if (dot(away, away) < least) least = dot(away, away), best = j;
            }
            samples.normals[known + i] = samples.normals[best];
            samples.points[known + i] = places[i] + samples.normals[best] * depths[i];
        }
    });
}

/// Distance to the kNeighbour-th nearest point that looks the same way.
std::vector<float> radiiOf(const SurfaceSamples& samples) {
    std::vector<float> radii(samples.points.size());
    parallelFor(radii.size(), 256, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            std::array<float, kNeighbour> nearest;
            nearest.fill(1e30f);
            for (std::size_t j = 0; j < samples.points.size(); ++j) {
                const Vec3f away = samples.points[j] - samples.points[i];
                const float squared = dot(away, away);
                if (j == i || squared >= nearest.back() || dot(samples.normals[i], samples.normals[j]) < kMinCosine)
                    continue;
                auto place = std::ranges::upper_bound(nearest, squared);
                std::copy_backward(place, nearest.end() - 1, nearest.end());
                *place = squared;
            }
            radii[i] = std::min(0.03f, std::sqrt(nearest.back()));
        }
    });
    return radii;
}

} // namespace

TriangleMesh truthSurfels(const TrueShape& truth) {
    SurfaceSamples samples = surfaceOf(truth, truth.surface.size(0));
    addMoved(truth, samples);
    const std::vector<float> radii = radiiOf(samples);
    TriangleMesh mesh;
    for (std::size_t i = 0; i < samples.points.size(); ++i) {
        const Vec3f n = samples.normals[i];
        const Vec3f side = normalized(cross(n, std::abs(n.x) < 0.7f ? Vec3f{1, 0, 0} : Vec3f{0, 1, 0})),
                    up = cross(n, side);
        const auto first = static_cast<std::uint32_t>(mesh.positions.size());
        for (int corner = 0; corner < kCorners; ++corner) {
            const float angle = 2.0f * std::numbers::pi_v<float> * static_cast<float>(corner) / kCorners;
            mesh.positions.push_back(samples.points[i] + (side * std::cos(angle) + up * std::sin(angle)) * radii[i]);
            mesh.normals.push_back(n);
        }
        for (std::uint32_t corner = 1; corner + 1 < kCorners; ++corner)
            mesh.triangles.push_back({first, first + corner, first + corner + 1});
    }
    return mesh;
}

} // namespace vecset
