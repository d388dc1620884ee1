#include "viewer/mesh_view_impl.h"

#include "viewer/gl_viewport.h"
#include "viewer/still_picture.h"
#include "viewer/still_view.h"
#include "viewer/veil.h"
#include "viewer/viewer_pool.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtGui/QDropEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QWindow>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

constexpr int kTurnMs = 25;
constexpr int kLightDelayMs = 400;    ///< previews that are replaced sooner cost no light
constexpr int kHiddenDelayMs = 2000;  ///< a view that is hidden never says that its mesh is on screen
constexpr double kLinesPerSide = 7.0; ///< of the grid, along the mesh's longest side

/// The largest of 1, 2, 5 times a power of ten that is not above `value`.
double roundStep(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    const double digit = value / power;
    return power * (digit >= 5.0 ? 5.0 : digit >= 2.0 ? 2.0 : 1.0);
}

} // namespace

MeshView::Impl::Impl(MeshView& view) : m_view(view), m_camera(std::make_shared<OrbitCamera>()) {
    prepareQt3D();
    makeBackend();
    connect(&m_preparing, &QFutureWatcherBase::finished, this, [this] { prepared(); });
    connect(&m_lighting, &QFutureWatcherBase::finished, this, [this] { lightGathered(); });
    m_lightDelay.setSingleShot(true);
    connect(&m_lightDelay, &QTimer::timeout, this, [this] {
        if (m_lighting.isRunning() || m_prepared == nullptr) return; // lightGathered() comes back here
        m_litMesh = m_prepared;
        m_lighting.setFuture(QtConcurrent::run(&viewerPool(), [mesh = m_prepared] { return gatherLight(*mesh); }));
    });
    m_turn.setInterval(kTurnMs);
    m_turn.setTimerType(Qt::PreciseTimer);
    connect(&m_turn, &QTimer::timeout, this, [this] { turn(); });
    setCamera(m_camera);
    updateGrid();
}

MeshView::Impl::~Impl() {
    for (auto* object : {static_cast<QObject*>(&m_preparing), static_cast<QObject*>(&m_lighting)})
        object->disconnect(this);
}

void MeshView::Impl::makeBackend() {
    const GlSupport support = probeOpenGl();
    if (support.usable) {
        m_backend = new GlViewport(support.software, &m_view);
    } else {
        m_backend = new StillView(support.reason, &m_view);
    }
    auto* layout = new QVBoxLayout(&m_view);
    layout->setContentsMargins({});
    layout->addWidget(m_backend->widget());
    m_view.setFocusProxy(m_backend->widget());
    if (m_backend->window() != nullptr) {
        m_veil = new Veil(&m_view);
        m_veil->setColours(m_style.backgroundTop, m_style.backgroundBottom);
        connect(m_backend, &ViewBackend::awake, m_veil, &Veil::lift);
    }
    connect(m_backend, &ViewBackend::inputReceived, this, [this](QEvent* event) { useInput(event); });
    connect(m_backend, &ViewBackend::shown, this, [this] { meshIsShown(); });
    connect(&m_navigator, &Navigator::movedByHand, this, [this] { setTurntable(false); });
}

void MeshView::Impl::setMesh(std::shared_ptr<const TriangleMesh> mesh, bool keepCamera, bool draft) {
    m_draft = draft;
    m_mesh = std::move(mesh);
    m_colours.clear();
    // A preview that is never shown must not swallow the framing that was asked with it.
    m_keepCamera = keepCamera && (m_keepCamera || !m_awaitingMesh);
    if (m_mesh != nullptr && m_mesh->isEmpty()) m_mesh = nullptr;
    if (m_mesh == nullptr) {
        m_prepared = nullptr;
        m_light = nullptr;
        m_awaitingMesh = m_awaitingFrame = m_awaitingLight = m_prepareAgain = false;
        m_lightDelay.stop();
        m_backend->showMesh(nullptr);
        updateGrid();
        takeShots();
        return;
    }
    m_awaitingMesh = true;
    prepare();
}

