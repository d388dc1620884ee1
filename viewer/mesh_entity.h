#pragma once

#include "viewer/material.h"
#include "viewer/prepared_mesh.h"

#include <Qt3DCore/QEntity>

namespace Qt3DCore {
class QBuffer;
}
namespace Qt3DRender {
class QGeometryRenderer;
class QLayer;
} // namespace Qt3DRender

namespace vecset {

/// What every mesh on screen is drawn with; owned by the scene.
struct MeshDrawing {
    Material* surface = nullptr;
    Material* wire = nullptr;
    Qt3DRender::QLayer* surfaceLayer = nullptr;
    Qt3DRender::QLayer* wireLayer = nullptr;
};

/// One mesh on screen: the surface, its edges on demand, and the coarse stand-in for when the camera moves.
class MeshEntity : public Qt3DCore::QEntity {
public:
    MeshEntity(std::shared_ptr<const PreparedMesh> mesh, const MeshDrawing& drawing, bool withCoarse, Qt3DCore::QNode* parent);

    [[nodiscard]] const PreparedMesh& mesh() const { return *m_mesh; }
    /// See vertexTint().
    void setTint(const QByteArray& tint);
    void show(bool wire, bool coarse);

private:
    struct Detail {
        Qt3DRender::QGeometryRenderer* renderer = nullptr;
        Qt3DCore::QBuffer* tint = nullptr;
        Qt3DCore::QEntity* surface = nullptr;
        Qt3DCore::QEntity* wire = nullptr; ///< made when first wanted
    };
    Detail makeDetail(const MeshBuffers& buffers);
    void showDetail(Detail& detail, bool surface, bool wire);

    std::shared_ptr<const PreparedMesh> m_mesh;
    MeshDrawing m_drawing;
    Detail m_full, m_coarse;
};

} // namespace vecset
