#pragma once

#include "core/base/digest.h"
#include "core/geometry/vec3.h"

#include <cmath>
#include <cstdint>
#include <numbers>

namespace vecset {

/// A small generator (SplitMix64) with its own distributions, so that a seed gives the same samples with every
/// standard library.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ull);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
        return z ^ (z >> 31);
    }
    /// In [0, 1).
    double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    float uniformf(float low, float high) { return static_cast<float>(uniform(low, high)); }
    /// Standard normal (Box-Muller, one value per call).
    double normal() {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
        return radius * std::cos(2.0 * std::numbers::pi * uniform());
    }
    Vec3f normalVector(float sigma) {
        const auto x = static_cast<float>(normal()), y = static_cast<float>(normal());
        return Vec3f{x, y, static_cast<float>(normal())} * sigma;
    }

private:
    std::uint64_t m_state;
};

} // namespace vecset
