#include "core/decoding/crossing_sets.h"
#include "core/decoding/grid_levels.h"
#include "core/decoding/query_groups.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <set>

using namespace vecset;

namespace {

using Index = std::array<int, 3>;

KeySet randomKeys(int cells, std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    const auto side = static_cast<std::uint64_t>(cells) + 1;
    std::set<std::uint64_t> keys;
    while (keys.size() < count) keys.insert(random() % (side * side * side));
    return {keys.begin(), keys.end()};
}

Index indexOf(std::uint64_t key, int cells) {
    const auto n = static_cast<std::uint64_t>(cells) + 1;
    return {static_cast<int>(key / (n * n)), static_cast<int>(key / n % n), static_cast<int>(key % n)};
}

std::uint64_t keyOf(Index i, int cells) {
    const auto n = static_cast<std::uint64_t>(cells) + 1;
    return (static_cast<std::uint64_t>(i[0]) * n + static_cast<std::uint64_t>(i[1])) * n +
           static_cast<std::uint64_t>(i[2]);
}

} // namespace

VECSET_TEST(levels_of_the_official_code) {
    using Levels = std::vector<int>;
    CHECK_EQ(referenceResolutions(384, 63, false), (Levels{96, 192, 384}));
    CHECK_EQ(referenceResolutions(380, 63, false), (Levels{95, 190, 380}));
    CHECK_EQ(referenceResolutions(256, 63, false), (Levels{64, 128, 256}));
    CHECK_EQ(referenceResolutions(110, 63, false), (Levels{110}));
    CHECK_EQ(referenceResolutions(50, 63, false), (Levels{50}));
    CHECK_EQ(referenceResolutions(384, 63, true), (Levels{95, 190, 380}));
    CHECK_EQ(referenceResolutions(380, 63, true), (Levels{95, 190, 380}));
    CHECK_EQ(referenceResolutions(256, 63, true), (Levels{63, 126, 252}));
    CHECK_EQ(referenceResolutions(64, 63, true), (Levels{63}));
    CHECK_EQ(referenceResolutions(124, 31, true), (Levels{31, 62, 124}));
}

VECSET_TEST(our_levels_honour_every_resolution_and_span_the_box) {
    for (int resolution = 8; resolution <= 1024; ++resolution) {
        const std::vector<GridLevel> levels = exactLevels(resolution, 0, 1.01);
        CHECK_EQ(levels.back().cells, resolution);
        CHECK(levels.front().cells <= 125);
        for (std::size_t l = 0; l < levels.size(); ++l) {
            const std::vector<float>& at = levels[l].coordinates;
            CHECK_EQ(at.size(), static_cast<std::size_t>(levels[l].cells) + 1);
            CHECK_EQ(at.front(), -1.01f);
            CHECK_EQ(at.back(), 1.01f);
            CHECK(std::is_sorted(at.begin(), at.end()));
            if (l == 0) continue;
            CHECK_EQ(levels[l - 1].cells, (levels[l].cells + 1) / 2);
            for (int i = 0; 2 * i <= levels[l].cells; ++i) {
                CHECK_EQ(levels[l - 1].coordinates[static_cast<std::size_t>(i)], at[static_cast<std::size_t>(2 * i)]);
            }
        }
    }
    CHECK_EQ(exactLevels(256, 0, 1.0).front().cells, 32);
    CHECK_EQ(exactLevels(384, 0, 1.0).front().cells, 48);
    CHECK_EQ(exactLevels(64, 0, 1.0).front().cells, 32);
    CHECK_EQ(exactLevels(16, 0, 1.0).size(), std::size_t{1});
}

VECSET_TEST(dilation_reaches_every_neighbour_and_stays_inside) {
    for (const int cells : {1, 2, 5, 9, 63, 64, 127, 130}) {
        const auto side = static_cast<std::size_t>(cells) + 1;
        const KeySet keys = randomKeys(cells, std::min<std::size_t>(side * side * side / 2, 40), 7);
        std::set<std::uint64_t> expected;
        for (const std::uint64_t key : keys) {
            const Index c = indexOf(key, cells);
            for (int d = 0; d < 27; ++d) {
                const Index n{c[0] + d / 9 - 1, c[1] + d / 3 % 3 - 1, c[2] + d % 3 - 1};
                if (std::all_of(n.begin(), n.end(), [&](int i) { return i >= 0 && i <= cells; }))
                    expected.insert(keyOf(n, cells));
            }
        }
        CHECK_EQ(dilate(VertexBits(cells, keys)).keys(), (KeySet{expected.begin(), expected.end()}));
    }
    CHECK(dilate(VertexBits(4)).empty());
}

