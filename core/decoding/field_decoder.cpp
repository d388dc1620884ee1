#include "core/decoding/field_decoder.h"

#include "core/decoding/batched_evaluation.h"
#include "core/decoding/crossing_sets.h"
#include "core/decoding/decode_progress.h"
#include "core/decoding/query_groups.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace vecset {
namespace {

/// One decode: holds the samples of the present level while the next one is found.
class LevelWalk {
public:
    LevelWalk(FieldEvaluator& evaluator, const DecodePlan& plan, DecodeProgress& progress)
        : m_plan(plan), m_progress(progress),
          m_evaluation(evaluator, plan.batch, [&progress](std::size_t points) { progress.add(points); }) {}

    void evaluateCoarsest() {
        const GridLevel& level = m_plan.levels.front();
        m_keys.resize(level.vertexCount());
        std::iota(m_keys.begin(), m_keys.end(), std::uint64_t{0});
        m_progress.beginLevel(0, m_keys.size());
        if (m_plan.selectTokens) {
            const SelectionRule rule{KvScoring::Mean, m_plan.selection.topK};
            m_values = m_evaluation.evaluate(m_keys, level, groupByBlocks(m_keys, level, m_plan.grouping.coarseBlocks),
                                             rule, m_plan.grouping.coarseStride);
        } else {
            m_values = m_evaluation.evaluate(m_keys, level);
        }
    }

    void evaluateNext(std::size_t index) {
        const GridLevel& coarse = m_plan.levels[index - 1];
        const GridLevel& fine = m_plan.levels[index];
        if (m_plan.thinBands() && index + 1 == m_plan.levels.size()) return walkAlongSurface(index);
        const NearRule rule = m_plan.widens(index - 1)
                                  ? widened(m_plan.near, crossingStep(m_keys, m_values, coarse.cells, m_plan.near.iso))
                                  : m_plan.near;
        KeySet near = nearSurface(m_keys, m_values, coarse.cells, rule);
        if (m_plan.thinBands()) {
            near = dilate(refine(near, coarse.cells, fine.cells), fine.cells); // followSurface() sees to the rest
        } else if (index + 1 == m_plan.levels.size()) {
            near = dilate(dilate(refine(near, coarse.cells, fine.cells), fine.cells), fine.cells);
        } else {
            near = dilate(refine(dilate(near, coarse.cells), coarse.cells, fine.cells), fine.cells);
        }
        if (m_plan.selectTokens) {
            m_progress.beginLevel(index, near.size());
            m_values = evaluateInGroups(index, near);
            m_keys = std::move(near);
        } else {
            evaluateReusing(index, std::move(near));
        }
        if (m_plan.exact) followSurface(fine);
    }

    [[nodiscard]] const KeySet& keys() const { return m_keys; }
    [[nodiscard]] const std::vector<float>& values() const { return m_values; }
    [[nodiscard]] std::size_t shortenedBatch() const { return m_evaluation.shortenedBatch(); }

    SparseField take() {
        SparseField field;
        field.resolution = m_plan.levels.back().cells;
        field.halfExtent = m_plan.halfExtent;
        field.keys = std::move(m_keys);
        field.values = std::move(m_values);
        return field;
    }

private:
    [[nodiscard]] std::vector<float> evaluateInGroups(std::size_t index, const KeySet& keys) {
        const GridLevel& level = m_plan.levels[index];
        const GroupingRule& rule = m_plan.grouping;
        const int stride = m_plan.selection.scoring == KvScoring::Mean ? rule.meanStride : rule.mergeStride;
        const QueryGroups groups =
            groupByBounds(keys, level, rule.fineBoxes, rule.recordedOrder ? GroupOrder::Recorded : GroupOrder::Stable);
        return m_evaluation.evaluate(keys, level, groups, m_plan.selection, stride);
    }

    /// Vertices with even indices were evaluated at the coarser level at the very same coordinates.
    void evaluateReusing(std::size_t index, KeySet keys) {
        const GridLevel& coarse = m_plan.levels[index - 1];
        const GridLevel& fine = m_plan.levels[index];
        KeySet known;
        std::vector<float> knownValues;
        if (m_plan.exact) {
            const std::uint64_t n = fine.side();
            const std::uint64_t c = coarse.side();
            std::size_t at = 0;
            for (const std::uint64_t key : keys) {
                const std::uint64_t x = key / (n * n), y = key / n % n, z = key % n;
                if (((x | y | z) & 1) != 0) continue;
                const std::uint64_t parent = (x / 2 * c + y / 2) * c + z / 2;
                while (at < m_keys.size() && m_keys[at] < parent) ++at;
                if (at == m_keys.size() || m_keys[at] != parent) continue;
                known.push_back(key);
                knownValues.push_back(m_values[at]);
            }
            keys = difference(keys, known);
        }
        m_progress.beginLevel(index, keys.size());
        m_values = m_evaluation.evaluate(keys, fine);
        m_keys = std::move(keys);
        mergeSamples(m_keys, m_values, known, knownValues);
    }

