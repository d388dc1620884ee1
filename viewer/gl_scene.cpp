#include "viewer/gl_scene.h"

#include "viewer/geometry.h"

#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtGui/QVector3D>
#include <Qt3DRender/QLayer>
#include <Qt3DRender/QTexture>

#include <algorithm>

namespace vecset {
namespace {

constexpr float kGroundRadii = 5.0f;      ///< half side of the drawn ground, in longest sides of the mesh
constexpr float kBelow = 0.0015f;         ///< the ground lies this many longest sides below the mesh, against flicker
constexpr double kShadowStrength = 0.85;

Qt3DRender::QLayer* layerIn(Qt3DCore::QNode* parent) {
    return new Qt3DRender::QLayer(parent);
}

/// At once out of the picture; a plain delete leaves it there until the next change (Qt 6.4).
void discard(Qt3DCore::QEntity* entity) {
    if (entity == nullptr) return;
    entity->setParent(static_cast<Qt3DCore::QNode*>(nullptr));
    delete entity;
}

/// The old shadow may stay under such a mesh until its own is known.
bool areAlike(const Box3f& a, const Box3f& b) {
    const float tolerance = 0.1f * std::max(a.longestSide(), b.longestSide());
    return length(a.min - b.min) < tolerance && length(a.max - b.max) < tolerance;
}

QImage noShadow() {
    QImage image(4, 4, QImage::Format_RGBA8888);
    image.fill(Qt::black);
    return image;
}

QImage shadowImage(const MeshLight& light) {
    const int side = MeshLight::kShadowSide;
    QImage image(side, side, QImage::Format_RGBA8888);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            // the texture's v runs with z; ImageTexture puts the first row at v = 1
            const int dark = light.shadow[static_cast<std::size_t>((side - 1 - y) * side + x)];
            image.setPixelColor(x, y, QColor(dark, dark, dark));
        }
    }
    return image;
}

} // namespace

GlScene::GlScene() {
    for (auto** layer :
         {&m_layers.background, &m_layers.surface, &m_layers.ground, &m_layers.shadowOnly, &m_layers.overlay}) {
        *layer = layerIn(this);
    }
    m_background = makeBackgroundMaterial(this);
    auto* background = new Qt3DCore::QEntity(this);
    background->addComponent(makeQuad({-1, -1, 0}, {2, 0, 0}, {0, 2, 0}, background));
    background->addComponent(m_background);
    background->addComponent(m_layers.background);

    m_drawing = {makeSurfaceMaterial(this), makeWireMaterial(this), makeDenseMaterial(this), m_layers.surface};
    m_ground = makeGroundMaterial(this);
    m_shadowOnly = makeGroundMaterial(this);
    m_shadowImage = new ImageTexture(this);
    m_shadowImage->setImage(noShadow());
    auto* texture = makeTexture(m_shadowImage, this);
    setGroundUniform("shadowMap", QVariant::fromValue(texture));
    setGroundUniform("shadowPlace", QVector3D(0, 0, 1));
    m_topLabel = new LabelEntity(Qt::TopLeftCorner, m_layers.overlay, this);
    m_gridLabel = new LabelEntity(Qt::BottomLeftCorner, m_layers.overlay, this);
    m_axes = new AxesEntity(m_layers.overlay, this);
    setSurfaceUniform("useTint", 0.0f);
    setStyle({});
    placeGround();
}

void GlScene::setSurfaceUniform(const char* name, const QVariant& value) {
    m_drawing.surface->setUniform(name, value);
    m_drawing.wire->setUniform(name, value);
    m_drawing.dense->setUniform(name, value);
}

void GlScene::setGroundUniform(const char* name, const QVariant& value) {
    m_ground->setUniform(name, value);
    m_shadowOnly->setUniform(name, value);
}

void GlScene::setStyle(const ViewStyle& style) {
    m_style = style;
    m_background->setUniform("top", rgbUniform(style.backgroundTop));
    m_background->setUniform("bottom", rgbUniform(style.backgroundBottom));
    setSurfaceUniform("shading", static_cast<int>(style.shading));
    setSurfaceUniform("flatShading", style.flat ? 1.0f : 0.0f);
    setSurfaceUniform("markBack", style.backFaces ? 1.0f : 0.0f);
    setSurfaceUniform("useOcclusion", style.occlusion ? 1.0f : 0.0f);
    setSurfaceUniform("clay", rgbUniform(style.clay));
    setGroundUniform("gridColor", rgbUniform(style.gridColour));
    m_ground->setUniform("gridStrength", style.grid ? 1.0f : 0.0f);
    m_ground->setUniform("axesStrength", style.axes ? 1.0f : 0.0f);
    m_shadowOnly->setUniform("gridStrength", 0.0f);
    m_shadowOnly->setUniform("axesStrength", 0.0f);
    setGroundUniform("shadowStrength", style.shadow && m_hasShadow ? static_cast<float>(kShadowStrength) : 0.0f);
    m_topLabel->setInk(style.labelColour);
    m_gridLabel->setInk(style.labelColour);
    m_axes->setEnabled(style.axes);
    showMesh();
}

