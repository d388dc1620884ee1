#include "core/pipeline/made_furniture.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace vecset {
namespace {

/// [0, 1); the same on every machine, unlike std::uniform_real_distribution.
float unit(std::mt19937_64& random) { return static_cast<float>(random() >> 40) / static_cast<float>(1 << 24); }

float boxDistance(const Vec3f& p, const Vec3f& half) {
    const Vec3f q{std::fabs(p.x) - half.x, std::fabs(p.y) - half.y, std::fabs(p.z) - half.z};
    const Vec3f outside{std::max(q.x, 0.0f), std::max(q.y, 0.0f), std::max(q.z, 0.0f)};
    return length(outside) + std::min(std::max({q.x, q.y, q.z}), 0.0f);
}

} // namespace

MadeFurniture::MadeFurniture(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const auto vary = [&](float value) { return value * (0.9f + 0.2f * unit(random)); };
    const float across = vary(0.65f), deep = vary(0.4f), leg = vary(0.07f);
    m_parts = {{{0, 0.15f, 0}, {across + 0.1f, vary(0.06f), deep + 0.1f}},
               {{0, -0.45f, 0}, {across, vary(0.05f), deep}}};
    for (const float x : {-across, across}) {
        for (const float z : {-deep, deep}) m_parts.push_back({{x, -0.3f, z}, {leg, 0.45f, leg}});
    }
    m_parts.push_back({{vary(0.35f), 0.33f, 0.1f}, {vary(0.2f), 0.16f, vary(0.2f)}});
    m_parts.push_back({{vary(-0.35f), 0.4f, 0}, {vary(0.22f), 0, 0}});
    m_parts.push_back({{-0.05f, 0.29f, vary(0.3f)}, {vary(0.12f), 0, 0}});
}

float MadeFurniture::distance(const Vec3f& point) const {
    float outside = 1e9f;
    for (const Part& part : m_parts) {
        const bool ball = part.half.y == 0.0f;
        const Vec3f p = point - part.centre;
        outside = std::min(outside, ball ? length(p) - part.half.x : boxDistance(p, part.half));
    }
    return -outside;
}

Vec3f MadeFurniture::inwards(const Vec3f& point) const {
    constexpr float kStep = 1e-3f;
    Vec3f gradient;
    for (int axis = 0; axis < 3; ++axis) {
        Vec3f step;
        step[axis] = kStep;
        gradient[axis] = distance(point + step) - distance(point - step);
    }
    return normalized(gradient);
}

std::vector<Vec3f> MadeFurniture::surfacePoints(std::size_t count, std::uint64_t seed) const {
    constexpr float kBand = 0.1f, kOnSurface = 1e-3f;
    std::vector<Vec3f> points;
    for (std::uint64_t round = 0; points.size() < count; ++round) {
        for (Vec3f p : boxPoints(4 * count, 1.0f, seed + 1000 * round)) {
            if (std::fabs(distance(p)) > kBand) continue;
            for (int i = 0; i < 4; ++i) p = p - inwards(p) * distance(p);
            if (std::fabs(distance(p)) < kOnSurface) points.push_back(p);
        }
    }
    points.resize(count);
    return points;
}

std::vector<Vec3f> boxPoints(std::size_t count, float halfExtent, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<Vec3f> points(count);
    for (Vec3f& p : points) {
        for (int axis = 0; axis < 3; ++axis) p[axis] = halfExtent * (2.0f * unit(random) - 1.0f);
    }
    return points;
}

} // namespace vecset
