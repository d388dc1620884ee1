#include "core/evaluation/scorer.h"

#include "core/base/error.h"
#include "core/image/image_processor.h"

#include <ATen/ATen.h>
#include <torch/script.h>

#include <charconv>
#include <cmath>

namespace vecset {

struct ShapeScorer::Module {
    torch::jit::Module module;
};

namespace {

/// The first line of what LibTorch says; the rest is its own call stack.
std::string firstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

/// Of a failure inside the module the last line: the lines before quote its source.
std::string lastLine(std::string text) {
    text.erase(text.find_last_not_of(" \n") + 1);
    return text.substr(text.rfind('\n') + 1);
}

int positive(const std::string& text, const std::string& where) {
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || value < 1 || value > 1'000'000) {
        throw Error(ErrorCode::InvalidInput,
                    "scorer '" + where + "': '" + text + "' is not a whole number from 1 to 1000000");
    }
    return value;
}

at::Tensor toPoints(const SurfaceSamples& surface, const ScorerSpec& spec) {
    at::Tensor rows = at::zeros({1, spec.points, 6}, at::kFloat);
    if (surface.points.empty()) return rows;
    auto row = rows.accessor<float, 3>()[0];
    const auto stored = static_cast<std::int64_t>(surface.points.size());
    for (std::int64_t i = 0; i < spec.points; ++i) {
        const auto from = static_cast<std::size_t>(i * stored / spec.points);
        for (int axis = 0; axis < 3; ++axis) {
            row[i][axis] = surface.points[from][axis];
            row[i][3 + axis] = spec.grey ? 0.5f : surface.normals[from][axis];
        }
    }
    return rows;
}

at::Tensor toPicture(const RgbaImage& picture, int size) {
    const ProcessedImage image = processImage(picture, size);
    return at::from_blob(const_cast<float*>(image.rgb.data()), {1, 3, size, size}, at::kFloat).add(1.0).div(2.0);
}

} // namespace

ScorerSpec parseScorer(const std::string& text) {
    const auto fail = [&](const std::string& problem) {
        throw Error(ErrorCode::InvalidInput, "scorer '" + text + "': " + problem +
                                                 " (NAME=FILE[,points=N][,picture=S][,features=normals|grey])");
    };
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0) fail("a name and '=' must come first");
    ScorerSpec spec;
    spec.name = text.substr(0, equals);
    auto comma = text.find(',', equals);
    spec.file = text.substr(equals + 1, comma == std::string::npos ? comma : comma - equals - 1);
    if (spec.file.empty()) fail("no file is named");
    while (comma != std::string::npos) {
        const auto next = text.find(',', comma + 1);
        const std::string setting = text.substr(comma + 1, next == std::string::npos ? next : next - comma - 1);
        comma = next;
        if (setting.starts_with("points="))
            spec.points = positive(setting.substr(7), text);
        else if (setting.starts_with("picture="))
            spec.pictureSize = positive(setting.substr(8), text);
        else if (setting == "features=grey")
            spec.grey = true;
        else if (setting != "features=normals")
            fail("unknown setting '" + setting + "'");
    }
    return spec;
}

ShapeScorer::ShapeScorer(const ScorerSpec& spec) : m_spec(spec), m_module(std::make_shared<Module>()) {
    if (!std::filesystem::is_regular_file(spec.file)) {
        throw Error(ErrorCode::UnreadableFile, "scorer " + spec.name + ": there is no file " + spec.file.string());
    }
    try {
        m_module->module = torch::jit::load(spec.file.string(), at::kCPU);
        m_module->module.eval();
    } catch (const std::exception& problem) {
        throw Error(ErrorCode::UnreadableFile,
                    "scorer " + spec.name + ": " + spec.file.string() +
                        " is no TorchScript module (save one with torch.jit.save): " + firstLine(problem.what()));
    }
}

double ShapeScorer::score(const TriangleMesh& mesh, const RgbaImage& picture) const {
    const auto count = static_cast<std::size_t>(m_spec.points);
    return score(mesh.isEmpty() ? SurfaceSamples() : sampleSurface(mesh, count, 1), picture);
}

double ShapeScorer::score(const SurfaceSamples& surface, const RgbaImage& picture) const {
    const auto fail = [&](const std::string& problem) {
        throw Error(ErrorCode::InvalidInput, "scorer " + m_spec.name + ": " + problem);
    };
    c10::IValue result;
    try {
        const at::NoGradGuard guard;
        result = m_module->module.forward({toPoints(surface, m_spec), toPicture(picture, m_spec.pictureSize)});
    } catch (const Error&) {
        throw;
    } catch (const std::exception& problem) {
        fail("forward(points [1, " + std::to_string(m_spec.points) + ", 6], picture [1, 3, " +
             std::to_string(m_spec.pictureSize) + ", " + std::to_string(m_spec.pictureSize) +
             "]) failed: " + lastLine(problem.what()));
    }
    if (!result.isDouble() && !(result.isTensor() && result.toTensor().numel() == 1)) {
        fail("forward must give one number, not " + result.tagKind());
    }
    const double value = result.isDouble() ? result.toDouble() : result.toTensor().item<double>();
    if (!std::isfinite(value)) fail("forward gave a value that is not a number");
    return value;
}

} // namespace vecset
