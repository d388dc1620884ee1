#include "core/decoding/batched_evaluation.h"

#include "core/base/error.h"
#include "core/base/logging.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace vecset {
namespace {

/// Below this a smaller batch saves nothing that matters.
constexpr std::size_t kSmallestBatch = 256;

bool isOutOfMemory(const Error& error) {
    return error.code() == ErrorCode::OutOfMemory || error.code() == ErrorCode::OutOfGpuMemory;
}

void checkFinite(std::span<const float> values) {
    const bool finite = std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
    if (finite) return;
    throw Error(ErrorCode::InvalidInput, "the shape decoder returned values that are not finite: the latents or the "
                                         "weights are damaged, or half precision overflowed (use float32)");
}

} // namespace

BatchedEvaluation::BatchedEvaluation(FieldEvaluator& evaluator, std::size_t batch,
                                     std::function<void(std::size_t)> done)
    : m_evaluator(evaluator), m_lattices(dynamic_cast<LatticeEvaluator*>(&evaluator)),
      m_batch(batch > 0 ? batch : std::max<std::size_t>(evaluator.preferredBatch(), 1)), m_done(std::move(done)) {}

void BatchedEvaluation::runBatches(std::size_t count, const std::function<void(std::size_t, std::size_t)>& work) {
    for (std::size_t begin = 0; begin < count;) {
        const std::size_t end = std::min(count, begin + m_batch);
        try {
            work(begin, end);
        } catch (const Error& error) {
            if (!isOutOfMemory(error) || m_batch <= kSmallestBatch) throw;
            m_batch = std::max(kSmallestBatch, std::min(m_batch, end - begin) / 2);
            m_shortened = true;
            logger("decoding").info("memory is short, going on with {} points per batch", m_batch);
            continue;
        }
        m_done(end - begin);
        begin = end;
    }
}

std::vector<float> BatchedEvaluation::evaluate(const KeySet& keys, const GridLevel& level) {
    std::vector<float> values(keys.size());
    runBatches(keys.size(), [&](std::size_t begin, std::size_t end) {
        const auto out = std::span(values).subspan(begin, end - begin);
        if (m_lattices != nullptr) {
            m_lattices->evaluateVertices(std::span(keys).subspan(begin, end - begin), level, out);
        } else {
            m_points.clear();
            for (std::size_t i = begin; i < end; ++i) m_points.push_back(level.position(keys[i]));
            m_evaluator.evaluate(m_points, out);
        }
        checkFinite(out);
    });
    return values;
}

void BatchedEvaluation::selectTokens(const KeySet& keys, const GridLevel& level, const QueryGroups& groups,
                                     const SelectionRule& rule, int stride) {
    std::vector<Vec3f> samples;
    std::vector<std::int64_t> counts;
    std::size_t first = 0;
    for (const std::int64_t count : groups.counts) {
        const std::size_t before = samples.size();
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); i += static_cast<std::size_t>(stride)) {
            samples.push_back(level.position(keys[groups.order[first + i]]));
        }
        counts.push_back(static_cast<std::int64_t>(samples.size() - before));
        first += static_cast<std::size_t>(count);
    }
    m_evaluator.selectTokens(samples, counts, rule);
}

std::vector<float> BatchedEvaluation::evaluate(const KeySet& keys, const GridLevel& level, const QueryGroups& groups,
                                               const SelectionRule& rule, int stride) {
    if (keys.empty()) return {};
    selectTokens(keys, level, groups, rule, stride);
    std::vector<std::size_t> ends; // of the groups, in `order`
    for (const std::int64_t count : groups.counts) {
        ends.push_back((ends.empty() ? 0 : ends.back()) + static_cast<std::size_t>(count));
    }
    std::vector<float> values(keys.size());
    std::vector<float> sorted;
    std::vector<std::int64_t> counts;
    runBatches(keys.size(), [&](std::size_t begin, std::size_t end) {
        const auto firstGroup =
            static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), begin) - ends.begin());
        counts.clear();
        for (std::size_t at = begin, group = firstGroup; at < end; ++group) {
            const std::size_t stop = std::min(end, ends[group]);
            counts.push_back(static_cast<std::int64_t>(stop - at));
            at = stop;
        }
        m_points.clear();
        for (std::size_t i = begin; i < end; ++i) m_points.push_back(level.position(keys[groups.order[i]]));
        sorted.resize(end - begin);
        m_evaluator.evaluateGroups(m_points, counts, firstGroup, sorted);
        checkFinite(sorted);
        for (std::size_t i = begin; i < end; ++i) values[groups.order[i]] = sorted[i - begin];
    });
    return values;
}

} // namespace vecset
