#include "core/sampling/philox.h"

#include <cmath>

// This file is compiled with -ffp-contract=off: a fused multiply-add would change the last bit.

namespace vecset {
namespace {

/// Natural logarithm for 0 < x <= 1 by the series of atanh on the mantissa; accurate to about 1e-16.
double portableLog(double x) {
    int exponent = 0;
    double mantissa = std::frexp(x, &exponent); // exact; [0.5, 1)
    if (mantissa < 0.70710678118654752) {
        mantissa *= 2.0;
        exponent -= 1;
    }
    const double t = (mantissa - 1.0) / (mantissa + 1.0); // |t| < 0.172
    const double square = t * t;
    double sum = 0.0;
    for (int k = 27; k >= 1; k -= 2) sum = sum * square + 1.0 / k;
    return 2.0 * t * sum + exponent * 0.69314718055994530942;
}

/// cos and sin of an angle in [0, pi/4] by their Taylor series.
std::array<double, 2> smallCosSin(double angle) {
    const double square = angle * angle;
    double cosine = 1.0;
    double sine = 1.0;
    for (int k = 9; k >= 1; --k) {
        cosine = 1.0 - cosine * square / ((2.0 * k - 1.0) * (2.0 * k));
        sine = 1.0 - sine * square / ((2.0 * k) * (2.0 * k + 1.0));
    }
    return {cosine, sine * angle};
}

/// cos and sin of 2 pi * turn for turn in [0, 1), reduced to an eighth of a turn without rounding.
std::array<double, 2> cosSinOfTurn(double turn) {
    const int octant = static_cast<int>(turn * 8.0);
    const double within = turn * 8.0 - octant; // exact: turn has 32 bits
    const double angle = ((octant & 1) != 0 ? 1.0 - within : within) * 0.78539816339744830962;
    const auto [c, s] = smallCosSin(angle);
    switch (octant) {
    case 0: return {c, s};
    case 1: return {s, c};
    case 2: return {-s, c};
    case 3: return {-c, s};
    case 4: return {-c, -s};
    case 5: return {-s, -c};
    case 6: return {s, -c};
    default: return {c, -s};
    }
}

} // namespace

std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key) {
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t a = std::uint64_t{0xD2511F53} * counter[0];
        const std::uint64_t b = std::uint64_t{0xCD9E8D57} * counter[2];
        counter = {static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(b),
                   static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(a)};
        key[0] += 0x9E3779B9;
        key[1] += 0xBB67AE85;
    }
    return counter;
}

std::array<double, 2> boxMuller(std::uint32_t first, std::uint32_t second) {
    const double uniform = (first + 1.0) / 4294967296.0; // (0, 1], so that the logarithm is finite
    const double radius = std::sqrt(-2.0 * portableLog(uniform));
    const auto [c, s] = cosSinOfTurn(second / 4294967296.0);
    return {radius * c, radius * s};
}

} // namespace vecset
