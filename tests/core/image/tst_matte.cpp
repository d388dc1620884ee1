#include "core/base/atomic_file.h"
#include "core/image/image_support.h"
#include "core/image/matte.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

fs::path fixture(const std::string& name) { return fs::path(VECSET_SOURCE_DIR) / "tests/fixtures/image" / name; }

struct Color {
    float r, g, b;
};

bool inDisc(int x, int y) { return (x - 90) * (x - 90) + (y - 70) * (y - 70) < 40 * 40; }

/// A disc in front of a background that brightens by `slope` from top to bottom, with a little noise.
RgbaImage discPicture(Color disc, Color background, float slope) {
    RgbaImage image(200, 150);
    std::uint32_t state = 1;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            state = state * 1664525u + 1013904223u;
            const float noise = static_cast<float>((state >> 16) % 7) - 3.0f;
            const float shade = slope * (static_cast<float>(y) / 150.0f - 0.5f) + noise;
            const Color c =
                inDisc(x, y) ? disc : Color{background.r + shade, background.g + shade, background.b + shade};
            auto* p = image.at(x, y);
            p[0] = static_cast<std::uint8_t>(std::clamp(c.r, 0.0f, 255.0f));
            p[1] = static_cast<std::uint8_t>(std::clamp(c.g, 0.0f, 255.0f));
            p[2] = static_cast<std::uint8_t>(std::clamp(c.b, 0.0f, 255.0f));
            p[3] = 255;
        }
    }
    return image;
}

double overlapWithDisc(const RgbaImage& image) {
    double both = 0, any = 0;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            const bool object = image.at(x, y)[3] > 127;
            both += object && inDisc(x, y) ? 1 : 0;
            any += object || inDisc(x, y) ? 1 : 0;
        }
    }
    return both / any;
}

void needObjectFinder() {
    if (!imageSupport().objectFinder) SKIP("this build has no object finder");
}

} // namespace

VECSET_TEST(without_an_object_finder_the_remedy_is_named) {
    if (imageSupport().objectFinder) SKIP("this build has one");
    const auto picture = discPicture({200, 40, 30}, {250, 250, 250}, 0);
    CHECK_THROWS(NotAvailable, "alpha channel", removeBackground(picture));
    MatteOptions options;
    options.network = fixture("red_logits_48.onnx");
    CHECK_THROWS(NotAvailable, "network", removeBackground(picture, options));
}

VECSET_TEST(grab_cut_finds_a_disc_on_plain_and_uneven_backgrounds) {
    needObjectFinder();
    CHECK(overlapWithDisc(removeBackground(discPicture({200, 40, 30}, {250, 250, 250}, 0))) > 0.97);
    CHECK(overlapWithDisc(removeBackground(discPicture({180, 150, 130}, {170, 170, 170}, 120))) > 0.95);
    CHECK(overlapWithDisc(removeBackground(discPicture({240, 240, 240}, {60, 120, 70}, 40))) > 0.97);
}

VECSET_TEST(grab_cut_finds_a_disc_before_wall_and_floor) {
    needObjectFinder();
    auto picture = discPicture({40, 60, 200}, {210, 200, 180}, 0);
    for (int y = 90; y < 150; ++y) {
        for (int x = 0; x < 200; ++x) {
            if (inDisc(x, y)) continue;
            auto* p = picture.at(x, y);
            p[0] = static_cast<std::uint8_t>(130 + 15 * std::sin(static_cast<float>(x) * 0.2f));
            p[1] = static_cast<std::uint8_t>(p[0] - 40);
            p[2] = 60;
        }
    }
    CHECK(overlapWithDisc(removeBackground(picture)) > 0.95);
}

VECSET_TEST(the_same_picture_gives_the_same_bytes_and_keeps_its_colours) {
    needObjectFinder();
    const auto picture = discPicture({150, 90, 60}, {140, 150, 160}, 60);
    const auto first = removeBackground(picture);
    CHECK(removeBackground(picture).pixels == first.pixels);
    for (std::size_t i = 0; i < picture.pixels.size(); ++i) {
        if (i % 4 != 3) CHECK_EQ(int{first.pixels[i]}, int{picture.pixels[i]});
    }
}

