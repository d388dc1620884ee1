#include "core/checkpoint/safetensors.h"
#include "core/image/image_processor.h"
#include "core/image/read_image.h"
#include "tests/support/test.h"

#include <ATen/ATen.h>

#include <filesystem>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

/// Largest and mean difference of two tensors in steps of 8-bit values, given as values in [-1, 1] or as bytes.
std::pair<double, double> difference(const std::vector<float>& actual, const at::Tensor& expectedBytes) {
    const auto ours =
        at::from_blob(const_cast<float*>(actual.data()), {static_cast<int64_t>(actual.size())}, at::kFloat);
    const auto distance = ((ours + 1.0) * 127.5 - expectedBytes.to(at::kFloat).flatten()).abs();
    return {distance.max().item<double>(), distance.mean().item<double>()};
}

RgbaImage imageOf(const at::Tensor& rgba) {
    RgbaImage image(static_cast<int>(rgba.size(1)), static_cast<int>(rgba.size(0)));
    std::copy_n(rgba.contiguous().data_ptr<std::uint8_t>(), image.pixels.size(), image.pixels.begin());
    return image;
}

at::Tensor areaMeans(const std::vector<float>& values, int channels, int size) {
    const auto all =
        at::from_blob(const_cast<float*>(values.data()), {channels, 64, size / 64, 64, size / 64}, at::kFloat);
    return all.mean({2, 4});
}

fs::path folder() { return fs::path(test::parityFolder()) / "image"; }

void checkSynthetic(const std::string& name) {
    const SafetensorsFile golden(folder() / (name + ".safetensors"));
    const auto decoded = readImage(folder() / (name + ".png"));
    CHECK(decoded.pixels == imageOf(golden.tensor("rgba")).pixels);
    const auto recentred = recentre(decoded, 0.15);
    const auto expected = at::cat({golden.tensor("recentered"), golden.tensor("recentered_mask")}, 2);
    CHECK(recentred.pixels == imageOf(expected).pixels);
    const int size = static_cast<int>(golden.tensor("image_u8").size(3));
    const auto processed = processImage(decoded, size, 0.15);
    CHECK(difference(processed.rgb, golden.tensor("image_u8")).first < 1.01);
    CHECK(difference(processed.mask, golden.tensor("mask_u8")).first < 1.01);
    CHECK(difference(processImage(decoded, size, 0.3).rgb, golden.tensor("image_b30_u8")).first < 1.01);
    const auto opaque = readImage(folder() / (name + "_rgb.png"));
    CHECK(difference(processImage(opaque, size, 0.15).rgb, golden.tensor("image_rgb_u8")).first < 1.01);
}

void checkPhotograph(const std::string& name) {
    const SafetensorsFile golden(folder() / (name + ".safetensors"));
    const auto processed = processImage(readImage(folder() / golden.metadata().at("file")), 512, 0.15);
    const auto image = (areaMeans(processed.rgb, 3, 512) - golden.tensor("image64")[0]).abs() * 127.5;
    CHECK(image.max().item<double>() < 2.0);
    CHECK(image.mean().item<double>() < 0.3);
    const auto mask = (areaMeans(processed.mask, 1, 512) - golden.tensor("mask64")[0]).abs() * 127.5;
    CHECK(mask.max().item<double>() < 2.0);
    const std::vector<float> row = [&] {
        std::vector<float> values;
        for (std::size_t c = 0; c < 3; ++c) {
            const auto* start = processed.rgb.data() + (c * 512 + 256) * 512;
            values.insert(values.end(), start, start + 512);
        }
        return values;
    }();
    CHECK(difference(row, (golden.tensor("row256") + 1.0) * 127.5).first < 2.01);
    if (golden.contains("image_u8")) {
        const auto [largest, mean] = difference(processed.rgb, golden.tensor("image_u8"));
        CHECK(largest < 2.01);
        CHECK(mean < 0.3);
        CHECK(difference(processed.mask, golden.tensor("mask_u8")).first < 2.01);
    }
}

