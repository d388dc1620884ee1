#include "core/render/mip_texture.h"

#include "core/geometry/srgb.h"

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

MipTexture::Alpha classify(const RgbaImage& image) {
    std::size_t clear = 0, partial = 0;
    const std::size_t count = image.pixels.size() / 4;
    for (std::size_t i = 0; i < count; ++i) {
        const auto alpha = image.pixels[i * 4 + 3];
        if (alpha < 26)
            ++clear;
        else if (alpha < 230)
            ++partial;
    }
    if (partial * 5 > count) return MipTexture::Alpha::Blended; // more than soft edges of holes
    return clear + partial > 0 ? MipTexture::Alpha::Cutout : MipTexture::Alpha::Opaque;
}

/// One texel of the next level: the mean of a 2 x 2 block (clipped at odd borders).
void averageBlock(const RgbaImage& source, int x, int y, std::uint8_t* target) {
    const auto& linear = linearOfSrgb8();
    float sum[3] = {0, 0, 0}, alphaSum = 0;
    for (int k = 0; k < 4; ++k) {
        const auto* texel =
            source.at(std::min(2 * x + (k & 1), source.width - 1), std::min(2 * y + (k >> 1), source.height - 1));
        const float alpha = std::max(static_cast<float>(texel[3]), 1e-3f);
        for (int c = 0; c < 3; ++c) sum[c] += linear[texel[c]] * alpha;
        alphaSum += alpha;
    }
    for (int c = 0; c < 3; ++c) target[c] = linearToSrgb8(sum[c] / alphaSum);
    target[3] = static_cast<std::uint8_t>(std::min(255.0f, alphaSum / 4.0f + 0.5f));
}

RgbaImage halve(const RgbaImage& source) {
    RgbaImage half(std::max(1, source.width / 2), std::max(1, source.height / 2));
    for (int y = 0; y < half.height; ++y) {
        for (int x = 0; x < half.width; ++x) averageBlock(source, x, y, half.at(x, y));
    }
    return half;
}

int wrap(int i, int size) {
    const int rest = i % size;
    return rest < 0 ? rest + size : rest;
}

} // namespace

MipTexture::MipTexture(const RgbaImage& image) : m_alpha(classify(image)) {
    m_levels.push_back(image);
    while (m_levels.back().width > 1 || m_levels.back().height > 1) m_levels.push_back(halve(m_levels.back()));
}

int MipTexture::levelFor(float uvArea, float sampleArea) const {
    const float texels = uvArea * static_cast<float>(m_levels[0].width) * static_cast<float>(m_levels[0].height);
    if (!(texels > sampleArea) || !(sampleArea > 0.0f)) return 0;
    const float level = 0.5f * std::log2(texels / sampleArea);
    return std::min(static_cast<int>(std::lround(std::min(level, 30.0f))), static_cast<int>(m_levels.size()) - 1);
}

MipTexture::Texel MipTexture::sample(float u, float v, int level) const {
    const RgbaImage& image = m_levels[static_cast<std::size_t>(level)];
    if (!std::isfinite(u) || !std::isfinite(v)) return {};
    const float x = (u - std::floor(u)) * static_cast<float>(image.width) - 0.5f;
    const float y = (1.0f - (v - std::floor(v))) * static_cast<float>(image.height) - 0.5f;
    const float left = std::floor(x), top = std::floor(y);
    const auto& linear = linearOfSrgb8();
    Texel result{{}, 0.0f};
    for (int k = 0; k < 4; ++k) {
        const int dx = k & 1, dy = k >> 1;
        const float weight = (dx ? x - left : 1.0f - (x - left)) * (dy ? y - top : 1.0f - (y - top));
        const auto* texel =
            image.at(wrap(static_cast<int>(left) + dx, image.width), wrap(static_cast<int>(top) + dy, image.height));
        result.color += Vec3f{linear[texel[0]], linear[texel[1]], linear[texel[2]]} * weight;
        result.alpha += static_cast<float>(texel[3]) / 255.0f * weight;
    }
    return result;
}

} // namespace vecset
