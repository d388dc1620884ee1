#pragma once

#include <string>

namespace vecset {

/// What the picture library behind this build can do. Without OpenCV a smaller one stands in (stb).
struct ImageSupport {
    std::string library;       ///< "OpenCV 4.6.0" or "stb"
    bool webpAndTiff = false;  ///< readImage takes them; PNG, JPEG and BMP always
    bool objectFinder = false; ///< MatteMode::GrabCut and Network; without it, pictures need transparency
};

[[nodiscard]] const ImageSupport& imageSupport();

} // namespace vecset
