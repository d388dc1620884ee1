#include "core/meshio/place_mesh.h"

#include "core/base/error.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace vecset {
namespace {

bool isFinite(Vec3f v) { return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z); }

bool allFinite(const std::vector<Vec3f>& values) { return std::all_of(values.begin(), values.end(), isFinite); }

double metres(LengthUnit unit) {
    return unit == LengthUnit::Millimetre ? 1e-3 : unit == LengthUnit::Centimetre ? 1e-2 : 1.0;
}

/// Only vertices that a face uses count: stray points are no part of the object.
Box3f usedBounds(const TriangleMesh& mesh) {
    Box3f box;
    for (const auto& triangle : mesh.triangles) {
        for (const auto corner : triangle) box.extend(mesh.positions[corner]);
    }
    return box;
}

double scaleFor(const Box3f& box, MeshFormat format, const std::optional<Length>& longestSide) {
    if (!longestSide) return 1.0;
    const double extent = box.longestSide();
    if (!(extent > 0.0) || !(longestSide->value > 0.0) || !std::isfinite(longestSide->value)) {
        throw Error(ErrorCode::InvalidInput, "cannot scale the mesh: its extent and the wanted size must be positive");
    }
    const double unitsPerMetre = factsOf(format).unitsPerMetre;
    const double inFileUnits =
        unitsPerMetre > 0.0 ? longestSide->value * metres(longestSide->unit) * unitsPerMetre : longestSide->value;
    return inFileUnits / extent;
}

Vec3f turned(Vec3f v, UpAxis up) { return up == UpAxis::Y ? v : Vec3f{v.x, -v.z, v.y}; }

Vec3f originOf(const Box3f& box, MeshOrigin origin) {
    const Vec3f center = box.center();
    if (origin == MeshOrigin::Center) return center;
    return origin == MeshOrigin::Ground ? Vec3f{center.x, box.min.y, center.z} : Vec3f{};
}

Vec3f clamped(Vec3f c) {
    return {std::clamp(c.x, 0.0f, 1.0f), std::clamp(c.y, 0.0f, 1.0f), std::clamp(c.z, 0.0f, 1.0f)};
}

} // namespace

Length parseLength(std::string_view text) {
    const auto fail = [&]() -> Error {
        return {ErrorCode::InvalidInput,
                "\"" + std::string(text) + "\" is no length; write for example 200mm, 20cm or 0.2m"};
    };
    Length length;
    const char* end = text.data() + text.size();
    const auto [rest, failure] = std::from_chars(text.data(), end, length.value);
    if (failure != std::errc{} || !(length.value > 0.0) || !std::isfinite(length.value)) throw fail();
    std::string_view unit(rest, static_cast<std::size_t>(end - rest));
    while (unit.starts_with(' ')) unit.remove_prefix(1);
    if (unit == "mm")
        length.unit = LengthUnit::Millimetre;
    else if (unit == "cm")
        length.unit = LengthUnit::Centimetre;
    else if (unit == "m")
        length.unit = LengthUnit::Metre;
    else
        throw fail();
    return length;
}

void requireExportable(const TriangleMesh& mesh) {
    if (mesh.isEmpty()) throw Error(ErrorCode::EmptyShape, "the mesh has no faces, so there is nothing to export");
    const std::size_t count = mesh.positions.size();
    if ((!mesh.normals.empty() && mesh.normals.size() != count) ||
        (!mesh.colors.empty() && mesh.colors.size() != count)) {
        throw Error(ErrorCode::InvalidInput, "cannot export: normals or colours do not match the number of vertices");
    }
    if (!allFinite(mesh.positions))
        throw Error(ErrorCode::InvalidInput, "cannot export: vertex coordinates are not numbers (NaN or infinite)");
    if (!allFinite(mesh.normals) || !allFinite(mesh.colors)) {
        throw Error(ErrorCode::InvalidInput, "cannot export: normals or colours are not numbers (NaN or infinite)");
    }
    for (const auto& triangle : mesh.triangles) {
        if (*std::max_element(triangle.begin(), triangle.end()) >= count) {
            throw Error(ErrorCode::InvalidInput, "cannot export: a face names a vertex that does not exist");
        }
    }
}

TriangleMesh placeMesh(const TriangleMesh& mesh, MeshFormat format, const ExportOptions& options) {
    const Box3f box = usedBounds(mesh);
    const auto scale = static_cast<float>(scaleFor(box, format, options.longestSide));
    const Vec3f origin = originOf(box, options.origin);
    TriangleMesh placed;
    placed.triangles = mesh.triangles;
    placed.positions.reserve(mesh.positions.size());
    for (const auto& p : mesh.positions) placed.positions.push_back(turned((p - origin) * scale, options.upAxis));
    if (!allFinite(placed.positions))
        throw Error(ErrorCode::InvalidInput, "cannot export: the wanted size makes coordinates overflow");
    if (options.normals && factsOf(format).normals) {
        placed.normals.reserve(mesh.normals.size());
        for (const auto& n : mesh.normals) placed.normals.push_back(turned(n, options.upAxis));
    }
    if (options.colors && factsOf(format).colors) {
        placed.colors.reserve(mesh.colors.size());
        for (const auto& c : mesh.colors) placed.colors.push_back(clamped(c));
    }
    return placed;
}

} // namespace vecset
