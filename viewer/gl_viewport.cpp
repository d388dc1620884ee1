#include "viewer/gl_viewport.h"

#include "viewer/frame_graph.h"
#include "viewer/gl_scene.h"

#include <QtGui/QWindow>
#include <QtWidgets/QWidget>
#include <Qt3DExtras/Qt3DWindow>
#include <Qt3DRender/QCamera>
#include <Qt3DRender/QCameraSelector>
#include <Qt3DRender/QRenderCapture>
#include <Qt3DRender/QRenderSettings>
#include <Qt3DRender/QRenderSurfaceSelector>
#include <Qt3DRender/QViewport>

#include <algorithm>
#include <utility>

namespace vecset {
namespace {

constexpr int kRestMs = 350;            ///< without a movement for so long, the full mesh is drawn again
constexpr int kPatienceMs = 15000;      ///< for one frame of a picture
constexpr int kLargestSide = 8192;      ///< of a picture
constexpr quint32 kCoarseAbove = 150'000; ///< triangles that a processor cannot draw fluently
constexpr int kFirstFrames = 2;         ///< a new mesh is in the second frame after it was added
constexpr int kMostFrames = 6;

/// Our shaders write premultiplied colours; Qt 3D does not know that.
QImage withAlpha(QImage image) {
    if (image.isNull()) return image;
    const bool rgba =
        image.format() >= QImage::Format_RGBX8888 && image.format() <= QImage::Format_RGBA8888_Premultiplied;
    image.reinterpretAsFormat(rgba ? QImage::Format_RGBA8888_Premultiplied : QImage::Format_ARGB32_Premultiplied);
    return image.convertToFormat(QImage::Format_ARGB32);
}

} // namespace

GlViewport::GlViewport(bool software, QWidget* parent)
    : ViewBackend(parent), m_software(software), m_window(new Qt3DExtras::Qt3DWindow),
      m_widget(QWidget::createWindowContainer(m_window, parent)), m_scene(new GlScene) {
    buildFrameGraph();
    m_window->setRootEntity(m_scene);
    m_window->installEventFilter(this);
    m_widget->setMinimumSize(64, 64);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, [this] { m_scene->setMoving(false); });
    m_shotPatience.setSingleShot(true);
    m_shotPatience.setInterval(kPatienceMs);
    connect(&m_shotPatience, &QTimer::timeout, this, [this] { endShot({}); });
}

GlViewport::~GlViewport() {
    m_window->removeEventFilter(this);
    m_branch.reset();
}

QWindow* GlViewport::window() {
    return m_window;
}

void GlViewport::buildFrameGraph() {
    auto* surface = new Qt3DRender::QRenderSurfaceSelector;
    surface->setSurface(m_window);
    auto* viewport = new Qt3DRender::QViewport(surface);
    auto* selector = new Qt3DRender::QCameraSelector(viewport);
    m_eye = new Qt3DRender::QCamera(m_scene);
    selector->setCamera(m_eye);
    m_windowCapture = appendScenePasses(selector, m_scene->layers(), {});
    m_surface = surface;
    m_window->setActiveFrameGraph(surface);
    m_window->renderSettings()->setRenderPolicy(Qt3DRender::QRenderSettings::OnDemand);
}

void GlViewport::setCamera(OrbitCamera* camera) {
    if (m_camera != nullptr) disconnect(m_camera, nullptr, this, nullptr);
    m_camera = camera;
    connect(camera, &OrbitCamera::changed, this, &GlViewport::cameraChanged);
    applyPose();
}

void GlViewport::cameraChanged() {
    const auto* mesh = m_scene->mesh();
    if (m_software && mesh != nullptr && mesh->mesh().full.triangles > kCoarseAbove) beginMoving();
    applyPose();
}

void GlViewport::beginMoving() {
    m_scene->setMoving(true);
    m_rest.start();
}

Box3f GlViewport::sceneBox() const {
    return m_scene->mesh() != nullptr ? m_scene->mesh()->mesh().bounds : Box3f{};
}

void GlViewport::applyPose() {
    if (m_camera != nullptr) applyCamera(m_eye, *m_camera, m_window->size(), sceneBox());
}

void GlViewport::setStyle(const ViewStyle& style) {
    m_scene->setStyle(style);
}

void GlViewport::showMesh(std::shared_ptr<const PreparedMesh> mesh) {
    ++m_meshNumber;
    if (mesh == nullptr) {
        m_scene->clear();
        return;
    }
    const bool coarse = m_software && mesh->full.triangles > kCoarseAbove;
    if (coarse) beginMoving(); // the stand-in first: it is there at once
    m_scene->addMesh(std::move(mesh), coarse);
    applyPose();
    watchFirstFrames(m_meshNumber, kFirstFrames);
}

/// The meshes before go when the new one has been drawn. Reading one pixel back tells when a frame is done.
void GlViewport::watchFirstFrames(quint64 mesh, int left) {
    requestFrame(m_windowCapture, QRect(0, 0, 1, 1), [this, mesh, left](const QImage&) {
        if (mesh != m_meshNumber) return;
        if (left > 1) {
            watchFirstFrames(mesh, left - 1);
            return;
        }
        m_scene->dropOldMeshes();
        Q_EMIT shown();
    });
}