VECSET_TEST(refinement_doubles_indices_and_clamps_to_the_box) {
    const KeySet keys{keyOf({0, 0, 0}, 4), keyOf({1, 2, 3}, 4), keyOf({4, 4, 4}, 4)};
    CHECK_EQ(refine(VertexBits(4, keys), 8).keys(), (KeySet{0, keyOf({2, 4, 6}, 8), keyOf({8, 8, 8}, 8)}));
    CHECK_EQ(refine(VertexBits(4, keys), 7).keys(), (KeySet{0, keyOf({2, 4, 6}, 7), keyOf({7, 7, 7}, 7)}));
}

VECSET_TEST(near_surface_agrees_with_a_plain_search) {
    const int cells = 7;
    const KeySet keys = randomKeys(cells, 300, 3);
    std::mt19937 random(9);
    std::vector<float> values;
    for (std::size_t i = 0; i < keys.size(); ++i)
        values.push_back((static_cast<float>(random() % 2001) - 500.0f) / 500.0f);
    for (const bool guards : {false, true}) {
        const NearRule rule{0.1f, 0.0f, 0.05f, guards, guards};
        const auto valueAt = [&](Index i) -> const float* {
            const auto at = std::lower_bound(keys.begin(), keys.end(), keyOf(i, cells));
            const bool inside = std::all_of(i.begin(), i.end(), [&](int c) { return c >= 0 && c <= cells; });
            return inside && at != keys.end() && *at == keyOf(i, cells)
                       ? &values[static_cast<std::size_t>(at - keys.begin())]
                       : nullptr;
        };
        KeySet expected;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const Index c = indexOf(keys[i], cells);
            const float own = values[i] - rule.iso;
            bool near = std::abs(values[i]) < rule.threshold;
            for (std::size_t d = 0; d < 6; ++d) {
                Index n = c;
                n[d / 2] += d % 2 == 0 ? -1 : 1;
                const float* other = valueAt(n);
                if (other != nullptr && (*other > rule.iso) != (own > 0)) near = true;
                if (other != nullptr && guards && own * (2 * own - (*other - rule.iso)) < 0) near = true;
            }
            for (const int coordinate : c)
                near = near || (guards && own > 0 && (coordinate == 0 || coordinate == cells));
            if (near) expected.push_back(keys[i]);
        }
        CHECK(expected.size() > 10 && expected.size() < keys.size());
        CHECK_EQ(nearSurface({VertexBits(cells, keys), values}, rule).keys(), expected);
    }
}

VECSET_TEST(a_value_of_exactly_zero_has_a_sign_of_its_own) {
    const KeySet keys{0, 1, 2};
    const std::vector<float> values{2.0f, 0.0f, -2.0f};
    CHECK_EQ(nearSurface({VertexBits(4, keys), values}, {0.0f, 0.0f, 0.0f, false, false}).keys(), keys);
}

VECSET_TEST(sets_of_bits_are_sets_of_keys) {
    for (const int cells : {1, 6, 31, 62, 63, 64, 65, 128, 191}) {
        const auto n = static_cast<std::size_t>(cells) + 1;
        const std::size_t count = std::min<std::size_t>(n * n * n / 2, 4000);
        const KeySet a = randomKeys(cells, count, 1), b = randomKeys(cells, count, 2);
        const VertexBits setA(cells, a), setB(cells, b);
        CHECK_EQ(setA.keys(), a);
        CHECK_EQ(setA.count(), a.size());
        KeySet united, common, rest, faces;
        std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(united));
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
        std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest));
        CHECK_EQ(unite(setA, setB).keys(), united);
        CHECK_EQ(intersection(setA, setB).keys(), common);
        CHECK_EQ(difference(setA, setB).keys(), rest);
        for (const std::uint64_t key : a) {
            const Index c = indexOf(key, cells);
            if (std::any_of(c.begin(), c.end(), [&](int i) { return i == 0 || i == cells; })) faces.push_back(key);
        }
        CHECK_EQ(setA.onFaces().keys(), faces);
        for (std::size_t axis = 0; axis < 3; ++axis) {
            for (const int direction : {-1, 1}) {
                KeySet moved;
                for (const std::uint64_t key : a) {
                    Index c = indexOf(key, cells);
                    c[axis] += direction;
                    if (c[axis] >= 0 && c[axis] <= cells) moved.push_back(keyOf(c, cells));
                }
                CHECK_EQ(setA.shifted(axis, direction).keys(), moved);
            }
        }
    }
    const VertexBits whole = VertexBits::all(70);
    CHECK_EQ(whole.count(), std::size_t{71 * 71 * 71});
    CHECK(whole.shifted(2, 1).keys().front() == 1 && dilate(whole) == whole);
}

