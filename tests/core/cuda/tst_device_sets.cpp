#include "tests/core/cuda/device_cases.h"

#include "core/decoding/crossing_sets.h"
#include "core/cuda/vertex_set.h"

#include <limits>
#include <random>

using namespace vecset;

namespace {

cuda::VertexSet toBits(const KeySet& keys, int side) {
    cuda::VertexSet set = cuda::VertexSet::none(side, at::kCPU);
    for (const std::uint64_t key : keys) {
        const cuda::Vertex v = cuda::vertexOf(static_cast<std::int32_t>(key), side);
        set.grid().set(v.x, v.y, v.z);
    }
    return set;
}

KeySet toKeys(const cuda::VertexSet& set) {
    const cuda::DeviceReport report(at::kCPU);
    const cuda::KeyList list = cuda::listKeys(set, report);
    return {list.keys.data_ptr<std::int32_t>(), list.keys.data_ptr<std::int32_t>() + list.count};
}

/// Random samples: clusters, so that neighbours occur, and signs that change among them; some values are exactly 0.
struct RandomSamples {
    RandomSamples(int cells, unsigned seed) {
        std::mt19937 random(seed);
        const auto side = static_cast<std::uint64_t>(cells) + 1;
        std::uniform_int_distribution<std::uint64_t> key(0, side * side * side - 1);
        for (std::uint64_t i = 0; i < 3 * side; ++i) keys.push_back(key(random));
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        keys = dilate(VertexBits(cells, keys)).keys();
        std::normal_distribution<float> value(0.1f, 1.0f);
        for (std::size_t i = 0; i < keys.size(); ++i) values.push_back(i % 17 == 3 ? 0.0f : value(random));
        samples = cuda::LevelSamples::none(cells + 1, true, at::kCPU);
        samples.values.fill_(std::numeric_limits<float>::quiet_NaN());
        const at::Tensor keyTensor = at::empty({static_cast<std::int64_t>(keys.size())}, at::kInt);
        std::copy(keys.begin(), keys.end(), keyTensor.data_ptr<std::int32_t>());
        cuda::run(cuda::EnterValues{keyTensor.data_ptr<std::int32_t>(), values.data(), samples.view(), rule(),
                                    report.flags(0)},
                  keyTensor.numel(), {});
    }
    [[nodiscard]] static cuda::SurfaceRule rule() { return {0.0f, 0.0f, 0.3f, true, true}; }
    [[nodiscard]] static NearRule hostRule() { return {0.0f, 0.0f, 0.3f, true, true}; }
    KeySet keys;
    std::vector<float> values;
    cuda::LevelSamples samples;
    cuda::DeviceReport report{at::kCPU};
};

} // namespace

VECSET_TEST(set_operations_equal_those_of_the_processor) {
    for (const int cells : {1, 7, 30, 31, 32, 33, 63, 64, 70}) {
        const RandomSamples a(cells, 1), b(cells, 2);
        const int side = cells + 1;
        const cuda::VertexSet bits = toBits(a.keys, side), others = toBits(b.keys, side);
        CHECK(toKeys(bits) == a.keys);
        CHECK(toKeys(a.samples.present) == a.keys);
        const VertexBits host = VertexBits(cells, a.keys), otherHost = VertexBits(cells, b.keys);
        CHECK(toKeys(cuda::dilate(bits)) == dilate(host).keys());
        CHECK(toKeys(cuda::dilate(bits, {0, 1, 0})) == dilateAxis(host, 1).keys());
        CHECK(toKeys(cuda::unite(bits, others)) == unite(host, otherHost).keys());
        CHECK(toKeys(cuda::difference(bits, others)) == difference(host, otherHost).keys());
        for (const int fine : {2 * cells, 2 * cells - 1}) {
            CHECK(toKeys(cuda::refine(bits, fine + 1)) == refine(host, fine).keys());
        }
    }
}

VECSET_TEST(sets_from_values_equal_those_of_the_processor) {
    for (const int cells : {2, 31, 32, 45, 64}) {
        for (const unsigned seed : {3U, 4U}) {
            const RandomSamples s(cells, seed);
            const FieldSamples host(VertexBits(cells, s.keys), s.values);
            CHECK(toKeys(cuda::nearSurface(s.samples, RandomSamples::rule())) ==
                  nearSurface(host, RandomSamples::hostRule()).keys());
            NearRule signs;
            signs.threshold = 0.0f;
            signs.slopeGuard = signs.capAtBox = false;
            CHECK(toKeys(cuda::signChanges(s.samples)) == nearSurface(host, signs).keys());
            CHECK(toKeys(cuda::crossedCellCorners(s.samples)) == crossedCellCorners(Sides(host, 0.0f)).keys());
            for (const int fine : {2 * cells, 2 * cells - 1}) {
                CHECK(toKeys(cuda::crossingSeeds(s.samples, fine + 1)) ==
                      crossingSeeds(Sides(host, 0.0f), fine).keys());
                CHECK(toKeys(cuda::thinPartSeeds(s.samples, fine + 1, RandomSamples::rule(),
                                                 s.report.flags(0).beyondTruncation)) ==
                      thinPartSeeds(host, fine, RandomSamples::hostRule()).keys());
            }
        }
    }
}

VECSET_TEST(decodes_on_a_device_sample_the_same_vertices) { test::checkAllKinds(at::kCPU, {40, 61, 130}); }

VECSET_TEST(values_that_are_not_finite_are_refused) {
    const DecodePlan plan = makeDecodePlan(DecodeOptions{.resolution = 40});
    for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
        test::FormulaOnDevice field([bad](Vec3f p) { return p.x > 0.2f && p.x < 0.24f ? bad : test::goldenField(p); },
                                    at::kCPU);
        CHECK_THROWS(InvalidInput, "not finite", decodeOnDevice(field, plan));
    }
}

VECSET_TEST(bounds_of_a_set_are_found) {
    const cuda::VertexSet set = toBits(
        {static_cast<std::uint64_t>((3 * 41 + 5) * 41 + 38), static_cast<std::uint64_t>((9 * 41 + 2) * 41 + 4)}, 41);
    const cuda::DeviceReport report(at::kCPU);
    CHECK((cuda::listKeys(set, report, true).bounds == std::array{3, 9, 2, 5, 4, 38}));
}
