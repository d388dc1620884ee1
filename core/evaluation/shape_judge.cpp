#include "core/evaluation/shape_judge.h"

#include "core/decoding/volume_decoder.h"
#include "core/geometry/mesh_cleanup.h"
#include "core/surface/extract_surface.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <chrono>

namespace vecset {
namespace {

constexpr std::int64_t kChunk = 8192;

double secondsSince(std::chrono::steady_clock::time_point started) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
}

/// Intersection over union of predicted and true insides at the given points.
double occupancyIou(ShapeVae& vae, const at::Tensor& tokens, const at::Tensor& points, const at::Tensor& inside, double isoLevel) {
    const KeyValue keyValue = vae->geo_decoder->projectKeyValue(tokens);
    std::int64_t both = 0, either = 0;
    for (std::int64_t begin = 0; begin < points.size(0); begin += kChunk) {
        const auto count = std::min(kChunk, points.size(0) - begin);
        const at::Tensor chunk = points.narrow(0, begin, count).unsqueeze(0).to(tokens.device());
        const at::Tensor embedding = vae->geo_decoder->projectQueries(chunk);
        const at::Tensor attended = vae->geo_decoder->attend(vae->geo_decoder->headQueries(embedding, chunk), keyValue);
        const at::Tensor predicted = vae->geo_decoder->finish(embedding, attended).view({-1}).gt(isoLevel).cpu();
        const at::Tensor truth = inside.narrow(0, begin, count);
        both += predicted.logical_and(truth).sum().item<std::int64_t>();
        either += predicted.logical_or(truth).sum().item<std::int64_t>();
    }
    return either == 0 ? 1.0 : static_cast<double>(both) / static_cast<double>(either);
}

SurfaceSamples samplesOf(const at::Tensor& rows, std::int64_t limit) {
    const at::Tensor kept = rows.narrow(0, 0, std::min(limit, rows.size(0))).contiguous();
    const auto view = kept.accessor<float, 2>();
    SurfaceSamples samples;
    for (std::int64_t i = 0; i < kept.size(0); ++i) {
        samples.points.push_back({view[i][0], view[i][1], view[i][2]});
        samples.normals.push_back({view[i][3], view[i][4], view[i][5]});
    }
    return samples;
}

} // namespace

void judgeTokens(ShapeVae& vae, const at::Tensor& tokens, const TrueShape& truth, const EvaluationOptions& options,
                 EvaluatedShape& result, const JobContext& job) {
    const double iso = options.decode.isoLevel;
    result.scores.volumeIou = occupancyIou(vae, tokens, truth.volumePoints, truth.volumeInside, iso);
    result.scores.surfaceIou = occupancyIou(vae, tokens, truth.nearPoints, truth.nearInside, iso);

    const auto decodeStarted = std::chrono::steady_clock::now();
    const SparseField field = decodeVolume(vae->geo_decoder, tokens, options.decode, job);
    result.decodeSeconds = secondsSince(decodeStarted);
    const auto surfaceStarted = std::chrono::steady_clock::now();
    const TriangleMesh mesh = cleanUp(extractSurface(field, static_cast<float>(iso), job), {}, job);
    result.surfaceSeconds = secondsSince(surfaceStarted);
    if (mesh.isEmpty()) {
        result.scores.surface = {kNoSurfaceDistance, kNoSurfaceDistance * kNoSurfaceDistance, 0.0, 0.0, 0.0};
        return;
    }
    const auto count = static_cast<std::size_t>(options.surfaceSamples);
    result.scores.surface = compareSurfaces(sampleSurface(mesh, count, 1), samplesOf(truth.surface, options.surfaceSamples));
}

} // namespace vecset