VECSET_TEST(samples_are_merged_restricted_and_refined_in_key_order) {
    for (const int cells : {10, 63, 64, 100}) {
        const VertexBits all = VertexBits(cells, randomKeys(cells, 600, 5));
        const VertexBits part = intersection(all, dilate(VertexBits(cells, randomKeys(cells, 40, 6))));
        const auto sampled = [](const VertexBits& vertices) {
            FieldSamples samples(vertices, {});
            for (const std::uint64_t key : vertices.keys()) samples.values.push_back(static_cast<float>(key));
            return samples;
        };
        FieldSamples merged = sampled(part);
        merged.add(sampled(difference(all, part)));
        CHECK(merged.present == all);
        CHECK_EQ(merged.values, sampled(all).values);
        merged.add(FieldSamples(cells));
        CHECK_EQ(merged.values, sampled(all).values);
        CHECK_EQ(merged.within(part).values, sampled(part).values);
        for (const int fine : {2 * cells, 2 * cells - 1}) {
            KeySet expected;
            std::vector<float> values;
            for (const std::uint64_t key : all.keys()) {
                Index c = indexOf(key, cells);
                for (int& i : c) i *= 2;
                if (std::any_of(c.begin(), c.end(), [&](int i) { return i > fine; })) continue;
                expected.push_back(keyOf(c, fine));
                values.push_back(static_cast<float>(key));
            }
            const FieldSamples refined = merged.onFiner(fine);
            CHECK_EQ(refined.present.keys(), expected);
            CHECK_EQ(refined.values, values);
        }
    }
}

VECSET_TEST(groups_hold_every_point_once_in_key_order) {
    const GridLevel level = referenceLevels({31}, 1.01).front();
    KeySet all(level.vertexCount());
    std::iota(all.begin(), all.end(), std::uint64_t{0});
    const QueryGroups blocks = groupByBlocks(all, level, 4);
    CHECK_EQ(blocks.counts, std::vector<std::int64_t>(64, 512));
    CHECK_EQ(all[blocks.order[512]], keyOf({0, 0, 8}, 31)); // block 1 lies along z
    const KeySet some = randomKeys(31, 5000, 4);
    const QueryGroups boxes = groupByBounds(some, level, 6);
    CHECK_EQ(std::accumulate(boxes.counts.begin(), boxes.counts.end(), std::int64_t{0}), 5000);
    std::vector<std::uint32_t> sorted = boxes.order;
    std::size_t begin = 0;
    for (const std::int64_t count : boxes.counts) {
        const auto end = begin + static_cast<std::size_t>(count);
        CHECK(std::is_sorted(sorted.begin() + static_cast<std::ptrdiff_t>(begin),
                             sorted.begin() + static_cast<std::ptrdiff_t>(end)));
        begin = end;
    }
    const QueryGroups recorded = groupByBounds(some, level, 6, GroupOrder::Recorded);
    CHECK_EQ(recorded.counts, boxes.counts);
    CHECK(recorded.order != boxes.order); // an unstable sort, as in the recorded runs
    begin = 0;
    for (const std::int64_t count : boxes.counts) {
        const auto from = static_cast<std::ptrdiff_t>(begin), to = from + static_cast<std::ptrdiff_t>(count);
        CHECK(std::is_permutation(recorded.order.begin() + from, recorded.order.begin() + to,
                                  boxes.order.begin() + from));
        begin += static_cast<std::size_t>(count);
    }
    std::sort(sorted.begin(), sorted.end());
    for (std::uint32_t i = 0; i < 5000; ++i) CHECK_EQ(sorted[i], i);
    CHECK_EQ(groupByBounds({keyOf({3, 0, 0}, 31), keyOf({3, 5, 9}, 31)}, level, 6).counts.size(),
             std::size_t{2}); // a plane
}

VECSET_TEST(the_steps_across_the_surface_say_how_steep_the_field_is) {
    constexpr int kCells = 20;
    KeySet keys(21 * 21 * 21);
    std::iota(keys.begin(), keys.end(), std::uint64_t{0});
    std::vector<float> values;
    for (const std::uint64_t key : keys)
        values.push_back(3.0f * (static_cast<float>(key % 21) - 10.5f)); // 3 a cell along z
    CHECK_NEAR(crossingStep({VertexBits(kCells, keys), values}, 0.0f), 3.0f, 1e-6);
    for (std::size_t i = 0; i < 21; ++i)
        values[i * 21 + 10] = -30.0f; // 21 of the 441 steps are steeper: less than a tenth
    CHECK_NEAR(crossingStep({VertexBits(kCells, keys), values}, 0.0f), 3.0f, 1e-6);
    CHECK(std::isinf(crossingStep({VertexBits(kCells, keys), values}, 100.0f))); // no surface
    NearRule rule;
    CHECK_NEAR(widened(rule, 0.1f).threshold, rule.threshold, 0.0);
    CHECK_NEAR(widened(rule, 2.0f).threshold, std::sqrt(3.0f), 1e-6);
}
