#include "viewer/prepared_mesh.h"

#include "core/geometry/mesh_cleanup.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace vecset {
namespace {

constexpr std::size_t kCoarseAbove = 60'000; ///< triangles

static_assert(sizeof(Vec3f) == 3 * sizeof(float) && sizeof(Triangle) == 3 * sizeof(quint32));

template <typename T> QByteArray bytesOf(const std::vector<T>& values) {
    return {reinterpret_cast<const char*>(values.data()), static_cast<qsizetype>(values.size() * sizeof(T))};
}

MeshBuffers buffersOf(const TriangleMesh& mesh) {
    MeshBuffers buffers;
    buffers.positions = bytesOf(mesh.positions);
    buffers.normals = bytesOf(mesh.normals);
    buffers.indices = bytesOf(mesh.triangles);
    buffers.vertices = static_cast<quint32>(mesh.positions.size());
    buffers.triangles = static_cast<quint32>(mesh.triangles.size());
    return buffers;
}

bool isFinite(Vec3f p) {
    return std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z);
}

bool isSound(const TriangleMesh& mesh) {
    const auto count = mesh.positions.size();
    const auto inRange = [count](const Triangle& t) { return t[0] < count && t[1] < count && t[2] < count; };
    return mesh.normals.size() == count && std::all_of(mesh.positions.begin(), mesh.positions.end(), isFinite) &&
           std::all_of(mesh.triangles.begin(), mesh.triangles.end(), inRange);
}

std::shared_ptr<const TriangleMesh> mended(const TriangleMesh& mesh) {
    auto copy = std::make_shared<TriangleMesh>(mesh);
    const auto& p = copy->positions;
    std::erase_if(copy->triangles, [&p](const Triangle& t) {
        return std::any_of(t.begin(), t.end(), [&p](std::uint32_t v) { return v >= p.size() || !isFinite(p[v]); });
    });
    for (Vec3f& position : copy->positions) {
        if (!isFinite(position)) position = {};
    }
    if (copy->normals.size() != copy->positions.size()) computeSmoothNormals(*copy);
    return copy;
}

Box3f drawnBounds(const TriangleMesh& mesh) {
    Box3f box;
    for (const auto& t : mesh.triangles) {
        for (const auto v : t) box.extend(mesh.positions[v]);
    }
    return box;
}

} // namespace

std::shared_ptr<const PreparedMesh> prepareMesh(const std::shared_ptr<const TriangleMesh>& mesh) {
    auto prepared = std::make_shared<PreparedMesh>();
    prepared->mesh = isSound(*mesh) ? mesh : mended(*mesh);
    prepared->bounds = drawnBounds(*prepared->mesh);
    prepared->full = buffersOf(*prepared->mesh);
    if (prepared->mesh->triangles.size() > kCoarseAbove) {
        prepared->coarse = clusterVertices(*prepared->mesh, kCoarseCells);
        prepared->coarseBuffers = buffersOf(prepared->coarse.mesh);
    }
    return prepared;
}

QByteArray vertexTint(std::size_t vertices, const std::vector<Vec3f>& srgb, const MeshLight* light) {
    QByteArray tint(static_cast<qsizetype>(vertices * 4), '\xff');
    auto* out = reinterpret_cast<std::uint8_t*>(tint.data());
    const auto byte = [](float v) { return static_cast<std::uint8_t>(std::clamp(v, 0.0f, 1.0f) * 255.0f + 0.5f); };
    if (srgb.size() == vertices) {
        for (std::size_t v = 0; v < vertices; ++v) {
            for (int c = 0; c < 3; ++c) out[4 * v + static_cast<std::size_t>(c)] = byte(srgb[v][c]);
        }
    }
    if (light != nullptr && light->open.size() == vertices) {
        for (std::size_t v = 0; v < vertices; ++v) out[4 * v + 3] = light->open[v];
    }
    return tint;
}

QByteArray coarseTint(const PreparedMesh& mesh, const QByteArray& fullTint) {
    const auto& clusterOf = mesh.coarse.clusterOf;
    std::vector<std::array<std::uint32_t, 5>> sums(mesh.coarse.mesh.positions.size());
    const auto* in = reinterpret_cast<const std::uint8_t*>(fullTint.constData());
    for (std::size_t v = 0; v < clusterOf.size(); ++v) {
        auto& sum = sums[clusterOf[v]];
        for (std::size_t c = 0; c < 4; ++c) sum[c] += in[4 * v + c];
        ++sum[4];
    }
    QByteArray tint(static_cast<qsizetype>(sums.size() * 4), '\xff');
    auto* out = reinterpret_cast<std::uint8_t*>(tint.data());
    for (std::size_t v = 0; v < sums.size(); ++v) {
        for (std::size_t c = 0; c < 4; ++c)
            out[4 * v + c] = static_cast<std::uint8_t>(sums[v][c] / std::max(1u, sums[v][4]));
    }
    return tint;
}

} // namespace vecset