void MeshView::Impl::prepare() {
    m_prepareAgain = m_preparing.isRunning();
    if (!m_prepareAgain) m_preparing.setFuture(QtConcurrent::run(&viewerPool(), prepareMesh, m_mesh));
}

void MeshView::Impl::prepared() {
    if (m_prepareAgain) {
        m_prepareAgain = false;
        prepare();
        return;
    }
    if (!m_awaitingMesh) return; // cleared in the meantime
    m_prepared = m_preparing.result();
    m_preparing.setFuture({});
    m_light = nullptr;
    m_awaitingMesh = false;
    m_awaitingFrame = true;
    m_awaitingLight = !m_draft;
    if (!m_keepCamera) m_camera->frame(m_prepared->bounds);
    m_backend->showMesh(m_prepared);
    if (!m_colours.empty()) m_backend->setTint(m_colours, nullptr);
    updateGrid();
    m_lightDelay.stop();
    if (m_awaitingLight) m_lightDelay.start(kHiddenDelayMs); // sooner once it is on screen
}

void MeshView::Impl::lightGathered() {
    const auto light = m_lighting.result();
    if (m_litMesh != m_prepared || m_prepared == nullptr) {
        if (m_prepared != nullptr && m_awaitingLight && !m_lightDelay.isActive()) m_lightDelay.start(0);
        return;
    }
    m_light = light;
    m_awaitingLight = false;
    m_backend->setTint(m_colours, m_light);
    takeShots();
}

void MeshView::Impl::meshIsShown() {
    if (m_awaitingMesh) return;
    m_awaitingFrame = false;
    if (m_awaitingLight && m_lightDelay.isActive()) m_lightDelay.start(m_keepCamera ? kLightDelayMs : 0);
    const bool first = !std::exchange(m_hadFirstFrame, true);
    QPointer<MeshView> alive(&m_view);
    if (first) Q_EMIT m_view.firstFrameShown();
    if (alive != nullptr) Q_EMIT m_view.meshShown();
    if (alive != nullptr) takeShots();
}

void MeshView::Impl::setColours(std::vector<Vec3f> srgb) {
    m_colours = std::move(srgb);
    if (!m_awaitingMesh && m_prepared != nullptr) m_backend->setTint(m_colours, m_light);
}

void MeshView::Impl::setStyle(const ViewStyle& style) {
    m_style = style;
    m_backend->setStyle(style);
    if (m_veil != nullptr) m_veil->setColours(style.backgroundTop, style.backgroundBottom);
    updateGrid();
}

void MeshView::Impl::setCamera(std::shared_ptr<OrbitCamera> camera) {
    m_camera->disconnect(this);
    m_camera = std::move(camera);
    m_navigator.setCamera(m_camera.get());
    m_backend->setCamera(m_camera.get());
    connect(m_camera.get(), &OrbitCamera::changed, this, [this] { Q_EMIT m_view.cameraMoved(); });
}

void MeshView::Impl::setTurntable(bool on) {
    if (on == m_turn.isActive()) return;
    m_turnClock.start();
    on ? m_turn.start() : m_turn.stop();
}

void MeshView::Impl::turn() {
    const double seconds = static_cast<double>(m_turnClock.restart()) / 1000.0;
    if (m_view.isVisible()) m_camera->orbit(m_turnSpeed * std::min(seconds, 0.2), 0.0);
}

bool MeshView::Impl::isSettled() const {
    return !m_awaitingMesh && !m_awaitingFrame && !m_awaitingLight;
}

void MeshView::Impl::capture(Shot shot) {
    m_shots.push_back(std::move(shot));
    takeShots();
}

/// A hidden window draws no frames, so nobody waits for its first one.
void MeshView::Impl::takeShots() {
    const QWindow* window = m_backend->window();
    const bool hidden = window != nullptr && !window->isExposed();
    if (m_awaitingMesh || m_awaitingLight || (m_awaitingFrame && !hidden)) return;
    const auto shots = std::exchange(m_shots, {});
    for (const Shot& shot : shots) takeShot(shot);
}

