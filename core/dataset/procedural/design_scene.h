#pragma once

#include "core/base/job_context.h"
#include "core/dataset/procedural/shape_design.h"
#include "core/geometry/textured_scene.h"

namespace vecset {

/// Where a design is put: p goes to (p - centre) * scale.
struct DesignFrame {
    Point3 centre;
    double scale = 1.0;
};

/// The frame in which the drawn parts fill [-halfExtent, halfExtent] along their longest axis, centred.
[[nodiscard]] DesignFrame frameOf(const std::deque<SolidPart>& parts, double halfExtent);

/// What is drawn of a design: one scene part per solid part, in its material, with exact normals. Uncut parts are
/// triangulated as they are, cut ones are extracted from their distance field (128 cells).
[[nodiscard]] TexturedScene sceneOf(const ShapeDesign& design, const DesignFrame& frame, const JobContext& job = {});

} // namespace vecset
