#include "core/decoding/field_decoder.h"

#include "core/decoding/batched_evaluation.h"
#include "core/decoding/crossing_sets.h"
#include "core/decoding/decode_progress.h"
#include "core/decoding/query_groups.h"

#include <algorithm>
#include <utility>

namespace vecset {
namespace {

/// One decode: holds the samples of the present level while the next one is found.
class LevelWalk {
public:
    LevelWalk(FieldEvaluator& evaluator, const DecodePlan& plan, DecodeProgress& progress)
        : m_plan(plan), m_progress(progress),
          m_evaluation(evaluator, plan.batch, [&progress](std::size_t points) { progress.add(points); }),
          m_samples(plan.levels.front().cells) {}

    void evaluateCoarsest() {
        const GridLevel& level = m_plan.levels.front();
        m_samples.present = VertexBits::all(level.cells);
        const KeySet keys = m_samples.present.keys();
        m_progress.beginLevel(0, keys.size());
        if (m_plan.selectTokens) {
            const SelectionRule rule{KvScoring::Mean, m_plan.selection.topK};
            m_samples.values =
                m_evaluation.evaluate(keys, level, groupByBlocks(keys, level, m_plan.grouping.coarseBlocks), rule,
                                      m_plan.grouping.coarseStride);
        } else {
            m_samples.values = m_evaluation.evaluate(keys, level);
        }
    }

    void evaluateNext(std::size_t index) {
        const GridLevel& fine = m_plan.levels[index];
        if (m_plan.walks(index)) return walkAlongSurface(index);
        const NearRule rule =
            m_plan.widens(index - 1) ? widened(m_plan.near, crossingStep(m_samples, m_plan.near.iso)) : m_plan.near;
        VertexBits near = nearSurface(m_samples, rule);
        if (m_plan.thinBands()) {
            near = dilate(refine(near, fine.cells)); // followSurface() sees to the rest
        } else if (index + 1 == m_plan.levels.size()) {
            near = dilate(dilate(refine(near, fine.cells)));
        } else {
            near = dilate(refine(dilate(near), fine.cells));
        }
        FieldSamples known(fine.cells); // vertices with even indices have the coarser level's coordinates
        if (m_plan.exact && !m_plan.selectTokens) {
            known = m_samples.onFiner(fine.cells).within(near);
            near = difference(near, known.present);
        }
        m_progress.beginLevel(index, near.count());
        m_samples = evaluated(index, std::move(near), m_plan.selectTokens);
        m_samples.add(known);
        if (m_plan.exact) followSurface(index);
    }

    [[nodiscard]] const FieldSamples& samples() const { return m_samples; }
    [[nodiscard]] std::size_t shortenedBatch() const { return m_evaluation.shortenedBatch(); }

    SparseField take() {
        SparseField field;
        field.resolution = m_plan.levels.back().cells;
        field.halfExtent = m_plan.halfExtent;
        field.keys = m_samples.present.keys();
        field.values = std::move(m_samples.values);
        return field;
    }

private:
    /// `grouped`: each group of vertices chooses its tokens.
    [[nodiscard]] FieldSamples evaluated(std::size_t index, VertexBits vertices, bool grouped) {
        const GridLevel& level = m_plan.levels[index];
        const KeySet keys = vertices.keys();
        if (!grouped) return {std::move(vertices), m_evaluation.evaluate(keys, level)};
        const GroupingRule& rule = m_plan.grouping;
        const int stride = m_plan.selection.scoring == KvScoring::Mean ? rule.meanStride : rule.mergeStride;
        const QueryGroups groups =
            groupByBounds(keys, level, rule.fineBoxes, rule.recordedOrder ? GroupOrder::Recorded : GroupOrder::Stable);
        return {std::move(vertices), m_evaluation.evaluate(keys, level, groups, m_plan.selection, stride)};
    }

    /// Begins where the level before saw the surface, or where a thin part may hide, and evaluates only the corners of
    /// cells that the surface crosses, until all of them are complete. With token selection nothing is taken over from
    /// the level before, whose groups were larger, and the few queries after the first rounds see all tokens.
    void walkAlongSurface(std::size_t index) {
        const GridLevel& fine = m_plan.levels[index];
        const float iso = m_plan.near.iso;
        VertexBits wanted =
            unite(crossingSeeds(Sides(m_samples, iso), fine.cells), thinPartSeeds(m_samples, fine.cells, m_plan.near));
        m_samples = m_plan.selectTokens ? FieldSamples(fine.cells) : m_samples.onFiner(fine.cells);
        wanted = difference(wanted, m_samples.present);
        m_progress.beginLevel(index, wanted.count());
        Sides sides(m_samples, iso);
        VertexBits corners(fine.cells);
        for (int round = 0; !wanted.empty(); ++round) {
            const FieldSamples fresh = evaluated(index, wanted, m_plan.selectTokens && round < kGroupedRounds);
            m_samples.add(fresh);
            sides.add(Sides(fresh, iso));
            const VertexBits around = dilate(wanted); // holds both ends of every edge that is new
            Sides beside(fine.cells);
            beside.inside = intersection(sides.inside, around);
            beside.outside = intersection(sides.outside, around);
            const VertexBits found = crossedCellCorners(beside);
            corners = unite(corners, found);
            wanted = difference(found, m_samples.present);
            m_progress.announce(wanted.count());
        }
        if (index + 1 < m_plan.levels.size()) return;
        // The rest is needed no more, except on the box's faces, where the cap looks at it.
        m_samples = m_samples.within(unite(corners, m_samples.present.onFaces()));
    }

