#pragma once

#include "core/decoding/near_surface.h"

namespace vecset {

// Which vertices a surface needs, no more: the finest level of a decode samples the corners of the cells that the
// surface crosses, found by walking along the surface from where the level before saw it. Inside means value > iso, as
// in extractSurface().

/// Of all steps of the field along sampled edges whose ends lie on different sides, the one that nine tenths of them do
/// not exceed; infinite where there is no such edge.
[[nodiscard]] float crossingStep(const FieldSamples& samples, float iso);

/// Where the finer level's walk begins: of every sampled coarse edge whose ends lie on different sides, both ends and
/// the vertex between them, on the fine lattice (see refine()).
[[nodiscard]] VertexBits crossingSeeds(const Sides& coarse, int fineCells);

/// Where the finer level has to look for parts thinner than a coarse cell, on the fine lattice.
///
/// Where the straight line through the neighbour behind and a vertex crosses the surface before the next vertex, which
/// does not lie on the other side: the nine fine vertices halfway to it, which are all that lie between. Where a value
/// is within the rule's threshold although no surface is next to it, or the box cuts the object: all fine vertices one
/// step around. In a field that is not truncated near the threshold, only where a step twice as steep as the steepest
/// to a neighbour would reach the surface: half as steep suffices for a distance, whose nearer side of a thin part is
/// at most half a cell away.
[[nodiscard]] VertexBits thinPartSeeds(const FieldSamples& coarse, int fineCells, const NearRule& rule);

/// The corners of all cells around sampled edges whose ends lie on different sides. When every one of them is sampled,
/// the extracted surface has no hole.
[[nodiscard]] VertexBits crossedCellCorners(const Sides& sides);

} // namespace vecset
