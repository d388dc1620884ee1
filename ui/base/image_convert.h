#pragma once

#include "core/base/rgba_image.h"

#include <QImage>

namespace vecset {

/// Copies between core's picture and Qt's (Format_RGBA8888, not premultiplied). An empty picture gives an empty one.
[[nodiscard]] QImage toQImage(const RgbaImage& image);
[[nodiscard]] RgbaImage toRgbaImage(const QImage& image);

} // namespace vecset
