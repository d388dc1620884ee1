#include "core/base/atomic_file.h"
#include "core/image/image_support.h"
#include "core/image/read_image.h"
#include "tests/support/test.h"

#include <cstdlib>
#include <filesystem>
#include <string>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

fs::path fixture(const std::string& name) { return fs::path(VECSET_SOURCE_DIR) / "tests/fixtures/image" / name; }

bool isColor(const RgbaImage& image, int x, int y, int r, int g, int b, int tolerance) {
    const auto* p = image.at(x, y);
    return std::abs(p[0] - r) <= tolerance && std::abs(p[1] - g) <= tolerance && std::abs(p[2] - b) <= tolerance;
}

/// The scene of make_fixtures.py, upright: red, green, blue from left to right, the top left pixel white.
void checkScene(const std::string& name, int scale, int tolerance) {
    const auto image = readImage(fixture(name));
    const bool good = image.width == 12 * scale && image.height == 8 * scale &&
                      isColor(image, 0, 0, 255, 255, 255, tolerance) &&
                      isColor(image, 2 * scale, 6 * scale, 255, 0, 0, tolerance) &&
                      isColor(image, 6 * scale, 4 * scale, 0, 255, 0, tolerance) &&
                      isColor(image, 11 * scale, 1 * scale, 0, 0, 255, tolerance);
    if (!good) throw test::Failed{name + " was not read as the scene"};
}

void checkAlpha(const std::string& name) {
    const auto image = readImage(fixture(name));
    if (image.at(3, 1)[3] != 255 || image.at(3, 7)[3] != 128) throw test::Failed{name + ": wrong alpha"};
}

std::span<const std::byte> asBytes(const std::string& text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

} // namespace

VECSET_TEST(every_format_gives_the_same_picture) {
    for (const char* name : {"rgb.bmp", "palette.png"}) checkScene(name, 1, 0);
    if (imageSupport().webpAndTiff) {
        for (const char* name : {"rgb.webp", "rgb.tif"}) checkScene(name, 1, 0);
    }
    for (const char* name : {"rgb.jpg", "progressive.jpg"}) checkScene(name, 8, 4);
    checkScene("cmyk.jpg", 8, 12);
}

VECSET_TEST(alpha_and_sixteen_bits_are_kept) {
    for (const char* name : {"rgba.png", "rgba16.png"}) {
        checkScene(name, 1, 0);
        checkAlpha(name);
    }
    if (!imageSupport().webpAndTiff) return;
    checkScene("rgba.webp", 1, 0);
    checkAlpha("rgba.webp");
    checkScene("rgba.tif", 1, 1); // its decoder multiplies by alpha; undone with rounding
    checkAlpha("rgba.tif");
}

VECSET_TEST(greyscale_becomes_equal_channels) {
    const auto grey = readImage(fixture("grey.png")), both = readImage(fixture("grey_alpha.png"));
    CHECK(isColor(grey, 6, 4, 150, 150, 150, 1)); // the luma of pure green
    CHECK_EQ(int{grey.at(6, 4)[3]}, 255);
    CHECK(isColor(both, 6, 4, 150, 150, 150, 1));
    CHECK_EQ(int{both.at(3, 1)[3]}, 255);
    CHECK_EQ(int{both.at(3, 7)[3]}, 128);
}

VECSET_TEST(camera_orientation_is_carried_out) {
    for (int orientation = 2; orientation <= 8; ++orientation)
        checkScene("turned_" + std::to_string(orientation) + ".jpg", 8, 4);
    checkScene("turned_6.png", 1, 0); // with alpha, as the WebP
    checkAlpha("turned_6.png");
    if (!imageSupport().webpAndTiff) return;
    checkScene("turned_6.webp", 1, 0);
    checkAlpha("turned_6.webp");
    checkScene("turned_6.tif", 1, 0);
}

VECSET_TEST(formats_that_the_build_lacks_are_refused_with_the_remedy) {
    if (imageSupport().webpAndTiff) SKIP("this build reads every format");
    for (const char* name : {"rgb.webp", "rgb.tif"}) {
        CHECK_THROWS(NotAvailable, "save it as PNG", readImage(fixture(name)));
    }
}

VECSET_TEST(damaged_files_are_named_and_never_crash) {
    CHECK_THROWS(UnreadableFile, "directory", readImage(test::temporaryFolder()));
    CHECK_THROWS(UnreadableFile, "no such file", readImage("/nowhere.png"));
    CHECK_THROWS(UnreadableFile, "0 bytes", decodeImage({}, "x.png"));
    CHECK_THROWS(UnsupportedFormat, "PNG, JPEG", decodeImage(asBytes("hello, this is a text"), "x.txt"));
    CHECK_THROWS(UnsupportedFormat, "GIF", readImage(fixture("rgb.gif")));
    CHECK_THROWS(InvalidInput, "100000 x 100000", readImage(fixture("huge.png")));
    for (const char* name :
         {"rgba.png", "rgb.jpg", "progressive.jpg", "rgb.webp", "rgb.bmp", "rgb.tif", "turned_6.png"}) {
        const std::string whole = readFile(fixture(name));
        for (std::size_t length = 1; length < whole.size(); length += 1 + whole.size() / 60) {
            const std::string part = whole.substr(0, length);
            try {
                (void)decodeImage(asBytes(part), name);
                // A TIFF keeps its directory where it likes: the missing tail may be padding only.
                if (std::string(name) != "rgb.tif")
                    throw test::Failed{std::string(name) + " was read from " + std::to_string(length) + " bytes"};
            } catch (const Error& error) {
                const bool isLacking = error.code() == ErrorCode::NotAvailable && !imageSupport().webpAndTiff;
                CHECK(error.code() == ErrorCode::UnreadableFile || error.code() == ErrorCode::UnsupportedFormat ||
                      isLacking);
            }
        }
    }
}

VECSET_TEST(changed_bytes_give_a_picture_or_an_error) {
    std::uint32_t state = 7;
    const auto next = [&state] { return (state = state * 1664525u + 1013904223u) >> 8; };
    for (const char* name :
         {"rgba.png", "rgb.jpg", "rgba.webp", "rgb.bmp", "rgba.tif", "turned_6.jpg", "turned_6.webp"}) {
        const std::string whole = readFile(fixture(name));
        for (int round = 0; round < 150; ++round) {
            std::string changed = whole;
            const auto edits = 1 + next() % 3;
            for (std::uint32_t k = 0; k < edits; ++k) {
                const auto span = k == 0 ? std::min<std::size_t>(changed.size(), 64) : changed.size();
                changed[next() % span] = static_cast<char>(next());
            }
            try {
                const auto image = decodeImage(asBytes(changed), name);
                CHECK_EQ(image.pixels.size(),
                         static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
            } catch (const Error& error) {
                CHECK(error.code() != ErrorCode::Internal);
            }
        }
    }
}

VECSET_TEST(png_files_are_written_whole_or_not_at_all) {
    const auto path = fs::path(test::temporaryFolder()) / "bild größe.png";
    RgbaImage image(7, 5);
    for (std::size_t i = 0; i < image.pixels.size(); ++i) image.pixels[i] = static_cast<std::uint8_t>(i * 31);
    writePng(path, image);
    CHECK(readImage(path).pixels == image.pixels);
    CHECK_THROWS(InvalidInput, "empty", writePng(path, {}));
    CHECK(readImage(path).pixels == image.pixels);
    CHECK_THROWS(WriteFailed, "No such file", writePng("/nowhere/at/all.png", image));
}
