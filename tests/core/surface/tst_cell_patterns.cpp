#include "core/surface/cell_patterns.h"
#include "tests/support/test.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>

using namespace vecset;

namespace {

unsigned ambiguous(unsigned mask) {
    unsigned faces = 0;
    for (int f = 0; f < cell::kFaces; ++f) {
        const auto q = cell::faceCorners(f);
        const auto in = [&](std::size_t m) { return (mask >> q[m] & 1U) != 0; };
        if (in(0) == in(2) && in(1) == in(3) && in(0) != in(1)) faces |= 1U << f;
    }
    return faces;
}

template <typename Visit>
void forEachPattern(Visit&& visit) {
    for (unsigned mask = 0; mask < 256; ++mask) {
        const unsigned faces = ambiguous(mask);
        for (unsigned joined = 0; joined < 64; ++joined) {
            if ((joined & ~faces) == 0) visit(mask, joined, cellLoops(mask, joined));
        }
    }
}

bool onFace(int edge, int face) {
    const auto q = cell::faceCorners(face);
    const int low = cell::lowerCorner(edge), high = low | 1 << edge / 4;
    return std::count(q.begin(), q.end(), low) + std::count(q.begin(), q.end(), high) == 2;
}

bool shareFace(int a, int b) {
    for (int f = 0; f < cell::kFaces; ++f) {
        if (onFace(a, f) && onFace(b, f)) return true;
    }
    return false;
}

} // namespace

VECSET_TEST(every_edge_of_the_numbering_is_found_between_its_corners) {
    std::set<int> seen;
    for (int e = 0; e < cell::kEdges; ++e) {
        const int low = cell::lowerCorner(e), high = low | 1 << e / 4;
        CHECK(low != high);
        CHECK_EQ(cell::edgeBetween(high, low), e);
        seen.insert(low * 8 + high);
    }
    CHECK_EQ(seen.size(), std::size_t{12});
}

VECSET_TEST(loops_pass_each_crossed_edge_once) {
    forEachPattern([](unsigned mask, unsigned, auto loops) {
        std::map<int, int> seen;
        for (const CellLoop& loop : loops) {
            CHECK(loop.edges.size() >= 3);
            for (const int e : loop.edges) ++seen[e];
        }
        for (int e = 0; e < cell::kEdges; ++e) {
            const int low = cell::lowerCorner(e), high = low | 1 << e / 4;
            CHECK_EQ(seen[e], static_cast<int>((mask >> low ^ mask >> high) & 1U));
        }
    });
}

VECSET_TEST(consecutive_crossings_share_a_face_and_no_other_side_lies_in_one) {
    int centers = 0, patterns = 0;
    forEachPattern([&](unsigned, unsigned, auto loops) {
        ++patterns;
        for (const CellLoop& loop : loops) {
            const std::size_t n = loop.edges.size();
            std::map<std::pair<int, int>, int> sides;
            bool usesCenter = false;
            for (const auto& t : loop.triangles) {
                for (std::size_t m = 0; m < 3; ++m) ++sides[{t[m], t[(m + 1) % 3]}];
                usesCenter |= std::count(t.begin(), t.end(), CellLoop::kCenter) > 0;
            }
            centers += usesCenter ? 1 : 0;
            CHECK_EQ(loop.triangles.size(), usesCenter ? n : n - 2);
            for (std::size_t m = 0; m < n; ++m) {
                CHECK(shareFace(loop.edges[m], loop.edges[(m + 1) % n]));
                CHECK_EQ((sides[{int(m), int((m + 1) % n)}]), 1);
                sides.erase({int(m), int((m + 1) % n)});
            }
            for (const auto& [side, count] : sides) { // what is left are diagonals: run through once each way
                CHECK_EQ(count, 1);
                CHECK_EQ((sides.count({side.second, side.first})), std::size_t{1});
                if (side.first == CellLoop::kCenter || side.second == CellLoop::kCenter) continue;
                CHECK(!shareFace(loop.edges[std::size_t(side.first)], loop.edges[std::size_t(side.second)]));
            }
        }
    });
    CHECK(patterns > 256);
    CHECK(centers < patterns / 2); // an extra vertex is the exception
}

VECSET_TEST(the_decider_joins_the_side_with_the_greater_product) {
    // Face z = 0 with corners 0 and 3 inside; corners 1 and 2 outside.
    const unsigned mask = 0b1001;
    CHECK_EQ(joinedFaces({2, -1, -1, 2, -5, -5, -5, -5}, mask), 1U << 4);
    CHECK_EQ(joinedFaces({1, -2, -2, 1, -5, -5, -5, -5}, mask), 0U);
    CHECK_EQ(joinedFaces({1, -1, -1, 1, -5, -5, -5, -5}, mask), 0U);
    CHECK_EQ(cellLoops(mask, 0).size(), std::size_t{2});
    CHECK_EQ(cellLoops(mask, 1U << 4).size(), std::size_t{1});
}
