#include "core/dataset/procedural/surface_palette.h"

#include "core/geometry/srgb.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vecset {

namespace {

constexpr int kTexels = 64;

/// Hue in [0, 6), saturation and value in [0, 1], as sRGB.
Vec3f fromHsv(double hue, double saturation, double value) {
    const auto channel = [&](double offset) {
        const double k = std::fmod(offset + hue, 6.0);
        return static_cast<float>(value - value * saturation * std::clamp(std::min(k, 4.0 - k), 0.0, 1.0));
    };
    return {channel(5.0), channel(3.0), channel(1.0)};
}

void putGrey(RgbaImage& image, int x, int y, double grey) {
    const auto value = static_cast<std::uint8_t>(std::clamp(grey, 0.0, 1.0) * 255.0);
    for (int k = 0; k < 3; ++k) image.at(x, y)[k] = value;
    image.at(x, y)[3] = 255;
}

} // namespace

int SurfacePalette::add(Stuff stuff) {
    SceneMaterial material;
    material.name = "m" + std::to_string(m_materials.size());
    material.diffuse = srgbToLinear(colour(stuff));
    if (stuff == Stuff::Wood) material.texture = addGrain();
    if (stuff == Stuff::Fabric && m_random.uniform() < 0.4) material.texture = addWeave();
    m_materials.push_back(material);
    return static_cast<int>(m_materials.size()) - 1;
}

Vec3f SurfacePalette::colour(Stuff stuff) {
    const auto between = [&](double low, double high) { return m_random.uniform(low, high); };
    const double any = between(0.0, 6.0);
    switch (stuff) {
    case Stuff::Wood: return fromHsv(between(0.25, 0.65), between(0.35, 0.75), between(0.35, 0.9));
    case Stuff::PaintedWood: return fromHsv(any, between(0.0, 0.45), between(0.55, 0.98));
    case Stuff::Metal: return fromHsv(between(0.5, 4.0), between(0.0, 0.12), between(0.35, 0.85));
    case Stuff::Fabric: return fromHsv(any, between(0.05, 0.75), between(0.25, 0.95));
    case Stuff::Leather: return fromHsv(between(0.0, 0.6), between(0.1, 0.7), between(0.15, 0.8));
    case Stuff::Plastic: return fromHsv(any, between(0.1, 0.95), between(0.3, 0.98));
    case Stuff::Ceramic: return fromHsv(any, m_random.uniform() < 0.5 ? between(0.0, 0.15) : between(0.2, 0.8), between(0.6, 1.0));
    case Stuff::Dark: return fromHsv(any, between(0.0, 0.2), between(0.12, 0.3));
    case Stuff::White: return fromHsv(any, between(0.0, 0.08), between(0.85, 1.0));
    }
    return {};
}

/// Streaks along u, repeating.
int SurfacePalette::addGrain() {
    RgbaImage image(kTexels, kTexels);
    std::vector<double> streaks(kTexels);
    const double contrast = m_random.uniform(0.05, 0.3);
    for (double& s : streaks) s = m_random.uniform();
    const double waves = 1.0 + std::floor(m_random.uniform(0.0, 3.0)), swing = m_random.uniform(0.5, 4.0);
    for (int y = 0; y < kTexels; ++y) {
        for (int x = 0; x < kTexels; ++x) {
            const double bent = y + swing * std::sin(2.0 * std::numbers::pi * waves * x / kTexels) + kTexels;
            const int row = static_cast<int>(bent);
            const double share = bent - row;
            const double streak = streaks[static_cast<std::size_t>(row % kTexels)] * (1.0 - share) +
                                  streaks[static_cast<std::size_t>((row + 1) % kTexels)] * share;
            putGrey(image, x, y, 1.0 - contrast * streak);
        }
    }
    m_textures.push_back(std::move(image));
    return static_cast<int>(m_textures.size()) - 1;
}

/// Stripes, checks or speckles.
int SurfacePalette::addWeave() {
    RgbaImage image(kTexels, kTexels);
    const int kind = static_cast<int>(m_random.uniform(0.0, 3.0)), period = 1 << static_cast<int>(m_random.uniform(2.0, 5.0));
    const double contrast = m_random.uniform(0.1, 0.6);
    for (int y = 0; y < kTexels; ++y) {
        for (int x = 0; x < kTexels; ++x) {
            const bool a = x / period % 2 == 0, b = y / period % 2 == 0;
            const double dark = kind == 0 ? (a ? 1.0 : 0.0) : kind == 1 ? (a ? 0.5 : 0.0) + (b ? 0.5 : 0.0) : m_random.uniform();
            putGrey(image, x, y, 1.0 - contrast * dark);
        }
    }
    m_textures.push_back(std::move(image));
    return static_cast<int>(m_textures.size()) - 1;
}

} // namespace vecset
