#pragma once

#include "viewer/mesh_view.h"
#include "viewer/navigator.h"
#include "viewer/view_backend.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFutureWatcher>
#include <QtCore/QTimer>

class QKeyEvent;

namespace vecset {

class Veil;

/// The work behind MeshView: what is wanted, what is being prepared, and what waits for it.
class MeshView::Impl : public QObject {
public:
    struct Shot {
        QSize pixels;
        bool transparent = false, window = false;
        ImageReceiver receiver;
    };

    explicit Impl(MeshView& view);
    ~Impl() override;

    void setMesh(std::shared_ptr<const TriangleMesh> mesh, bool keepCamera, bool draft);
    [[nodiscard]] std::shared_ptr<const TriangleMesh> mesh() const { return m_mesh; }
    void setColours(std::vector<Vec3f> srgb);
    void setStyle(const ViewStyle& style);
    [[nodiscard]] const ViewStyle& style() const { return m_style; }
    [[nodiscard]] OrbitCamera& camera() { return *m_camera; }
    void setCamera(std::shared_ptr<OrbitCamera> camera);
    void setTurntable(bool on);
    [[nodiscard]] bool turntable() const { return m_turn.isActive(); }
    void setTurntableSpeed(double degreesPerSecond) { m_turnSpeed = degreesPerSecond; }
    void capture(Shot shot);
    void setUnit(QString unit);
    void setUnitsPerModelUnit(double units);
    [[nodiscard]] QString gridLabel() const { return m_labels.bottomLeft; }
    void setCornerText(const QString& text);
    void setClip(double fromX, double toX) { m_backend->setClip(fromX, toX); }
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] QWindow* nativeWindow() const { return m_backend->window(); }
    void updateGrid();

private:
    void makeBackend();
    void prepare();
    void prepared();
    void lightGathered();
    void meshIsShown();
    void takeShots();
    void takeShot(const Shot& shot);
    void useInput(QEvent* event);
    void useDrop(QEvent* event);
    bool triggerShortcut(const QKeyEvent& event);
    void turn();

    MeshView& m_view;
    ViewBackend* m_backend = nullptr;
    Veil* m_veil = nullptr; ///< null without OpenGL
    Navigator m_navigator;
    std::shared_ptr<OrbitCamera> m_camera;
    ViewStyle m_style;
    ViewLabels m_labels;
    QString m_unit;
    double m_unitsPerModelUnit = 1.0;

    std::shared_ptr<const TriangleMesh> m_mesh;       ///< set last
    std::shared_ptr<const PreparedMesh> m_prepared;   ///< on screen or on its way there
    std::shared_ptr<const MeshLight> m_light;         ///< of m_prepared
    std::vector<Vec3f> m_colours;
    bool m_keepCamera = false, m_draft = false, m_prepareAgain = false;
    bool m_awaitingMesh = false, m_awaitingFrame = false, m_awaitingLight = false, m_hadFirstFrame = false;
    QFutureWatcher<std::shared_ptr<const PreparedMesh>> m_preparing;
    QFutureWatcher<std::shared_ptr<const MeshLight>> m_lighting;
    std::shared_ptr<const PreparedMesh> m_litMesh; ///< what m_lighting works on
    QTimer m_lightDelay;
    std::vector<Shot> m_shots;
    QTimer m_turn;
    QElapsedTimer m_turnClock;
    double m_turnSpeed = 24.0; ///< degrees per second
};

} // namespace vecset
