#include "core/decoding/device_decoder.h"

#include "core/base/error.h"
#include "core/cuda/place.h"
#include "core/cuda/vertex_set.h"
#include "core/decoding/decode_progress.h"
#include "core/decoding/device_batches.h"
#include "core/decoding/device_surface.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <limits>
#include <memory>
#include <tuple>
#include <utility>
#include <vector>

namespace vecset {
namespace {

using cuda::KeyList;
using cuda::LevelSamples;
using cuda::VertexSet;

int sideOf(const GridLevel& level) { return level.cells + 1; }

/// crossingStep() of crossing_sets.h for a whole lattice. @param lattice [n, n, n]
float crossingStep(const at::Tensor& lattice, float iso) {
    std::vector<at::Tensor> steps;
    for (int axis = 0; axis < 3; ++axis) {
        const at::Tensor low = lattice.narrow(axis, 0, lattice.size(axis) - 1),
                         high = lattice.narrow(axis, 1, lattice.size(axis) - 1);
        steps.push_back((low - high).abs().masked_select(low.gt(iso) != high.gt(iso)));
    }
    const at::Tensor all = at::cat(steps);
    if (all.numel() == 0) return std::numeric_limits<float>::infinity();
    return std::get<0>(all.kthvalue(all.numel() * 9 / 10 + 1)).item<float>();
}

/// LevelWalk of field_decoder.cpp with sets on a device. What each step is for is said there; here only how it differs.
class DeviceWalk {
public:
    DeviceWalk(DeviceField& field, const DecodePlan& plan, DecodeProgress& progress)
        : m_plan(plan), m_progress(progress), m_device(field.device()),
          m_report(field.device()), m_rule{plan.near.iso, plan.near.thresholdCenter, plan.near.threshold,
                                           plan.near.capAtBox, plan.near.slopeGuard},
          m_batches(field, plan.batch, [&progress](std::size_t points) { progress.add(points); }) {}

    void evaluateCoarsest() {
        const GridLevel& level = m_plan.levels.front();
        m_progress.beginLevel(0, level.vertexCount());
        m_level = LevelSamples::none(sideOf(level), true, m_device);
        const at::Tensor keys = at::arange(static_cast<std::int64_t>(level.vertexCount()),
                                           at::TensorOptions().dtype(at::kInt).device(m_device));
        if (m_plan.selectTokens) {
            const int blocks = m_plan.grouping.coarseBlocks;
            m_batches.evaluateInBoxes(keys, level, blockBins(level, blocks), blocks,
                                      {KvScoring::Mean, m_plan.selection.topK}, m_plan.grouping.coarseStride,
                                      m_level.values);
        } else {
            m_batches.evaluate(keys, level, m_level.values);
        }
        cuda::run(cuda::EnterLattice{m_level.view(), m_rule, m_report.flags(0)}, m_level.present.words().numel(),
                  place());
    }

    void evaluateNext(std::size_t index) {
        const GridLevel& fine = m_plan.levels[index];
        m_index = index;
        m_tookCoarse = false;
        m_coarse = std::exchange(m_level, LevelSamples::none(sideOf(fine), !isFinest(), m_device));
        if (m_plan.walks(index)) return walkAlongSurface();
        VertexSet near = cuda::nearSurface(m_coarse, coarseRule());
        if (m_plan.thinBands()) {
            near = cuda::dilate(cuda::refine(near, sideOf(fine)));
        } else if (isFinest()) {
            near = cuda::dilate(cuda::dilate(cuda::refine(near, sideOf(fine))));
        } else {
            near = cuda::dilate(cuda::refine(cuda::dilate(near), sideOf(fine)));
        }
        if (m_plan.selectTokens) {
            const KeyList list = listOf(near, true);
            m_progress.beginLevel(index, static_cast<std::uint64_t>(list.count));
            evaluateInGroups(list);
        } else {
            evaluateReusing(near);
        }
        if (m_plan.exact) followSurface();
    }

    /// Shows the present level to the observer.
    void show(const LevelObserver& observer) {
        const VertexSet kept = keptSamples();
        const KeyList list = listOf(kept);
        const std::vector<float> values = downloaded(valuesOf(kept, list));
        observer(m_index, keysOf(list), values);
    }

