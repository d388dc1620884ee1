#include "core/dataset/item_sheet.h"

#include "core/base/error.h"
#include "core/geometry/vec3.h"
#include "core/render/contact_sheet.h"

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace vecset {

namespace {

constexpr int kSize = 128;

/// A picture of at least [h, w, 4] bytes as an image.
RgbaImage pictureOf(const at::Tensor& tensor) {
    if (tensor.scalar_type() != at::kByte || tensor.dim() != 3 || tensor.size(2) != 4) {
        throw Error(ErrorCode::UnreadableFile, "a picture of the item has the wrong shape");
    }
    const auto pixels = tensor.contiguous();
    RgbaImage image(static_cast<int>(pixels.size(1)), static_cast<int>(pixels.size(0)));
    std::memcpy(image.pixels.data(), pixels.data_ptr(), image.pixels.size());
    return image;
}

/// Rows of float samples, `columns` wide.
at::Tensor rowsOf(const SafetensorsFile& file, const std::string& key, std::int64_t columns) {
    auto tensor = file.tensor(key);
    if (tensor.dim() == 1) tensor = tensor.unsqueeze(1);
    if (tensor.dim() != 2 || tensor.size(1) != columns)
        throw Error(ErrorCode::UnreadableFile, key + " has the wrong shape");
    return tensor.to(at::kFloat).contiguous();
}

/// The three sights: seen from the front (+z), from the right (+x) and from above (+y).
struct Sight {
    int right, rightSign, up, upSign, toward;
};
constexpr std::array<Sight, 3> kSights = {{{0, 1, 1, 1, 2}, {2, -1, 1, 1, 0}, {0, 1, 2, -1, 1}}};

std::array<int, 2> pixelOf(const Sight& sight, const float* p) {
    const float u = p[sight.right] * static_cast<float>(sight.rightSign),
                v = p[sight.up] * static_cast<float>(sight.upSign);
    const auto toPixel = [](float c) { return std::clamp(static_cast<int>((c * 0.5f + 0.5f) * kSize), 0, kSize - 1); };
    return {toPixel(u), toPixel(-v)};
}

RgbaImage blank() {
    RgbaImage image(kSize, kSize);
    std::ranges::fill(image.pixels, std::uint8_t{255});
    return image;
}

void put(RgbaImage& image, std::array<int, 2> at, std::array<float, 3> color) {
    for (std::size_t k = 0; k < 3; ++k) {
        image.at(at[0], at[1])[k] = static_cast<std::uint8_t>(std::clamp(color[k], 0.0f, 1.0f) * 255.0f);
    }
}

/// Oriented points with a depth test, coloured by normal.
RgbaImage pointPicture(const at::Tensor& points, const Sight& sight) {
    RgbaImage image = blank();
    std::vector<float> depth(static_cast<std::size_t>(kSize) * kSize, -2.0f);
    const float* row = points.data_ptr<float>();
    for (std::int64_t i = 0; i < points.size(0); ++i, row += 6) {
        const auto at = pixelOf(sight, row);
        float& nearest = depth[static_cast<std::size_t>(at[1] * kSize + at[0])];
        if (row[sight.toward] <= nearest) continue;
        nearest = row[sight.toward];
        put(image, at, {row[3] * 0.5f + 0.5f, row[4] * 0.5f + 0.5f, row[5] * 0.5f + 0.5f});
    }
    return image;
}

/// Distance samples within 0.04 of the plane through the middle, across the sight.
void drawSlice(RgbaImage& image, const at::Tensor& points, const at::Tensor& distances, const Sight& sight) {
    const float* row = points.data_ptr<float>();
    const float* distance = distances.data_ptr<float>();
    for (std::int64_t i = 0; i < points.size(0); ++i, row += 3) {
        if (std::abs(row[sight.toward]) > 0.04f) continue;
        const float d = distance[i] / 0.1f;
        const auto color = d > 0 ? std::array{1.0f - 0.3f * d, 0.6f * (1 - d), 0.1f}
                                 : std::array{0.1f, 0.6f * (1 + d), 1.0f + 0.4f * d};
        const auto at = pixelOf(sight, row);
        for (const auto& [dx, dy] : {std::array{0, 0}, std::array{1, 0}, std::array{0, 1}, std::array{1, 1}}) {
            put(image, {std::min(at[0] + dx, kSize - 1), std::min(at[1] + dy, kSize - 1)}, color);
        }
    }
}

std::vector<RgbaImage> picturesOf(const SafetensorsFile& file, std::int64_t limit) {
    std::vector<RgbaImage> pictures;
    pictures.push_back(file.contains("icon") ? pictureOf(file.tensor("icon")) : RgbaImage{});
    if (!file.contains("views")) return pictures;
    const auto views = file.tensor("views");
    if (views.dim() != 4) throw Error(ErrorCode::UnreadableFile, "the item's views have the wrong shape");
    for (std::int64_t i = 0; i < std::min(views.size(0), limit); ++i) pictures.push_back(pictureOf(views[i]));
    return pictures;
}

} // namespace

RgbaImage itemSheet(const Dataset& dataset, std::string_view id) {
    const SafetensorsFile file = dataset.open(id);
    constexpr int kColumns = 9;
    auto pictures = picturesOf(file, 1024);
    while (pictures.size() % kColumns != 0) pictures.emplace_back();
    const auto surface = rowsOf(file, "surface", 6), sharp = rowsOf(file, "sharp", 6);
    for (const auto& sight : kSights) pictures.push_back(pointPicture(surface, sight));
    for (const auto& sight : kSights) pictures.push_back(pointPicture(sharp, sight));
    for (const auto& sight : kSights) {
        RgbaImage slice = blank();
        drawSlice(slice, rowsOf(file, "volume_points", 3), rowsOf(file, "volume_sdf", 1), sight);
        drawSlice(slice, rowsOf(file, "near_points", 3), rowsOf(file, "near_sdf", 1), sight);
        pictures.push_back(std::move(slice));
    }
    return contactSheet(pictures, kColumns);
}

RgbaImage overviewSheet(const Dataset& dataset, const std::vector<DatasetItem>& items, int views, int columns) {
    std::vector<RgbaImage> pictures;
    for (const auto& item : items) {
        auto some = picturesOf(dataset.open(item.id), views);
        some.resize(static_cast<std::size_t>(views) + 1);
        std::ranges::move(some, std::back_inserter(pictures));
    }
    return contactSheet(pictures, columns);
}

} // namespace vecset