void GlScene::addMesh(std::shared_ptr<const PreparedMesh> mesh, bool withCoarse) {
    if (m_mesh != nullptr) m_oldMeshes.push_back(m_mesh);
    if (m_mesh == nullptr || !areAlike(m_mesh->mesh().bounds, mesh->bounds)) setShadow(nullptr);
    m_mesh = new MeshEntity(std::move(mesh), m_drawing, withCoarse, this);
    setSurfaceUniform("useTint", 0.0f);
    placeGround();
    showMesh();
}

void GlScene::dropOldMeshes() {
    for (auto* old : m_oldMeshes) discard(old);
    m_oldMeshes.clear();
}

void GlScene::clear() {
    dropOldMeshes();
    discard(m_mesh);
    m_mesh = nullptr;
    setShadow(nullptr);
    placeGround();
}

void GlScene::setTint(const std::vector<Vec3f>& colours, const MeshLight* light) {
    if (m_mesh == nullptr) return;
    const auto vertices = m_mesh->mesh().mesh->positions.size();
    const bool coloured = !colours.empty() && colours.size() == vertices;
    if (coloured || light != nullptr) m_mesh->setTint(vertexTint(vertices, colours, light));
    setSurfaceUniform("useTint", coloured ? 1.0f : 0.0f);
    if (light != nullptr) setShadow(light); // until the new light is known the old shadow is better than none
}

void GlScene::setShadow(const MeshLight* light) {
    m_hasShadow = light != nullptr;
    if (light != nullptr) {
        m_shadowImage->setImage(shadowImage(*light));
        setGroundUniform("shadowPlace", QVector3D(light->shadowCenter.x, light->shadowCenter.z, light->shadowExtent));
    }
    setGroundUniform("shadowStrength", m_style.shadow && m_hasShadow ? static_cast<float>(kShadowStrength) : 0.0f);
}

void GlScene::setMoving(bool moving) {
    if (moving == m_moving) return;
    m_moving = moving;
    showMesh();
}

void GlScene::setGridSpacing(double spacing) {
    m_gridSpacing = spacing;
    setGroundUniform("spacing", static_cast<float>(spacing > 0.0 ? spacing : 1.0));
}

void GlScene::showMesh() {
    if (m_mesh != nullptr) m_mesh->show(m_style.wire, m_style.flat, m_moving);
}

/// The ground is made anew for every mesh: it lies under it and is as large as it needs.
void GlScene::placeGround() {
    discard(m_groundEntity);
    discard(m_shadowEntity);
    m_groundEntity = m_shadowEntity = nullptr;
    Box3f box;
    if (m_mesh != nullptr) box = m_mesh->mesh().bounds;
    if (box.isEmpty()) {
        box.extend({-0.5f, -0.5f, -0.5f});
        box.extend({0.5f, 0.5f, 0.5f});
    }
    const float size = std::max(1e-6f, box.longestSide()), half = kGroundRadii * size;
    const Vec3f corner{box.center().x - half, box.min.y - kBelow * size, box.center().z - half};
    const auto add = [&](Qt3DRender::QLayer* layer, Material* material) {
        auto* entity = new Qt3DCore::QEntity(this);
        entity->addComponent(makeQuad(corner, {2.0f * half, 0, 0}, {0, 0, 2.0f * half}, entity));
        entity->addComponent(material);
        entity->addComponent(layer);
        return entity;
    };
    m_groundEntity = add(m_layers.ground, m_ground);
    m_shadowEntity = add(m_layers.shadowOnly, m_shadowOnly);
    setGroundUniform("fadeRadius", 3.2f * size);
    if (!m_hasShadow) setGroundUniform("shadowPlace", QVector3D(box.center().x, box.center().z, size));
}

void GlScene::setLabels(const QString& topLeft, const QString& bottomLeft, double scale) {
    QFont font = QGuiApplication::font();
    if (font.pointSizeF() > 0.0) font.setPointSizeF(font.pointSizeF() * 0.92);
    m_topLabel->setText(topLeft, font, scale);
    m_gridLabel->setText(bottomLeft, font, scale);
}

void GlScene::layOut(QSize view) {
    m_topLabel->place(view);
    m_gridLabel->place(view);
    m_axes->place(view);
}

} // namespace vecset
