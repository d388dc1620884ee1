#pragma once

#include "core/training/shape_set.h"

#include <ATen/ATen.h>
#include <torch/utils.h>

#include <vector>

namespace vecset::test {

/// A box of these half extents, as the data set would store it.
inline TrainingShape boxShape(int number, Vec3f half) {
    TrainingShape shape;
    shape.id = "box-" + std::to_string(number);
    shape.halfExtents = half;
    CounterRandom random(7, static_cast<std::uint64_t>(number), 0);
    constexpr int kPoints = 512;
    shape.surface = at::zeros({kPoints, 6}, at::kHalf);
    at::Tensor points[2], distances[2];
    for (int i = 0; i < kPoints; ++i) {
        const int axis = i % 3;
        const double side = random.below(2) ? 1 : -1;
        for (int a = 0; a < 3; ++a) shape.surface[i][a] = (a == axis ? side : random.uniform(-1, 1)) * half[a];
        shape.surface[i][3 + axis] = side;
    }
    shape.sharp = shape.surface;
    for (int kind = 0; kind < 2; ++kind) {
        at::Tensor p = kind == 0 ? at::rand({kPoints, 3}) * 2 - 1
                                 : shape.surface.narrow(1, 0, 3).to(at::kFloat) + at::randn({kPoints, 3}) * 0.03;
        const at::Tensor outside = p.abs() - at::tensor({half.x, half.y, half.z});
        points[kind] = p.to(at::kHalf);
        distances[kind] = (-outside.amax(1)).clamp(-0.1, 0.1).to(at::kHalf);
    }
    shape.volumePoints = points[0], shape.volumeSdf = distances[0];
    shape.nearPoints = points[1], shape.nearSdf = distances[1];
    return shape;
}

/// Boxes of different extents; the same ones for every call.
inline std::vector<TrainingShape> boxes(int count) {
    torch::manual_seed(11);
    std::vector<TrainingShape> shapes;
    for (int i = 0; i < count; ++i) {
        const auto f = static_cast<float>(i) / static_cast<float>(count);
        shapes.push_back(boxShape(i, {0.95f, 0.3f + 0.5f * f, 0.8f - 0.5f * f}));
    }
    return shapes;
}

} // namespace vecset::test