VECSET_TEST(transparency_is_used_when_there_is_some) {
    auto picture = discPicture({250, 250, 250}, {250, 250, 250}, 0);
    for (int y = 0; y < 150; ++y) {
        for (int x = 0; x < 200; ++x) picture.at(x, y)[3] = inDisc(x, y) ? 255 : 0;
    }
    CHECK(hasTransparency(picture));
    CHECK(removeBackground(picture).pixels == picture.pixels);
    picture.at(0, 0)[3] = 255;
    CHECK(removeBackground(picture).pixels == picture.pixels);
}

VECSET_TEST(empty_and_full_mattes_say_what_to_do) {
    const auto plain = discPicture({250, 250, 250}, {250, 250, 250}, 0);
    if (imageSupport().objectFinder) {
        CHECK_THROWS(EmptyMatte, "cut it out", removeBackground(discPicture({128, 128, 128}, {128, 128, 128}, 0)));
    }
    MatteOptions options;
    options.mode = MatteMode::Alpha;
    CHECK_THROWS(EmptyMatte, "no transparent background", removeBackground(plain, options));
    CHECK_THROWS(EmptyMatte, "fully transparent", removeBackground(RgbaImage(40, 40), options));
    CHECK_THROWS(EmptyMatte, "fully transparent", removeBackground(RgbaImage(40, 40)));
    options.mode = MatteMode::None;
    CHECK(removeBackground(plain, options).pixels == plain.pixels);
    CHECK_THROWS(InvalidInput, "empty", removeBackground(RgbaImage()));
    CHECK(matteModeFromName("grabcut") == MatteMode::GrabCut);
    CHECK_THROWS(InvalidInput, "use auto", matteModeFromName("magic"));
}

VECSET_TEST(a_network_file_is_run_whatever_its_input_size) {
    needObjectFinder();
    const auto picture = discPicture({220, 40, 30}, {40, 160, 60}, 0);
    for (const char* name : {"red_logits_48.onnx", "red_sigmoid_any.onnx"}) {
        MatteOptions options;
        options.network = fixture(name);
        CHECK(overlapWithDisc(removeBackground(picture, options)) > 0.93); // 48 x 48 cells in the first case
        const auto inverse = discPicture({40, 160, 60}, {220, 40, 30}, 0);
        CHECK(overlapWithDisc(removeBackground(inverse, options)) < 0.05);
    }
    MatteOptions options;
    options.network = fixture("red_sigmoid_any.onnx");
    options.networkSize = 64;
    options.networkColors = NetworkColors::Centered;
    CHECK(overlapWithDisc(removeBackground(picture, options)) > 0.93);
}

VECSET_TEST(unusable_network_files_are_refused) {
    needObjectFinder();
    const auto picture = discPicture({220, 40, 30}, {40, 160, 60}, 0);
    MatteOptions options;
    options.mode = MatteMode::Network;
    CHECK_THROWS(InvalidInput, "no network file", removeBackground(picture, options));
    options.network = "/nowhere.onnx";
    CHECK_THROWS(UnreadableFile, "no such file", removeBackground(picture, options));
    options.network = fs::path(test::temporaryFolder()) / "noise.onnx";
    writeFileAtomically(options.network, "this is no network");
    CHECK_THROWS(UnsupportedFormat, "not an ONNX network", removeBackground(picture, options));
    const std::string whole = readFile(fixture("red_logits_48.onnx"));
    for (std::size_t length = 0; length < whole.size(); length += 7) {
        writeFileAtomically(options.network, std::string_view(whole).substr(0, length));
        try {
            (void)removeBackground(picture, options);
        } catch (const Error& error) {
            CHECK(error.code() != ErrorCode::Internal);
        }
    }
}

VECSET_TEST(a_stop_request_ends_the_search) {
    std::stop_source source;
    source.request_stop();
    bool cancelled = false;
    try {
        (void)removeBackground(discPicture({0, 0, 0}, {255, 255, 255}, 0), {}, JobContext(source.get_token()));
    } catch (const Cancelled&) {
        cancelled = true;
    }
    CHECK(cancelled);
}
