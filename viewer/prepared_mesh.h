#pragma once

#include "viewer/cluster_mesh.h"

#include <QtCore/QByteArray>

#include <memory>
#include <optional>
#include <vector>

namespace vecset {

/// Vertex and index data as the graphics card takes them: 3 floats per position and normal, 3 32-bit indices per
/// triangle.
struct MeshBuffers {
    QByteArray positions, normals, indices;
    quint32 vertices = 0, triangles = 0;
};

/// Cells of the coarse stand-in along the longest side; leaves some 40,000 triangles of a piece of furniture.
inline constexpr int kCoarseCells = 112;

/// A mesh made ready for drawing, away from the GUI thread.
struct PreparedMesh {
    std::shared_ptr<const TriangleMesh> mesh; ///< sound: finite, indices in range, with normals
    Box3f bounds;
    MeshBuffers full;
    ClusteredMesh coarse; ///< empty for small meshes
    std::optional<MeshBuffers> coarseBuffers;

    /// What stands for the mesh where speed matters more than detail.
    [[nodiscard]] const TriangleMesh& occluder() const { return coarse.mesh.isEmpty() ? *mesh : coarse.mesh; }
};

/// Triangle order is kept; triangles that name missing or non-finite vertices are left out. Missing normals are made.
[[nodiscard]] std::shared_ptr<const PreparedMesh> prepareMesh(const std::shared_ptr<const TriangleMesh>& mesh);

/// How much of the sky reaches the vertices and the ground around the mesh.
struct MeshLight {
    std::vector<std::uint8_t> open; ///< per vertex, 255: free
    std::vector<std::uint8_t> shadow; ///< kShadowSide squared, 0: free; x to the right, z downwards
    Vec3f shadowCenter;               ///< on the ground
    float shadowExtent = 1.0f;        ///< half the side of the square that `shadow` covers
    static constexpr int kShadowSide = 128;
};

/// Costs about a second of processor time for 100,000 vertices, and no more for larger meshes.
[[nodiscard]] std::shared_ptr<const MeshLight> gatherLight(const PreparedMesh& mesh);

/// 4 bytes per vertex: sRGB colour (white when `srgb` does not fit) and openness (255 without `light`).
[[nodiscard]] QByteArray vertexTint(std::size_t vertices, const std::vector<Vec3f>& srgb, const MeshLight* light);
/// The same for the coarse stand-in, from the tint of the full mesh.
[[nodiscard]] QByteArray coarseTint(const PreparedMesh& mesh, const QByteArray& fullTint);

} // namespace vecset
