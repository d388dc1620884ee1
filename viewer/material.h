#pragma once

#include <QtCore/QHash>
#include <QtCore/QVariant>
#include <Qt3DRender/QMaterial>

#include <vector>

namespace Qt3DRender {
class QParameter;
class QRenderState;
} // namespace Qt3DRender

namespace vecset {

/// A material with our own shaders: one pass, uniforms set by name.
class Material : public Qt3DRender::QMaterial {
public:
    Material(const QByteArray& vertexShader, const QByteArray& fragmentShader,
             const std::vector<Qt3DRender::QRenderState*>& states, Qt3DCore::QNode* parent,
             const QByteArray& geometryShader = {});

    void setUniform(const char* name, const QVariant& value);

private:
    QHash<QString, Qt3DRender::QParameter*> m_parameters;
};

/// sRGB components in [0, 1] for a vec3 uniform.
[[nodiscard]] QVariant rgbUniform(const QColor& color);

[[nodiscard]] Material* makeSurfaceMaterial(Qt3DCore::QNode* parent);
[[nodiscard]] Material* makeDenseMaterial(Qt3DCore::QNode* parent); ///< lit per vertex
[[nodiscard]] Material* makeWireMaterial(Qt3DCore::QNode* parent); ///< the surface with its edges
[[nodiscard]] Material* makeBackgroundMaterial(Qt3DCore::QNode* parent);
[[nodiscard]] Material* makeGroundMaterial(Qt3DCore::QNode* parent);
[[nodiscard]] Material* makeAxesMaterial(Qt3DCore::QNode* parent);
[[nodiscard]] Material* makeLabelMaterial(Qt3DCore::QNode* parent);

} // namespace vecset
