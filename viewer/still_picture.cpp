#include "viewer/still_picture.h"

#include "core/base/logging.h"
#include "core/geometry/srgb.h"
#include "core/render/render_mesh.h"

#include <QtGui/QLinearGradient>
#include <QtGui/QPainter>

#include <cmath>
#include <exception>
#include <numbers>

namespace vecset {
namespace {

constexpr float kParallelFov = 2.0f; ///< degrees: so narrow an angle looks parallel

float linear(double srgb) {
    return srgbToLinear(static_cast<float>(srgb));
}

Camera cameraOf(const OrbitPose& pose) {
    Camera camera;
    camera.yawDegrees = static_cast<float>(pose.yaw);
    camera.pitchDegrees = static_cast<float>(pose.pitch);
    camera.fovDegrees = static_cast<float>(pose.fov);
    camera.distance = static_cast<float>(pose.distance);
    camera.target = pose.target;
    if (pose.orthographic) {
        const auto tangent = [](double degrees) { return std::tan(degrees * std::numbers::pi / 360.0); };
        camera.fovDegrees = kParallelFov;
        camera.distance = static_cast<float>(pose.distance * tangent(pose.fov) / tangent(kParallelFov));
    }
    return camera;
}

QImage drawMesh(const StillRequest& request) {
    MeshLook look;
    look.clay = {linear(request.style.clay.redF()), linear(request.style.clay.greenF()),
                 linear(request.style.clay.blueF())};
    look.clay = look.clay * 0.9f;
    look.whiteBackground = false;
    look.groundShadow = request.style.shadow && request.pose.pitch > 0.0;
    look.supersample = request.supersample;
    const auto picture = [&](const TriangleMesh& mesh) {
        return renderMesh(mesh, cameraOf(request.pose), request.pixels.width(), request.pixels.height(), look);
    };
    RgbaImage image;
    if (request.colours.size() == request.mesh->positions.size()) {
        TriangleMesh coloured = *request.mesh;
        coloured.colors.clear();
        for (const Vec3f c : request.colours) coloured.colors.push_back({linear(c.x), linear(c.y), linear(c.z)});
        image = picture(coloured);
    } else {
        image = picture(*request.mesh);
    }
    return QImage(image.pixels.data(), image.width, image.height, image.width * 4, QImage::Format_RGBA8888).copy();
}

} // namespace

QImage backgroundPicture(const ViewStyle& style, QSize pixels) {
    QImage image(pixels, QImage::Format_RGB32);
    QLinearGradient gradient(0, 0, 0, pixels.height());
    gradient.setColorAt(0, style.backgroundTop);
    gradient.setColorAt(1, style.backgroundBottom);
    QPainter(&image).fillRect(image.rect(), gradient);
    return image;
}

QImage renderStill(const StillRequest& request) {
    if (request.pixels.isEmpty()) return {};
    QImage object;
    try {
        if (request.mesh != nullptr && !request.mesh->isEmpty()) object = drawMesh(request);
    } catch (const std::exception& failure) {
        logger("viewer").warn("still picture: {}", failure.what());
        return {};
    }
    if (request.transparent) {
        if (!object.isNull()) return object.convertToFormat(QImage::Format_ARGB32);
        QImage clear(request.pixels, QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        return clear;
    }
    QImage image = backgroundPicture(request.style, request.pixels);
    if (!object.isNull()) QPainter(&image).drawImage(0, 0, object);
    return image;
}

} // namespace vecset
