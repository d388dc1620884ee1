#include "core/image/image_processor.h"

#include "core/base/error.h"
#include "core/image/image_matrix.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

namespace vecset {
namespace {

constexpr std::array<std::string_view, 4> kSideNames{"front", "left", "back", "right"};

/// The box around all pixels with any alpha, without its last row and column.
cv::Rect objectBox(const RgbaImage& picture) {
    int left = picture.width, right = -1, top = picture.height, bottom = -1;
    for (int y = 0; y < picture.height; ++y) {
        const auto* row = picture.at(0, y);
        int first = 0, last = picture.width - 1;
        while (first <= last && row[first * 4 + 3] == 0) ++first;
        if (first > last) continue;
        while (row[last * 4 + 3] == 0) --last;
        left = std::min(left, first);
        right = std::max(right, last);
        top = std::min(top, y);
        bottom = y;
    }
    if (right <= left || bottom <= top) {
        throw Error(ErrorCode::EmptyMatte, "the picture shows no object: its background removal left nothing over");
    }
    return {left, top, right - left, bottom - top};
}

/// The square picture: colours on white (CV_8UC3) and mask (CV_8UC1).
struct Canvas {
    cv::Mat rgb, mask;
    explicit Canvas(int side) : rgb(side, side, CV_8UC3), mask(side, side, CV_8UC1) {
        std::memset(rgb.data, 255, rgb.total() * 3);
        std::memset(mask.data, 0, mask.total());
    }
};

/// Lays the object over white at `corner`; float arithmetic and rounding down are the official processor's.
void layOverWhite(const cv::Mat& rgba, Canvas& canvas, cv::Point corner) {
    for (int y = 0; y < rgba.rows; ++y) {
        const auto* row = rgba.ptr<std::uint8_t>(y);
        auto* rgb = canvas.rgb.ptr<std::uint8_t>(corner.y + y) + 3 * corner.x;
        auto* mask = canvas.mask.ptr<std::uint8_t>(corner.y + y) + corner.x;
        for (int x = 0; x < rgba.cols; ++x, row += 4, rgb += 3) {
            const float alpha = static_cast<float>(row[3]) / 255.0f;
            for (int c = 0; c < 3; ++c) {
                rgb[c] = static_cast<std::uint8_t>(static_cast<float>(row[c]) * alpha + 255.0f * (1.0f - alpha));
            }
            mask[x] = static_cast<std::uint8_t>(alpha * 255.0f);
        }
    }
}

Canvas recentreOnCanvas(const RgbaImage& picture, double borderRatio) {
    if (picture.isEmpty()) throw Error(ErrorCode::InvalidInput, "the picture is empty");
    if (!(borderRatio >= 0.0 && borderRatio <= 0.9)) {
        throw Error(ErrorCode::InvalidInput, "the border ratio must lie between 0 and 0.9");
    }
    const cv::Rect box = objectBox(picture);
    const int side = std::max(picture.width, picture.height);
    const double scale =
        static_cast<int>(side * (1.0 - borderRatio)) / static_cast<double>(std::max(box.width, box.height));
    const int width = std::max(1, static_cast<int>(box.width * scale));
    const int height = std::max(1, static_cast<int>(box.height * scale));
    cv::Mat object;
    cv::resize(asMatrix(picture)(box), object, {width, height}, 0, 0, cv::INTER_AREA);
    Canvas canvas(side);
    layOverWhite(object, canvas, {(side - width) / 2, (side - height) / 2});
    return canvas;
}

/// The picture with the mask as its alpha.
RgbaImage merge(const cv::Mat& rgb, const cv::Mat& mask) {
    RgbaImage image(rgb.cols, rgb.rows);
    cv::Mat target = asMatrix(image);
    const std::array<cv::Mat, 2> parts{rgb, mask};
    constexpr std::array fromTo{0, 0, 1, 1, 2, 2, 3, 3};
    cv::mixChannels(parts.data(), parts.size(), &target, 1, fromTo.data(), 4);
    return image;
}

/// Colours (CV_8UC3) and mask (CV_8UC1) at the wanted size.
std::pair<cv::Mat, cv::Mat> processMatrices(const RgbaImage& picture, int size, double borderRatio) {
    if (size < 1 || size > 8192) throw Error(ErrorCode::InvalidInput, "the picture size must be 1 to 8192");
    return withOpenCvErrors(ErrorCode::Internal, "cannot resize the picture", [&] {
        const Canvas canvas = recentreOnCanvas(picture, borderRatio);
        cv::Mat resizedRgb, resizedMask;
        cv::resize(canvas.rgb, resizedRgb, {size, size}, 0, 0, cv::INTER_CUBIC);
        cv::resize(canvas.mask, resizedMask, {size, size}, 0, 0, cv::INTER_NEAREST);
        return std::pair(resizedRgb, resizedMask);
    });
}

float toUnit(std::uint8_t value) { return static_cast<float>(value) / 255.0f * 2.0f - 1.0f; }

} // namespace

RgbaImage recentre(const RgbaImage& picture, double borderRatio) {
    return withOpenCvErrors(ErrorCode::Internal, "cannot recentre the picture", [&] {
        const Canvas canvas = recentreOnCanvas(picture, borderRatio);
        return merge(canvas.rgb, canvas.mask);
    });
}

RgbaImage recentreAndResize(const RgbaImage& picture, int size, double borderRatio) {
    const auto [rgb, mask] = processMatrices(picture, size, borderRatio);
    return merge(rgb, mask);
}

ProcessedImage processImage(const RgbaImage& picture, int size, double borderRatio) {
    const auto [rgb, mask] = processMatrices(picture, size, borderRatio);
    const auto area = static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    ProcessedImage result{size, std::vector<float>(3 * area), std::vector<float>(area)};
    for (std::size_t c = 0; c < 3; ++c) {
        for (std::size_t i = 0; i < area; ++i)
            result.rgb[c * area + i] = toUnit(rgb.data[i * 3 + c]); // resize makes it continuous
    }
    for (std::size_t i = 0; i < area; ++i) result.mask[i] = toUnit(mask.data[i]);
    return result;
}

std::vector<std::pair<ViewSide, ProcessedImage>> processViews(std::vector<std::pair<ViewSide, RgbaImage>> views,
                                                              int size, double borderRatio) {
    if (views.empty()) throw Error(ErrorCode::InvalidInput, "no view was given: name at least the front picture");
    std::stable_sort(views.begin(), views.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::pair<ViewSide, ProcessedImage>> processed;
    for (const auto& [side, picture] : views) {
        if (!processed.empty() && processed.back().first == side) {
            throw Error(ErrorCode::InvalidInput, "the " + std::string(toString(side)) + " view was given twice");
        }
        processed.emplace_back(side, processImage(picture, size, borderRatio));
    }
    return processed;
}

ViewSide viewSideFromName(std::string_view name) {
    const auto* found = std::find(kSideNames.begin(), kSideNames.end(), name);
    if (found == kSideNames.end()) {
        throw Error(ErrorCode::InvalidInput,
                    "unknown view '" + std::string(name) + "': use front, left, back or right");
    }
    return static_cast<ViewSide>(found - kSideNames.begin());
}

std::string_view toString(ViewSide side) { return kSideNames[static_cast<std::size_t>(side)]; }

} // namespace vecset
