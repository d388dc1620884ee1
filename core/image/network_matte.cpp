#include "core/image/network_matte.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/image/image_matrix.h"
#include "core/image/onnx_header.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

namespace vecset {
namespace {

constexpr double kSure = 0.5; ///< a spread of the matte from which on it is stretched to [0, 1]

std::vector<int> sidesToTry(const MatteOptions& options, const OnnxHeader& header) {
    if (options.networkSize > 0) return {options.networkSize};
    if (header.inputShape.size() == 4 && header.inputShape[2] > 0) return {static_cast<int>(header.inputShape[2])};
    return {320, 1024};
}

bool usesCenteredColors(const MatteOptions& options) {
    if (options.networkColors != NetworkColors::Auto) return options.networkColors == NetworkColors::Centered;
    std::string name = options.network.filename().string();
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    const auto says = [&name](const char* word) { return name.find(word) != std::string::npos; };
    return says("isnet") || says("is-net") || says("dis") || says("rmbg");
}

/// [1, 3, side, side] float, normalised.
cv::Mat makeInput(const cv::Mat& rgb, int side, bool centered) {
    cv::Mat values;
    cv::resize(rgb, values, {side, side}, 0, 0,
               side < std::min(rgb.cols, rgb.rows) ? cv::INTER_AREA : cv::INTER_LINEAR);
    values.convertTo(values, CV_32FC3, 1.0 / 255.0);
    const cv::Scalar mean = centered ? cv::Scalar::all(0.5) : cv::Scalar(0.485, 0.456, 0.406);
    const cv::Scalar deviation = centered ? cv::Scalar::all(1.0) : cv::Scalar(0.229, 0.224, 0.225);
    cv::subtract(values, mean, values);
    cv::divide(values, deviation, values);
    return cv::dnn::blobFromImage(values);
}

/// The output layers with the file's first output in front.
std::vector<std::string> outputNames(const cv::dnn::Net& net, const OnnxHeader& header) {
    auto names = net.getUnconnectedOutLayersNames();
    if (!header.outputs.empty()) {
        const std::string& first = header.outputs.front();
        std::stable_partition(names.begin(), names.end(),
                              [&](const std::string& name) { return name.ends_with(first); });
    }
    return names;
}

/// The first output that is one picture: [1, 1, h, w], [1, h, w] or [h, w].
cv::Mat pickMatte(const std::vector<cv::Mat>& outputs) {
    for (const auto& output : outputs) {
        const int n = output.dims;
        if (n < 2 || output.depth() != CV_32F || output.size[n - 1] < 2 || output.size[n - 2] < 2) continue;
        if (output.total() !=
            static_cast<std::size_t>(output.size[n - 1]) * static_cast<std::size_t>(output.size[n - 2]))
            continue;
        return cv::Mat(output.size[n - 2], output.size[n - 1], CV_32F, const_cast<std::uint8_t*>(output.data)).clone();
    }
    throw Error(ErrorCode::UnsupportedFormat, "the network has no output with one channel: use a background-removal "
                                              "network such as U2-Net, IS-Net or BiRefNet");
}

void toUnitRange(cv::Mat& matte) {
    cv::patchNaNs(matte, 0.0);
    double low = 0.0, high = 0.0;
    cv::minMaxLoc(matte, &low, &high);
    if (low < -0.01 || high > 1.01) { // logits
        cv::exp(-matte, matte);
        matte = 1.0 / (1.0 + matte);
        cv::minMaxLoc(matte, &low, &high);
    }
    if (high - low > kSure) matte = (matte - low) / (high - low);
}

cv::dnn::Net loadNetwork(const std::string& file, const MatteOptions& options) {
    try {
        return cv::dnn::readNetFromONNX(file.data(), file.size());
    } catch (const cv::Exception& e) {
        throw Error(ErrorCode::UnsupportedFormat, options.network.string() + " is not an ONNX network that OpenCV " +
                                                      CV_VERSION + " can run: " + e.err);
    }
}

std::vector<cv::Mat> evaluate(cv::dnn::Net& net, const OnnxHeader& header, const cv::Mat& rgb,
                              const MatteOptions& options, const JobContext& job) {
    const auto names = outputNames(net, header);
    std::string reason = "it has no output";
    for (const int side : sidesToTry(options, header)) {
        job.throwIfCancelled();
        try {
            net.setInput(makeInput(rgb, side, usesCenteredColors(options)));
            std::vector<cv::Mat> outputs;
            net.forward(outputs, names);
            if (!outputs.empty()) return outputs;
        } catch (const cv::Exception& e) {
            reason = e.err;
            logger("image").info("network matte: input side {} was refused: {}", side, e.err);
        }
    }
    throw Error(ErrorCode::UnsupportedFormat, options.network.string() + " could not be run: " + reason);
}

cv::Mat runNetwork(const RgbaImage& picture, const MatteOptions& options, const JobContext& job) {
    if (options.network.empty()) {
        throw Error(ErrorCode::InvalidInput, "no network file was named: give an ONNX file (U2-Net, IS-Net, BiRefNet)");
    }
    if (options.networkSize < 0 || options.networkSize > 4096) {
        throw Error(ErrorCode::InvalidInput, "the network's input size must be 1 to 4096, or 0 for the file's own");
    }
    const std::string file = readFile(options.network);
    if (file.empty()) throw Error(ErrorCode::UnreadableFile, options.network.string() + " is empty (0 bytes)");
    const auto header = readOnnxHeader(file);
    cv::dnn::Net net = loadNetwork(file, options);
    job.report(Stage::Picture, 0.3);
    cv::Mat rgb;
    cv::cvtColor(asMatrix(picture), rgb, cv::COLOR_RGBA2RGB);
    cv::Mat matte = pickMatte(evaluate(net, header, rgb, options, job));
    toUnitRange(matte);
    cv::resize(matte, matte, {picture.width, picture.height}, 0, 0, cv::INTER_LINEAR);
    return matte;
}

} // namespace

std::vector<float> networkMatte(const RgbaImage& picture, const MatteOptions& options, const JobContext& job) {
    return withOpenCvErrors(ErrorCode::Internal, "background removal failed",
                            [&] { return valuesOf(runNetwork(picture, options, job)); });
}

} // namespace vecset
