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
    // Drawn one after the other: the order of a call's arguments is the compiler's choice.
    const double any = m_random.uniform(0.0, 6.0), a = m_random.uniform(), b = m_random.uniform(),
                 c = m_random.uniform();
    const auto mix = [](double low, double high, double share) { return low + (high - low) * share; };
    switch (stuff) {
    case Stuff::Wood: return fromHsv(mix(0.25, 0.65, a), mix(0.35, 0.75, b), mix(0.35, 0.9, c));
    case Stuff::PaintedWood: return fromHsv(any, mix(0.0, 0.45, b), mix(0.55, 0.98, c));
    case Stuff::Metal: return fromHsv(mix(0.5, 4.0, a), mix(0.0, 0.12, b), mix(0.35, 0.85, c));
    case Stuff::Fabric: return fromHsv(any, mix(0.05, 0.75, b), mix(0.25, 0.95, c));
    case Stuff::Leather: return fromHsv(mix(0.0, 0.6, a), mix(0.1, 0.7, b), mix(0.15, 0.8, c));
    case Stuff::Plastic: return fromHsv(any, mix(0.1, 0.95, b), mix(0.3, 0.98, c));
    case Stuff::Ceramic: return fromHsv(any, a < 0.5 ? mix(0.0, 0.15, b) : mix(0.2, 0.8, b), mix(0.6, 1.0, c));
    case Stuff::Dark: return fromHsv(any, mix(0.0, 0.2, b), mix(0.12, 0.3, c));
    case Stuff::White: return fromHsv(any, mix(0.0, 0.08, b), mix(0.85, 1.0, c));
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
    const int kind = static_cast<int>(m_random.uniform(0.0, 3.0)),
              period = 1 << static_cast<int>(m_random.uniform(2.0, 5.0));
    const double contrast = m_random.uniform(0.1, 0.6);
    for (int y = 0; y < kTexels; ++y) {
        for (int x = 0; x < kTexels; ++x) {
            const bool a = x / period % 2 == 0, b = y / period % 2 == 0;
            const double dark = kind == 0   ? (a ? 1.0 : 0.0)
                                : kind == 1 ? (a ? 0.5 : 0.0) + (b ? 0.5 : 0.0)
                                            : m_random.uniform();
            putGrey(image, x, y, 1.0 - contrast * dark);
        }
    }
    m_textures.push_back(std::move(image));
    return static_cast<int>(m_textures.size()) - 1;
}

} // namespace vecset
