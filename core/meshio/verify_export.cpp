#include "core/meshio/verify_export.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <sstream>

namespace vecset {
namespace {

std::uint64_t mix(std::uint64_t value) { // SplitMix64's finaliser
    value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9ull;
    value = (value ^ value >> 27) * 0x94d049bb133111ebull;
    return value ^ value >> 31;
}

/// Vertices at equal positions get equal keys, so that nothing need be welded. Adding zero makes -0 equal to 0.
std::uint64_t positionKey(Vec3f p) {
    const auto bits = [](float v) { return static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(v + 0.0f)); };
    return mix(mix(bits(p.x) | bits(p.y) << 32) + 0x9e3779b97f4a7c15ull + bits(p.z));
}

std::uint64_t edgeKey(std::uint64_t from, std::uint64_t to) {
    return mix(from * 0x9e3779b97f4a7c15ull + std::rotl(to, 29));
}

struct DVec {
    double x, y, z;
};
DVec minus(Vec3f a, Vec3f b) { return {double(a.x) - b.x, double(a.y) - b.y, double(a.z) - b.z}; }
DVec crossed(const DVec& a, const DVec& b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
double dotted(const DVec& a, const DVec& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

bool isNear(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance; }

bool sameBounds(const Box3f& a, const Box3f& b) {
    const double tolerance = 1e-5 * std::fmax(std::fmax(length(a.min), length(a.max)), a.longestSide());
    for (int axis = 0; axis < 3; ++axis) {
        if (!isNear(a.min[axis], b.min[axis], tolerance) || !isNear(a.max[axis], b.max[axis], tolerance)) return false;
    }
    return true;
}

std::string describe(const Box3f& box) {
    std::ostringstream out;
    out << '(' << box.min.x << ' ' << box.min.y << ' ' << box.min.z << ")..(" << box.max.x << ' ' << box.max.y << ' '
        << box.max.z << ')';
    return out.str();
}

} // namespace

ShapeFacts shapeFacts(const TriangleMesh& mesh) {
    ShapeFacts facts;
    facts.faces = mesh.triangles.size();
    for (const auto& t : mesh.triangles) {
        for (const auto corner : t) facts.bounds.extend(mesh.positions[corner]);
    }
    const Vec3f center = facts.bounds.center();
    std::vector<std::uint64_t> keys;
    keys.reserve(mesh.positions.size());
    for (const auto& p : mesh.positions) keys.push_back(positionKey(p));
    // Each directed edge adds a number and its reverse takes it away again: the sum is zero when all edges cancel.
    std::uint64_t boundary = 0;
    for (const auto& t : mesh.triangles) {
        const DVec a = minus(mesh.positions[t[0]], center), b = minus(mesh.positions[t[1]], center),
                   c = minus(mesh.positions[t[2]], center);
        const DVec normal = crossed({b.x - a.x, b.y - a.y, b.z - a.z}, {c.x - a.x, c.y - a.y, c.z - a.z});
        facts.area += 0.5 * std::sqrt(dotted(normal, normal));
        facts.volume += dotted(a, crossed(b, c)) / 6.0;
        for (int corner = 0; corner < 3; ++corner) {
            const auto from = keys[t[corner]], to = keys[t[(corner + 1) % 3]];
            boundary += edgeKey(from, to) - edgeKey(to, from);
            if (!mesh.normals.empty()) facts.normalFlow += dotted(normal, minus(mesh.normals[t[corner]], {})) / 6.0;
        }
    }
    facts.closed = boundary == 0 && facts.faces > 0;
    return facts;
}

std::string differenceBetween(const TriangleMesh& written, const TriangleMesh& found, bool expectNormals,
                              bool expectColors) {
    const ShapeFacts a = shapeFacts(written), b = shapeFacts(found);
    if (a.faces != b.faces) return "the file has " + std::to_string(b.faces) + " faces, not " + std::to_string(a.faces);
    if (!sameBounds(a.bounds, b.bounds))
        return "the file's bounding box is " + describe(b.bounds) + ", not " + describe(a.bounds);
    if (!isNear(a.area, b.area, 1e-4 * a.area)) return "the file's surface area differs";
    const double volumeScale = a.area * double(a.bounds.longestSide());
    if (!isNear(a.volume, b.volume, 1e-5 * volumeScale)) return "the file's winding or enclosed volume differs";
    if (a.closed != b.closed)
        return a.closed ? "the surface is closed, the file's is not" : "the file's surface is closed, the mesh is not";
    if (expectNormals && found.normals.empty()) return "the file has no normals";
    if (expectNormals && !isNear(a.normalFlow, b.normalFlow, 1e-3 * a.area)) return "the file's normals differ";
    if (expectColors && found.colors.empty()) return "the file has no vertex colours";
    return {};
}

} // namespace vecset
