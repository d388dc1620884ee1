#pragma once

#include "viewer/view_backend.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <deque>

namespace Qt3DExtras {
class Qt3DWindow;
}
namespace Qt3DRender {
class QCamera;
class QFrameGraphNode;
class QRenderCapture;
} // namespace Qt3DRender

namespace vecset {

class GlScene;
class OffscreenBranch;

/// Draws with Qt 3D in a native window of its own, only when something changed.
class GlViewport : public ViewBackend {
    Q_OBJECT

public:
    /// `software`: drawn by the processor, so that large meshes are simplified while the camera moves.
    explicit GlViewport(bool software, QWidget* parent);
    ~GlViewport() override;

    [[nodiscard]] QWidget* widget() override { return m_widget; }
    [[nodiscard]] QWindow* window() override;
    void setCamera(OrbitCamera* camera) override;
    void setStyle(const ViewStyle& style) override;
    void showMesh(std::shared_ptr<const PreparedMesh> mesh) override;
    void setTint(const std::vector<Vec3f>& colours, std::shared_ptr<const MeshLight> light) override;
    void setGridSpacing(double spacing) override;
    void setLabels(const ViewLabels& labels) override;
    void setClip(double fromX, double toX) override;
    void capture(QSize pixels, bool transparent, ImageReceiver receiver) override;
    void captureWindow(ImageReceiver receiver) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Shot {
        QSize pixels;
        bool transparent = false;
        ImageReceiver receiver;
    };
    void buildFrameGraph();
    void cameraChanged();
    void beginMoving();
    void applyPose();
    void layOut();
    void watchFirstFrames(quint64 mesh, int left);
    void watchAwaking(int left);
    void takeNextShot();
    void continueShot(const QImage& previous, int left);
    void endShot(const QImage& image);
    void requestFrame(Qt3DRender::QRenderCapture* capture, const QRect& part, std::function<void(const QImage&)> then);
    [[nodiscard]] Box3f sceneBox() const;

    bool m_software;
    Qt3DExtras::Qt3DWindow* m_window;
    QWidget* m_widget;
    GlScene* m_scene;
    Qt3DRender::QFrameGraphNode* m_surface = nullptr;
    Qt3DRender::QCamera* m_eye = nullptr;
    Qt3DRender::QRenderCapture* m_windowCapture = nullptr;
    QPointer<OrbitCamera> m_camera;
    QTimer m_rest;         ///< after it the camera counts as resting
    QTimer m_shotPatience; ///< a hidden window draws nothing: give up on the picture
    ViewLabels m_labels;
    double m_labelScale = 0.0; ///< device pixels per pixel that the labels were painted for; 0: paint them
    double m_clipFrom = 0.0, m_clipTo = 1.0;
    quint64 m_meshNumber = 0;
    bool m_watched = false; ///< the window was exposed once, its first frames are asked for
    std::deque<Shot> m_shots;
    std::unique_ptr<OffscreenBranch> m_branch;
};

} // namespace vecset
