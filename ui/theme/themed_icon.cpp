#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

static void initIconResources() { Q_INIT_RESOURCE(studio); }

namespace vecset {

namespace {

/// The drawing in one colour. Our icons are drawn with the key word currentColor, which Qt's renderer does not know.
QPixmap drawIcon(const QByteArray& svg, const QString& name, const QColor& colour, QSize pixels) {
    const auto key = QStringLiteral("vecset-icon/%1/%2/%3x%4")
                         .arg(name, colour.name(), QString::number(pixels.width()), QString::number(pixels.height()));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    QByteArray coloured = svg;
    coloured.replace("currentColor", colour.name().toLatin1());
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(coloured);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Draws an icon in the colours that the theme has at that moment, so that icons need not be set again when it changes.
class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(QString name, QByteArray svg, QColor Tokens::*colour)
        : m_name(std::move(name)), m_svg(std::move(svg)), m_colour(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const double ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
        const auto pixmap = drawIcon(m_svg, m_name, colourFor(mode, state), (QSizeF(rect.size()) * ratio).toSize());
        painter->drawPixmap(rect, pixmap);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return drawIcon(m_svg, m_name, colourFor(mode, state), size);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        return pixmap(size, mode, state); // the size is in device pixels already
    }
    QSize actualSize(const QSize& size, QIcon::Mode mode, QIcon::State state) override { return size; }
    bool isNull() override { return m_svg.isEmpty(); }
    QString key() const override { return QStringLiteral("vecset-themed"); }
    QString iconName() override { return m_name; }
    QIconEngine* clone() const override { return new ThemedIconEngine(*this); }

private:
    [[nodiscard]] QColor colourFor(QIcon::Mode mode, QIcon::State state) const {
        const Tokens& t = Theme::instance().tokens();
        if (mode == QIcon::Disabled) return t.disabled;
        if (m_colour != nullptr) return t.*m_colour;
        return state == QIcon::On ? t.accent : t.text;
    }

    QString m_name;
    QByteArray m_svg;
    QColor Tokens::*m_colour;
};

QIcon makeIcon(const QString& name, QColor Tokens::*colour) {
    initIconResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("there is no icon named \"%s\"", qPrintable(name));
        return {};
    }
    return QIcon(new ThemedIconEngine(name, file.readAll(), colour));
}

} // namespace

QIcon themedIcon(const QString& name) { return makeIcon(name, nullptr); }

QIcon themedIcon(const QString& name, QColor Tokens::*colour) { return makeIcon(name, colour); }

QIcon applicationIcon() {
    initIconResources();
    QSvgRenderer full(QStringLiteral(":/icons/vecset-studio.svg"));
    QSvgRenderer small(QStringLiteral(":/icons/vecset-studio-small.svg")); // fewer, larger shapes
    QIcon icon;
    for (const int size : {16, 20, 22, 24, 32, 48, 64, 128, 256, 512}) {
        auto& renderer = size <= 32 ? small : full;
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, size, size));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace vecset
