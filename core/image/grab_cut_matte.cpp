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
constexpr float kPlainSpread = 5.0f; ///< median distance (CIE Lab) of border pixels to a smooth background
constexpr double kPlainShare = 0.85; ///< of the border shows a plain background, the rest may be object
constexpr float kStep = 3.0f;        ///< largest change of colour between neighbours on a background (plus its noise)
constexpr double kPieceShare = 0.05; ///< of the largest component's area
constexpr std::uint64_t kSeed = 0x5eed; ///< GrabCut and k-means draw random numbers from a global state

float colorDistance(const cv::Vec3f& a, const cv::Vec3f& b) {
    const cv::Vec3f d = a - b;
    return std::sqrt(d.dot(d));
}

/// The picture as the search for its background sees it.
struct Evidence {
    cv::Mat colors;   ///< CV_32FC3: Lab, minus the smooth background when there is one
    cv::Mat distance; ///< CV_32F: from each pixel to the nearest background colour
    bool plain = false;
    float reach = 0.0f; ///< background colours may lie this far away
};

std::vector<cv::Point> borderPixels(cv::Size size) {
    const int width = std::max(1, std::min(size.width, size.height) / 50);
    std::vector<cv::Point> pixels;
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            if (x < width || y < width || x >= size.width - width || y >= size.height - width)
                pixels.emplace_back(x, y);
        }
    }
    return pixels;
}

/// 1, x, y, x^2, xy, y^2 with x, y in [-1, 1].
std::array<float, 6> smoothTerms(cv::Point p, cv::Size size) {
    const float x = 2.0f * static_cast<float>(p.x) / static_cast<float>(size.width) - 1.0f;
    const float y = 2.0f * static_cast<float>(p.y) / static_cast<float>(size.height) - 1.0f;
    return {1.0f, x, y, x * x, x * y, y * y};
}

/// Least-squares surface of second degree through the border's colours (studio walls are lit unevenly); pixels that
/// stand out (an object that leaves the picture) lose their weight in five rounds. Returns it for every pixel.
cv::Mat fitSmoothBackground(const cv::Mat& lab, const std::vector<cv::Point>& border) {
    const int count = static_cast<int>(border.size());
    cv::Mat terms(count, 6, CV_32F), colors(count, 3, CV_32F), weights = cv::Mat::ones(count, 1, CV_32F), solution;
    for (int i = 0; i < count; ++i) {
        const auto row = smoothTerms(border[static_cast<std::size_t>(i)], lab.size());
        std::copy(row.begin(), row.end(), terms.ptr<float>(i));
        std::copy_n(lab.at<cv::Vec3f>(border[static_cast<std::size_t>(i)]).val, 3, colors.ptr<float>(i));
    }
    for (int round = 0; round < 5; ++round) {
        const cv::Mat weighted = terms.mul(cv::repeat(weights, 1, 6));
        cv::solve(weighted.t() * terms, weighted.t() * colors, solution, cv::DECOMP_SVD);
        const cv::Mat rest = colors - terms * solution;
        for (int i = 0; i < count; ++i)
            weights.at<float>(i) = 1.0f / (1.0f + 0.05f * static_cast<float>(rest.row(i).dot(rest.row(i))));
    }
    cv::Mat background(lab.size(), CV_32FC3);
    for (int y = 0; y < lab.rows; ++y) {
        for (int x = 0; x < lab.cols; ++x) {
            const auto row = smoothTerms({x, y}, lab.size());
            cv::Vec3f color;
            for (int c = 0; c < 3; ++c) {
                for (int k = 0; k < 6; ++k) color[c] += row[static_cast<std::size_t>(k)] * solution.at<float>(k, c);
            }
            background.at<cv::Vec3f>(y, x) = color;
        }
    }
    return background;
}

/// Lengths of the border's colours, ascending.
std::vector<float> borderLengths(const cv::Mat& colors, const std::vector<cv::Point>& border) {
    std::vector<float> lengths;
    for (const cv::Point p : border) lengths.push_back(colorDistance(colors.at<cv::Vec3f>(p), {}));
    std::sort(lengths.begin(), lengths.end());
    return lengths;
}

/// The colours that the border consists of.
std::vector<cv::Vec3f> borderPalette(const cv::Mat& lab, const std::vector<cv::Point>& border) {
    constexpr int kColors = 5;
    cv::Mat samples(static_cast<int>(border.size()), 3, CV_32F), labels, centers;
    for (int i = 0; i < samples.rows; ++i)
        std::copy_n(lab.at<cv::Vec3f>(border[static_cast<std::size_t>(i)]).val, 3, samples.ptr<float>(i));
    const cv::TermCriteria limit(cv::TermCriteria::COUNT + cv::TermCriteria::EPS, 20, 0.1);
    cv::kmeans(samples, std::min(kColors, samples.rows), labels, limit, 2, cv::KMEANS_PP_CENTERS, centers);
    std::vector<cv::Vec3f> palette;
    for (int i = 0; i < centers.rows; ++i) palette.emplace_back(centers.ptr<float>(i));
    return palette;
}

