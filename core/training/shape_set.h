#pragma once

#include "core/base/job_context.h"
#include "core/dataset/dataset.h"
#include "core/geometry/vec3.h"
#include "core/training/counter_random.h"
#include "core/training/data_mix.h"

#include <ATen/core/Tensor.h>

#include <string>
#include <vector>

namespace vecset {

/// One shape of the data set in memory, as it is stored: float16.
struct TrainingShape {
    std::string id;
    int source = 0;                        ///< which data set it comes from, see DataMix
    at::Tensor surface, sharp;             ///< [N, 6]: point, outward normal
    at::Tensor volumePoints, volumeSdf;    ///< [Q, 3], [Q]: uniform in the cube; distance positive inside
    at::Tensor nearPoints, nearSdf;        ///< the same near the surface
    Vec3f halfExtents;                     ///< of the surface points, per axis
};

/// How a stored shape is moved before it is used: mirrored at x = 0, turned by quarter turns about y, then scaled.
struct ShapeTransform {
    bool mirror = false;
    int quarterTurns = 0;
    Vec3f scale{1, 1, 1};

    [[nodiscard]] Vec3f point(Vec3f p) const;
    [[nodiscard]] Vec3f normal(Vec3f n) const;
};

/// A random turn, mirror image and stretch whose result again has the longest half extent 0.95.
[[nodiscard]] ShapeTransform randomTransform(const TrainingShape& shape, double stretch, bool turns,
                                             CounterRandom& random);

/// Loads the named split ("train"; "held-out" is validation and test together, of the first data set) into memory.
/// @throws Error InvalidInput when the split is empty or an item lacks a tensor or has another shape of it.
[[nodiscard]] std::vector<TrainingShape> loadShapes(const DataMix& data, const std::string& split,
                                                    const JobContext& job);
/// The order in which loaded training shapes are drawn.
[[nodiscard]] DrawOrder drawOrderOf(const std::vector<TrainingShape>& shapes, const std::vector<double>& shares);

/// Draws `count` surface points with normals, the last `sharpFraction` of them from sharp edges. out: [count, 6].
void drawSurface(const TrainingShape& shape, const ShapeTransform& transform, int count, double sharpFraction,
                 CounterRandom& random, float* out);
/// Draws queries: the first `volume` uniform, the rest near the surface. points: [n, 3]; labels: [n] in [0, 1], the
/// soft occupancy clamp(0.5 + distance / (2 delta)); distances under a stretch are scaled by its geometric mean.
void drawQueries(const TrainingShape& shape, const ShapeTransform& transform, int volume, int near, double delta,
                 CounterRandom& random, float* points, float* labels);

} // namespace vecset
