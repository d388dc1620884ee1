#include "core/evaluation/evaluate.h"

#include "core/base/error.h"
#include "core/checkpoint/model_folder.h"
#include "core/dataset/dataset.h"
#include "core/evaluation/shape_judge.h"
#include "core/image/image_processor.h"
#include "core/models/vecset_model.h"
#include "core/pipeline/device.h"
#include "core/pipeline/pipeline_defaults.h"
#include "core/sampling/sampler.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <chrono>

namespace vecset {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point started) { return std::chrono::duration<double>(Clock::now() - started).count(); }

std::vector<DatasetItem> chosenItems(const Dataset& dataset, const EvaluationOptions& options) {
    std::vector<DatasetItem> items;
    for (const auto& item : dataset.items()) {
        const bool held = options.split == "held-out" && item.split != "train";
        if (held || item.split == options.split) items.push_back(item);
    }
    if (items.empty()) throw Error(ErrorCode::InvalidInput, "the data set has no shapes in the split '" + options.split + "'");
    if (options.limit > 0 && items.size() > static_cast<std::size_t>(options.limit)) items.resize(static_cast<std::size_t>(options.limit));
    return items;
}

TrueShape readTruth(const SafetensorsFile& file) {
    const auto floats = [&](const char* key) { return file.tensor(key).to(at::kFloat); };
    return {floats("surface"), floats("sharp"), floats("volume_points"), floats("volume_sdf").gt(0), floats("near_points"),
            floats("near_sdf").gt(0)};
}

/// The stored surface as the encoder wants it: pcSize uniform rows, then pcSharpedgeSize sharp ones, evenly chosen.
at::Tensor encoderInput(const TrueShape& truth, const ShapeVaeConfig& config) {
    const auto rows = [&](const at::Tensor& all, std::int64_t count, double flag) {
        const at::Tensor chosen = all.index_select(0, (at::arange(count) * all.size(0)).div(count, "floor"));
        if (config.pointFeats < 4) return chosen.narrow(1, 0, 3 + config.pointFeats);
        return at::cat({chosen, at::full({count, 1}, flag)}, 1);
    };
    at::Tensor input = rows(truth.surface, config.pcSize, 0.0);
    if (config.pcSharpedgeSize > 0) input = at::cat({input, rows(truth.sharp, config.pcSharpedgeSize, 1.0)}, 0);
    return input.unsqueeze(0);
}

RgbaImage toImage(const at::Tensor& pixels) {
    const at::Tensor bytes = pixels.contiguous();
    RgbaImage image(static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(0)));
    std::copy_n(bytes.data_ptr<std::uint8_t>(), image.pixels.size(), image.pixels.begin());
    return image;
}

} // namespace

EvaluationReport evaluateReconstruction(const EvaluationOptions& options, const JobContext& job) {
    const c10::InferenceMode inference;
    (void)planDevice(DeviceChoice::Cpu, Precision::Float32);
    const Dataset dataset(options.dataset);
    ShapeVae vae = loadShapeVae(options.model, at::kCPU, at::kFloat);
    if (!vae->hasEncoder()) throw Error(ErrorCode::NotAvailable, "the model has no encoder weights: it cannot reconstruct");
    const auto items = chosenItems(dataset, options);
    EvaluationReport report;
    for (const auto& item : items) {
        job.report(Stage::Evaluate, static_cast<double>(report.shapes.size()) / static_cast<double>(items.size()));
        EvaluatedShape shape{item.id, item.name, 0, {}, 0.0, 0.0, 0.0};
        const TrueShape truth = readTruth(dataset.open(item.id));
        const auto started = Clock::now();
        const at::Tensor tokens = vae->decodeLatents(vae->encodeMean(encoderInput(truth, vae->config())));
        shape.networkSeconds = secondsSince(started);
        judgeTokens(vae, tokens, truth, options, shape, job);
        report.shapes.push_back(shape);
    }
    job.report(Stage::Evaluate, 1.0);
    return report;
}

EvaluationReport evaluateGeneration(const EvaluationOptions& options, const JobContext& job) {
    const c10::InferenceMode inference;
    (void)planDevice(DeviceChoice::Cpu, Precision::Float32);
    const Dataset dataset(options.dataset);
    VecsetModel model = loadVecsetModel(options.model, at::kCPU, at::kFloat);
    const SamplingDefaults defaults = samplingDefaults(openModelFolder(options.model).config, model.scheduler);
    const auto items = chosenItems(dataset, options);
    EvaluationReport report;
    report.steps = options.steps.value_or(defaults.steps);
    report.guidance = options.guidance.value_or(defaults.guidance);
    std::size_t done = 0;
    for (const auto& item : items) {
        const SafetensorsFile file = dataset.open(item.id);
        if (!file.contains("icon")) {
            report.skipped.push_back(item.id);
            ++done;
            continue;
        }
        const TrueShape truth = readTruth(file);
        for (const std::uint64_t seed : options.seeds) {
            job.report(Stage::Evaluate, static_cast<double>(done) / static_cast<double>(items.size()));
            EvaluatedShape shape{item.id, item.name, seed, {}, 0.0, 0.0, 0.0};
            const auto started = Clock::now();
            const auto picture = processImage(toImage(file.tensor("icon")), model.imageProcessor.size, model.imageProcessor.borderRatio);
            const auto pixels = at::from_blob(const_cast<float*>(picture.rgb.data()), {1, 3, picture.size, picture.size}, at::kFloat);
            SampleOptions sampling;
            sampling.steps = report.steps;
            sampling.guidance = report.guidance;
            sampling.seed = seed;
            const at::Tensor latents = sampleLatents(model, model.conditioner->forward(pixels), sampling, job);
            const at::Tensor tokens = model.vae->decodeLatents(latents / model.vae->scaleFactor);
            shape.networkSeconds = secondsSince(started);
            judgeTokens(model.vae, tokens, truth, options, shape, job);
            report.shapes.push_back(shape);
        }
        ++done;
    }
    job.report(Stage::Evaluate, 1.0);
    return report;
}

} // namespace vecset