    /// Completes every cell that the surface crosses. Only vertices with a sign change count here, so the band does not
    /// grow where it is complete.
    void followSurface(std::size_t index) {
        NearRule crossing = m_plan.near;
        crossing.threshold = 0.0f;
        crossing.slopeGuard = false;
        crossing.capAtBox = false;
        for (;;) {
            const VertexBits missing = difference(dilate(nearSurface(m_samples, crossing)), m_samples.present);
            if (missing.empty()) return;
            m_progress.announce(missing.count());
            m_samples.add(evaluated(index, missing, false));
        }
    }

    const DecodePlan& m_plan;
    DecodeProgress& m_progress;
    BatchedEvaluation m_evaluation;
    FieldSamples m_samples;
};

/// The vertices within two steps of a sign change or of the capped box.
VertexBits surroundings(const FieldSamples& samples, NearRule rule) {
    rule.threshold = 0.0f;
    rule.slopeGuard = false;
    return dilate(dilate(nearSurface(samples, rule)));
}

} // namespace

SparseField decodeField(FieldEvaluator& evaluator, const DecodePlan& plan, const JobContext& job,
                        DecodeStatistics* statistics, const LevelObserver& observer) {
    DecodeProgress progress(plan.levels, job);
    LevelWalk walk(evaluator, plan, progress);
    for (std::size_t index = 0; index < plan.levels.size(); ++index) {
        index == 0 ? walk.evaluateCoarsest() : walk.evaluateNext(index);
        if (observer) observer(index, walk.samples().present.keys(), walk.samples().values);
    }
    progress.finish(statistics);
    if (statistics != nullptr) statistics->shortenedBatch = walk.shortenedBatch();
    return walk.take();
}

SparseField decodeDense(FieldEvaluator& evaluator, const DecodePlan& plan, bool keepAll, const JobContext& job,
                        DecodeStatistics* statistics) {
    const GridLevel& level = plan.levels.back();
    DecodeProgress progress({level}, job);
    progress.beginLevel(0, level.vertexCount());
    BatchedEvaluation evaluation(evaluator, plan.batch, [&](std::size_t points) { progress.add(points); });
    SparseField field;
    field.resolution = level.cells;
    field.halfExtent = plan.halfExtent;

    // A window of planes: the slab to emit and three planes on either side, which decide what of it is near the
    // surface.
    const std::uint64_t plane = level.side() * level.side();
    const std::uint64_t slab = std::max<std::uint64_t>(8, evaluator.preferredBatch() / plane);
    KeySet keys;
    std::vector<float> values;
    for (std::uint64_t begin = 0; begin < level.side(); begin += slab) {
        const std::uint64_t end = std::min(level.side(), begin + slab);
        KeySet fresh;
        const std::uint64_t evaluated = keys.empty() ? 0 : keys.back() + 1;
        for (std::uint64_t key = evaluated; key < std::min(level.side(), end + 3) * plane; ++key) fresh.push_back(key);
        const std::vector<float> freshValues = evaluation.evaluate(fresh, level);
        const std::uint64_t oldest = begin < 3 ? 0 : (begin - 3) * plane;
        const auto stale = std::lower_bound(keys.begin(), keys.end(), oldest) - keys.begin();
        keys.erase(keys.begin(), keys.begin() + stale);
        values.erase(values.begin(), values.begin() + stale);
        keys.insert(keys.end(), fresh.begin(), fresh.end());
        values.insert(values.end(), freshValues.begin(), freshValues.end());

        const KeySet kept = keepAll ? keys : surroundings({VertexBits(level.cells, keys), values}, plan.near).keys();
        for (auto key = std::lower_bound(kept.begin(), kept.end(), begin * plane);
             key != kept.end() && *key < end * plane; ++key) {
            field.keys.push_back(*key);
            field.values.push_back(values[static_cast<std::size_t>(*key - keys.front())]);
        }
    }
    progress.finish(statistics);
    if (statistics != nullptr) statistics->shortenedBatch = evaluation.shortenedBatch();
    return field;
}

} // namespace vecset
