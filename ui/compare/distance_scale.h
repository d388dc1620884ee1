#pragma once

#include "core/render/heat_scale.h"

#include <QString>

#include <vector>

namespace vecset {

/// How many vertices of both meshes fall into each of `bins` equal parts of [0, maximum], scaled to a largest of 1;
/// what lies beyond counts in the last.
[[nodiscard]] std::vector<double> distanceHistogram(const MeshComparison& comparison, double maximum, int bins);

/// "0.0125": as many decimals as make steps of `maximum` / 100 visible.
[[nodiscard]] QString distanceText(double distance, double maximum);
/// "0.62 %" of the size.
[[nodiscard]] QString percentText(double distance, double size);

} // namespace vecset
