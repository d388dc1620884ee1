#include "core/render/light_buffer.h"

#include "core/geometry/srgb.h"

namespace vecset {

RgbaImage LightBuffer::resolve() const {
    RgbaImage image(m_width / m_supersample, m_height / m_supersample);
    const float share = 1.0f / static_cast<float>(m_supersample * m_supersample);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            Vec3f light;
            float alpha = 0.0f;
            for (int sy = 0; sy < m_supersample; ++sy) {
                for (int sx = 0; sx < m_supersample; ++sx) {
                    const Sample& sample = m_samples[index(x * m_supersample + sx, y * m_supersample + sy)];
                    light += sample.light;
                    alpha += sample.alpha;
                }
            }
            if (alpha <= 0.0f) continue;
            auto* pixel = image.at(x, y);
            for (int c = 0; c < 3; ++c) pixel[c] = linearToSrgb8(light[c] / alpha);
            pixel[3] = static_cast<std::uint8_t>(alpha * share * 255.0f + 0.5f);
        }
    }
    return image;
}

} // namespace vecset
