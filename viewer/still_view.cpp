#include "viewer/still_view.h"

#include "viewer/still_canvas.h"
#include "viewer/viewer_pool.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace vecset {
namespace {

constexpr int kRestMs = 250;
constexpr int kMovingSide = 220; ///< pixels of the longer side while the camera moves
constexpr int kFineSide = 900;   ///< and at rest: more would take seconds

} // namespace

StillView::StillView(const QString& reason, QWidget* parent)
    : ViewBackend(parent), m_canvas(new StillCanvas(reason, parent)) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, [this] { refresh(false); });
    connect(m_canvas, &StillCanvas::resized, this, [this] { refresh(true); });
    connect(m_canvas, &StillCanvas::inputReceived, this, &ViewBackend::inputReceived);
    connect(&m_running, &QFutureWatcher<QImage>::finished, this, [this] {
        const QImage picture = m_running.result();
        if (!picture.isNull()) m_canvas->setPicture(picture);
        if (m_announce && !m_wanted) {
            m_announce = false;
            Q_EMIT shown();
        }
        startNext();
    });
}

StillView::~StillView() = default;

QWidget* StillView::widget() {
    return m_canvas;
}

void StillView::setCamera(OrbitCamera* camera) {
    if (m_camera != nullptr) disconnect(m_camera, nullptr, this, nullptr);
    m_camera = camera;
    connect(camera, &OrbitCamera::changed, this, [this] { refresh(true); });
    refresh(false);
}

void StillView::setStyle(const ViewStyle& style) {
    m_style = style;
    m_canvas->setStyle(style);
    refresh(false);
}

void StillView::showMesh(std::shared_ptr<const PreparedMesh> mesh) {
    m_mesh = std::move(mesh);
    m_colours.clear();
    m_announce = m_mesh != nullptr;
    refresh(true);
}

void StillView::setTint(const std::vector<Vec3f>& colours, std::shared_ptr<const MeshLight>) {
    if (colours.empty() && m_colours.empty()) return;
    m_colours = colours;
    refresh(false);
}

void StillView::setLabels(const ViewLabels& labels) {
    m_canvas->setLabels(labels);
}

void StillView::setClip(double fromX, double toX) {
    m_canvas->setClip(fromX, toX);
}

void StillView::refresh(bool moving) {
    m_wanted = true;
    m_fine = !moving;
    if (moving) m_rest.start();
    if (!m_running.isRunning()) startNext();
}

void StillView::startNext() {
    if (!m_wanted || m_camera == nullptr || m_canvas->size().isEmpty()) return;
    m_wanted = false;
    const QSize device = m_canvas->size() * m_canvas->devicePixelRatioF();
    const int side = m_fine ? kFineSide : kMovingSide;
    const QSize size =
        std::max(device.width(), device.height()) > side ? device.scaled(side, side, Qt::KeepAspectRatio) : device;
    StillRequest next = request(size.expandedTo({1, 1}));
    if (!m_fine) next.supersample = 1;
    if (!m_fine && m_mesh != nullptr && m_colours.empty()) {
        next.mesh = std::shared_ptr<const TriangleMesh>(m_mesh, &m_mesh->occluder());
    }
    m_running.setFuture(QtConcurrent::run(&viewerPool(), renderStill, next));
}

StillRequest StillView::request(QSize pixels) const {
    StillRequest request;
    if (m_mesh != nullptr) request.mesh = m_mesh->mesh;
    request.colours = m_colours;
    if (m_camera != nullptr) request.pose = m_camera->pose();
    request.style = m_style;
    request.pixels = pixels;
    return request;
}

void StillView::capture(QSize pixels, bool transparent, ImageReceiver receiver) {
    StillRequest wanted = request(pixels);
    wanted.transparent = transparent;
    auto* watcher = new QFutureWatcher<QImage>(this);
    connect(watcher, &QFutureWatcher<QImage>::finished, this, [watcher, receiver = std::move(receiver)] {
        watcher->deleteLater();
        receiver(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&viewerPool(), renderStill, wanted));
}

void StillView::captureWindow(ImageReceiver receiver) {
    receiver(m_canvas->grab().toImage());
}

} // namespace vecset
