#pragma once

#include "core/base/rgba_image.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace vecset {

/// One curve: points in the plot's own units.
struct PlotCurve {
    std::string name;
    std::vector<double> x, y;
};

/// Draws curves over a common x axis, with extremes written at the axes and a legend. Values that are not finite break
/// a curve. Without any point the picture says so.
[[nodiscard]] RgbaImage drawPlot(const std::string& title, const std::vector<PlotCurve>& curves, int width = 900,
                                 int height = 360);

/// The diary of a run as one picture: the training loss (smoothed) above, all evaluated figures below.
[[nodiscard]] RgbaImage drawRunPlot(const std::string& title, const std::vector<nlohmann::json>& lines);

} // namespace vecset
