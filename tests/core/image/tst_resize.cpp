#include "core/image/image_support.h"
#include "core/image/plain_resize.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cstdlib>
#include <random>

using namespace vecset;

namespace {

struct Case {
    ByteRaster source;
    int width, height;
};

/// Pictures of all small sizes with random bytes, some of them black and white only, to random sizes; every fifth by
/// whole numbers.
Case randomCase(std::mt19937& random, int index) {
    const auto upTo = [&](unsigned limit) { return static_cast<int>(1 + random() % limit); };
    constexpr int kChannels[] = {1, 3, 4};
    int width = upTo(120), height = upTo(120);
    Case made{{}, upTo(120), upTo(120)};
    if (index % 5 == 0) {
        width = made.width * upTo(4);
        height = made.height * upTo(4);
    }
    made.source = ByteRaster(width, height, kChannels[random() % 3]);
    for (auto& byte : made.source.bytes) {
        byte = static_cast<std::uint8_t>(index % 3 == 0 ? random() % 2 * 255 : random() % 256);
    }
    return made;
}

struct Differences {
    std::size_t bytes = 0, differing = 0;
    int largest = 0;
};

Differences compared(Resampling resampling) {
    std::mt19937 random(1);
    Differences all;
    for (int index = 0; index < 500; ++index) {
        const Case made = randomCase(random, index);
        const auto plain = plainResized(made.source, made.width, made.height, resampling);
        const auto library = resized(made.source, made.width, made.height, resampling);
        CHECK_EQ(plain.bytes.size(), library.bytes.size());
        all.bytes += plain.bytes.size();
        for (std::size_t i = 0; i < plain.bytes.size(); ++i) {
            const int distance = std::abs(int{plain.bytes[i]} - int{library.bytes[i]});
            all.differing += distance != 0 ? 1 : 0;
            all.largest = std::max(all.largest, distance);
        }
    }
    return all;
}

void needOpenCv() {
    if (!imageSupport().objectFinder) SKIP("there is no OpenCV to compare with");
}

} // namespace

VECSET_TEST(area_and_nearest_equal_opencvs_to_the_byte) {
    needOpenCv();
    CHECK_EQ(compared(Resampling::Area).differing, 0u);
    CHECK_EQ(compared(Resampling::Nearest).differing, 0u);
}

VECSET_TEST(cubic_is_opencvs_but_for_single_steps_of_rounding) {
    needOpenCv();
    const auto found = compared(Resampling::Cubic);
    CHECK(found.largest <= 1);
    CHECK(found.differing * 10000 <= found.bytes); // seen: 1 byte in 80000
}

VECSET_TEST(one_colour_stays_that_colour) {
    const ByteRaster source(37, 23, 3, 201);
    for (const auto resampling : {Resampling::Area, Resampling::Cubic, Resampling::Nearest}) {
        for (const auto& [width, height] : {std::pair{80, 60}, {5, 7}, {37, 23}, {1, 1}, {60, 7}}) {
            const auto result = plainResized(source, width, height, resampling);
            CHECK_EQ(result.width, width);
            CHECK_EQ(result.height, height);
            CHECK(std::all_of(result.bytes.begin(), result.bytes.end(),
                              [](std::uint8_t b) { return std::abs(b - 201) <= 1; }));
        }
    }
}

VECSET_TEST(halving_takes_the_mean_of_four) {
    ByteRaster source(2, 2, 1);
    source.bytes = {0, 1, 0, 1}; // 0.5 is rounded up here, as by OpenCV
    CHECK_EQ(int{plainResized(source, 1, 1, Resampling::Area).bytes[0]}, 1);
    source.bytes = {10, 20, 30, 41};
    CHECK_EQ(int{plainResized(source, 1, 1, Resampling::Area).bytes[0]}, 25);
    CHECK_EQ(int{plainResized(source, 1, 1, Resampling::Nearest).bytes[0]}, 10);
}
