#include "core/meshio/write_ply.h"

#include "core/geometry/srgb.h"

#include <bit>

static_assert(std::endian::native == std::endian::little, "the PLY writer copies numbers as they lie in memory");

namespace vecset {
namespace {

std::string header(const TriangleMesh& mesh) {
    std::string text = "ply\nformat binary_little_endian 1.0\ncomment made by Vecset Studio\nelement vertex " +
                       std::to_string(mesh.positions.size()) +
                       "\nproperty float x\nproperty float y\nproperty float z\n";
    if (!mesh.normals.empty()) text += "property float nx\nproperty float ny\nproperty float nz\n";
    if (!mesh.colors.empty()) text += "property uchar red\nproperty uchar green\nproperty uchar blue\n";
    return text + "element face " + std::to_string(mesh.triangles.size()) +
           "\nproperty list uchar int vertex_indices\nend_header\n";
}

template <typename T> void appendBytes(std::string& out, const T& value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

} // namespace

std::string plyFile(const TriangleMesh& mesh) {
    std::string out = header(mesh);
    out.reserve(out.size() + mesh.positions.size() * 27 + mesh.triangles.size() * 13);
    for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
        appendBytes(out, mesh.positions[v]);
        if (!mesh.normals.empty()) appendBytes(out, mesh.normals[v]);
        if (mesh.colors.empty()) continue;
        for (int channel = 0; channel < 3; ++channel) out += static_cast<char>(linearToSrgb8(mesh.colors[v][channel]));
    }
    for (const auto& triangle : mesh.triangles) {
        out += '\3';
        appendBytes(out, triangle);
    }
    return out;
}

} // namespace vecset
