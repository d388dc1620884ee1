#pragma once

#include "core/evaluation/true_shape.h"
#include "core/geometry/inside_test.h"
#include "core/geometry/mesh_metrics.h"
#include "core/geometry/triangle_tree.h"
#include "tests/support/shapes.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <map>
#include <string>

namespace vecset::test {

/// A plate of half thickness 0.02, a thick block on it and a square wire of half width 0.02 beside it.
inline TriangleMesh plateBlockAndWire() {
    return together(
        together(boxMesh({0.8f, 0.02f, 0.4f}, {0.0f, -0.4f, 0.0f}), boxMesh({0.3f, 0.3f, 0.3f}, {0.0f, 0.2f, 0.0f})),
        boxMesh({0.02f, 0.8f, 0.02f}, {0.9f, 0.0f, 0.0f}));
}

/// The tensors of a data set's item, few points of each kind.
inline std::map<std::string, at::Tensor> itemTensors(const TriangleMesh& mesh, std::int64_t count = 2048) {
    const SurfaceSamples samples = sampleSurface(mesh, static_cast<std::size_t>(count), 3);
    const InsideTest inside(mesh);
    const TriangleTree tree(mesh);
    at::Tensor surface = at::empty({count, 6}), points[2]{at::empty({count, 3}), at::empty({count, 3})};
    at::Tensor distances[2]{at::empty({count}), at::empty({count})};
    for (std::int64_t i = 0; i < count; ++i) {
        for (int axis = 0; axis < 3; ++axis) {
            const auto place = static_cast<std::size_t>(i);
            const double wobble = noise(9, static_cast<std::uint64_t>(3 * i + axis));
            surface[i][axis] = samples.points[place][axis];
            surface[i][3 + axis] = samples.normals[place][axis];
            points[0][i][axis] = wobble;
            points[1][i][axis] = samples.points[place][axis] + 0.03 * wobble;
        }
    }
    for (int kind = 0; kind < 2; ++kind) {
        points[kind] = points[kind].to(at::kHalf);
        const at::Tensor exact = points[kind].to(at::kFloat);
        for (std::int64_t i = 0; i < count; ++i) {
            const Vec3f p{exact[i][0].item<float>(), exact[i][1].item<float>(), exact[i][2].item<float>()};
            const double distance = std::min(0.1, tree.nearest(p).distance);
            distances[kind][i] = inside.contains(p) ? distance : -distance;
        }
    }
    const at::Tensor stored = surface.to(at::kHalf);
    return {{"surface", stored},          {"sharp", stored.clone()},
            {"volume_points", points[0]}, {"volume_sdf", distances[0].to(at::kHalf)},
            {"near_points", points[1]},   {"near_sdf", distances[1].to(at::kHalf)}};
}

} // namespace vecset::test
