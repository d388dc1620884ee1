#pragma once

#include "viewer/still_picture.h"
#include "viewer/view_backend.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

namespace vecset {

class StillCanvas;

/// Draws without OpenGL: says why, and shows pictures made on the thread pool. While the camera moves they are small
/// and of the coarse mesh; when it rests a fine one follows. One picture at a time; the newest pose wins.
class StillView : public ViewBackend {
    Q_OBJECT

public:
    explicit StillView(const QString& reason, QWidget* parent);
    ~StillView() override;

    [[nodiscard]] QWidget* widget() override;
    [[nodiscard]] QWindow* window() override { return nullptr; }
    void setCamera(OrbitCamera* camera) override;
    void setStyle(const ViewStyle& style) override;
    void showMesh(std::shared_ptr<const PreparedMesh> mesh) override;
    void setTint(const std::vector<Vec3f>& colours, std::shared_ptr<const MeshLight> light) override;
    void setGridSpacing(double) override {} // the stills have no grid
    void setLabels(const ViewLabels& labels) override;
    void setClip(double fromX, double toX) override;
    void capture(QSize pixels, bool transparent, ImageReceiver receiver) override;
    void captureWindow(ImageReceiver receiver) override;

private:
    void refresh(bool moving);
    void startNext();
    [[nodiscard]] StillRequest request(QSize pixels) const;

    StillCanvas* m_canvas;
    QPointer<OrbitCamera> m_camera;
    ViewStyle m_style;
    std::shared_ptr<const PreparedMesh> m_mesh;
    std::vector<Vec3f> m_colours;
    QFutureWatcher<QImage> m_running;
    QTimer m_rest;
    bool m_wanted = false, m_fine = false, m_announce = false;
};

} // namespace vecset
