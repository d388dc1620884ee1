#pragma once

#include "viewer/orbit_camera.h"
#include "viewer/prepared_mesh.h"
#include "viewer/view_style.h"

#include <QtCore/QEvent>
#include <QtCore/QObject>
#include <QtGui/QImage>

#include <functional>
#include <memory>

class QWidget;
class QWindow;

namespace vecset {

/// The words drawn into the picture.
struct ViewLabels {
    QString topLeft, bottomLeft;
    bool operator==(const ViewLabels&) const = default;
};

/// What draws a MeshView: OpenGL where there is one, still pictures elsewhere. Lives on the GUI thread and returns at
/// once.
class ViewBackend : public QObject {
    Q_OBJECT

public:
    using ImageReceiver = std::function<void(const QImage&)>;
    using QObject::QObject;

    [[nodiscard]] virtual QWidget* widget() = 0;
    [[nodiscard]] virtual QWindow* window() = 0; ///< null when the widget itself is drawn on
    virtual void setCamera(OrbitCamera* camera) = 0;
    virtual void setStyle(const ViewStyle& style) = 0;
    virtual void showMesh(std::shared_ptr<const PreparedMesh> mesh) = 0; ///< null clears
    virtual void setTint(const std::vector<Vec3f>& colours, std::shared_ptr<const MeshLight> light) = 0;
    virtual void setGridSpacing(double spacing) = 0;
    virtual void setLabels(const ViewLabels& labels) = 0;
    virtual void setClip(double fromX, double toX) = 0;
    /// Everything that was set before is in the picture.
    virtual void capture(QSize pixels, bool transparent, ImageReceiver receiver) = 0;
    virtual void captureWindow(ImageReceiver receiver) = 0;

Q_SIGNALS:
    void awake();                        ///< the native window shows its first frame, with or without a mesh
    void shown();                        ///< the mesh given last is on screen, those before are gone
    void inputReceived(QEvent* event);   ///< of the native window; accept it when it was used
};

} // namespace vecset