void MeshView::Impl::takeShot(const Shot& shot) {
    if (shot.window) {
        m_backend->captureWindow(shot.receiver);
        return;
    }
    StillRequest still;
    if (m_prepared != nullptr) still.mesh = m_prepared->mesh;
    still.colours = m_colours;
    still.pose = m_camera->pose();
    still.style = m_style;
    still.pixels = shot.pixels;
    still.transparent = shot.transparent;
    m_backend->capture(shot.pixels, shot.transparent, [this, still, receiver = shot.receiver](const QImage& image) {
        if (!image.isNull() || m_backend->window() == nullptr) {
            receiver(image);
            return;
        }
        auto* watcher = new QFutureWatcher<QImage>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [watcher, receiver] {
            watcher->deleteLater();
            receiver(watcher->result());
        });
        watcher->setFuture(QtConcurrent::run(&viewerPool(), renderStill, still));
    });
}

void MeshView::Impl::setUnit(QString unit) {
    m_unit = std::move(unit);
    updateGrid();
}

void MeshView::Impl::setUnitsPerModelUnit(double units) {
    if (units > 0.0 && std::isfinite(units)) m_unitsPerModelUnit = units;
    updateGrid();
}

void MeshView::Impl::updateGrid() {
    const double size = m_prepared != nullptr ? static_cast<double>(m_prepared->bounds.longestSide()) : 1.0;
    const double step = roundStep(std::max(1e-9, size * m_unitsPerModelUnit / kLinesPerSide));
    m_backend->setGridSpacing(step / m_unitsPerModelUnit);
    const QString number = QLocale().toString(step, 'g', 6);
    ViewLabels labels = m_labels;
    labels.bottomLeft.clear();
    if (m_style.grid) {
        labels.bottomLeft =
            m_unit.isEmpty() ? MeshView::tr("Grid %1").arg(number) : MeshView::tr("Grid %1 %2").arg(number, m_unit);
    }
    const bool changed = labels != m_labels;
    m_labels = labels;
    m_backend->setLabels(m_labels);
    if (changed) Q_EMIT m_view.gridLabelChanged(m_labels.bottomLeft);
}

void MeshView::Impl::setCornerText(const QString& text) {
    m_labels.topLeft = text;
    m_backend->setLabels(m_labels);
}

void MeshView::Impl::useInput(QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: useDrop(event); return;
    case QEvent::KeyPress:
    case QEvent::KeyRelease: {
        auto* key = static_cast<QKeyEvent*>(event);
        m_navigator.setViewSize(m_backend->widget()->size());
        if (m_navigator.handle(event)) {
            event->accept();
        } else if (m_backend->window() != nullptr) { // a widget passes its keys to its parents by itself
            if (event->type() == QEvent::KeyPress && triggerShortcut(*key)) {
                event->accept();
                return;
            }
            QKeyEvent copy(key->type(), key->key(), key->modifiers(), key->text(), key->isAutoRepeat());
            event->setAccepted(QCoreApplication::sendEvent(&m_view, &copy) && copy.isAccepted());
        }
        return;
    }
    case QEvent::MouseButtonPress:
        if (QWindow* window = m_backend->window(); window != nullptr) window->requestActivate();
        [[fallthrough]];
    default:
        m_navigator.setViewSize(m_backend->widget()->size());
        event->setAccepted(m_navigator.handle(event));
    }
}

void MeshView::Impl::useDrop(QEvent* event) {
    auto* drop = static_cast<QDropEvent*>(event);
    if (!drop->mimeData()->hasUrls()) {
        drop->ignore();
        return;
    }
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop) Q_EMIT m_view.urlsDropped(drop->mimeData()->urls());
}

/// Keys that reach the native window were not taken by Qt's own shortcut map (which knows widgets only, and on some
/// platforms does not see the window container as part of the active window): give the main window's actions a chance.
bool MeshView::Impl::triggerShortcut(const QKeyEvent& event) {
    const QKeySequence pressed(event.keyCombination().toCombined());
    const auto actions = m_view.window()->findChildren<QAction*>();
    for (QAction* action : actions) {
        if (action->isEnabled() && action->shortcuts().contains(pressed) &&
            (action->autoRepeat() || !event.isAutoRepeat())) {
            action->trigger();
            return true;
        }
    }
    return false;
}

} // namespace vecset