    /// The finest level: begins where the level before saw the surface, or where a thin part may hide, and evaluates
    /// only the corners of cells that the surface crosses, until all of them are complete. With token selection nothing
    /// is taken over from the level before, whose groups were larger, and the few queries after the first rounds see
    /// all tokens.
    void walkAlongSurface(std::size_t index) {
        const GridLevel& coarse = m_plan.levels[index - 1];
        const GridLevel& fine = m_plan.levels[index];
        const float iso = m_plan.near.iso;
        KeySet wanted = unite(crossingSeeds(m_keys, m_values, coarse.cells, fine.cells, iso),
                              thinPartSeeds(m_keys, m_values, coarse.cells, fine.cells, m_plan.near));
        if (m_plan.selectTokens) {
            m_keys.clear();
            m_values.clear();
        } else {
            keepShared(coarse, fine);
        }
        wanted = difference(wanted, m_keys);
        m_progress.beginLevel(index, wanted.size());
        for (int round = 0; !wanted.empty(); ++round) {
            const bool grouped = m_plan.selectTokens && round < kGroupedRounds;
            mergeSamples(m_keys, m_values, wanted,
                         grouped ? evaluateInGroups(index, wanted) : m_evaluation.evaluate(wanted, fine));
            wanted = difference(crossedCellCorners(m_keys, m_values, fine.cells, iso), m_keys);
            m_progress.announce(wanted.size());
        }
        dropAllBut(crossedCellCorners(m_keys, m_values, fine.cells, iso), fine);
    }

    /// The samples that lie on vertices of the finer lattice, with their keys there.
    void keepShared(const GridLevel& coarse, const GridLevel& fine) {
        const std::uint64_t c = coarse.side(), f = fine.side();
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            const std::uint64_t x = m_keys[i] / (c * c), y = m_keys[i] / c % c, z = m_keys[i] % c;
            if (2 * std::max({x, y, z}) >= f) continue; // moved onto the box's face, see exactLevels()
            m_keys[kept] = (2 * x * f + 2 * y) * f + 2 * z;
            m_values[kept++] = m_values[i];
        }
        m_keys.resize(kept);
        m_values.resize(kept);
    }

    /// Drops the samples that are not in `needed`, except on the box's faces, where the cap looks at them.
    void dropAllBut(const KeySet& needed, const GridLevel& level) {
        const std::uint64_t n = level.side();
        std::size_t kept = 0, at = 0;
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            const std::uint64_t key = m_keys[i];
            while (at < needed.size() && needed[at] < key) ++at;
            const auto onFace = [&](std::uint64_t index) { return index == 0 || index + 1 == n; };
            const bool isNeeded = (at < needed.size() && needed[at] == key) || onFace(key / (n * n)) ||
                                  onFace(key / n % n) || onFace(key % n);
            if (!isNeeded) continue;
            m_keys[kept] = key;
            m_values[kept++] = m_values[i];
        }
        m_keys.resize(kept);
        m_values.resize(kept);
    }

    /// Completes every cell that the surface crosses. Only vertices with a sign change count here, so the band does not
    /// grow where it is complete.
    void followSurface(const GridLevel& level) {
        NearRule crossing = m_plan.near;
        crossing.threshold = 0.0f;
        crossing.slopeGuard = false;
        crossing.capAtBox = false;
        for (;;) {
            const KeySet around = dilate(nearSurface(m_keys, m_values, level.cells, crossing), level.cells);
            const KeySet missing = difference(around, m_keys);
            if (missing.empty()) return;
            m_progress.announce(missing.size());
            mergeSamples(m_keys, m_values, missing, m_evaluation.evaluate(missing, level));
        }
    }

    const DecodePlan& m_plan;
    DecodeProgress& m_progress;
    BatchedEvaluation m_evaluation;
    KeySet m_keys;
    std::vector<float> m_values;
};

/// The vertices within two steps of a sign change or of the capped box.
KeySet surroundings(const KeySet& keys, std::span<const float> values, int cells, NearRule rule) {
    rule.threshold = 0.0f;
    rule.slopeGuard = false;
    return dilate(dilate(nearSurface(keys, values, cells, rule), cells), cells);
}

} // namespace

SparseField decodeField(FieldEvaluator& evaluator, const DecodePlan& plan, const JobContext& job,
                        DecodeStatistics* statistics, const LevelObserver& observer) {
    DecodeProgress progress(plan.levels, job);
    LevelWalk walk(evaluator, plan, progress);
    for (std::size_t index = 0; index < plan.levels.size(); ++index) {
        index == 0 ? walk.evaluateCoarsest() : walk.evaluateNext(index);
        if (observer) observer(index, walk.keys(), walk.values());
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

        const KeySet kept = keepAll ? keys : surroundings(keys, values, level.cells, plan.near);
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
