#include "core/sampling/noise.h"
#include "core/sampling/philox.h"
#include "tests/support/test.h"

#include <cmath>
#include <numbers>

using namespace vecset;

VECSET_TEST(philox_gives_the_authors_known_answers) {
    using Words = std::array<std::uint32_t, 4>;
    CHECK_EQ(philox4x32({0, 0, 0, 0}, {0, 0}), (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    const std::uint32_t ones = 0xffffffff;
    CHECK_EQ(philox4x32({ones, ones, ones, ones}, {ones, ones}),
             (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    CHECK_EQ(philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
             (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

VECSET_TEST(box_muller_agrees_with_the_c_library) {
    for (std::uint64_t i = 0; i < 20000; ++i) {
        const auto first = static_cast<std::uint32_t>(i * 2654435761u + 7);
        const auto second = static_cast<std::uint32_t>(i * 2246822519u + 11);
        const double radius = std::sqrt(-2.0 * std::log((first + 1.0) / 4294967296.0));
        const double angle = 2.0 * std::numbers::pi * (second / 4294967296.0);
        const auto pair = boxMuller(first, second);
        CHECK_NEAR(pair[0], radius * std::cos(angle), 1e-13);
        CHECK_NEAR(pair[1], radius * std::sin(angle), 1e-13);
    }
    CHECK_EQ(boxMuller(0xffffffff, 5)[0], 0.0); // uniform 1: radius 0
    CHECK(std::isfinite(boxMuller(0, 0)[0]));
}

VECSET_TEST(noise_is_standard_normal) {
    const at::Tensor noise = seededNoise(12345, {400000});
    CHECK_NEAR(noise.mean().item<double>(), 0.0, 0.006);
    CHECK_NEAR(noise.var().item<double>(), 1.0, 0.01);
    CHECK_NEAR(noise.pow(4).mean().item<double>(), 3.0, 0.08);
    CHECK_NEAR(noise.lt(1.0).to(at::kDouble).mean().item<double>(), 0.841345, 0.003);
}

VECSET_TEST(noise_depends_on_seed_stream_and_position_only) {
    const at::Tensor noise = seededNoise(42, {2, 3, 5});
    CHECK_EQ(noise.dim(), 3);
    CHECK(at::equal(noise, seededNoise(42, {2, 3, 5})));
    CHECK(at::equal(noise.flatten().slice(0, 0, 7), seededNoise(42, {7})));
    CHECK(!at::equal(noise, seededNoise(43, {2, 3, 5})));
    CHECK(!at::equal(noise, seededNoise(42 + (std::uint64_t{1} << 32), {2, 3, 5})));
    CHECK(!at::equal(noise, seededNoise(42, {2, 3, 5}, 1)));
}
