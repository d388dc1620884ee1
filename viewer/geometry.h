#pragma once

#include "core/geometry/vec3.h"

#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QGeometry>
#include <Qt3DRender/QGeometryRenderer>

namespace vecset {

/// Adds a buffer with one value per vertex to a geometry and returns it.
Qt3DCore::QBuffer* addAttribute(Qt3DCore::QGeometry* geometry, const QString& name, const QByteArray& data, uint count,
                                uint components,
                                Qt3DCore::QAttribute::VertexBaseType type = Qt3DCore::QAttribute::Float);

/// Adds 32-bit indices.
void addIndices(Qt3DCore::QGeometry* geometry, const QByteArray& data, uint count);

/// A rectangle of two triangles: corner, corner + a, corner + a + b, corner + b.
[[nodiscard]] Qt3DRender::QGeometryRenderer* makeQuad(Vec3f corner, Vec3f a, Vec3f b, Qt3DCore::QNode* parent);

} // namespace vecset
