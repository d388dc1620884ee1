#include "ui/compare/report_pictures.h"

#include "core/render/render_mesh.h"
#include "ui/base/image_convert.h"
#include "ui/compare/heat_colours.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace vecset {
namespace {

/// The renderer knows perspective only: an orthographic view becomes one from far away.
Camera cameraOf(const OrbitPose& pose) {
    constexpr double kFar = 2.0; // degrees
    const double half = pose.fov * std::numbers::pi / 360.0, narrow = kFar * std::numbers::pi / 360.0;
    Camera camera;
    camera.yawDegrees = static_cast<float>(pose.yaw);
    camera.pitchDegrees = static_cast<float>(pose.pitch);
    camera.target = pose.target;
    camera.fovDegrees = static_cast<float>(pose.orthographic ? kFar : pose.fov);
    camera.distance =
        static_cast<float>(pose.orthographic ? pose.distance * std::tan(half) / std::tan(narrow) : pose.distance);
    return camera;
}

/// Without colours of its own, so that both meshes look alike.
QImage draw(const TriangleMesh& mesh, std::vector<Vec3f> colours, const Camera& camera, int pixels) {
    TriangleMesh dressed = mesh;
    dressed.colors = std::move(colours);
    MeshLook look;
    look.whiteBackground = false;
    return toQImage(renderMesh(dressed, camera, pixels, pixels, look));
}

} // namespace

ReportPictures drawReportPictures(const TriangleMesh& a, const TriangleMesh& b, const MeshComparison* comparison,
                                  double maximum, const OrbitPose& pose, int pixels, const JobContext& job) {
    const Camera camera = cameraOf(pose);
    ReportPictures pictures;
    job.throwIfCancelled();
    pictures.meshA = draw(a, {}, camera, pixels);
    job.throwIfCancelled();
    pictures.meshB = draw(b, {}, camera, pixels);
    if (comparison == nullptr) return pictures;
    job.throwIfCancelled();
    pictures.heatA = draw(a, linearHeatColours(comparison->distanceA, maximum), camera, pixels);
    job.throwIfCancelled();
    pictures.heatB = draw(b, linearHeatColours(comparison->distanceB, maximum), camera, pixels);
    return pictures;
}

} // namespace vecset
