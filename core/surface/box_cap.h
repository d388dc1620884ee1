#pragma once

#include "core/surface/cell_mesher.h"
#include "core/surface/edge_crossings.h"
#include "core/surface/field_grid.h"

#include <cstdint>
#include <vector>

namespace vecset {

/// Closes the surface where the solid reaches the box: a layer of cells beyond each face of the box whose outer corners
/// are outside, with the thickness of the layer shrunk to nothing. A border sample that is inside is then itself the
/// one vertex of all its edges into the layer.
///
/// Where the border's interior was not sampled (a narrow band around the surface), the gap takes the side of the border
/// samples around it.
class BoxCap {
public:
    explicit BoxCap(const FieldGrid& grid);

    /// The cap's vertices: the border grid vertices that are inside.
    [[nodiscard]] std::vector<Vec3f> positions() const;
    /// Adds the cap's faces; cap vertex m has the index firstVertex + m.
    void addTo(CellMesher& mesher, const EdgeCrossings& crossings, std::uint32_t firstVertex) const;

private:
    struct FaceCell;
    [[nodiscard]] std::vector<std::uint64_t> cellsOnFace(int axis, int side) const;
    [[nodiscard]] bool describe(std::uint64_t minCorner, int axis, int side, FaceCell& out) const;
    [[nodiscard]] bool assignVertices(const FaceCell& face, const EdgeCrossings& crossings, std::uint32_t firstVertex,
                                      std::array<std::uint32_t, 12>& vertices) const;
    /// The cap vertex's place for an inside border vertex.
    [[nodiscard]] std::size_t rank(std::uint64_t key) const;

    const FieldGrid& m_grid;
    std::vector<std::uint64_t> m_inside; ///< keys, ascending
};

} // namespace vecset
