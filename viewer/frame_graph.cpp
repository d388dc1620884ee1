#include "viewer/frame_graph.h"

#include <QtGui/QVector3D>
#include <Qt3DRender/QCamera>
#include <Qt3DRender/QCameraLens>
#include <Qt3DRender/QCameraSelector>
#include <Qt3DRender/QClearBuffers>
#include <Qt3DRender/QLayer>
#include <Qt3DRender/QLayerFilter>
#include <Qt3DRender/QNoDraw>
#include <Qt3DRender/QRenderCapture>
#include <Qt3DRender/QRenderTarget>
#include <Qt3DRender/QRenderTargetOutput>
#include <Qt3DRender/QRenderTargetSelector>
#include <Qt3DRender/QTexture>
#include <Qt3DRender/QViewport>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vecset {
namespace {

constexpr int kSamples = 4;

Qt3DRender::QLayerFilter* appendPass(Qt3DRender::QFrameGraphNode* branch, Qt3DRender::QLayer* layer) {
    auto* filter = new Qt3DRender::QLayerFilter(branch);
    filter->addLayer(layer);
    return filter;
}

QVector3D vector(Vec3f v) {
    return {v.x, v.y, v.z};
}

Qt3DRender::QRenderTargetOutput* output(Qt3DRender::QRenderTargetOutput::AttachmentPoint point,
                                        Qt3DRender::QAbstractTexture::TextureFormat format, QSize pixels,
                                        Qt3DCore::QNode* parent) {
    auto* texture = new Qt3DRender::QTexture2DMultisample(parent);
    texture->setFormat(format);
    texture->setSize(pixels.width(), pixels.height());
    texture->setSamples(kSamples);
    auto* result = new Qt3DRender::QRenderTargetOutput(parent);
    result->setAttachmentPoint(point);
    result->setTexture(texture);
    return result;
}

} // namespace

Qt3DRender::QRenderCapture* appendScenePasses(Qt3DRender::QFrameGraphNode* branch, const SceneLayers& layers,
                                              const PictureParts& parts) {
    auto* clear = new Qt3DRender::QClearBuffers(branch);
    clear->setBuffers(Qt3DRender::QClearBuffers::ColorDepthBuffer);
    clear->setClearColor(QColor(0, 0, 0, 0));
    new Qt3DRender::QNoDraw(clear);
    if (parts.background) appendPass(branch, layers.background);
    appendPass(branch, layers.surface);
    auto* last = appendPass(branch, parts.grid ? layers.ground : layers.shadowOnly);
    if (parts.overlay) last = appendPass(branch, layers.overlay);
    return new Qt3DRender::QRenderCapture(last);
}

void applyCamera(Qt3DRender::QCamera* camera, const OrbitCamera& orbit, QSizeF picture, const Box3f& scene) {
    if (picture.width() < 1.0 || picture.height() < 1.0) return;
    const OrbitPose& pose = orbit.pose();
    const EyeFrame frame = orbit.eyeFrame();
    const double aspect = picture.width() / picture.height(), taller = aspect < 1.0 ? 1.0 / aspect : 1.0;
    const double size = scene.isEmpty() ? 1.0 : scene.longestSide();
    const double offset = scene.isEmpty() ? 0.0 : length(scene.center() - pose.target);
    const double far = pose.distance + offset + 8.0 * size;
    if (pose.orthographic) {
        const double half = orbit.halfExtent() * taller;
        camera->lens()->setOrthographicProjection(static_cast<float>(-half * aspect), static_cast<float>(half * aspect),
                                                  static_cast<float>(-half), static_cast<float>(half),
                                                  static_cast<float>(-far), static_cast<float>(far));
    } else {
        const double tangent = std::tan(pose.fov * std::numbers::pi / 360.0) * taller;
        const double near = std::max(far * 1e-4, 0.02 * std::min(pose.distance, size));
        camera->lens()->setPerspectiveProjection(static_cast<float>(std::atan(tangent) * 360.0 / std::numbers::pi),
                                                 static_cast<float>(aspect), static_cast<float>(near),
                                                 static_cast<float>(far));
    }
    camera->setPosition(vector(frame.eye));
    camera->setViewCenter(vector(pose.target));
    camera->setUpVector(vector(frame.up));
}

OffscreenBranch::OffscreenBranch(Qt3DRender::QFrameGraphNode* surface, Qt3DCore::QEntity* scene,
                                 const SceneLayers& layers, QSize pixels, bool transparent) {
    using Output = Qt3DRender::QRenderTargetOutput;
    auto* selector = new Qt3DRender::QRenderTargetSelector;
    auto* target = new Qt3DRender::QRenderTarget(selector);
    target->addOutput(output(Output::Color0, Qt3DRender::QAbstractTexture::RGBA8_UNorm, pixels, target));
    target->addOutput(output(Output::Depth, Qt3DRender::QAbstractTexture::D24, pixels, target));
    selector->setTarget(target);
    auto* viewport = new Qt3DRender::QViewport(selector);
    auto* cameraSelector = new Qt3DRender::QCameraSelector(viewport);
    m_camera = new Qt3DRender::QCamera(scene);
    cameraSelector->setCamera(m_camera);
    m_capture = appendScenePasses(cameraSelector, layers, {!transparent, false, false});
    m_top = selector;
    m_top->setParent(surface);
}

OffscreenBranch::~OffscreenBranch() {
    m_top->setParent(static_cast<Qt3DCore::QNode*>(nullptr));
    delete m_top;
    m_camera->setParent(static_cast<Qt3DCore::QNode*>(nullptr));
    delete m_camera;
}

} // namespace vecset
