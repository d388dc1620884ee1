#pragma once

#include "core/geometry/triangle_mesh.h"
#include "viewer/orbit_camera.h"
#include "viewer/view_style.h"

#include <QtGui/QImage>

#include <memory>
#include <vector>

namespace vecset {

/// A picture by our own rasteriser, for machines without OpenGL and for views that are hidden.
struct StillRequest {
    std::shared_ptr<const TriangleMesh> mesh; ///< null or empty: background only
    std::vector<Vec3f> colours;               ///< sRGB per vertex; empty: clay
    OrbitPose pose;
    ViewStyle style;
    QSize pixels;
    bool transparent = false;
    int supersample = 2;
};

/// Takes about a second for 512 x 512 pixels: call it on a pool thread. Never throws; null when it fails.
[[nodiscard]] QImage renderStill(const StillRequest& request);

/// The background alone.
[[nodiscard]] QImage backgroundPicture(const ViewStyle& style, QSize pixels);

} // namespace vecset
