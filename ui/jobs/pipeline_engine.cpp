#include "ui/jobs/engine.h"

#include "core/base/error.h"
#include "core/base/logging.h"

#include <optional>
#include <system_error>

namespace vecset {
namespace fs = std::filesystem;
namespace {

/// The newest change of the files that make a model; nothing when the folder is gone.
std::optional<fs::file_time_type> changeTime(const fs::path& model) {
    std::error_code failure;
    const fs::path folder = fs::is_directory(model, failure) ? model : model.parent_path();
    std::optional<fs::file_time_type> newest;
    for (const auto& item : fs::directory_iterator(folder, failure)) {
        const auto extension = item.path().extension();
        if (extension != ".yaml" && extension != ".safetensors") continue;
        const auto time = item.last_write_time(failure);
        if (!failure && (!newest || time > *newest)) newest = time;
    }
    return newest;
}

/// One Pipeline, kept until another model is asked for. A model whose folder vanishes while it is warm goes on working,
/// because its weights are in memory; one whose files were replaced is loaded again.
class PipelineEngine final : public Engine {
public:
    explicit PipelineEngine(const EngineOptions& options) : m_options(options) {}

    PipelineFacts load(const fs::path& model, const JobContext& job) override {
        if (isWarm(model)) return facts();
        m_pipeline.reset(); // two large models may not fit beside each other
        const auto changed = changeTime(model);
        if (!changed) {
            throw Error(ErrorCode::UnreadableFile, "the model folder is gone or cannot be read: " + model.string());
        }
        m_pipeline = Pipeline::load(model, m_options.device, m_options.precision, job);
        setComputeThreads(m_options.threads);
        m_model = model;
        m_changed = *changed;
        logger("jobs").info("model {} is ready on {}, {}", facts().model, facts().device, facts().precision);
        return facts();
    }

    GenerationResult generate(const GenerationRequest& request, const JobContext& job) override {
        return pipeline().generate(request, job);
    }

    GenerationResult decode(const Latents& latents, const MeshRequest& request, const JobContext& job) override {
        return pipeline().decode(latents, request, job);
    }

    [[nodiscard]] bool isWarm(const fs::path& model) const override {
        return m_pipeline && m_model == model && changeTime(model).value_or(m_changed) == m_changed;
    }

private:
    [[nodiscard]] PipelineFacts facts() const {
        PipelineFacts facts = m_pipeline->facts();
        if (m_options.threads > 0) facts.threads = m_options.threads;
        return facts;
    }
    Pipeline& pipeline() {
        if (!m_pipeline) throw Error(ErrorCode::Internal, "no model is loaded");
        return *m_pipeline;
    }

    EngineOptions m_options;
    std::optional<Pipeline> m_pipeline;
    fs::path m_model;
    fs::file_time_type m_changed;
};

} // namespace

std::unique_ptr<Engine> makePipelineEngine(const EngineOptions& options) {
    return std::make_unique<PipelineEngine>(options);
}

} // namespace vecset
