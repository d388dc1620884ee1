#pragma once

#include "core/geometry/mesh_metrics.h"

#include <string_view>
#include <vector>

namespace vecset {

/// How near a shape comes to the true one. A shape without any surface scores 0 in every IoU and F-score and has the
/// distances of kNoSurfaceDistance.
struct ShapeScores {
    double volumeIou = 0.0;  ///< V-IoU: inside against inside, over points uniform in the cube
    double surfaceIou = 0.0; ///< S-IoU: the same over points near the true surface
    SurfaceMetrics surface;  ///< between points on the two surfaces
};

/// Stands for the distance to a surface that is not there: the half diagonal of the cube.
inline constexpr double kNoSurfaceDistance = 1.7320508;

/// One figure of the table: its name and where it stands in ShapeScores.
struct ScoreColumn {
    std::string_view name;
    double (*value)(const ShapeScores&);
};

/// V-IoU, S-IoU, Chamfer-L1, Chamfer-L2, F@0.01, F@0.02, normal consistency.
[[nodiscard]] const std::vector<ScoreColumn>& scoreColumns();

/// Mean, median and half the width of the 95 % confidence interval of the mean (normal approximation).
struct Summary {
    double mean = 0.0, median = 0.0, confidence = 0.0;
};
[[nodiscard]] Summary summarize(std::vector<double> values);

} // namespace vecset
