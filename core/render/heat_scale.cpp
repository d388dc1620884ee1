#include "core/render/heat_scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace vecset {
namespace {

constexpr std::size_t kSteps = 256;

struct Lch {
    double lightness, chroma, hue; ///< hue in degrees
};

/// Linear sRGB of an Oklab colour; may leave [0, 1]. Matrices: B. Ottosson, "A perceptual color space for image
/// processing", 2020 (public domain).
std::array<double, 3> linearRgb(const Lch& colour) {
    const double angle = colour.hue * std::numbers::pi / 180.0;
    const double a = colour.chroma * std::cos(angle), b = colour.chroma * std::sin(angle);
    const auto cube = [](double v) { return v * v * v; };
    const double l = cube(colour.lightness + 0.3963377774 * a + 0.2158037573 * b);
    const double m = cube(colour.lightness - 0.1055613458 * a - 0.0638541728 * b);
    const double s = cube(colour.lightness - 0.0894841775 * a - 1.2914855480 * b);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

/// The most colourful colour of this lightness and hue that a screen shows, up to the wanted chroma.
std::array<double, 3> inGamut(Lch colour) {
    const auto fits = [](const std::array<double, 3>& rgb) {
        return std::all_of(rgb.begin(), rgb.end(), [](double v) { return v >= 0.0 && v <= 1.0; });
    };
    double low = 0.0, high = colour.chroma;
    if (const auto rgb = linearRgb(colour); fits(rgb)) return rgb;
    for (int round = 0; round < 24; ++round) {
        colour.chroma = (low + high) / 2.0;
        (fits(linearRgb(colour)) ? low : high) = colour.chroma;
    }
    colour.chroma = low;
    auto rgb = linearRgb(colour);
    for (double& v : rgb) v = std::clamp(v, 0.0, 1.0);
    return rgb;
}

/// Lightness rises evenly. The ends are calmer than the middle, because most of a good mesh lies at the lower one. The
/// hue runs from blue (268) the way over magenta to yellow (100 + 360), a little faster through the magentas, where the
/// eye tells hues apart best.
std::array<double, 3> colourAt(double t) {
    const double hue = 268.0 + 192.0 * (t + 0.10 * std::sin(2.0 * std::numbers::pi * t) / 2.0);
    return inGamut({0.44 + 0.49 * t, 0.13 + 0.09 * std::sin(std::numbers::pi * t), hue});
}

double toSrgb(double v) { return v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1.0 / 2.4) - 0.055; }

struct Scale {
    std::array<Vec3f, kSteps> linear, srgb;
    Scale() {
        for (std::size_t m = 0; m < kSteps; ++m) {
            const auto rgb = colourAt(static_cast<double>(m) / (kSteps - 1));
            linear[m] = {float(rgb[0]), float(rgb[1]), float(rgb[2])};
            srgb[m] = {float(toSrgb(rgb[0])), float(toSrgb(rgb[1])), float(toSrgb(rgb[2]))};
        }
    }
};
const Scale& scale() {
    static const Scale made;
    return made;
}

std::size_t stepOf(double share) {
    if (!(share > 0.0)) return 0;
    return static_cast<std::size_t>(std::lround(std::min(share, 1.0) * (kSteps - 1)));
}

std::vector<Vec3f> look(const std::vector<float>& distances, double maximum, const std::array<Vec3f, kSteps>& colours) {
    std::vector<Vec3f> result(distances.size());
    std::transform(distances.begin(), distances.end(), result.begin(), [&](float distance) {
        return colours[maximum > 0.0 ? stepOf(distance / maximum) : distance > 0.0f ? kSteps - 1 : 0];
    });
    return result;
}

} // namespace

Vec3f heatScaleColour(double share) { return scale().srgb[stepOf(share)]; }

std::vector<Vec3f> heatColours(const std::vector<float>& distances, double maximum) {
    return look(distances, maximum, scale().srgb);
}

std::vector<Vec3f> linearHeatColours(const std::vector<float>& distances, double maximum) {
    return look(distances, maximum, scale().linear);
}

double comparedSize(const TriangleMesh& a, const TriangleMesh& b) {
    return std::max({0.0, double(a.bounds().longestSide()), double(b.bounds().longestSide())});
}

double roundMaximum(const MeshComparison& comparison, double size) {
    std::vector<float> all = comparison.distanceA;
    all.insert(all.end(), comparison.distanceB.begin(), comparison.distanceB.end());
    double wanted = size * 1e-4; // equal meshes: still a scale
    if (!all.empty()) {
        const auto place = all.begin() + static_cast<std::ptrdiff_t>(all.size() * 9 / 10);
        std::nth_element(all.begin(), place, all.end());
        wanted = std::max<double>(wanted, *place);
    }
    if (!(wanted > 0.0) || !std::isfinite(wanted)) return 1.0;
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (wanted <= factor * power * (1.0 + 1e-9)) return factor * power;
    }
    return 10.0 * power;
}

} // namespace vecset
