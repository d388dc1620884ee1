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
    Material* dense = nullptr; ///< for large meshes on a software renderer
    Qt3DRender::QLayer* layer = nullptr;
};

/// One mesh on screen: the surface, with or without its edges, and the coarse stand-in for when the camera moves.
class MeshEntity : public Qt3DCore::QEntity {
public:
    /// `withCoarse`: the renderer is too slow for this mesh.
    MeshEntity(std::shared_ptr<const PreparedMesh> mesh, const MeshDrawing& drawing, bool withCoarse,
               Qt3DCore::QNode* parent);

    [[nodiscard]] const PreparedMesh& mesh() const { return *m_mesh; }
    /// See vertexTint().
    void setTint(const QByteArray& tint);
    void show(bool wire, bool flat, bool coarse);

private:
    struct Detail {
        Qt3DRender::QGeometryRenderer* renderer = nullptr;
        Qt3DCore::QBuffer* tint = nullptr;
        Qt3DCore::QEntity* surface = nullptr;
        Material* material = nullptr; ///< of the surface now
    };
    Detail makeDetail(const MeshBuffers& buffers);
    void showDetail(Detail& detail, bool visible, Material* material);

    std::shared_ptr<const PreparedMesh> m_mesh;
    MeshDrawing m_drawing;
    Detail m_full, m_coarse;
};

} // namespace vecset
