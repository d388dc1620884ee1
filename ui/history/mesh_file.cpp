#include "ui/history/mesh_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/meshio/read_mesh.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>
#include <string>
#include <string_view>

static_assert(std::endian::native == std::endian::little, "numbers are copied as they lie in memory");
static_assert(sizeof(vecset::Vec3f) == 12 && sizeof(vecset::Triangle) == 12);

namespace vecset {
namespace {

constexpr std::string_view kComment = "comment Vecset Studio history 1\n";
constexpr std::string_view kNormals = "property float nx\nproperty float ny\nproperty float nz\n";
/// Not "red": other programs would take linear floats for sRGB levels.
constexpr std::string_view kColors =
    "property float linear_red\nproperty float linear_green\nproperty float linear_blue\n";
constexpr std::size_t kFaceBytes = 13; // the number 3, then three indices

std::string header(const TriangleMesh& mesh) {
    std::string text = "ply\nformat binary_little_endian 1.0\n" + std::string(kComment) + "element vertex " +
                       std::to_string(mesh.positions.size()) +
                       "\nproperty float x\nproperty float y\nproperty float z\n";
    if (!mesh.normals.empty()) text += kNormals;
    if (!mesh.colors.empty()) text += kColors;
    return text + "element face " + std::to_string(mesh.triangles.size()) +
           "\nproperty list uchar uint vertex_indices\nend_header\n";
}

template <typename T> void append(std::string& out, const T& value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

[[noreturn]] void fail(const std::filesystem::path& path, const char* cause) {
    throw Error(ErrorCode::UnreadableFile, path.string() + " is damaged: " + cause);
}

std::size_t countAfter(std::string_view header, std::string_view keyword) {
    const auto at = header.find(keyword);
    std::size_t count = 0;
    if (at == std::string_view::npos) return 0;
    std::from_chars(header.data() + at + keyword.size(), header.data() + header.size(), count);
    return count;
}

/// The body of a file whose length has been checked.
class Body {
public:
    explicit Body(std::string_view bytes) : m_bytes(bytes) {}
    template <typename T> void take(T& value) {
        std::memcpy(&value, m_bytes.data(), sizeof value);
        m_bytes.remove_prefix(sizeof value);
    }

private:
    std::string_view m_bytes;
};

void readBody(std::string_view bytes, TriangleMesh& mesh, const std::filesystem::path& path) {
    Body body(bytes);
    for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
        body.take(mesh.positions[v]);
        if (!mesh.normals.empty()) body.take(mesh.normals[v]);
        if (!mesh.colors.empty()) body.take(mesh.colors[v]);
    }
    for (auto& triangle : mesh.triangles) {
        unsigned char corners = 0;
        body.take(corners);
        body.take(triangle);
        if (corners != 3) fail(path, "a face that is not a triangle");
        if (*std::max_element(triangle.begin(), triangle.end()) >= mesh.positions.size()) {
            fail(path, "a face names a vertex that does not exist");
        }
    }
}

} // namespace

void writeMeshFile(const std::filesystem::path& path, const TriangleMesh& mesh) {
    std::string out = header(mesh);
    out.reserve(out.size() + mesh.positions.size() * 36 + mesh.triangles.size() * kFaceBytes);
    for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
        append(out, mesh.positions[v]);
        if (!mesh.normals.empty()) append(out, mesh.normals[v]);
        if (!mesh.colors.empty()) append(out, mesh.colors[v]);
    }
    for (const auto& triangle : mesh.triangles) {
        out += '\3';
        append(out, triangle);
    }
    writeFileAtomically(path, out);
}

TriangleMesh readMeshFile(const std::filesystem::path& path) {
    const std::string file = readFile(path);
    const std::string_view text(file);
    const auto end = text.find("end_header\n");
    const auto head = text.substr(0, std::min<std::size_t>(text.size(), end));
    if (end == std::string_view::npos || head.find(kComment) == std::string_view::npos) return readMesh(path);

    const auto body = text.substr(end + std::string_view("end_header\n").size());
    const bool normals = head.find(kNormals) != std::string_view::npos;
    const bool colors = head.find(kColors) != std::string_view::npos;
    const auto vertices = countAfter(head, "element vertex "), faces = countAfter(head, "element face ");
    // The counts are checked one by one first, so that the products below cannot overflow.
    const std::size_t vertexBytes = 12 + (normals ? 12 : 0) + (colors ? 12 : 0);
    if (vertices > body.size() || faces > body.size() || vertices * vertexBytes + faces * kFaceBytes != body.size()) {
        fail(path, "its length does not fit what it says it holds");
    }
    TriangleMesh mesh;
    mesh.positions.resize(vertices);
    if (normals) mesh.normals.resize(vertices);
    if (colors) mesh.colors.resize(vertices);
    mesh.triangles.resize(faces);
    readBody(body, mesh, path);
    return mesh;
}

} // namespace vecset
