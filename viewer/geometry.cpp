#include "viewer/geometry.h"

#include <array>

namespace vecset {

using Qt3DCore::QAttribute;

Qt3DCore::QBuffer* addAttribute(Qt3DCore::QGeometry* geometry, const QString& name, const QByteArray& data, uint count,
                                uint components, QAttribute::VertexBaseType type) {
    auto* buffer = new Qt3DCore::QBuffer(geometry);
    buffer->setData(data);
    auto* attribute = new QAttribute(geometry);
    attribute->setAttributeType(QAttribute::VertexAttribute);
    attribute->setName(name);
    attribute->setBuffer(buffer);
    attribute->setVertexBaseType(type);
    attribute->setVertexSize(components);
    attribute->setCount(count);
    attribute->setByteStride(type == QAttribute::Float ? components * 4 : components);
    geometry->addAttribute(attribute);
    return buffer;
}

void addIndices(Qt3DCore::QGeometry* geometry, const QByteArray& data, uint count) {
    auto* buffer = new Qt3DCore::QBuffer(geometry);
    buffer->setData(data);
    auto* attribute = new QAttribute(geometry);
    attribute->setAttributeType(QAttribute::IndexAttribute);
    attribute->setBuffer(buffer);
    attribute->setVertexBaseType(QAttribute::UnsignedInt);
    attribute->setVertexSize(1);
    attribute->setCount(count);
    geometry->addAttribute(attribute);
}

Qt3DRender::QGeometryRenderer* makeQuad(Vec3f corner, Vec3f a, Vec3f b, Qt3DCore::QNode* parent) {
    const std::array<Vec3f, 4> corners{corner, corner + a, corner + a + b, corner + b};
    const std::array<quint32, 6> indices{0, 1, 2, 0, 2, 3};
    auto* renderer = new Qt3DRender::QGeometryRenderer(parent);
    auto* geometry = new Qt3DCore::QGeometry(renderer);
    addAttribute(geometry, QAttribute::defaultPositionAttributeName(),
                 QByteArray(reinterpret_cast<const char*>(corners.data()), sizeof corners), 4, 3);
    addIndices(geometry, QByteArray(reinterpret_cast<const char*>(indices.data()), sizeof indices), 6);
    renderer->setGeometry(geometry);
    return renderer;
}

} // namespace vecset
