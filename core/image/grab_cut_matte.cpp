#include "core/image/grab_cut_matte.h"

#include "core/image/image_matrix.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace vecset {
namespace {

constexpr int kWorkingSide = 400;
constexpr int kRounds = 5;
constexpr double kUniformBorder = 12.0; ///< mean distance (CIE Lab) of border pixels to their median on a plain background
constexpr double kPieceShare = 0.05;    ///< of the largest component's area
constexpr std::uint64_t kSeed = 0x5eed; ///< GrabCut draws random numbers from a global state

float colorDistance(const cv::Vec3f& a, const cv::Vec3f& b) {
    const cv::Vec3f d = a - b;
    return std::sqrt(d.dot(d));
}

struct Border {
    cv::Vec3f median;   ///< per channel
    double spread = 0.0; ///< mean distance to the median
    int width = 1;
};

bool isInBorder(int x, int y, cv::Size size, int width) {
    return x < width || y < width || x >= size.width - width || y >= size.height - width;
}

Border measureBorder(const cv::Mat& lab) {
    Border border;
    border.width = std::max(1, std::min(lab.cols, lab.rows) / 50);
    std::array<std::vector<float>, 3> channels;
    for (int y = 0; y < lab.rows; ++y) {
        for (int x = 0; x < lab.cols; ++x) {
            if (!isInBorder(x, y, lab.size(), border.width)) continue;
            for (std::size_t c = 0; c < 3; ++c) channels[c].push_back(lab.ptr<cv::Vec3f>(y)[x][static_cast<int>(c)]);
        }
    }
    std::vector<cv::Vec3f> colors(channels[0].size());
    for (std::size_t i = 0; i < colors.size(); ++i) colors[i] = {channels[0][i], channels[1][i], channels[2][i]};
    for (std::size_t c = 0; c < 3; ++c) {
        const auto middle = channels[c].begin() + static_cast<std::ptrdiff_t>(channels[c].size() / 2);
        std::nth_element(channels[c].begin(), middle, channels[c].end());
        border.median[static_cast<int>(c)] = *middle;
    }
    for (const auto& color : colors) border.spread += colorDistance(color, border.median) / static_cast<double>(colors.size());
    return border;
}

/// Pixels that are reached from the border by small steps of colour and stay close to the border's median.
cv::Mat floodFromBorder(const cv::Mat& lab, const Border& border) {
    const float reach = static_cast<float>(std::clamp(2.5 * border.spread, 5.0, 30.0));
    constexpr float kStep = 3.0f;
    cv::Mat reached = cv::Mat::zeros(lab.size(), CV_8U);
    std::vector<cv::Point> open;
    const auto visit = [&](cv::Point p) {
        reached.at<std::uint8_t>(p) = 1;
        open.push_back(p);
    };
    for (int y = 0; y < lab.rows; ++y) {
        for (int x = 0; x < lab.cols; ++x) {
            if (isInBorder(x, y, lab.size(), 1) && colorDistance(lab.at<cv::Vec3f>(y, x), border.median) < reach) visit({x, y});
        }
    }
    const cv::Rect area({0, 0}, lab.size());
    while (!open.empty()) {
        const cv::Point p = open.back();
        open.pop_back();
        for (const cv::Point step : {cv::Point(1, 0), cv::Point(-1, 0), cv::Point(0, 1), cv::Point(0, -1)}) {
            const cv::Point q = p + step;
            if (!area.contains(q) || reached.at<std::uint8_t>(q) != 0) continue;
            const auto& color = lab.at<cv::Vec3f>(q);
            const bool close = colorDistance(color, border.median) < reach;
            if (close && colorDistance(color, lab.at<cv::Vec3f>(p)) < kStep + border.spread) visit(q);
        }
    }
    return reached;
}

/// What GrabCut starts from (GC_* per pixel).
cv::Mat seed(const cv::Mat& lab) {
    const Border border = measureBorder(lab);
    const bool plain = border.spread < kUniformBorder;
    const cv::Mat reached = floodFromBorder(lab, border);
    cv::Mat labels(lab.size(), CV_8U);
    for (int y = 0; y < lab.rows; ++y) {
        for (int x = 0; x < lab.cols; ++x) {
            int label = cv::GC_PR_FGD;
            if (reached.at<std::uint8_t>(y, x) != 0) label = plain ? cv::GC_BGD : cv::GC_PR_BGD;
            // On a plain background a border pixel of another colour is an object that leaves the picture.
            if (isInBorder(x, y, lab.size(), border.width) && !plain) label = cv::GC_BGD;
            labels.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(label);
        }
    }
    return labels;
}

bool hasBothClasses(const cv::Mat& labels) {
    const int object = cv::countNonZero(labels & 1); // GC_FGD 1, GC_PR_FGD 3
    return object > 0 && object < static_cast<int>(labels.total());
}

/// Removes small pieces of object and fills pin holes; `object` is 0 or 255.
void keepLargePieces(cv::Mat& object) {
    cv::Mat labels, statistics, centers;
    const int count = cv::connectedComponentsWithStats(object, labels, statistics, centers, 8);
    int largest = 0;
    for (int i = 1; i < count; ++i) largest = std::max(largest, statistics.at<int>(i, cv::CC_STAT_AREA));
    for (int y = 0; y < object.rows; ++y) {
        for (int x = 0; x < object.cols; ++x) {
            const int label = labels.at<int>(y, x);
            if (label > 0 && statistics.at<int>(label, cv::CC_STAT_AREA) < kPieceShare * largest) object.at<std::uint8_t>(y, x) = 0;
        }
    }
    const int holes = cv::connectedComponentsWithStats(~object, labels, statistics, centers, 4);
    const double pinHole = 0.0004 * static_cast<double>(object.total());
    for (int y = 0; y < object.rows; ++y) {
        for (int x = 0; x < object.cols; ++x) {
            const int label = labels.at<int>(y, x);
            if (label > 0 && label < holes && statistics.at<int>(label, cv::CC_STAT_AREA) < pinHole) {
                object.at<std::uint8_t>(y, x) = 255;
            }
        }
    }
}

/// Guided filter (He et al. 2013): locally matte = a * grey + b, with a and b found on the small copy and applied to
/// the picture in full size; away from the edge the decision stays as it was.
cv::Mat refineEdge(const cv::Mat& object, const cv::Mat& smallRgb, const RgbaImage& picture) {
    constexpr int kRadius = 3;
    constexpr double kSmoothness = 1e-4;
    cv::Mat guide, matte;
    cv::cvtColor(smallRgb, guide, cv::COLOR_RGB2GRAY);
    guide.convertTo(guide, CV_32F, 1.0 / 255.0);
    object.convertTo(matte, CV_32F, 1.0 / 255.0);
    const auto mean = [](const cv::Mat& values) {
        cv::Mat result;
        cv::blur(values, result, {2 * kRadius + 1, 2 * kRadius + 1});
        return result;
    };
    const cv::Mat meanGuide = mean(guide), meanMatte = mean(matte);
    const cv::Mat variance = mean(guide.mul(guide)) - meanGuide.mul(meanGuide);
    const cv::Mat covariance = mean(guide.mul(matte)) - meanGuide.mul(meanMatte);
    cv::Mat slope = covariance / (variance + kSmoothness);
    cv::Mat offset = mean(meanMatte - slope.mul(meanGuide));
    slope = mean(slope);
    const cv::Size size(picture.width, picture.height);
    cv::Mat fullGuide, plain;
    cv::cvtColor(asMatrix(picture), fullGuide, cv::COLOR_RGBA2GRAY);
    fullGuide.convertTo(fullGuide, CV_32F, 1.0 / 255.0);
    cv::resize(slope, slope, size, 0, 0, cv::INTER_LINEAR);
    cv::resize(offset, offset, size, 0, 0, cv::INTER_LINEAR);
    cv::Mat refined = slope.mul(fullGuide) + offset;
    refined = (refined - 0.5) * 1.6 + 0.5; // the filter's window softens the edge
    refined = cv::min(cv::max(refined, 0.0), 1.0);
    cv::Mat inner, outer;
    cv::erode(object, inner, cv::Mat::ones(5, 5, CV_8U));
    cv::dilate(object, outer, cv::Mat::ones(3, 3, CV_8U));
    cv::resize(inner, inner, size, 0, 0, cv::INTER_NEAREST);
    cv::resize(outer, outer, size, 0, 0, cv::INTER_NEAREST);
    refined.setTo(1.0, inner);
    refined.setTo(0.0, outer == 0);
    return refined;
}

} // namespace

