#pragma once

#include <QByteArray>
#include <QColor>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QString>

namespace vecset::test {

/// A disc (the object) on a ground; a transparent ground gives a picture with an alpha matte. `centre` and `radius` in
/// shares of the picture's shorter side.
inline QImage discPicture(QSize size, const QColor& ground, QPointF centre = {0.5, 0.5}, double radius = 0.3) {
    QImage image(size, ground.alpha() < 255 ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = qMin(size.width(), size.height());
    const QPointF middle(centre.x() * size.width(), centre.y() * size.height());
    QRadialGradient gradient(middle - QPointF(0.1, 0.1) * side, radius * side * 1.4);
    gradient.setColorAt(0, QColor(240, 150, 60));
    gradient.setColorAt(1, QColor(150, 40, 20));
    painter.setBrush(gradient);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(middle, radius * side, radius * side);
    return image;
}

inline QString savePicture(const QImage& image, const QString& path) {
    const bool saved = image.save(path);
    Q_ASSERT(saved);
    return saved ? path : QString();
}

inline void writeBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(bytes);
}

inline QByteArray readBytes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace vecset::test
