#include "core/geometry/inside_test.h"
#include "core/surface/extract_surface.h"
#include "tests/support/shapes.h"
#include "tests/support/test.h"

using namespace vecset;
using namespace vecset::test;

namespace {

Vec3f randomPoint(std::uint64_t seed, std::uint64_t index) {
    const auto coordinate = [&](std::uint64_t axis) { return static_cast<float>(test::noise(seed, 3 * index + axis)); };
    return {coordinate(0), coordinate(1), coordinate(2)};
}

} // namespace

VECSET_TEST(aBoxHoldsWhatLiesWithinItsBounds) {
    const InsideTest box(boxMesh({0.5f, 0.25f, 0.75f}, {0.1f, 0.0f, 0.0f}));
    for (std::uint64_t i = 0; i < 5000; ++i) {
        const Vec3f p = randomPoint(1, i);
        const bool inside = std::abs(p.x - 0.1f) < 0.5f && std::abs(p.y) < 0.25f && std::abs(p.z) < 0.75f;
        CHECK_EQ(box.contains(p), inside);
    }
}

VECSET_TEST(linesThroughEdgesAndVerticesCountOnce) {
    const InsideTest box(boxMesh()); // its diagonals run through the axes: every line below meets one
    for (const float x : {-0.6f, -0.4f, -0.25f, 0.0f, 0.25f, 0.4f, 0.6f}) {
        CHECK_EQ(box.contains({x, 0.0f, 0.0f}), std::abs(x) < 0.5f);
        CHECK_EQ(box.contains({x, x, x}), std::abs(x) < 0.5f);
    }
}

VECSET_TEST(fieldAndItsMeshAgreeAwayFromTheSurface) {
    const auto field = unionOf(torusField(0.6, 0.2), sphereField(0.25));
    const InsideTest mesh(extractSurface(denseField(field, 48)));
    for (std::uint64_t i = 0; i < 5000; ++i) {
        const Vec3f p = randomPoint(2, i);
        const double value = field(p.x, p.y, p.z);
        if (std::abs(value) > 0.03) CHECK_EQ(mesh.contains(p), value > 0.0);
    }
}

VECSET_TEST(overlapsAreUnitedCavitiesAreOutsideAndHolesDoLittle) {
    const InsideTest two(together(boxMesh(), boxMesh({0.5f, 0.5f, 0.5f}, {0.4f, 0.0f, 0.0f})));
    CHECK(two.contains({0.2f, 0.1f, 0.1f}) && two.contains({-0.4f, 0.1f, 0.1f}) && two.contains({0.8f, 0.1f, 0.1f}));
    TriangleMesh cavity = boxMesh({0.2f, 0.2f, 0.2f});
    for (Triangle& t : cavity.triangles) std::swap(t[0], t[1]);
    const InsideTest hollow(together(boxMesh(), cavity));
    CHECK(!hollow.contains({0.05f, 0.1f, 0.0f}) && hollow.contains({0.35f, 0.1f, 0.0f}));
    TriangleMesh open = boxMesh();
    open.triangles.pop_back(); // half of one side: the lines along the two other axes outvote it
    const InsideTest holed(open);
    int wrong = 0;
    for (std::uint64_t i = 0; i < 2000; ++i) {
        const Vec3f p = randomPoint(3, i);
        const bool inside = std::abs(p.x) < 0.5f && std::abs(p.y) < 0.5f && std::abs(p.z) < 0.5f;
        wrong += holed.contains(p) != inside ? 1 : 0;
    }
    CHECK_EQ(wrong, 0);
    CHECK(!InsideTest({}).contains({0, 0, 0}));
}
