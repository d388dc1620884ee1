#pragma once

#include "core/geometry/mesh_comparison.h"
#include "core/geometry/triangle_mesh.h"

#include <QString>

#include <vector>

namespace vecset {

/// The longer of the two meshes' longest sides: what "percent of the size" refers to.
[[nodiscard]] double comparedSize(const TriangleMesh& a, const TriangleMesh& b);

/// A round number (1, 2 or 5 times a power of ten) below which nine of ten vertices lie: floating parts and other
/// outliers must not turn the rest of the map into one colour.
[[nodiscard]] double roundMaximum(const MeshComparison& comparison, double size);

/// How many vertices of both meshes fall into each of `bins` equal parts of [0, maximum], scaled to a largest of 1;
/// what lies beyond counts in the last.
[[nodiscard]] std::vector<double> distanceHistogram(const MeshComparison& comparison, double maximum, int bins);

/// "0.0125": as many decimals as make steps of `maximum` / 100 visible.
[[nodiscard]] QString distanceText(double distance, double maximum);
/// "0.62 %" of the size.
[[nodiscard]] QString percentText(double distance, double size);

} // namespace vecset
