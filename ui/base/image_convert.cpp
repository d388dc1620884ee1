#include "ui/base/image_convert.h"

#include <cstring>

namespace vecset {

QImage toQImage(const RgbaImage& image) {
    if (image.isEmpty()) return {};
    QImage result(image.width, image.height, QImage::Format_RGBA8888);
    for (int y = 0; y < image.height; ++y)
        std::memcpy(result.scanLine(y), image.at(0, y), static_cast<std::size_t>(image.width) * 4);
    return result;
}

RgbaImage toRgbaImage(const QImage& image) {
    if (image.isNull()) return {};
    const QImage rgba = image.convertToFormat(QImage::Format_RGBA8888);
    RgbaImage result(rgba.width(), rgba.height());
    for (int y = 0; y < rgba.height(); ++y)
        std::memcpy(result.at(0, y), rgba.constScanLine(y), static_cast<std::size_t>(rgba.width()) * 4);
    return result;
}

} // namespace vecset