Evidence gatherEvidence(const cv::Mat& lab) {
    const auto border = borderPixels(lab.size());
    Evidence evidence;
    evidence.colors = lab - fitSmoothBackground(lab, border);
    const auto lengths = borderLengths(evidence.colors, border);
    const float median = lengths[lengths.size() / 2], plainReach = std::max(4.0f, 3.0f * median);
    evidence.plain = median < kPlainSpread &&
                     lengths[static_cast<std::size_t>(kPlainShare * static_cast<double>(lengths.size()))] < plainReach;
    evidence.reach = evidence.plain ? plainReach : 10.0f;
    std::vector<cv::Vec3f> palette{{0.0f, 0.0f, 0.0f}};
    if (!evidence.plain) {
        evidence.colors = lab;
        palette = borderPalette(lab, border);
    }
    evidence.distance.create(lab.size(), CV_32F);
    for (int y = 0; y < lab.rows; ++y) {
        for (int x = 0; x < lab.cols; ++x) {
            float nearest = 1e9f;
            for (const auto& color : palette)
                nearest = std::min(nearest, colorDistance(evidence.colors.at<cv::Vec3f>(y, x), color));
            evidence.distance.at<float>(y, x) = nearest;
        }
    }
    return evidence;
}

/// Pixels of a background colour that are reached from the border by small steps of colour (1, others 0).
cv::Mat floodFromBorder(const Evidence& evidence) {
    const cv::Size size = evidence.colors.size();
    cv::Mat reached = cv::Mat::zeros(size, CV_8U);
    std::vector<cv::Point> open;
    const auto visit = [&](cv::Point p) {
        if (reached.at<std::uint8_t>(p) != 0 || evidence.distance.at<float>(p) >= evidence.reach) return;
        reached.at<std::uint8_t>(p) = 1;
        open.push_back(p);
    };
    for (const cv::Point p : borderPixels(size)) visit(p);
    const cv::Rect area({0, 0}, size);
    while (!open.empty()) {
        const cv::Point p = open.back();
        open.pop_back();
        for (const cv::Point step : {cv::Point(1, 0), cv::Point(-1, 0), cv::Point(0, 1), cv::Point(0, -1)}) {
            const cv::Point q = p + step;
            if (!area.contains(q)) continue;
            const float change = colorDistance(evidence.colors.at<cv::Vec3f>(q), evidence.colors.at<cv::Vec3f>(p));
            if (change < kStep + 0.3f * evidence.reach) visit(q);
        }
    }
    return reached;
}

/// What GrabCut starts from (GC_* per pixel).
cv::Mat seed(const Evidence& evidence) {
    const cv::Mat reached = floodFromBorder(evidence);
    const float different = std::max(15.0f, 3.0f * evidence.reach);
    cv::Mat labels(reached.size(), CV_8U);
    for (int y = 0; y < labels.rows; ++y) {
        for (int x = 0; x < labels.cols; ++x) {
            int label = cv::GC_PR_FGD;
            if (evidence.plain && evidence.distance.at<float>(y, x) > different) label = cv::GC_FGD;
            if (reached.at<std::uint8_t>(y, x) != 0) label = evidence.plain ? cv::GC_BGD : cv::GC_PR_BGD;
            labels.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(label);
        }
    }
    // On a plain background a border pixel of another colour is an object that leaves the picture.
    if (!evidence.plain) {
        for (const cv::Point p : borderPixels(labels.size())) labels.at<std::uint8_t>(p) = cv::GC_BGD;
    }
    return labels;
}

/// The colours that GrabCut compares: on a plain background what differs from it, magnified.
cv::Mat comparedColors(const Evidence& evidence, const cv::Mat& rgb) {
    if (!evidence.plain) return rgb;
    cv::Mat compared;
    evidence.colors.convertTo(compared, CV_8UC3, 2.0, 128.0);
    return compared;
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
            if (label > 0 && statistics.at<int>(label, cv::CC_STAT_AREA) < kPieceShare * largest)
                object.at<std::uint8_t>(y, x) = 0;
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

cv::Mat findMatte(const RgbaImage& picture, const JobContext& job) {
    const double scale = std::min(1.0, kWorkingSide / static_cast<double>(std::max(picture.width, picture.height)));
    const cv::Size size(std::max(1, static_cast<int>(std::lround(picture.width * scale))),
                        std::max(1, static_cast<int>(std::lround(picture.height * scale))));
    cv::Mat rgb, lab;
    cv::cvtColor(asMatrix(picture), rgb, cv::COLOR_RGBA2RGB);
    cv::resize(rgb, rgb, size, 0, 0, cv::INTER_AREA);
    rgb.convertTo(lab, CV_32F, 1.0 / 255.0);
    cv::cvtColor(lab, lab, cv::COLOR_RGB2Lab);
    cv::theRNG().state = kSeed;
    const Evidence evidence = gatherEvidence(lab);
    const cv::Mat compared = comparedColors(evidence, rgb);
    cv::Mat labels = seed(evidence), background, foreground;
    for (int round = 0; round < kRounds && hasBothClasses(labels); ++round) {
        job.report(Stage::Picture, 0.1 + 0.8 * round / kRounds);
        const int mode = round == 0 ? cv::GC_INIT_WITH_MASK : cv::GC_EVAL;
        cv::grabCut(compared, labels, {}, background, foreground, 1, mode);
    }
    cv::Mat object = (labels & 1) * 255;
    keepLargePieces(object);
    return refineEdge(object, rgb, picture);
}

} // namespace

std::vector<float> grabCutMatte(const RgbaImage& picture, const JobContext& job) {
    return withOpenCvErrors(ErrorCode::Internal, "background removal failed",
                            [&] { return valuesOf(findMatte(picture, job)); });
}

} // namespace vecset
