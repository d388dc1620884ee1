#include "viewer/mesh_entity.h"

#include "viewer/geometry.h"

#include <QtGui/QVector3D>
#include <Qt3DRender/QLayer>

namespace vecset {

MeshEntity::MeshEntity(std::shared_ptr<const PreparedMesh> mesh, const MeshDrawing& drawing, bool withCoarse,
                       Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent), m_mesh(std::move(mesh)), m_drawing(drawing) {
    m_full = makeDetail(m_mesh->full);
    if (withCoarse && m_mesh->coarseBuffers) m_coarse = makeDetail(*m_mesh->coarseBuffers);
}

MeshEntity::Detail MeshEntity::makeDetail(const MeshBuffers& buffers) {
    using Qt3DCore::QAttribute;
    Detail detail;
    detail.renderer = new Qt3DRender::QGeometryRenderer(this);
    auto* geometry = new Qt3DCore::QGeometry(detail.renderer);
    addAttribute(geometry, QAttribute::defaultPositionAttributeName(), buffers.positions, buffers.vertices, 3);
    addAttribute(geometry, QAttribute::defaultNormalAttributeName(), buffers.normals, buffers.vertices, 3);
    detail.tint = addAttribute(geometry, QStringLiteral("vertexTint"),
                               QByteArray(static_cast<qsizetype>(buffers.vertices) * 4, '\xff'), buffers.vertices, 4,
                               QAttribute::UnsignedByte);
    addIndices(geometry, buffers.indices, buffers.triangles * 3);
    detail.renderer->setGeometry(geometry);
    const auto point = [](Vec3f p) { return QVector3D(p.x, p.y, p.z); };
    detail.renderer->setMinPoint(point(m_mesh->bounds.min));
    detail.renderer->setMaxPoint(point(m_mesh->bounds.max));
    detail.surface = new Qt3DCore::QEntity(this);
    detail.surface->setEnabled(false);
    detail.surface->addComponent(detail.renderer);
    detail.surface->addComponent(m_drawing.layer);
    return detail;
}

void MeshEntity::setTint(const QByteArray& tint) {
    m_full.tint->setData(tint);
    if (m_coarse.tint != nullptr) m_coarse.tint->setData(coarseTint(*m_mesh, tint));
}

void MeshEntity::show(bool wire, bool flat, bool coarse) {
    const bool isSlow = m_coarse.surface != nullptr, useCoarse = coarse && isSlow;
    Material* material = wire ? m_drawing.wire : m_drawing.surface;
    showDetail(m_full, !useCoarse, isSlow && !wire && !flat ? m_drawing.dense : material);
    showDetail(m_coarse, useCoarse, material);
}

void MeshEntity::showDetail(Detail& detail, bool visible, Material* material) {
    if (detail.surface == nullptr) return;
    if (visible && material != detail.material) {
        if (detail.material != nullptr) detail.surface->removeComponent(detail.material);
        detail.surface->addComponent(material);
        detail.material = material;
    }
    detail.surface->setEnabled(visible);
}

} // namespace vecset