RgbaImage box(int width, int height, int left, int top, int right, int bottom) {
    RgbaImage image(width, height);
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) image.at(x, y)[3] = 255; // black
    }
    return image;
}

} // namespace

VECSET_TEST(synthetic_pictures_match_the_official_processor) {
    checkSynthetic("synth0");
    checkSynthetic("synth1");
}

VECSET_TEST(photographs_match_the_official_processor) {
    for (const char* name : {"004", "052", "1008", "1180"}) checkPhotograph(name);
}

VECSET_TEST(views_come_back_sorted_by_side) {
    const SafetensorsFile golden(folder() / "mv.safetensors");
    std::vector<std::pair<ViewSide, RgbaImage>> views;
    for (const char* name : {"back", "front", "left"}) {
        views.emplace_back(viewSideFromName(name), readImage(folder() / "inputs/mv" / (std::string(name) + ".png")));
    }
    const auto processed = processViews(views, 512, 0.15);
    for (std::size_t i = 0; i < processed.size(); ++i) {
        const auto index = static_cast<int64_t>(i);
        CHECK_EQ(static_cast<int64_t>(processed[i].first), golden.tensor("view_idxs")[index].item<int64_t>());
        const auto image = (areaMeans(processed[i].second.rgb, 3, 512) - golden.tensor("image64")[index]).abs() * 127.5;
        CHECK(image.max().item<double>() < 2.0);
        CHECK(image.mean().item<double>() < 0.3);
    }
    views.push_back(views[0]);
    CHECK_THROWS(InvalidInput, "twice", processViews(views, 64));
    CHECK_THROWS(InvalidInput, "no view", processViews({}, 64));
    CHECK_THROWS(InvalidInput, "top", viewSideFromName("top"));
}

VECSET_TEST(the_picture_of_the_end_to_end_case_matches) {
    for (const char* pipe : {"pipe_base", "pipe_turbo"}) {
        const SafetensorsFile golden(fs::path(test::parityFolder()) / pipe / "sample.safetensors");
        const auto expected = golden.tensor("image_u8");
        const auto processed = processImage(imageOf(golden.tensor("image_rgba")), static_cast<int>(expected.size(3)));
        CHECK(difference(processed.rgb, expected).first < 1.01);
    }
}

VECSET_TEST(the_object_ends_up_in_the_middle_at_the_asked_size) {
    for (const auto& picture :
         {box(200, 100, 10, 20, 51, 41), box(64, 300, 3, 200, 40, 280), box(128, 128, 0, 0, 128, 128)}) {
        const auto result = recentreAndResize(picture, 100, 0.2);
        int left = 100, right = -1, top = 100, bottom = -1;
        for (int y = 0; y < 100; ++y) {
            for (int x = 0; x < 100; ++x) {
                if (result.at(x, y)[3] == 0) continue;
                left = std::min(left, x);
                right = std::max(right, x);
                top = std::min(top, y);
                bottom = std::max(bottom, y);
            }
        }
        CHECK_NEAR(std::max(right - left, bottom - top) + 1, 80, 1);
        CHECK_NEAR(left + right, 99, 2);
        CHECK_NEAR(top + bottom, 99, 2);
        CHECK_EQ(int{result.at(50, 50)[0]}, 0);
        CHECK_EQ(int{result.at(2, 2)[0]}, 255);
    }
}

VECSET_TEST(pictures_without_an_object_and_bad_settings_are_refused) {
    CHECK_THROWS(EmptyMatte, "no object", processImage(RgbaImage(32, 32), 16));
    CHECK_THROWS(EmptyMatte, "no object", processImage(box(32, 32, 5, 5, 6, 6), 16));
    CHECK_THROWS(InvalidInput, "empty", processImage(RgbaImage(), 16));
    CHECK_THROWS(InvalidInput, "1 to 8192", processImage(box(32, 32, 5, 5, 16, 16), 0));
    CHECK_THROWS(InvalidInput, "border ratio", processImage(box(32, 32, 5, 5, 16, 16), 16, 1.0));
    CHECK(processImage(box(300, 300, 5, 5, 300, 7), 64).rgb.size() == 3 * 64 * 64); // a line keeps one row
}
