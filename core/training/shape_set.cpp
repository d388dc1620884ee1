#include "core/training/shape_set.h"

#include "core/base/error.h"
#include "core/base/parallel.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

constexpr float kHalfExtent = 0.95f; // what the data set normalises to

at::Tensor loadTensor(const SafetensorsFile& file, const std::string& key, std::int64_t columns) {
    const auto info = file.info(key);
    const bool fits = columns == 0 ? info.shape.size() == 1
                                   : info.shape.size() == 2 && info.shape[1] == columns;
    if (!fits || info.shape[0] == 0) {
        throw Error(ErrorCode::InvalidInput, file.path().string() + ": '" + key + "' has the wrong shape");
    }
    return file.tensor(key).to(at::kHalf).clone();
}

Vec3f vectorAt(const at::Tensor& tensor, std::int64_t row, int column = 0) {
    const c10::Half* p = tensor.data_ptr<c10::Half>() + row * tensor.size(1) + column;
    return {static_cast<float>(p[0]), static_cast<float>(p[1]), static_cast<float>(p[2])};
}

Vec3f halfExtentsOf(const at::Tensor& surface) {
    const at::Tensor extents = surface.narrow(1, 0, 3).to(at::kFloat).abs().amax(0);
    const float* e = extents.data_ptr<float>();
    return {e[0], e[1], e[2]};
}

Vec3f turned(Vec3f p, bool mirror, int quarterTurns) {
    if (mirror) p.x = -p.x;
    for (int i = 0; i < (quarterTurns & 3); ++i) p = {p.z, p.y, -p.x};
    return p;
}

void store(Vec3f value, float* out) {
    out[0] = value.x;
    out[1] = value.y;
    out[2] = value.z;
}

} // namespace

Vec3f ShapeTransform::point(Vec3f p) const {
    p = turned(p, mirror, quarterTurns);
    return {p.x * scale.x, p.y * scale.y, p.z * scale.z};
}

Vec3f ShapeTransform::normal(Vec3f n) const {
    n = turned(n, mirror, quarterTurns);
    return normalized({n.x / scale.x, n.y / scale.y, n.z / scale.z});
}

ShapeTransform randomTransform(const TrainingShape& shape, double stretch, bool turns, CounterRandom& random) {
    ShapeTransform transform;
    if (turns) {
        transform.mirror = random.below(2) == 1;
        transform.quarterTurns = static_cast<int>(random.below(4));
    }
    const Vec3f extents = turned(shape.halfExtents, false, transform.quarterTurns);
    float longest = 1e-6f;
    for (int axis = 0; axis < 3; ++axis) {
        transform.scale[axis] = static_cast<float>(std::exp(random.uniform(-stretch, stretch)));
        longest = std::max(longest, std::abs(extents[axis]) * transform.scale[axis]);
    }
    if (stretch > 0) transform.scale = transform.scale * (kHalfExtent / longest);
    return transform;
}

DrawOrder drawOrderOf(const std::vector<TrainingShape>& shapes, const std::vector<double>& shares) {
    std::vector<int> sources;
    for (const auto& shape : shapes) sources.push_back(shape.source);
    return {sources, shares};
}

std::vector<TrainingShape> loadShapes(const DataMix& data, const std::string& split, const JobContext& job) {
    const std::vector<MixItem> items = data.items(split);
    if (items.empty()) throw Error(ErrorCode::InvalidInput, "the data set has no item of the split '" + split + "'");
    std::vector<TrainingShape> shapes(items.size());
    job.report(Stage::Load, 0);
    parallelFor(items.size(), 1, [&](std::size_t i, std::size_t) {
        job.throwIfCancelled();
        const auto& [dataset, item, source] = items[i];
        const SafetensorsFile file = dataset->open(item.id);
        TrainingShape& shape = shapes[i];
        shape.id = item.id;
        shape.source = source;
        shape.surface = loadTensor(file, "surface", 6);
        shape.sharp = loadTensor(file, "sharp", 6);
        shape.volumePoints = loadTensor(file, "volume_points", 3);
        shape.volumeSdf = loadTensor(file, "volume_sdf", 0);
        shape.nearPoints = loadTensor(file, "near_points", 3);
        shape.nearSdf = loadTensor(file, "near_sdf", 0);
        shape.halfExtents = halfExtentsOf(shape.surface);
    });
    return shapes;
}

void drawSurface(const TrainingShape& shape, const ShapeTransform& transform, int count, double sharpFraction,
                 CounterRandom& random, float* out) {
    const int uniform = count - static_cast<int>(count * sharpFraction);
    for (int i = 0; i < count; ++i, out += 6) {
        const at::Tensor& source = i < uniform ? shape.surface : shape.sharp;
        const auto row = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(source.size(0))));
        store(transform.point(vectorAt(source, row)), out);
        store(transform.normal(vectorAt(source, row, 3)), out + 3);
    }
}

void drawQueries(const TrainingShape& shape, const ShapeTransform& transform, int volume, int near, double delta,
                 CounterRandom& random, float* points, float* labels) {
    const float factor = std::cbrt(transform.scale.x * transform.scale.y * transform.scale.z);
    const auto ramp = static_cast<float>(0.5 / delta) * factor;
    for (int i = 0; i < volume + near; ++i, points += 3) {
        const at::Tensor& source = i < volume ? shape.volumePoints : shape.nearPoints;
        const at::Tensor& distances = i < volume ? shape.volumeSdf : shape.nearSdf;
        const auto row = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(source.size(0))));
        store(transform.point(vectorAt(source, row)), points);
        const auto distance = static_cast<float>(distances.data_ptr<c10::Half>()[row]);
        labels[i] = std::clamp(0.5f + distance * ramp, 0.0f, 1.0f);
    }
}

} // namespace vecset