    [[nodiscard]] SparseField take() {
        const VertexSet kept = keptSamples();
        const KeyList list = listOf(kept);
        const at::Tensor values = valuesOf(kept, list);
        auto surface = std::make_shared<DeviceSurface>(m_level, kept, list, values, m_rule.iso, m_plan.halfExtent);
        return {m_plan.levels.back().cells, m_plan.halfExtent, keysOf(list), downloaded(values), std::move(surface)};
    }
    [[nodiscard]] std::size_t shortenedBatch() const { return m_batches.shortenedBatch(); }

private:
    [[nodiscard]] bool isFinest() const { return m_index + 1 == m_plan.levels.size(); }
    [[nodiscard]] cuda::Place place() const { return cuda::placeOf(m_level.present.words()); }

    [[nodiscard]] KeyList listOf(const VertexSet& set, bool withBounds = false) {
        KeyList list = cuda::listKeys(set, m_report, withBounds);
        if (list.allFinite) return list;
        throw Error(ErrorCode::InvalidInput,
                    "the shape decoder returned values that are not finite: the latents or the "
                    "weights are damaged, or half precision overflowed (use float32)");
    }

    /// The rule that says which samples of the level before are near the surface.
    [[nodiscard]] cuda::SurfaceRule coarseRule() const {
        cuda::SurfaceRule rule = m_rule;
        if (!m_plan.widens(m_index - 1)) return rule;
        const int n = m_coarse.present.side();
        rule.threshold = widened(m_plan.near, crossingStep(m_coarse.values.view({n, n, n}), rule.iso)).threshold;
        return rule;
    }

    [[nodiscard]] VertexSet keptSamples() const {
        if (!m_walked) return m_level.present;
        const VertexSet needed = cuda::crossedCellCorners(m_level),
                        kept = VertexSet::unwritten(m_level.present.side(), m_device);
        cuda::run(cuda::KeepNeeded{m_level.present.grid(), needed.grid(), kept.grid()}, kept.words().numel(), place());
        return kept;
    }

    /// Enters values at keys of the present level. The finest level keeps them as they came.
    void enter(const at::Tensor& keys, const at::Tensor& values) {
        cuda::run(cuda::EnterValues{keys.data_ptr<std::int32_t>(), values.data_ptr<float>(), m_level.view(), m_rule,
                                    m_report.flags(m_index)},
                  keys.numel(), place());
        if (!m_level.values.defined()) m_rounds.emplace_back(keys, values);
    }
    void evaluate(const KeyList& list) {
        const at::Tensor values = at::empty({list.count}, list.keys.options().dtype(at::kFloat));
        m_batches.evaluate(list.keys, m_plan.levels[m_index], values);
        enter(list.keys, values);
    }

    void takeCoarse(std::uint32_t* wanted) {
        m_tookCoarse = true;
        cuda::run(cuda::TakeCoarse{m_coarse.view(), m_level.view(), wanted, m_rule, m_report.flags(m_index)},
                  m_level.present.words().numel(), place());
    }

    void evaluateReusing(const VertexSet& wanted) {
        if (m_plan.exact) takeCoarse(wanted.grid().words);
        const KeyList list = listOf(wanted);
        m_progress.beginLevel(m_index, static_cast<std::uint64_t>(list.count));
        evaluate(list);
    }

    /// The list must have bounds.
    void evaluateInGroups(const KeyList& list) {
        if (list.count == 0) return;
        const GridLevel& level = m_plan.levels[m_index];
        const GroupingRule& rule = m_plan.grouping;
        const int stride = m_plan.selection.scoring == KvScoring::Mean ? rule.meanStride : rule.mergeStride;
        const at::Tensor values = at::empty({list.count}, list.keys.options().dtype(at::kFloat));
        m_batches.evaluateInBoxes(list.keys, level, boundsBins(level, list.bounds, rule.fineBoxes), rule.fineBoxes,
                                  m_plan.selection, stride, values);
        enter(list.keys, values);
    }