/// The second frame is done: then the first is on screen.
void GlViewport::watchAwaking(int left) {
    requestFrame(m_windowCapture, QRect(0, 0, 1, 1), [this, left](const QImage&) {
        if (left > 1) return watchAwaking(left - 1);
        Q_EMIT awake();
    });
}

void GlViewport::requestFrame(Qt3DRender::QRenderCapture* capture, const QRect& part,
                              std::function<void(const QImage&)> then) {
    auto* reply = part.isEmpty() ? capture->requestCapture() : capture->requestCapture(part);
    connect(reply, &Qt3DRender::QRenderCaptureReply::completed, this, [reply, then = std::move(then)] {
        const QImage image = reply->image();
        reply->deleteLater();
        then(image);
    });
}

void GlViewport::setTint(const std::vector<Vec3f>& colours, std::shared_ptr<const MeshLight> light) {
    m_scene->setTint(colours, light.get());
}

void GlViewport::setGridSpacing(double spacing) {
    m_scene->setGridSpacing(spacing);
}

void GlViewport::setLabels(const ViewLabels& labels) {
    if (labels == m_labels) return;
    m_labels = labels;
    m_labelScale = 0.0;
    layOut();
}

void GlViewport::layOut() {
    if (m_labelScale != m_window->devicePixelRatio()) { // also when the window moves to another screen
        m_labelScale = m_window->devicePixelRatio();
        m_scene->setLabels(m_labels.topLeft, m_labels.bottomLeft, m_labelScale);
    }
    m_scene->layOut(m_window->size());
    applyPose();
    const QRect all(QPoint(), m_window->size());
    if (m_clipFrom <= 0.0 && m_clipTo >= 1.0) {
        if (!m_window->mask().isEmpty()) m_window->setMask({});
        return;
    }
    const int from = qRound(m_clipFrom * all.width()), to = qRound(m_clipTo * all.width());
    // An empty mask would mean "everything": one pixel beyond the border stands for nothing.
    m_window->setMask(to > from ? QRegion(from, 0, to - from, all.height()) : QRegion(-1, -1, 1, 1));
}

void GlViewport::setClip(double fromX, double toX) {
    m_clipFrom = std::clamp(fromX, 0.0, 1.0);
    m_clipTo = std::clamp(toX, 0.0, 1.0);
    layOut();
}

void GlViewport::capture(QSize pixels, bool transparent, ImageReceiver receiver) {
    if (pixels.isEmpty() || !m_window->isExposed()) { // a hidden window draws nothing
        receiver({});
        return;
    }
    if (std::max(pixels.width(), pixels.height()) > kLargestSide)
        pixels.scale(kLargestSide, kLargestSide, Qt::KeepAspectRatio);
    m_shots.push_back({pixels, transparent, std::move(receiver)});
    if (m_branch == nullptr) takeNextShot();
}

void GlViewport::takeNextShot() {
    if (m_shots.empty() || m_camera == nullptr) return;
    const Shot& shot = m_shots.front();
    m_scene->setMoving(false);
    m_branch = std::make_unique<OffscreenBranch>(m_surface, m_scene, m_scene->layers(), shot.pixels, shot.transparent);
    applyCamera(m_branch->camera(), *m_camera, shot.pixels, sceneBox());
    continueShot({}, kMostFrames);
}

/// The first frames of a new branch may lack what is still on its way to the card: two equal ones in a row are
/// complete.
void GlViewport::continueShot(const QImage& previous, int left) {
    m_shotPatience.start();
    requestFrame(m_branch->capture(), {}, [this, previous, left, branch = m_branch.get()](const QImage& image) {
        if (branch != m_branch.get()) return;
        const bool isFirst = left == kMostFrames;
        if (left <= 1 || (!previous.isNull() && image == previous)) {
            endShot(image);
        } else {
            continueShot(isFirst ? QImage() : image, left - 1);
        }
    });
}

void GlViewport::endShot(const QImage& image) {
    m_shotPatience.stop();
    m_branch.reset();
    const Shot shot = std::move(m_shots.front());
    m_shots.pop_front();
    QPointer<GlViewport> self(this);
    if (shot.transparent) {
        shot.receiver(withAlpha(image));
    } else {
        shot.receiver(image.convertToFormat(QImage::Format_RGB32));
    }
    if (self != nullptr) takeNextShot();
}

void GlViewport::captureWindow(ImageReceiver receiver) {
    if (!m_window->isExposed()) {
        receiver({});
        return;
    }
    requestFrame(m_windowCapture, {}, [this, receiver = std::move(receiver)](const QImage&) {
        requestFrame(m_windowCapture, {}, receiver);
    });
}

bool GlViewport::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_window) return false;
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Expose:
        // Qt3DWindow fits its own camera to the new size, not ours.
        layOut();
        if (m_window->isExposed() && !std::exchange(m_watched, true)) watchAwaking(kFirstFrames);
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        event->setAccepted(false);
        Q_EMIT inputReceived(event);
        return event->isAccepted();
    default: return false;
    }
}

} // namespace vecset
