#include "core/evaluation/row_generator.h"

#include "core/base/error.h"
#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/model_folder.h"
#include "core/evaluation/evaluation_settings.h"
#include "core/image/image_processor.h"
#include "core/models/vecset_model.h"
#include "core/pipeline/pipeline_defaults.h"
#include "core/sampling/sampler.h"
#include "core/training/regression_head.h"

#include <ATen/ATen.h>

#include <chrono>
#include <cstdio>
#include <map>
#include <set>

namespace vecset {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point started) { return std::chrono::duration<double>(Clock::now() - started).count(); }

at::Tensor toPixels(const RgbaImage& picture, const ImageProcessorConfig& config) {
    const ProcessedImage image = processImage(picture, config.size, config.borderRatio);
    return at::from_blob(const_cast<float*>(image.rgb.data()), {1, 3, image.size, image.size}, at::kFloat).clone();
}

/// A model with what it saw last.
struct SharedModel {
    explicit SharedModel(const fs::path& folder) : model(loadVecsetModel(folder)) {}

    const at::Tensor& tokensOf(const std::string& object, const RgbaImage& picture) {
        if (object != seen || !tokens.defined()) {
            const auto started = Clock::now();
            tokens = model.conditioner->forward(toPixels(picture, model.imageProcessor));
            seconds = secondsSince(started);
            seen = object;
        }
        return tokens;
    }

    VecsetModel model;
    std::string seen;
    at::Tensor tokens;
    double seconds = 0.0; ///< that encoding the picture took
};

std::string plain(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

class FlowRow final : public RowGenerator {
public:
    FlowRow(const GenerationRow& row, std::shared_ptr<SharedModel> shared) : m_shared(std::move(shared)) {
        const ModelFolder folder = openModelFolder(row.model);
        const SamplingDefaults defaults = samplingDefaults(folder.config, m_shared->model.scheduler);
        m_facts.name = row.name;
        m_facts.model = m_shared->model.name;
        m_facts.steps = row.steps.value_or(defaults.steps);
        m_facts.guidance = row.guidance.value_or(defaults.guidance);
        const bool twoPasses = !m_shared->model.model->guidanceEmbedded() && m_facts.guidance != 1.0;
        m_facts.networkPasses = m_facts.steps * (twoPasses ? 2 : 1);
        m_facts.source =
            sourceOf(folder) + " steps " + std::to_string(m_facts.steps) + " guidance " + plain(m_facts.guidance);
        (void)makeSamplingSchedule(m_shared->model.scheduler,
                                   m_facts.steps); // an impossible number is refused now, not in an hour
    }

    DrawnShape draw(const std::string& object, const RgbaImage& picture, std::uint64_t seed,
                    const JobContext& job) override {
        const at::Tensor& cond = m_shared->tokensOf(object, picture);
        const auto started = Clock::now();
        SampleOptions options;
        options.steps = m_facts.steps;
        options.guidance = m_facts.guidance;
        options.seed = seed;
        const at::Tensor latents = sampleLatents(m_shared->model, cond, options, job);
        const at::Tensor tokens = vae()->decodeLatents(latents / vae()->scaleFactor);
        return {tokens, m_shared->seconds + secondsSince(started)};
    }
    ShapeVae& vae() override { return m_shared->model.vae; }

private:
    std::shared_ptr<SharedModel> m_shared;
};

class RegressionRow final : public RowGenerator {
public:
    RegressionRow(const GenerationRow& row, std::shared_ptr<SharedModel> shared) : m_shared(std::move(shared)) {
        const WeightSet weights{SafetensorsFile(row.regression)};
        const ShapeVaeConfig& vae = m_shared->model.vae->config();
        const auto shape = weights.info("regression.offset").shape;
        if (shape.size() != 2 || shape[0] != vae.latentTokens() || shape[1] != vae.latentChannels()) {
            throw Error(ErrorCode::InvalidInput, row.regression.string() + " makes latents of another shape than " +
                                                     m_shared->model.name +
                                                     " takes: give the regression trained with that model");
        }
        m_conditioner = Conditioner(conditionerConfig(openModelFolder(row.model)));
        loadWeights(*m_conditioner, weights, "conditioner.");
        m_head = RegressionHead(m_conditioner->config().dino.hiddenSize, vae.latentTokens(), vae.latentChannels());
        loadWeights(*m_head, weights, "regression.");
        m_conditioner->eval();
        m_facts.name = row.name;
        m_facts.model = m_shared->model.name;
        m_facts.isRegression = true;
        m_facts.source = sourceOf(openModelFolder(row.model)) + " regression " + stampOf(row.regression);
    }

    DrawnShape draw(const std::string&, const RgbaImage& picture, std::uint64_t, const JobContext& job) override {
        job.throwIfCancelled();
        const auto started = Clock::now();
        const ShapeVaeConfig& config = vae()->config();
        const at::Tensor guess = m_head(m_conditioner->forward(toPixels(picture, m_shared->model.imageProcessor)));
        const at::Tensor latents = guess.view({1, config.latentTokens(), config.latentChannels()});
        return {vae()->decodeLatents(latents / vae()->scaleFactor), secondsSince(started)};
    }
    ShapeVae& vae() override { return m_shared->model.vae; }

private:
    std::shared_ptr<SharedModel> m_shared;
    Conditioner m_conditioner{nullptr};
    RegressionHead m_head{nullptr};
};

} // namespace

std::vector<std::unique_ptr<RowGenerator>> loadRows(const std::vector<GenerationRow>& rows) {
    std::map<fs::path, std::shared_ptr<SharedModel>> models;
    std::set<std::string> names;
    std::vector<std::unique_ptr<RowGenerator>> loaded;
    for (const auto& row : rows) {
        if (!names.insert(row.name).second)
            throw Error(ErrorCode::InvalidInput, "two rows are called '" + row.name + "'");
        auto& shared = models[fs::weakly_canonical(row.model)];
        if (!shared) shared = std::make_shared<SharedModel>(row.model);
        if (row.regression.empty())
            loaded.push_back(std::make_unique<FlowRow>(row, shared));
        else
            loaded.push_back(std::make_unique<RegressionRow>(row, shared));
    }
    return loaded;
}

} // namespace vecset
