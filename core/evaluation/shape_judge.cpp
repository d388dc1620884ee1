#include "core/evaluation/shape_judge.h"

#include "core/base/parallel.h"
#include "core/decoding/volume_decoder.h"
#include "core/evaluation/thin_parts.h"
#include "core/geometry/inside_test.h"
#include "core/geometry/mesh_cleanup.h"
#include "core/surface/extract_surface.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <chrono>
#include <numeric>

namespace vecset {
namespace {

constexpr std::int64_t kChunk = 8192;
constexpr double kNearThin = 0.02;
constexpr std::uint64_t kSampleSeed = 1; // one for all: equal meshes give equal points

double secondsSince(std::chrono::steady_clock::time_point started) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
}

double intersectionOverUnion(const at::Tensor& a, const at::Tensor& b) {
    const auto either = a.logical_or(b).sum().item<std::int64_t>();
    return either == 0 ? 1.0
                       : static_cast<double>(a.logical_and(b).sum().item<std::int64_t>()) / static_cast<double>(either);
}

/// Which of the points [Q, 3] lie in the solid: [Q] bool.
at::Tensor insideOf(const InsideTest& test, const at::Tensor& points) {
    const at::Tensor rows = points.contiguous();
    const auto* places = reinterpret_cast<const Vec3f*>(rows.data_ptr<float>());
    at::Tensor inside = at::empty({rows.size(0)}, at::kBool);
    bool* out = inside.data_ptr<bool>();
    parallelFor(static_cast<std::size_t>(rows.size(0)), 2048, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) out[i] = test.contains(places[i]);
    });
    return inside;
}

at::Tensor fieldInside(ShapeVae& vae, const at::Tensor& tokens, const at::Tensor& points, double isoLevel,
                       const JobContext& job) {
    const KeyValue keyValue = vae->geo_decoder->projectKeyValue(tokens);
    std::vector<at::Tensor> parts;
    for (std::int64_t begin = 0; begin < points.size(0); begin += kChunk) {
        job.throwIfCancelled();
        const at::Tensor chunk =
            points.narrow(0, begin, std::min(kChunk, points.size(0) - begin)).unsqueeze(0).to(tokens.device());
        const at::Tensor embedding = vae->geo_decoder->projectQueries(chunk);
        const at::Tensor attended = vae->geo_decoder->attend(vae->geo_decoder->headQueries(embedding, chunk), keyValue);
        parts.push_back(vae->geo_decoder->finish(embedding, attended).view({-1}).gt(isoLevel).cpu());
    }
    return at::cat(parts);
}

double nearShare(const std::vector<Vec3f>& points, const TriangleTree& tree) {
    if (points.empty()) return kNotMeasured;
    NearestPoint found;
    std::size_t near = 0;
    for (const Vec3f p : points) {
        found = tree.nearest(p, found.triangle);
        near += found.distance < kNearThin ? 1 : 0;
    }
    return static_cast<double>(near) / static_cast<double>(points.size());
}

double meanDistance(const SurfaceSamples& from, const TriangleTree& to) {
    NearestPoint found;
    double sum = 0.0;
    for (const Vec3f p : from.points) {
        found = to.nearest(p, found.triangle);
        sum += found.distance;
    }
    return sum / static_cast<double>(from.points.size());
}

} // namespace

DecodedShape decodeShape(ShapeVae& vae, const at::Tensor& tokens, const MeshRequest& request, const JobContext& job) {
    DecodedShape shape;
    DecodeStatistics statistics;
    const auto decodeStarted = std::chrono::steady_clock::now();
    const SparseField field = decodeVolume(vae->geo_decoder, tokens, request.decode, job, &statistics);
    shape.decodeSeconds = secondsSince(decodeStarted);
    shape.queries =
        static_cast<double>(std::accumulate(statistics.queries.begin(), statistics.queries.end(), std::int64_t{0}));
    const auto surfaceStarted = std::chrono::steady_clock::now();
    shape.mesh = cleanUp(extractSurface(field, static_cast<float>(request.decode.isoLevel), job), request.cleanUp, job);
    shape.surfaceSeconds = secondsSince(surfaceStarted);
    return shape;
}

MeasuredMesh::MeasuredMesh(TriangleMesh shape, int count) : mesh(std::move(shape)) {
    if (mesh.isEmpty()) return;
    samples = sampleSurface(mesh, static_cast<std::size_t>(count), kSampleSeed);
    tree = std::make_unique<TriangleTree>(mesh);
}

double chamferBetween(const MeasuredMesh& a, const MeasuredMesh& b) {
    if (!a.tree || !b.tree) return a.tree || b.tree ? kNoSurfaceDistance : 0.0;
    return (meanDistance(a.samples, *b.tree) + meanDistance(b.samples, *a.tree)) / 2.0;
}

ShapeJudge::ShapeJudge(const TrueShape& truth, int surfaceSamples)
    : m_truth(truth), m_surface(surfaceOf(truth, surfaceSamples)),
      m_thin(thinPoints(surfaceOf(truth, truth.surface.size(0)))) {}

ShapeScores ShapeJudge::judge(const MeasuredMesh& shape) const {
    ShapeScores scores;
    if (!shape.tree) {
        scores.surface = {kNoSurfaceDistance, kNoSurfaceDistance * kNoSurfaceDistance, 0.0, 0.0, 0.0};
        if (!m_thin.empty()) scores.thinRecall = 0.0;
        return scores;
    }
    const InsideTest test(shape.mesh);
    scores.volumeIou = intersectionOverUnion(insideOf(test, m_truth.volumePoints), m_truth.volumeInside);
    scores.surfaceIou = intersectionOverUnion(insideOf(test, m_truth.nearPoints), m_truth.nearInside);
    scores.surface = compareSurfaces(shape.samples, m_surface);
    scores.thinRecall = nearShare(m_thin, *shape.tree);
    return scores;
}

void ShapeJudge::judgeField(ShapeVae& vae, const at::Tensor& tokens, double isoLevel, ShapeScores& scores,
                            const JobContext& job) const {
    scores.fieldVolumeIou =
        intersectionOverUnion(fieldInside(vae, tokens, m_truth.volumePoints, isoLevel, job), m_truth.volumeInside);
    scores.fieldSurfaceIou =
        intersectionOverUnion(fieldInside(vae, tokens, m_truth.nearPoints, isoLevel, job), m_truth.nearInside);
}

} // namespace vecset
