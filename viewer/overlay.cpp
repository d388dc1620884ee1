#include "viewer/overlay.h"

#include "viewer/geometry.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QVector4D>
#include <Qt3DRender/QLayer>
#include <Qt3DRender/QTexture>

#include <cmath>

namespace vecset {
namespace {

constexpr double kMargin = 14.0;     ///< pixels between a label and the border
constexpr double kTriadSize = 27.0;  ///< pixels per unit of the triad
constexpr double kTriadMargin = 48.0;

struct Stroke {
    Vec3f from, to;
    float offsets[4]; ///< on the screen: of `from`, of `to`
};

/// Axes of unit length and their letters, drawn with strokes beyond their ends.
class TriadBuilder {
public:
    void add(Vec3f from, Vec3f to, float x0, float y0, float x1, float y1, const QColor& color) {
        const Stroke there{from, to, {x0, y0, x1, y1}}, back{to, from, {x1, y1, x0, y0}};
        const auto first = count();
        append(there, color, 0), append(there, color, 255), append(back, color, 0), append(back, color, 255);
        for (const quint32 corner : {0u, 1u, 2u, 0u, 2u, 3u}) m_indices.push_back(first + corner);
    }
    [[nodiscard]] quint32 count() const { return static_cast<quint32>(m_positions.size()); }

    void build(Qt3DCore::QGeometry* geometry) const {
        using Qt3DCore::QAttribute;
        const auto bytes = [](const auto& v) {
            return QByteArray(reinterpret_cast<const char*>(v.data()), static_cast<qsizetype>(v.size() * sizeof v[0]));
        };
        addAttribute(geometry, QAttribute::defaultPositionAttributeName(), bytes(m_positions), count(), 3);
        addAttribute(geometry, QAttribute::defaultNormalAttributeName(), bytes(m_others), count(), 3);
        addAttribute(geometry, QStringLiteral("strokeOffsets"), bytes(m_offsets), count(), 4);
        addAttribute(geometry, QStringLiteral("vertexTint"), bytes(m_tint), count(), 4, QAttribute::UnsignedByte);
        addIndices(geometry, bytes(m_indices), static_cast<uint>(m_indices.size()));
    }

private:
    void append(const Stroke& stroke, const QColor& color, int side) {
        m_positions.push_back(stroke.from);
        m_others.push_back(stroke.to);
        m_offsets.insert(m_offsets.end(), std::begin(stroke.offsets), std::end(stroke.offsets));
        for (const int value : {color.red(), color.green(), color.blue(), side})
            m_tint.push_back(static_cast<quint8>(value));
    }

    std::vector<Vec3f> m_positions, m_others;
    std::vector<float> m_offsets;
    std::vector<quint8> m_tint;
    std::vector<quint32> m_indices;
};

TriadBuilder triad() {
    TriadBuilder builder;
    const QColor red(0xe0, 0x56, 0x5b), green(0x5f, 0xb8, 0x6a), blue(0x5b, 0x8f, 0xe8);
    const Vec3f x{1, 0, 0}, y{0, 1, 0}, z{0, 0, 1};
    const float w = 0.11f, h = 0.15f; // half size of a letter
    for (const auto& [axis, color] : {std::pair{x, red}, {y, green}, {z, blue}})
        builder.add({}, axis, 0, 0, 0, 0, color);
    const Vec3f ax = x * 1.32f, ay = y * 1.32f, az = z * 1.32f;
    builder.add(ax, ax, -w, -h, w, h, red), builder.add(ax, ax, -w, h, w, -h, red);
    builder.add(ay, ay, -w, h, 0, 0, green), builder.add(ay, ay, w, h, 0, 0, green),
        builder.add(ay, ay, 0, 0, 0, -h, green);
    builder.add(az, az, -w, h, w, h, blue), builder.add(az, az, w, h, -w, -h, blue),
        builder.add(az, az, -w, -h, w, -h, blue);
    return builder;
}

/// Left, bottom, width and height in clip space.
QVector4D clipRectangle(QPointF bottomLeft, QSizeF size, QSizeF view) {
    return {static_cast<float>(2.0 * bottomLeft.x() / view.width() - 1.0),
            static_cast<float>(2.0 * bottomLeft.y() / view.height() - 1.0),
            static_cast<float>(2.0 * size.width() / view.width()),
            static_cast<float>(2.0 * size.height() / view.height())};
}

} // namespace

LabelEntity::LabelEntity(Qt::Corner corner, Qt3DRender::QLayer* layer, Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent), m_corner(corner), m_material(makeLabelMaterial(this)),
      m_image(new ImageTexture(this)) {
    QImage blank(2, 2, QImage::Format_RGBA8888);
    blank.fill(Qt::transparent);
    m_image->setImage(blank);
    m_material->setUniform("picture", QVariant::fromValue(makeTexture(m_image, this)));
    m_material->setUniform("corner", QVector4D(0, 0, 0, 0));
    setInk(Qt::gray);
    addComponent(makeQuad({-1, -1, 0}, {2, 0, 0}, {0, 2, 0}, this));
    addComponent(m_material);
    addComponent(layer);
    setEnabled(false);
}

void LabelEntity::setText(const QString& text, const QFont& font, double scale) {
    setEnabled(!text.isEmpty());
    if (text.isEmpty()) return;
    const QFontMetricsF metrics(font);
    m_size = QSizeF(std::ceil(metrics.horizontalAdvance(text)) + 2.0, std::ceil(metrics.height()) + 2.0);
    QImage image((m_size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(QRectF({}, m_size), Qt::AlignCenter, text);
    painter.end();
    image.setDevicePixelRatio(1.0);
    m_image->setImage(image);
}

void LabelEntity::setInk(const QColor& ink) {
    m_material->setUniform("ink", rgbUniform(ink));
}

void LabelEntity::place(QSize view) {
    if (view.isEmpty()) return;
    const bool right = m_corner == Qt::TopRightCorner || m_corner == Qt::BottomRightCorner;
    const bool top = m_corner == Qt::TopLeftCorner || m_corner == Qt::TopRightCorner;
    // whole pixels keep the letters sharp
    const QPointF bottomLeft(right ? view.width() - kMargin - m_size.width() : kMargin,
                             top ? view.height() - kMargin - m_size.height() : kMargin);
    m_material->setUniform("corner", clipRectangle(bottomLeft, m_size, view));
}

AxesEntity::AxesEntity(Qt3DRender::QLayer* layer, Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent), m_material(makeAxesMaterial(this)) {
    auto* renderer = new Qt3DRender::QGeometryRenderer(this);
    auto* geometry = new Qt3DCore::QGeometry(renderer);
    triad().build(geometry);
    renderer->setGeometry(geometry);
    m_material->setUniform("halfWidth", static_cast<float>(0.9 / kTriadSize));
    m_material->setUniform("corner", QVector4D(0, 0, 0, 0));
    addComponent(renderer);
    addComponent(m_material);
    addComponent(layer);
}

void AxesEntity::place(QSize view) {
    if (view.isEmpty()) return;
    const QPointF middle(view.width() - kTriadMargin, kTriadMargin);
    m_material->setUniform("corner", clipRectangle(middle, {kTriadSize, kTriadSize}, view));
}

} // namespace vecset
