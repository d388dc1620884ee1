#pragma once

#include "core/dataset/procedural/shape_design.h"

namespace vecset {

/// Four legs from the floor to `height`, their tops at (+-halfX, +-halfZ). Draws style and splay.
/// @param thickness of a leg at its top.
void addFourLegs(ShapeDesign& d, double halfX, double halfZ, double height, double thickness, int material);
/// Bars between neighbouring legs at `height`.
void addStretchers(ShapeDesign& d, double halfX, double halfZ, double height, double thickness, int material);
/// A star of feet on the floor that carries a column up to `height`; with `wheels` the feet end in castors.
void addStarBase(ShapeDesign& d, double reach, double height, double columnRadius, bool wheels, int material);
/// A round foot with a column up to `height`.
void addDiscBase(ShapeDesign& d, double radius, double height, double columnRadius, int material);
/// A knob, bar or bow handle in front of (x, y, z).
void addHandle(ShapeDesign& d, Point3 at, const std::string& kind, bool upright, double size, int material);

} // namespace vecset
