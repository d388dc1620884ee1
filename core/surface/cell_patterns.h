#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace vecset {

/// Numbering of a cell: corner c lies at (c & 1, c >> 1 & 1, c >> 2 & 1); edge e = 4 * axis + m runs along `axis` from
/// its lower corner; face f = 2 * axis + side.
namespace cell {

inline constexpr int kCorners = 8, kEdges = 12, kFaces = 6;

/// The lower corner of an edge; the upper one is lowerCorner(e) | 1 << axis.
[[nodiscard]] constexpr int lowerCorner(int edge) {
    const int axis = edge / 4, first = (axis + 1) % 3, second = (axis + 2) % 3;
    return (edge & 1) << first | (edge >> 1 & 1) << second;
}
/// A face's corners, counter-clockwise seen from outside the cell.
[[nodiscard]] constexpr std::array<int, 4> faceCorners(int face) {
    const int axis = face / 2, u = 1 << (axis + 1) % 3, v = 1 << (axis + 2) % 3;
    const int base = face % 2 != 0 ? 1 << axis : 0;
    if (face % 2 != 0) return {base, base | u, base | u | v, base | v};
    return {base, base | v, base | u | v, base | u};
}
/// The edge between two corners that differ in one coordinate.
[[nodiscard]] constexpr int edgeBetween(int a, int b) {
    const int bit = a ^ b, axis = bit == 1 ? 0 : bit == 2 ? 1 : 2, low = a & b;
    return 4 * axis + ((low >> (axis + 1) % 3 & 1) | (low >> (axis + 2) % 3 & 1) << 1);
}

} // namespace cell

/// One closed loop of edge crossings in a cell and how to fill it. Corners in `triangles` index `edges`; the value
/// kCenter means an extra vertex in the middle. Wound counter-clockwise seen from the outside of the solid.
struct CellLoop {
    static constexpr std::uint8_t kCenter = 255;
    std::vector<std::uint8_t> edges;
    std::vector<std::array<std::uint8_t, 3>> triangles;
    bool freeDiagonal = false; ///< a quadrilateral that may be split along either diagonal
};

/// The loops of a cell whose corners in `insideMask` are inside; bit f of `joinedFaces` says that on face f, which has
/// two inside corners at opposite ends, these are connected (bits of other faces must be 0).
[[nodiscard]] std::span<const CellLoop> cellLoops(unsigned insideMask, unsigned joinedFaces);

/// Bit f is set when face f is ambiguous and the asymptotic decider connects its inside corners. `values` are relative
/// to the iso level. Depends on each face's four values only, so that the two cells beside a face agree.
[[nodiscard]] unsigned joinedFaces(const std::array<double, 8>& values, unsigned insideMask);

} // namespace vecset
