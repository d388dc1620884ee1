#pragma once

#include "core/geometry/triangle_mesh.h"
#include "viewer/gl_support.h"
#include "viewer/orbit_camera.h"
#include "viewer/view_style.h"

#include <QtCore/QList>
#include <QtCore/QUrl>
#include <QtGui/QImage>
#include <QtWidgets/QWidget>

#include <functional>
#include <memory>
#include <vector>

class QWindow;

namespace vecset {

/// Shows one mesh, to be turned with the mouse: left orbits, middle or shift+left pans, the wheel zooms to the cursor;
/// keys F frame, 1 front, 3 right, 7 top, 5 orthographic, Home reset. Draws with Qt 3D where OpenGL works, else
/// explains why not and shows still pictures. Everything returns at once: meshes are prepared on the thread pool.
class MeshView : public QWidget {
    Q_OBJECT

public:
    using ImageReceiver = std::function<void(const QImage&)>;

    explicit MeshView(QWidget* parent = nullptr);
    ~MeshView() override;

    /// Shows this mesh in place of the one before, which stays in sight until the new one is ready; of several calls in
    /// a row the last one wins. The camera frames it, unless it is kept. Colours set before are dropped. A draft (a
    /// live preview) will soon be replaced: no processor time goes into its shadow and hollows.
    void setMesh(std::shared_ptr<const TriangleMesh> mesh, bool keepCamera = false, bool draft = false);
    [[nodiscard]] std::shared_ptr<const TriangleMesh> mesh() const;
    void clear();
    /// One sRGB colour in [0, 1] per vertex of the mesh set last, for example a heat map; empty (or of another
    /// length): clay.
    void setVertexColours(std::vector<Vec3f> srgb);

    void setStyle(const ViewStyle& style);
    [[nodiscard]] ViewStyle style() const;

    [[nodiscard]] OrbitCamera& camera();
    /// Views that are given the same camera move together.
    void setCamera(std::shared_ptr<OrbitCamera> camera);
    void setTurntable(bool on);
    [[nodiscard]] bool turntable() const;
    void setTurntableSpeed(double degreesPerSecond);

    /// Draws the mesh from the present camera at this size, without grid and labels, and hands the picture over later,
    /// on the GUI thread (a null image when that failed; not at all once the view is gone). Waits for a mesh that is on
    /// its way. Views that are hidden or have no OpenGL draw it with the slower rasteriser of core/render.
    void capture(QSize pixels, bool transparent, ImageReceiver receiver);
    /// As capture(), but exactly what the window shows, grid and labels included; null when it is hidden.
    void captureWindow(ImageReceiver receiver);

    /// Unit of the grid's label, for example "cm", and how many of it make one model unit.
    void setUnitLabel(QString unit);
    void setUnitsPerModelUnit(double units);
    /// "Grid 10 cm": what the label says; empty without a grid.
    [[nodiscard]] QString gridLabel() const;
    /// A quiet line in the top left corner of the picture (widgets cannot lie over a 3D window), for example the stage
    /// of the running job. Empty: none.
    void setCornerText(const QString& text);

    /// Draws only this part of the width (0 to 1) of the scene and leaves the rest to the background: for a wipe of two
    /// views at the same place.
    void setClip(double fromX, double toX);

    [[nodiscard]] GlSupport support() const;
    /// True when the mesh set last is drawn with all its light, and nothing is on its way.
    [[nodiscard]] bool isSettled() const;
    /// The native window that gets the mouse, for tests; null without OpenGL.
    [[nodiscard]] QWindow* nativeWindow() const;

Q_SIGNALS:
    void urlsDropped(const QList<QUrl>& urls);
    void firstFrameShown(); ///< the first picture with a mesh in it is on screen
    void meshShown();       ///< the mesh set last has replaced the one before
    void cameraMoved();
    void gridLabelChanged(const QString& label);

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace vecset
