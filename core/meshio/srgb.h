#pragma once

#include "core/geometry/vec3.h"

#include <cmath>
#include <cstdint>

namespace vecset {

/// The sRGB transfer function (IEC 61966-2-1), for values in [0, 1].
[[nodiscard]] inline float srgbToLinear(float v) {
    return v <= 0.04045f ? v / 12.92f : std::pow((v + 0.055f) / 1.055f, 2.4f);
}
[[nodiscard]] inline float linearToSrgb(float v) {
    return v <= 0.0031308f ? v * 12.92f : 1.055f * std::pow(v, 1.0f / 2.4f) - 0.055f;
}
[[nodiscard]] inline Vec3f srgbToLinear(Vec3f c) { return {srgbToLinear(c.x), srgbToLinear(c.y), srgbToLinear(c.z)}; }
[[nodiscard]] inline Vec3f linearToSrgb(Vec3f c) { return {linearToSrgb(c.x), linearToSrgb(c.y), linearToSrgb(c.z)}; }

/// A linear value in [0, 1] as an 8-bit sRGB level; values outside are clamped.
[[nodiscard]] inline std::uint8_t srgbByte(float linear) {
    return static_cast<std::uint8_t>(std::lround(linearToSrgb(std::fmin(1.0f, std::fmax(0.0f, linear))) * 255.0f));
}

} // namespace vecset
