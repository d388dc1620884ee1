#pragma once

#include "core/dataset/watertight_solid.h"

#include <cstdint>
#include <vector>

namespace vecset {

/// How many samples of each kind an item gets.
struct SampleCounts {
    int surface = 8192;
    int sharp = 4096;
    int volume = 32768;
    int near = 32768;
    bool operator==(const SampleCounts&) const = default;
};

/// A point on the solid's surface with its outward unit normal.
struct OrientedPoint {
    Vec3f point, normal;
};

/// A point with the signed distance there (positive inside, clamped).
struct DistanceSample {
    Vec3f point;
    float distance = 0.0f;
};

/// Everything an item stores about a shape. `sharp` repeats surface samples where a shape has no sharp edges.
struct SolidSamples {
    std::vector<OrientedPoint> surface, sharp;
    std::vector<DistanceSample> volume, near;
    bool hasSharpEdges = false;
};

/// Largest stored distance.
constexpr float kDistanceClamp = 0.1f;

/// Draws the samples of a solid; the same seed gives the same samples. Points are rounded to half precision before
/// their distance is taken, because that is how they are stored. surface: uniform over the surface of the solid, which
/// lies `wall` off the triangles; hidden inner faces do not count. sharp: on the rounded rims over edges with an angle
/// above 30 degrees and over open edges. volume: uniform in [-1, 1]^3. near: surface samples moved by Gaussian noise,
/// half of sigma 0.01, half of 0.04.
/// @throws Error EmptyShape when no part of the surface can be reached.
[[nodiscard]] SolidSamples sampleSolid(const WatertightSolid& solid, const SampleCounts& counts, std::uint64_t seed,
                                       const JobContext& job = {});

} // namespace vecset