    void walkAlongSurface() {
        m_walked = isFinest();
        const int side = m_level.present.side();
        VertexSet wanted =
            cuda::unite(cuda::crossingSeeds(m_coarse, side),
                        cuda::thinPartSeeds(m_coarse, side, m_rule, m_report.flags(m_index - 1).beyondTruncation));
        if (!m_plan.selectTokens) takeCoarse(nullptr);
        m_progress.beginLevel(m_index, 0);
        for (int round = 0;; ++round) {
            const bool grouped = m_plan.selectTokens && round < kGroupedRounds;
            const KeyList list = listOf(cuda::difference(wanted, m_level.present), grouped);
            if (list.count == 0) return;
            m_progress.announce(static_cast<std::uint64_t>(list.count));
            grouped ? evaluateInGroups(list) : evaluate(list);
            wanted = cuda::crossedCellCorners(m_level);
        }
    }

    void followSurface() {
        for (;;) {
            const KeyList list = listOf(cuda::difference(cuda::dilate(cuda::signChanges(m_level)), m_level.present));
            if (list.count == 0) return;
            m_progress.announce(static_cast<std::uint64_t>(list.count));
            evaluate(list);
        }
    }

    [[nodiscard]] static KeySet keysOf(const KeyList& list) {
        const at::Tensor host = list.keys.cpu();
        const auto* keys = host.data_ptr<std::int32_t>();
        return {keys, keys + list.count};
    }
    [[nodiscard]] at::Tensor valuesOf(const VertexSet& set, const KeyList& list) const {
        const at::Tensor values = at::empty({list.count}, list.keys.options().dtype(at::kFloat));
        auto* out = values.data_ptr<float>();
        if (m_level.values.defined()) {
            cuda::run(cuda::GatherValues{list.keys.data_ptr<std::int32_t>(), m_level.values.data_ptr<float>(), out},
                      list.count, place());
        } else {
            const auto* running = list.runningSum.data_ptr<std::int32_t>();
            if (m_tookCoarse)
                cuda::run(cuda::PlaceCoarse{m_coarse.view(), set.grid(), running, out}, set.words().numel(), place());
            for (const auto& [keys, evaluated] : m_rounds) {
                cuda::run(cuda::PlaceValues{keys.data_ptr<std::int32_t>(), evaluated.data_ptr<float>(), set.grid(),
                                            running, out},
                          keys.numel(), place());
            }
        }
        return values;
    }
    [[nodiscard]] static std::vector<float> downloaded(const at::Tensor& values) {
        const at::Tensor host = values.cpu();
        return {host.data_ptr<float>(), host.data_ptr<float>() + host.numel()};
    }

    const DecodePlan& m_plan;
    DecodeProgress& m_progress;
    at::Device m_device;
    cuda::DeviceReport m_report;
    cuda::SurfaceRule m_rule;
    DeviceBatches m_batches;
    std::size_t m_index = 0;
    LevelSamples m_level, m_coarse; ///< the present level and the one before
    bool m_tookCoarse = false;      ///< the present level holds values of the one before
    bool m_walked = false;
    std::vector<std::pair<at::Tensor, at::Tensor>> m_rounds; ///< keys and values of the finest level, as evaluated
};

} // namespace

bool canDecodeOnDevice(const DeviceField& field, const DecodePlan& plan) {
    if (plan.grouping.recordedOrder && plan.selectTokens) return false; // the order of an unstable sort on the CPU
    const SelectionRule coarse{KvScoring::Mean, plan.selection.topK};
    return !plan.selectTokens || (field.canSelect(plan.selection) && field.canSelect(coarse));
}

SparseField decodeOnDevice(DeviceField& field, const DecodePlan& plan, const JobContext& job,
                           DecodeStatistics* statistics, const LevelObserver& observer) {
    const c10::InferenceMode guard;
    DecodeProgress progress(plan.levels, job);
    DeviceWalk walk(field, plan, progress);
    for (std::size_t index = 0; index < plan.levels.size(); ++index) {
        index == 0 ? walk.evaluateCoarsest() : walk.evaluateNext(index);
        if (observer) walk.show(observer);
    }
    SparseField sampled = walk.take();
    progress.finish(statistics);
    if (statistics != nullptr) statistics->shortenedBatch = walk.shortenedBatch();
    return sampled;
}

} // namespace vecset