cv::Mat grabCutMatte(const RgbaImage& picture, const JobContext& job) {
    const double scale = std::min(1.0, kWorkingSide / static_cast<double>(std::max(picture.width, picture.height)));
    const cv::Size size(std::max(1, static_cast<int>(std::lround(picture.width * scale))),
                        std::max(1, static_cast<int>(std::lround(picture.height * scale))));
    cv::Mat rgb, lab;
    cv::cvtColor(asMatrix(picture), rgb, cv::COLOR_RGBA2RGB);
    cv::resize(rgb, rgb, size, 0, 0, cv::INTER_AREA);
    rgb.convertTo(lab, CV_32F, 1.0 / 255.0);
    cv::cvtColor(lab, lab, cv::COLOR_RGB2Lab);
    cv::Mat labels = seed(lab), background, foreground;
    cv::theRNG().state = kSeed;
    for (int round = 0; round < kRounds && hasBothClasses(labels); ++round) {
        job.report(Stage::Picture, 0.1 + 0.8 * round / kRounds);
        const int mode = round == 0 ? cv::GC_INIT_WITH_MASK : cv::GC_EVAL;
        cv::grabCut(rgb, labels, {}, background, foreground, 1, mode);
    }
    cv::Mat object = (labels & 1) * 255;
    keepLargePieces(object);
    return refineEdge(object, rgb, picture);
}

} // namespace vecset
