#pragma once

#include "core/geometry/vec3.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace vecset {

/// sRGB transfer function (IEC 61966-2-1), both ways; values in [0, 1].
[[nodiscard]] inline float srgbToLinear(float s) {
    return s <= 0.04045f ? s / 12.92f : std::pow((s + 0.055f) / 1.055f, 2.4f);
}
[[nodiscard]] inline float linearToSrgb(float l) {
    return l <= 0.0031308f ? l * 12.92f : 1.055f * std::pow(l, 1.0f / 2.4f) - 0.055f;
}
[[nodiscard]] inline Vec3f srgbToLinear(Vec3f c) { return {srgbToLinear(c.x), srgbToLinear(c.y), srgbToLinear(c.z)}; }
[[nodiscard]] inline Vec3f linearToSrgb(Vec3f c) { return {linearToSrgb(c.x), linearToSrgb(c.y), linearToSrgb(c.z)}; }

/// Linear value of each 8-bit sRGB value.
[[nodiscard]] inline const std::array<float, 256>& linearOfSrgb8() {
    static const auto table = [] {
        std::array<float, 256> values{};
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = srgbToLinear(static_cast<float>(i) / 255.0f);
        return values;
    }();
    return table;
}

/// Rounds a linear value (clamped to [0, 1]) to 8-bit sRGB.
[[nodiscard]] inline std::uint8_t linearToSrgb8(float l) {
    const float clamped = l < 0.0f ? 0.0f : l > 1.0f ? 1.0f : l;
    return static_cast<std::uint8_t>(linearToSrgb(clamped) * 255.0f + 0.5f);
}

} // namespace vecset
