#include "core/training/decoder_examiner.h"

#include "core/training/occupancy_score.h"
#include "core/training/worker_team.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <chrono>
#include <limits>

namespace vecset {
namespace {

constexpr std::int64_t kChunk = 4096;
const char* const kKinds[2] = {"v_iou", "s_iou"};

at::Tensor pointsOf(const TrainingShape& shape, int kind, int count) {
    const at::Tensor& points = kind == 0 ? shape.volumePoints : shape.nearPoints;
    return points.narrow(0, 0, std::min<std::int64_t>(count, points.size(0))).to(at::kFloat);
}

at::Tensor truthOf(const TrainingShape& shape, int kind, int count) {
    const at::Tensor& sdf = kind == 0 ? shape.volumeSdf : shape.nearSdf;
    return sdf.narrow(0, 0, std::min<std::int64_t>(count, sdf.size(0))) > 0;
}

/// points: [N, 3]; returns logits [N].
at::Tensor logitsAt(GeoDecoder& decoder, const at::Tensor& points, const at::Tensor& tokens) {
    std::vector<at::Tensor> parts;
    for (const at::Tensor& part : points.split(kChunk)) {
        parts.push_back(decoder->forward(part.unsqueeze(0).to(tokens.device()), tokens).flatten().cpu());
    }
    return at::cat(parts);
}

double intersectionOverUnion(const at::Tensor& a, const at::Tensor& b) {
    const double either = at::logical_or(a, b).sum().item<double>();
    return either > 0 ? at::logical_and(a, b).sum().item<double>() / either : 1.0;
}

} // namespace

DecoderExaminer::DecoderExaminer(ShapeVae& standard, const std::vector<TrainingShape>& set, const Plan& plan,
                                 WorkerTeam& team, const JobContext& job)
    : m_items(std::min(plan.shapes, set.size())), m_queries(plan.queries) {
    constexpr int kEncodePoints = 4096;
    team.run(static_cast<int>(m_items.size()), [&](int index) {
        job.throwIfCancelled();
        const c10::InferenceMode inference;
        Item& item = m_items[static_cast<std::size_t>(index)];
        item.shape = &set[static_cast<std::size_t>(index) * set.size() / m_items.size()];
        const at::Tensor surface = evaluationSurface(*item.shape, kEncodePoints, plan.sharpFraction)
                                       .to(standard->parameters().front().device());
        item.latents = standard->encode(surface, nullptr, 0).mean;
        if (plan.throughBasis) item.latents = standard->fromBasis(standard->toBasis(item.latents));
        item.tokens = standard->decodePosterior(item.latents);
        for (const int kind : {0, 1}) {
            item.truth[kind] = truthOf(*item.shape, kind, m_queries);
            item.inside[kind] =
                logitsAt(standard->geo_decoder, pointsOf(*item.shape, kind, m_queries), item.tokens) > 0;
        }
    });
}

Trainee::Figures DecoderExaminer::compareEach(
    WorkerTeam& team, const JobContext& job,
    const std::function<at::Tensor(const Item&, const at::Tensor&)>& logits) const {
    std::vector<Trainee::Figures> each(m_items.size());
    team.run(static_cast<int>(m_items.size()), [&](int index) {
        job.throwIfCancelled();
        const c10::InferenceMode inference;
        const Item& item = m_items[static_cast<std::size_t>(index)];
        Trainee::Figures& figures = each[static_cast<std::size_t>(index)];
        for (const int kind : {0, 1}) {
            const at::Tensor inside = logits(item, pointsOf(*item.shape, kind, m_queries)) > 0;
            figures[kKinds[kind]] = intersectionOverUnion(inside, item.truth[kind]);
            figures[std::string("standard_") + kKinds[kind]] =
                intersectionOverUnion(item.inside[kind], item.truth[kind]);
            figures[std::string("agreement_") + kKinds[kind]] = intersectionOverUnion(inside, item.inside[kind]);
        }
    });
    Trainee::Figures mean;
    for (const auto& figures : each) {
        for (const auto& [name, value] : figures) mean[name] += value / static_cast<double>(each.size());
    }
    return mean;
}

Trainee::Figures DecoderExaminer::compare(GeoDecoder& narrow, WorkerTeam& team, const JobContext& job) const {
    return compareEach(team, job, [&](const Item& item, const at::Tensor& points) {
        return logitsAt(narrow, points, item.tokens);
    });
}

Trainee::Figures DecoderExaminer::compare(ShapeVae& narrow, WorkerTeam& team, const JobContext& job) const {
    return compareEach(team, job, [&](const Item& item, const at::Tensor& points) {
        return logitsAt(narrow->geo_decoder, points, narrow->decodePosterior(item.latents));
    });
}

double microsecondsPerQuery(GeoDecoder& decoder, const at::Tensor& tokens) {
    constexpr int kPasses = 7, kChunks = 4;
    const c10::InferenceMode inference;
    const at::Tensor points = at::linspace(-1, 1, 3 * kChunk, tokens.options()).view({1, kChunk, 3});
    const KeyValue keyValue = decoder->projectKeyValue(tokens);
    double best = std::numeric_limits<double>::infinity();
    at::Tensor last;
    for (int pass = 0; pass < kPasses; ++pass) {
        const auto started = std::chrono::steady_clock::now();
        for (int chunk = 0; chunk < kChunks; ++chunk) {
            const at::Tensor embedding = decoder->projectQueries(points);
            last = decoder->finish(embedding, decoder->attend(decoder->headQueries(embedding, points), keyValue));
        }
        (void)last.sum().item<double>(); // waits for a GPU
        const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - started;
        best = std::min(best, took.count() / static_cast<double>(kChunks * kChunk));
    }
    return best;
}

} // namespace vecset
