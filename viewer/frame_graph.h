#pragma once

#include "viewer/gl_scene.h"
#include "viewer/orbit_camera.h"

#include <QtCore/QSize>
#include <Qt3DRender/QFrameGraphNode>

namespace Qt3DRender {
class QCamera;
class QRenderCapture;
class QRenderSurfaceSelector;
} // namespace Qt3DRender

namespace vecset {

/// Which parts of the scene a picture has.
struct PictureParts {
    bool background = true;
    bool grid = true;
    bool overlay = true;
};

/// Appends the passes that draw the scene to a frame graph branch; the capture takes what they drew.
[[nodiscard]] Qt3DRender::QRenderCapture* appendScenePasses(Qt3DRender::QFrameGraphNode* branch,
                                                            const SceneLayers& layers, const PictureParts& parts);

/// Makes a Qt 3D camera see what an OrbitCamera sees, in a picture of this size. `reach`: radius of what is drawn.
void applyCamera(Qt3DRender::QCamera* camera, const OrbitCamera& orbit, QSizeF picture, const Box3f& scene);

/// The passes that draw the scene into a texture of their own, for one picture.
class OffscreenBranch {
public:
    OffscreenBranch(Qt3DRender::QFrameGraphNode* surface, Qt3DCore::QEntity* scene, const SceneLayers& layers,
                    QSize pixels, bool transparent);
    ~OffscreenBranch();
    OffscreenBranch(const OffscreenBranch&) = delete;
    OffscreenBranch& operator=(const OffscreenBranch&) = delete;

    [[nodiscard]] Qt3DRender::QCamera* camera() const { return m_camera; }
    [[nodiscard]] Qt3DRender::QRenderCapture* capture() const { return m_capture; }

private:
    Qt3DRender::QFrameGraphNode* m_top = nullptr;
    Qt3DRender::QCamera* m_camera = nullptr;
    Qt3DRender::QRenderCapture* m_capture = nullptr;
};

} // namespace vecset
