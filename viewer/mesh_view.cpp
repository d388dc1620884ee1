#include "viewer/mesh_view.h"

#include "viewer/mesh_view_impl.h"

#include <QtCore/QEvent>
#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>

namespace vecset {

MeshView::MeshView(QWidget* parent) : QWidget(parent) {
    setAcceptDrops(true);
    setAccessibleName(tr("3D view"));
    m_impl = std::make_unique<Impl>(*this);
}

MeshView::~MeshView() = default;

void MeshView::setMesh(std::shared_ptr<const TriangleMesh> mesh, bool keepCamera, bool draft) {
    m_impl->setMesh(std::move(mesh), keepCamera, draft);
}

std::shared_ptr<const TriangleMesh> MeshView::mesh() const {
    return m_impl->mesh();
}

void MeshView::clear() {
    m_impl->setMesh(nullptr, true, false);
}

void MeshView::setVertexColours(std::vector<Vec3f> srgb) {
    m_impl->setColours(std::move(srgb));
}

void MeshView::setStyle(const ViewStyle& style) {
    m_impl->setStyle(style);
}

ViewStyle MeshView::style() const {
    return m_impl->style();
}

OrbitCamera& MeshView::camera() {
    return m_impl->camera();
}

void MeshView::setCamera(std::shared_ptr<OrbitCamera> camera) {
    if (camera != nullptr) m_impl->setCamera(std::move(camera));
}

void MeshView::setTurntable(bool on) {
    m_impl->setTurntable(on);
}

bool MeshView::turntable() const {
    return m_impl->turntable();
}

void MeshView::setTurntableSpeed(double degreesPerSecond) {
    m_impl->setTurntableSpeed(degreesPerSecond);
}

void MeshView::capture(QSize pixels, bool transparent, ImageReceiver receiver) {
    m_impl->capture({pixels, transparent, false, std::move(receiver)});
}

void MeshView::captureWindow(ImageReceiver receiver) {
    m_impl->capture({{}, false, true, std::move(receiver)});
}

void MeshView::setUnitLabel(QString unit) {
    m_impl->setUnit(std::move(unit));
}

void MeshView::setUnitsPerModelUnit(double units) {
    m_impl->setUnitsPerModelUnit(units);
}

QString MeshView::gridLabel() const {
    return m_impl->gridLabel();
}

void MeshView::setCornerText(const QString& text) {
    m_impl->setCornerText(text);
}

void MeshView::setClip(double fromX, double toX) {
    m_impl->setClip(fromX, toX);
}

GlSupport MeshView::support() const {
    return probeOpenGl();
}

bool MeshView::isSettled() const {
    return m_impl->isSettled();
}

QWindow* MeshView::nativeWindow() const {
    return m_impl->nativeWindow();
}

void MeshView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("3D view"));
        m_impl->updateGrid();
    }
    QWidget::changeEvent(event);
}

void MeshView::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MeshView::dropEvent(QDropEvent* event) {
    if (!event->mimeData()->hasUrls()) return;
    event->acceptProposedAction();
    Q_EMIT urlsDropped(event->mimeData()->urls());
}

} // namespace vecset
