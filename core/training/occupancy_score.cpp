#include "core/training/occupancy_score.h"

#include <algorithm>

namespace vecset {
namespace {

double intersectionOverUnion(ShapeVae& vae, const at::Tensor& tokens, const at::Tensor& points, const at::Tensor& sdf,
                             std::int64_t count) {
    constexpr std::int64_t kChunk = 4096;
    count = std::min(count, points.size(0));
    double both = 0, either = 0;
    for (std::int64_t start = 0; start < count; start += kChunk) {
        const std::int64_t length = std::min(kChunk, count - start);
        const at::Tensor queries = points.narrow(0, start, length).to(tokens.device(), at::kFloat).unsqueeze(0);
        const at::Tensor inside = vae->geo_decoder->forward(queries, tokens).flatten() > 0;
        const at::Tensor truth = sdf.narrow(0, start, length).to(tokens.device()) > 0;
        both += at::logical_and(inside, truth).sum().item<double>();
        either += at::logical_or(inside, truth).sum().item<double>();
    }
    return either > 0 ? both / either : 1.0;
}

} // namespace

OccupancyScore scoreTokens(ShapeVae& vae, const at::Tensor& tokens, const TrainingShape& shape, int points) {
    return {intersectionOverUnion(vae, tokens, shape.volumePoints, shape.volumeSdf, points),
            intersectionOverUnion(vae, tokens, shape.nearPoints, shape.nearSdf, points)};
}

at::Tensor evaluationSurface(const TrainingShape& shape, int points, double sharpFraction) {
    at::Tensor surface = at::empty({1, points, 6}, at::kFloat);
    CounterRandom random(0, 0, 0xE7A1);
    drawSurface(shape, {}, points, sharpFraction, random, surface.data_ptr<float>());
    return surface;
}

} // namespace vecset
