#include "core/meshio/write_obj.h"

#include "core/geometry/srgb.h"
#include "core/meshio/number_text.h"

#include <string_view>

namespace vecset {
namespace {

void appendVector(std::string& out, Vec3f v) {
    for (int axis = 0; axis < 3; ++axis) appendNumber(out += ' ', v[axis]);
}

void appendCorner(std::string& out, std::uint32_t vertex, bool hasNormals) {
    appendNumber(out += ' ', vertex + 1);
    if (hasNormals) appendNumber(out += "//", vertex + 1);
}

std::string objText(const TriangleMesh& mesh, const std::string& materialFile) {
    const bool hasNormals = !mesh.normals.empty();
    std::string out = "# Vecset Studio\nmtllib " + materialFile + "\no Model\n";
    out.reserve(mesh.positions.size() * (hasNormals ? 84 : 44) + mesh.triangles.size() * (hasNormals ? 52 : 28));
    for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
        appendVector(out += 'v', mesh.positions[v]);
        if (!mesh.colors.empty()) appendVector(out, linearToSrgb(mesh.colors[v]));
        out += '\n';
    }
    for (const auto& normal : mesh.normals) {
        appendVector(out += "vn", normal);
        out += '\n';
    }
    out += hasNormals ? "usemtl Surface\ns 1\n" : "usemtl Surface\n";
    for (const auto& triangle : mesh.triangles) {
        out += 'f';
        for (const auto corner : triangle) appendCorner(out, corner, hasNormals);
        out += '\n';
    }
    return out;
}

/// White under vertex colours (which multiply it), else light grey; Kd is taken for sRGB.
std::string materialText(bool hasColors) {
    std::string out = "# Vecset Studio\nnewmtl Surface\nKd";
    const float level = hasColors ? 1.0f : linearToSrgb(0.8f);
    appendVector(out, {level, level, level});
    return out + "\nKs 0 0 0\nd 1\nillum 1\n";
}

} // namespace

std::vector<ExportFile> objFiles(const std::filesystem::path& path, const TriangleMesh& mesh) {
    std::filesystem::path material = path;
    material.replace_extension("mtl");
    return {{path, objText(mesh, material.filename().string())}, {material, materialText(!mesh.colors.empty())}};
}

} // namespace vecset
