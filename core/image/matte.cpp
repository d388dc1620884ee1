#include "core/image/matte.h"

#include "core/base/error.h"
#include "core/image/grab_cut_matte.h"
#include "core/image/network_matte.h"

#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace vecset {
namespace {

constexpr double kLeastObject = 0.001, kLeastBackground = 0.002;

MatteMode resolveMode(const RgbaImage& picture, const MatteOptions& options) {
    if (options.mode != MatteMode::Auto) return options.mode;
    if (hasTransparency(picture)) return MatteMode::Alpha;
    return options.network.empty() ? MatteMode::GrabCut : MatteMode::Network;
}

/// Share of the picture that the object covers.
double coverage(const RgbaImage& picture) {
    double sum = 0.0;
    for (std::size_t i = 3; i < picture.pixels.size(); i += 4) sum += picture.pixels[i];
    return sum / 255.0 * 4.0 / static_cast<double>(picture.pixels.size());
}

void checkMatte(const RgbaImage& picture, MatteMode mode) {
    const double share = coverage(picture);
    if (mode == MatteMode::Alpha && share < kLeastObject) {
        throw Error(ErrorCode::EmptyMatte,
                    "the picture is (almost) fully transparent: choose a picture that shows an object");
    }
    if (mode == MatteMode::Alpha && share > 1.0 - kLeastBackground) {
        throw Error(ErrorCode::EmptyMatte, "the picture has no transparent background: let the program remove the "
                                           "background (matte auto or grabcut)");
    }
    if (share < kLeastObject) {
        throw Error(ErrorCode::EmptyMatte,
                    "no object was found in the picture: use one where the object stands out from a "
                    "plain background, or cut it out (PNG with transparency)");
    }
    if (share > 1.0 - kLeastBackground) {
        throw Error(ErrorCode::EmptyMatte,
                    "no background was found in the picture: leave some space around the object, cut "
                    "it out (PNG with transparency), or use matte none");
    }
}

void setAlpha(RgbaImage& picture, const std::vector<float>& matte, double threshold) {
    for (std::size_t i = 0; i < matte.size(); ++i) {
        const float alpha = static_cast<double>(matte[i]) < threshold ? 0.0f : std::fmin(matte[i], 1.0f);
        picture.pixels[i * 4 + 3] = static_cast<std::uint8_t>(alpha * 255.0f + 0.5f);
    }
}

} // namespace

MatteMode matteModeFromName(std::string_view name) {
    constexpr std::array<std::string_view, 5> names{"auto", "alpha", "none", "grabcut", "network"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return static_cast<MatteMode>(i);
    }
    throw Error(ErrorCode::InvalidInput,
                "unknown matte '" + std::string(name) + "': use auto, alpha, none, grabcut or network");
}

bool hasTransparency(const RgbaImage& picture) {
    std::size_t clear = 0;
    for (std::size_t i = 3; i < picture.pixels.size(); i += 4) clear += picture.pixels[i] < 250 ? 1 : 0;
    return clear > 0 && clear * 1000 >= picture.pixels.size() / 4;
}

RgbaImage removeBackground(const RgbaImage& picture, const MatteOptions& options, const JobContext& job) {
    if (picture.isEmpty()) throw Error(ErrorCode::InvalidInput, "the picture is empty");
    if (!(options.threshold >= 0.0 && options.threshold < 1.0)) {
        throw Error(ErrorCode::InvalidInput, "the matte threshold must lie between 0 and 1");
    }
    job.report(Stage::Picture, 0.0);
    const MatteMode mode = resolveMode(picture, options);
    RgbaImage result = picture;
    if (mode == MatteMode::GrabCut) setAlpha(result, grabCutMatte(picture, job), options.threshold);
    if (mode == MatteMode::Network) setAlpha(result, networkMatte(picture, options, job), options.threshold);
    if (mode != MatteMode::None) checkMatte(result, mode);
    job.report(Stage::Picture, 1.0);
    return result;
}

} // namespace vecset
