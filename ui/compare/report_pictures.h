#pragma once

#include "core/base/job_context.h"
#include "core/geometry/mesh_comparison.h"
#include "core/geometry/triangle_mesh.h"
#include "viewer/orbit_camera.h"

#include <QImage>

namespace vecset {

/// Pictures of both meshes for a report, all from one side, with a transparent ground.
struct ReportPictures {
    QImage meshA, meshB;
    QImage heatA, heatB; ///< null when the distances are not known
};

/// Draws them without OpenGL, so that reports are alike on all machines and nothing on screen has to change for them.
/// Several seconds of a pool thread; the job is polled between the pictures.
/// @param comparison null: no heat maps. @param maximum the distance of the last colour, model units.
[[nodiscard]] ReportPictures drawReportPictures(const TriangleMesh& a, const TriangleMesh& b,
                                                const MeshComparison* comparison, double maximum, const OrbitPose& pose,
                                                int pixels, const JobContext& job = {});

} // namespace vecset
