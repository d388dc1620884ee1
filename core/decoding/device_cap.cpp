#include "core/decoding/device_cap.h"

#include "core/surface/box_cap.h"
#include "core/surface/cell_mesher.h"
#include "core/surface/edge_crossings.h"
#include "core/surface/field_grid.h"

#include <cstddef>
#include <utility>

namespace vecset {

std::vector<Triangle> DeviceCap::renumbered(const std::vector<std::int32_t>& vertices, std::uint32_t first,
                                            std::uint32_t centre) const {
    std::vector<Triangle> out = triangles;
    for (Triangle& triangle : out) {
        for (auto& corner : triangle) {
            const std::size_t own = corner < codes.size() ? 0 : corner - codes.size();
            if (corner < codes.size()) {
                corner = static_cast<std::uint32_t>(vertices[corner]);
            } else {
                corner = static_cast<std::uint32_t>(own < positions.size() ? first + own
                                                                           : centre + (own - positions.size()));
            }
        }
    }
    return out;
}

DeviceCap makeCap(const SparseField& border, float isoLevel) {
    const FieldGrid grid(border, isoLevel);
    const EdgeCrossings crossings = findCrossings(grid, {});
    const BoxCap boxCap(grid);
    DeviceCap cap;
    cap.positions = boxCap.positions();
    TriangleMesh mesh;
    mesh.positions = crossingPositions(grid, crossings);
    mesh.positions.insert(mesh.positions.end(), cap.positions.begin(), cap.positions.end());
    const std::vector<Vec3f> given = mesh.positions;
    CellMesher mesher(given, crossings.codes.size());
    boxCap.addTo(mesher, crossings, static_cast<std::uint32_t>(crossings.codes.size()));
    mesher.appendTo(mesh);
    cap.centres.assign(mesh.positions.begin() + static_cast<std::ptrdiff_t>(given.size()), mesh.positions.end());
    cap.triangles = std::move(mesh.triangles);
    for (const std::uint64_t code : crossings.codes) {
        cap.codes.push_back(static_cast<std::int64_t>(3 * grid.key(static_cast<std::size_t>(code / 3)) + code % 3));
    }
    return cap;
}

} // namespace vecset
