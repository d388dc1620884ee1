#pragma once

#include "viewer/mesh_entity.h"
#include "viewer/overlay.h"
#include "viewer/view_style.h"

namespace vecset {

/// The groups of things that the frame graph draws one after the other.
struct SceneLayers {
    Qt3DRender::QLayer* background = nullptr;
    Qt3DRender::QLayer* surface = nullptr;
    Qt3DRender::QLayer* ground = nullptr;     ///< shadow, grid and axes
    Qt3DRender::QLayer* shadowOnly = nullptr; ///< for pictures without a grid
    Qt3DRender::QLayer* overlay = nullptr;
};

/// Everything on screen: background, mesh, ground, labels. Knows nothing of cameras and windows.
class GlScene : public Qt3DCore::QEntity {
public:
    GlScene();

    [[nodiscard]] const SceneLayers& layers() const { return m_layers; }
    void setStyle(const ViewStyle& style);

    /// Adds a mesh; those before stay until dropOldMeshes(), so that no frame is empty.
    void addMesh(std::shared_ptr<const PreparedMesh> mesh, bool withCoarse);
    void dropOldMeshes();
    void clear();
    [[nodiscard]] const MeshEntity* mesh() const { return m_mesh; }
    /// Colours (empty: clay) and light (null: not known yet) of the mesh added last.
    void setTint(const std::vector<Vec3f>& colours, const MeshLight* light);
    void setMoving(bool moving);
    /// Distance of the grid's lines in model units; 0: no grid.
    void setGridSpacing(double spacing);

    void setLabels(const QString& topLeft, const QString& bottomLeft, double scale);
    void layOut(QSize view);

private:
    void placeGround();
    void showMesh();
    void setShadow(const MeshLight* light);
    void setSurfaceUniform(const char* name, const QVariant& value);
    void setGroundUniform(const char* name, const QVariant& value);

    SceneLayers m_layers;
    MeshDrawing m_drawing;
    Material* m_background = nullptr;
    Material* m_ground = nullptr;
    Material* m_shadowOnly = nullptr;
    Qt3DCore::QEntity* m_groundEntity = nullptr;
    Qt3DCore::QEntity* m_shadowEntity = nullptr;
    ImageTexture* m_shadowImage = nullptr;
    LabelEntity* m_topLabel = nullptr;
    LabelEntity* m_gridLabel = nullptr;
    AxesEntity* m_axes = nullptr;
    MeshEntity* m_mesh = nullptr;
    std::vector<MeshEntity*> m_oldMeshes;
    ViewStyle m_style;
    double m_gridSpacing = 0.0;
    bool m_moving = false, m_hasShadow = false;
};

} // namespace vecset
