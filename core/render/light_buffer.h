#pragma once

#include "core/base/rgba_image.h"
#include "core/geometry/vec3.h"

#include <vector>

namespace vecset {

/// Light per sample before it becomes a picture: linear RGB multiplied by coverage, and coverage. A pixel of the
/// picture is made of supersample x supersample samples.
class LightBuffer {
public:
    struct Sample {
        Vec3f light; ///< linear RGB times alpha
        float alpha = 0.0f;
    };

    LightBuffer(int width, int height, int supersample)
        : m_width(width * supersample), m_height(height * supersample), m_supersample(supersample),
          m_samples(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height)) {}

    [[nodiscard]] int width() const { return m_width; }   ///< in samples
    [[nodiscard]] int height() const { return m_height; } ///< in samples
    [[nodiscard]] std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x);
    }
    [[nodiscard]] Sample& operator[](std::size_t i) { return m_samples[i]; }

    /// Lays a surface of this colour and opacity over what is there.
    void over(std::size_t i, Vec3f color, float alpha) {
        Sample& below = m_samples[i];
        below.light = color * alpha + below.light * (1.0f - alpha);
        below.alpha = alpha + below.alpha * (1.0f - alpha);
    }

    /// Averages the samples of each pixel; colours are encoded as sRGB, alpha is the coverage.
    [[nodiscard]] RgbaImage resolve() const;

private:
    int m_width, m_height, m_supersample;
    std::vector<Sample> m_samples;
};

} // namespace vecset
