#include "core/cuda/vertex_set.h"

#include "core/cuda/place.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace vecset::cuda {
namespace {

at::TensorOptions ints(const at::Device& device) { return at::TensorOptions().dtype(at::kInt).device(device); }

std::int64_t wordCount(int side) { return std::int64_t{1} * side * side * BitGrid::rowWordsOf(side); }

std::uint32_t* wordsOf(const VertexSet& set) { return set.grid().words; }

VertexSet combine(const VertexSet& a, const VertexSet& b, bool unite) {
    VertexSet out = VertexSet::unwritten(a.side(), a.words().device());
    run(Combine{wordsOf(a), wordsOf(b), wordsOf(out), unite}, out.words().numel(), placeOf(a.words()));
    return out;
}

} // namespace

VertexSet VertexSet::none(int side, const at::Device& device) {
    return {at::zeros({wordCount(side)}, ints(device)), side};
}
VertexSet VertexSet::unwritten(int side, const at::Device& device) {
    return {at::empty({wordCount(side)}, ints(device)), side};
}

BitGrid VertexSet::grid() const {
    return {reinterpret_cast<std::uint32_t*>(m_words.data_ptr<std::int32_t>()), m_side, BitGrid::rowWordsOf(m_side)};
}

VertexSet dilate(const VertexSet& set, std::array<int, 3> reach) {
    VertexSet out = VertexSet::unwritten(set.side(), set.words().device());
    run(Dilate{set.grid(), out.grid(), reach[0], reach[1], reach[2]}, out.words().numel(), placeOf(set.words()));
    return out;
}

VertexSet unite(const VertexSet& a, const VertexSet& b) { return combine(a, b, true); }
VertexSet difference(const VertexSet& a, const VertexSet& b) { return combine(a, b, false); }

VertexSet refine(const VertexSet& coarse, int fineSide) {
    VertexSet fine = VertexSet::none(fineSide, coarse.words().device());
    run(Refine{coarse.grid(), fine.grid()}, coarse.words().numel(), placeOf(coarse.words()));
    return fine;
}

Samples LevelSamples::view() const {
    return {present.grid(), above.grid(), below.grid(), values.defined() ? values.data_ptr<float>() : nullptr};
}

LevelSamples LevelSamples::none(int side, bool withValues, const at::Device& device) {
    LevelSamples level{VertexSet::none(side, device), VertexSet::none(side, device), VertexSet::none(side, device), {}};
    if (withValues)
        level.values =
            at::empty({std::int64_t{1} * side * side * side}, at::TensorOptions().dtype(at::kFloat).device(device));
    return level;
}

VertexSet nearSurface(const LevelSamples& samples, const SurfaceRule& rule) {
    VertexSet out = VertexSet::unwritten(samples.present.side(), samples.present.words().device());
    run(NearSurface{samples.view(), rule, out.grid()}, out.words().numel(), placeOf(out.words()));
    return out;
}

VertexSet signChanges(const LevelSamples& samples) {
    VertexSet out = VertexSet::unwritten(samples.present.side(), samples.present.words().device());
    run(SignChanges{samples.present.grid(), samples.above.grid(), samples.below.grid(), out.grid()},
        out.words().numel(), placeOf(out.words()));
    return out;
}

VertexSet crossedCellCorners(const LevelSamples& samples) {
    const int side = samples.present.side();
    const at::Device device = samples.present.words().device();
    const VertexSet x = VertexSet::unwritten(side, device), y = VertexSet::unwritten(side, device),
                    z = VertexSet::unwritten(side, device);
    VertexSet out = VertexSet::unwritten(side, device);
    const Place place = placeOf(out.words());
    run(CrossedEdges{samples.present.grid(), samples.above.grid(), {x.grid(), y.grid(), z.grid()}}, out.words().numel(),
        place);
    run(CellCorners{{x.grid(), y.grid(), z.grid()}, out.grid()}, out.words().numel(), place);
    return out;
}

VertexSet crossingSeeds(const LevelSamples& coarse, int fineSide) {
    VertexSet fine = VertexSet::none(fineSide, coarse.present.words().device());
    run(CrossingSeeds{coarse.present.grid(), coarse.above.grid(), fine.grid()}, coarse.present.words().numel(),
        placeOf(fine.words()));
    return fine;
}

VertexSet thinPartSeeds(const LevelSamples& coarse, int fineSide, const SurfaceRule& rule,
                        const std::int32_t* beyondTruncation) {
    const int side = coarse.present.side();
    const at::Device device = coarse.present.words().device();
    const std::array<VertexSet, 3> between{VertexSet::none(fineSide, device), VertexSet::none(fineSide, device),
                                           VertexSet::none(fineSide, device)};
    const VertexSet capped = VertexSet::unwritten(side, device), unexplained = VertexSet::unwritten(side, device);
    run(ThinParts{coarse.view(),
                  rule,
                  beyondTruncation,
                  {between[0].grid(), between[1].grid(), between[2].grid()},
                  capped.grid(),
                  unexplained.grid()},
        capped.words().numel(), placeOf(capped.words()));
    const VertexSet explained = dilate(crossedCellCorners(coarse));
    VertexSet seeds = dilate(refine(unite(capped, difference(unexplained, explained)), fineSide));
    for (std::size_t axis = 0; axis < 3; ++axis) {
        std::array<int, 3> reach{1, 1, 1};
        reach[axis] = 0;
        seeds = unite(seeds, dilate(between[axis], reach));
    }
    return seeds;
}

DeviceReport::DeviceReport(const at::Device& device) : m_numbers(at::zeros({kSize}, ints(device))) {}

ValueFlags DeviceReport::flags(std::size_t level) const {
    auto* numbers = m_numbers.data_ptr<std::int32_t>();
    return {numbers + kNotFinite, numbers + std::min<std::size_t>(kLevels + level, kSize - 1)};
}

KeyList listKeys(const VertexSet& set, const DeviceReport& report, bool withBounds) {
    const Place place = placeOf(set.words());
    KeyList list;
    at::Tensor counts = at::empty_like(set.words());
    run(CountBits{wordsOf(set), counts.data_ptr<std::int32_t>()}, counts.numel(), place);
    list.runningSum = at::cumsum(counts, 0, at::kInt);
    at::Tensor numbers = report.numbers();
    numbers.narrow(0, DeviceReport::kTotal, 1).copy_(list.runningSum.narrow(0, list.runningSum.numel() - 1, 1));
    if (withBounds) {
        const int side = set.side();
        const at::Tensor start = at::tensor({side, -1, side, -1, side, -1}, at::kInt);
        numbers.narrow(0, DeviceReport::kBounds, 6).copy_(start, true);
        run(FindBounds{set.grid(), numbers.data_ptr<std::int32_t>() + DeviceReport::kBounds}, set.words().numel(),
            place);
    }
    const at::Tensor host = numbers.cpu(); // the one synchronisation
    const auto* found = host.data_ptr<std::int32_t>();
    list.count = found[DeviceReport::kTotal];
    list.allFinite = found[DeviceReport::kNotFinite] == 0;
    std::copy_n(found + DeviceReport::kBounds, 6, list.bounds.begin());
    list.keys = at::empty({list.count}, set.words().options());
    if (list.count > 0)
        run(EmitKeys{set.grid(), list.runningSum.data_ptr<std::int32_t>(), list.keys.data_ptr<std::int32_t>()},
            set.words().numel(), place);
    return list;
}

} // namespace vecset::cuda
