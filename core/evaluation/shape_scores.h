#pragma once

#include "core/geometry/mesh_metrics.h"

#include <limits>
#include <string_view>
#include <vector>

namespace vecset {

/// Stands for a figure that was not taken; left out of every mean.
inline constexpr double kNotMeasured = std::numeric_limits<double>::quiet_NaN();
/// Stands for the distance to a surface that is not there: the half diagonal of the cube.
inline constexpr double kNoSurfaceDistance = 1.7320508;

/// How near a shape comes to the true one. A shape without any surface scores 0 in every IoU, F-score and recall and
/// has the distances of kNoSurfaceDistance.
struct ShapeScores {
    double volumeIou = 0.0;  ///< V-IoU: inside of the mesh against true inside, over points uniform in the cube
    double surfaceIou = 0.0; ///< S-IoU: the same over points near the true surface
    SurfaceMetrics surface;  ///< between points on the two surfaces
    /// Share of the true surface's points on thin parts (see thin_parts.h) that lie within 0.02 of the mesh: what a
    /// blurred mean shape loses first. Surfaces that should not be there cost nothing here. Not measured without thin
    /// parts.
    double thinRecall = kNotMeasured;
    double fieldVolumeIou = kNotMeasured; ///< V-IoU of the network asked at the points themselves, without grid or mesh
    double fieldSurfaceIou = kNotMeasured; ///< the same near the surface
};

/// One figure of the tables: its name and where it stands in ShapeScores.
struct ScoreColumn {
    std::string_view name;
    bool higherIsBetter;
    double& (*place)(ShapeScores&);
    [[nodiscard]] double value(ShapeScores scores) const { return place(scores); }
};

/// All figures, in the order in which reports list them.
[[nodiscard]] const std::vector<ScoreColumn>& scoreColumns();
/// @throws Error Internal for a name that is not among them.
[[nodiscard]] const ScoreColumn& scoreColumn(std::string_view name);

} // namespace vecset
