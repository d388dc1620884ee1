#include "core/verify/verify_image.h"

#include "core/base/error.h"
#include "core/image/image_processor.h"
#include "core/image/read_image.h"
#include "core/models/image_transform.h"
#include "core/verify/golden_file.h"
#include "core/verify/golden_model.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

namespace vecset {
namespace fs = std::filesystem;

namespace {

constexpr double kSynthetic = 1.0, kFile = 2.0, kFileMean = 0.3;
/// Values in [-1, 1] came through float32: a difference of exactly one step may read as slightly more.
constexpr double kRounding = 0.01;

/// [C, size, size] in steps of 1/255.
at::Tensor steps(const std::vector<float>& values, int size) {
    const auto side = static_cast<int64_t>(size), channels = static_cast<int64_t>(values.size()) / (side * side);
    return (at::tensor(values).view({channels, side, side}) + 1.0) * 127.5;
}

RgbaImage imageOf(const at::Tensor& rgba) {
    if (rgba.dim() != 3 || rgba.size(2) != 4) throw Error(ErrorCode::InvalidInput, "rgba must be [height, width, 4]");
    RgbaImage image(static_cast<int>(rgba.size(1)), static_cast<int>(rgba.size(0)));
    const at::Tensor flat = rgba.to(at::kByte).contiguous();
    std::copy_n(flat.data_ptr<std::uint8_t>(), image.pixels.size(), image.pixels.begin());
    return image;
}

/// [height, width, 4] in steps of 1/255.
at::Tensor tensorOf(const RgbaImage& image) {
    std::vector<float> values(image.pixels.begin(), image.pixels.end());
    return at::tensor(values).view({image.height, image.width, 4});
}

CheckResult compareSteps(const std::string& name, const at::Tensor& actual, const at::Tensor& expected,
                         double tolerance, double meanTolerance) {
    const at::Tensor wanted = expected.to(at::kFloat).reshape(-1);
    if (wanted.numel() != actual.numel() || wanted.numel() == 0) return failedCase(name, "recorded in another size");
    const at::Tensor distance = (actual.to(at::kFloat).reshape(-1) - wanted).abs();
    const double mean = distance.mean().item<double>();
    CheckResult result{name, distance.max().item<double>(), tolerance + kRounding, "steps of 1/255"};
    if (!(mean <= meanTolerance))
        return failedCase(name, "mean difference of " + std::to_string(mean) + " steps of 1/255");
    return result;
}

/// Size and border ratio as written in "ImageProcessorV2(512, 0.15) of …".
struct Setting {
    int size = 512;
    double border = kDefaultBorderRatio;
};

Setting settingOf(const GoldenFile& golden) {
    const std::string what = golden.text("what");
    std::smatch match;
    Setting setting;
    if (std::regex_search(what, match, std::regex(R"(\(\s*(\d+)\s*,\s*([0-9.]+)\s*\))"))) {
        setting = {std::stoi(match[1]), std::stod(match[2])};
    }
    return setting;
}

/// The recorded area means, rows and whole pictures of one processed picture; `view` picks a row of the recorded batch.
void compareProcessed(const fs::path& file, const GoldenFile& golden, const ProcessedImage& processed, int64_t view,
                      const std::string& label, CheckResults& results) {
    const at::Tensor image = steps(processed.rgb, processed.size), mask = steps(processed.mask, processed.size);
    const auto means = [&](const at::Tensor& full, const std::string& key) {
        const at::Tensor expected = (golden.tensor(key)[view] + 1.0) * 127.5;
        const auto actual = at::adaptive_avg_pool2d(full.unsqueeze(0), {expected.size(-2), expected.size(-1)})[0];
        results.push_back(compareSteps(caseName(file, label + key), actual, expected, kFile, kFileMean));
    };
    for (const auto& key : golden.keys()) {
        std::smatch match;
        if (std::regex_match(key, std::regex(R"(image\d+(_pil)?)"))) means(image, key);
        if (std::regex_match(key, std::regex(R"(mask\d+)"))) means(mask, key);
        if (std::regex_match(key, match, std::regex(R"(row(\d+))"))) {
            const int64_t row = std::stoll(match[1]);
            if (row >= processed.size) continue;
            const at::Tensor expected = (golden.tensor(key) + 1.0) * 127.5;
            results.push_back(
                compareSteps(caseName(file, label + key), image.select(1, row), expected, kFile, kFileMean));
        }
    }
    const auto whole = [&](const at::Tensor& full, const char* key) {
        if (!golden.has(key)) return;
        results.push_back(compareSteps(caseName(file, label + key), full, golden.tensor(key)[view], kFile, kFileMean));
    };
    if (golden.has("cond_sub")) { // every 7th row and column of the conditioner's transform
        constexpr int64_t kStride = 7;
        constexpr double kDeviation = 0.226, kSteps = 255.0; // ImageNet's deviation of colours, to get back to steps
        const at::Tensor expected = golden.tensor("cond_sub")[view];
        const at::Tensor full = transformForDino(image.unsqueeze(0) / 127.5 - 1.0, kStride * expected.size(-1))[0];
        const at::Tensor actual = full.slice(1, 0, full.size(1), kStride).slice(2, 0, full.size(2), kStride);
        results.push_back(compareSteps(caseName(file, label + "cond_sub"), actual * (kDeviation * kSteps),
                                       expected * (kDeviation * kSteps), kFile, kFileMean));
    }
    whole(image, "image_u8");
    whole(mask, "mask_u8");
}

CheckResults verifyPictureFile(const fs::path& file, const GoldenFile& golden) {
    const auto [size, border] = settingOf(golden);
    CheckResults results;
    const auto processed = processImage(readImage(file.parent_path() / golden.text("file")), size, border);
    compareProcessed(file, golden, processed, 0, "", results);
    return results;
}

CheckResults verifyViews(const fs::path& file, const GoldenFile& golden) {
    const auto [size, border] = settingOf(golden);
    std::vector<std::pair<ViewSide, RgbaImage>> views;
    for (const auto& name : nlohmann::json::parse(golden.text("files"))) {
        const fs::path picture = file.parent_path() / name.get<std::string>();
        views.emplace_back(viewSideFromName(picture.stem().string()), readImage(picture));
    }
    const auto processed = processViews(std::move(views), size, border);
    const at::Tensor order = golden.tensor("view_idxs").to(at::kLong).reshape(-1);
    CheckResults results;
    for (std::size_t i = 0; i < processed.size(); ++i) {
        const auto index = static_cast<int64_t>(i);
        const auto& [side, picture] = processed[i];
        const std::string label = std::string(toString(side)) + " ";
        if (index >= order.numel() || order[index].item<int64_t>() != static_cast<int64_t>(side)) {
            results.push_back(failedCase(caseName(file, label + "view_idxs"), "views come in another order"));
            continue;
        }
        compareProcessed(file, golden, picture, index, label, results);
    }
    return results;
}

CheckResults verifySynthetic(const fs::path& file, const GoldenFile& golden) {
    const RgbaImage picture = imageOf(golden.tensor("rgba"));
    CheckResults results;
    const auto add = [&](const std::string& key, const at::Tensor& actual) {
        results.push_back(compareSteps(caseName(file, key), actual, golden.tensor(key), kSynthetic, kSynthetic));
    };
    const fs::path stored = fs::path(file).replace_extension(".png");
    if (fs::exists(stored)) add("rgba", tensorOf(readImage(stored)));
    const at::Tensor recentred = tensorOf(recentre(picture));
    if (golden.has("recentered")) add("recentered", recentred.slice(2, 0, 3));
    if (golden.has("recentered_mask")) add("recentered_mask", recentred.slice(2, 3, 4));
    const int size = static_cast<int>(golden.tensor("image_u8").size(-1));
    const auto processed = processImage(picture, size);
    add("image_u8", steps(processed.rgb, size));
    if (golden.has("mask_u8")) add("mask_u8", steps(processed.mask, size));
    for (const auto& key : golden.keys()) {
        std::smatch match;
        if (!std::regex_match(key, match, std::regex(R"(image_b(\d+)_u8)"))) continue;
        add(key, steps(processImage(picture, size, std::stod(match[1]) / 100.0).rgb, size));
    }
    const fs::path opaque = file.parent_path() / (file.stem().string() + "_rgb.png");
    if (golden.has("image_rgb_u8") && fs::exists(opaque))
        add("image_rgb_u8", steps(processImage(readImage(opaque), size).rgb, size));
    return results;
}

} // namespace

CheckResults verifyImage(const fs::path& file) {
    const GoldenFile golden(file);
    if (golden.has("rgba")) return verifySynthetic(file, golden);
    return golden.has("view_idxs") ? verifyViews(file, golden) : verifyPictureFile(file, golden);
}

} // namespace vecset
