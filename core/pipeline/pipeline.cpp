#include "core/pipeline/pipeline.h"

#include "core/base/machine.h"
#include "core/base/parallel.h"
#include "core/checkpoint/model_folder.h"
#include "core/decoding/volume_decoder.h"
#include "core/models/vecset_model.h"
#include "core/pipeline/decode_retry.h"
#include "core/pipeline/device.h"
#include "core/pipeline/pipeline_defaults.h"
#include "core/pipeline/previewer.h"
#include "core/pipeline/stage_clock.h"
#include "core/pipeline/surface_cloud.h"
#include "core/sampling/sampler.h"
#include "core/surface/extract_surface.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <chrono>
#include <numeric>
#include <utility>

namespace vecset {
namespace {

at::Tensor toTensor(const std::vector<Vec3f>& points) {
    return at::from_blob(const_cast<Vec3f*>(points.data()), {static_cast<std::int64_t>(points.size()), 3}, at::kFloat).clone();
}

/// [1, N, 3 + pointFeats]: position, normal and, with 4 features, the sharp-edge flag.
at::Tensor encoderRows(const SurfaceSamples& samples, std::int64_t pointFeats, float sharpFlag) {
    std::vector<at::Tensor> columns{toTensor(samples.points)};
    if (pointFeats >= 3) columns.push_back(toTensor(samples.normals));
    if (pointFeats == 4) columns.push_back(at::full({static_cast<std::int64_t>(samples.points.size()), 1}, sharpFlag));
    return at::cat(columns, 1).unsqueeze(0);
}

at::Tensor surfaceRows(const TriangleMesh& mesh, const ShapeVaeConfig& config, std::uint64_t seed) {
    const auto uniform = sampleSurface(mesh, static_cast<std::size_t>(config.pcSize), seed);
    const at::Tensor rows = encoderRows(uniform, config.pointFeats, 0.0f);
    if (config.pcSharpedgeSize == 0) return rows;
    const auto sharp = sampleSharpEdges(mesh, static_cast<std::size_t>(config.pcSharpedgeSize), seed + 1);
    return at::cat({rows, encoderRows(sharp, config.pointFeats, 1.0f)}, 1);
}

Latents toLatents(const at::Tensor& tensor) {
    const at::Tensor values = tensor.to(at::kCPU, at::kFloat).contiguous();
    Latents latents;
    latents.tokens = static_cast<int>(values.size(1));
    latents.channels = static_cast<int>(values.size(2));
    latents.values.assign(values.data_ptr<float>(), values.data_ptr<float>() + values.numel());
    return latents;
}

} // namespace

struct Pipeline::Impl {
    VecsetModel model;
    DevicePlan plan;
    PipelineFacts facts;
    DecodeCost decodeCost;

    /// A VAE with the locality prior stays in float32 whatever the plan says.
    [[nodiscard]] at::ScalarType vaeType() { return model.vae->parameters().front().scalar_type(); }
    at::Tensor pictureTokens(const std::vector<std::pair<ViewSide, RgbaImage>>& views, double borderRatio);
    [[nodiscard]] SampleOptions sampleOptions(const GenerationRequest& request) const;
    at::Tensor sample(const at::Tensor& cond, SampleOptions options, Previewer& previewer, GenerationResult& result,
                      const JobContext& job);
    SparseField decodeField(const at::Tensor& latents, const DecodeOptions& options, Previewer* previewer, GenerationResult& result,
                            const JobContext& job);
    void makeMesh(const at::Tensor& latents, const MeshRequest& request, GenerationResult& result, const JobContext& job,
                  Previewer* previewer = nullptr);
};

at::Tensor Pipeline::Impl::pictureTokens(const std::vector<std::pair<ViewSide, RgbaImage>>& views, double borderRatio) {
    const auto processed = processViews(views, model.imageProcessor.size, borderRatio);
    std::vector<at::Tensor> pictures;
    std::vector<std::int64_t> indices;
    for (const auto& [side, image] : processed) {
        pictures.push_back(at::from_blob(const_cast<float*>(image.rgb.data()), {3, image.size, image.size}, at::kFloat).clone());
        indices.push_back(static_cast<std::int64_t>(side));
    }
    const auto on = [&](const at::Tensor& t) { return t.to(plan.device, plan.type); };
    if (facts.multiView) return model.conditioner->forward(on(at::stack(pictures).unsqueeze(0)), indices);
    return model.conditioner->forward(on(pictures.front().unsqueeze(0)));
}

SampleOptions Pipeline::Impl::sampleOptions(const GenerationRequest& request) const {
    SampleOptions options;
    options.steps = request.steps.value_or(facts.defaultSteps);
    options.guidance = request.guidance.value_or(facts.defaultGuidance);
    options.seed = request.seed;
    return options;
}

at::Tensor Pipeline::Impl::sample(const at::Tensor& cond, SampleOptions options, Previewer& previewer, GenerationResult& result,
                                  const JobContext& job) {
    options.onStep = [&](int step, const at::Tensor& estimate) {
        job.report(Stage::Sample, static_cast<double>(step + 1) / options.steps);
        previewer.onStep(step, estimate);
    };
    previewer.beginSampling();
    const at::Tensor latents = sampleLatents(model, cond, options, job);
    result.latents = toLatents(latents);
    result.latents.model = facts.model;
    result.latents.seed = options.seed;
    result.latents.steps = options.steps;
    result.latents.guidance = options.guidance;
    const bool twoPasses = !facts.guidanceEmbedded && options.guidance != 1.0;
    result.networkPasses = options.steps * (twoPasses ? 2 : 1);
    return latents;
}

SparseField Pipeline::Impl::decodeField(const at::Tensor& latents, const DecodeOptions& options, Previewer* previewer,
                                        GenerationResult& result, const JobContext& job) {
    const auto started = std::chrono::steady_clock::now();
    const at::Tensor z = latents.to(plan.device, vaeType()) / model.vae->scaleFactor;
    const at::Tensor tokens = model.vae->decodeLatents(z);
    const double tokenSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    const LevelObserver observer = previewer ? previewer->levelObserver(options) : LevelObserver();
    SparseField field = decodeVolume(model.vae->geo_decoder, tokens, options, job, &result.decode, observer);
    const auto queries = std::accumulate(result.decode.queries.begin(), result.decode.queries.end(), std::int64_t{0});
    decodeCost.learn(tokenSeconds, result.decode.seconds, static_cast<double>(queries));
    return field;
}

void Pipeline::Impl::makeMesh(const at::Tensor& latents, const MeshRequest& request, GenerationResult& result,
                              const JobContext& job, Previewer* previewer) {
    StageClock clock(result.stages, job);
    SparseField field;
    clock.time(Stage::Decode, [&] {
        decodeWithinMemory(request.decode, result.notes, [&](const DecodeOptions& options) {
            field = SparseField(); // of an attempt that failed
            withTorchErrors([&] { field = decodeField(latents, options, previewer, result, job); });
        });
    });
    if (const std::size_t batch = result.decode.shortenedBatch; batch > 0 && result.notes.empty()) {
        result.notes.push_back("Memory was short: the shape was decoded in pieces of " + std::to_string(batch) + " points.");
    }
    try {
        const TriangleMesh raw = clock.time(Stage::Surface, [&] {
            return extractSurface(field, static_cast<float>(request.decode.isoLevel), job);
        });
        if (raw.isEmpty()) {
            throw Error(ErrorCode::EmptyShape,
                        "the model made no surface from this input: try another seed, a lower iso level, or a clearer picture");
        }
        decodeCost.learnSurface(result.stages.back().seconds, static_cast<double>(field.keys.size()));
        field = SparseField();
        result.mesh = clock.time(Stage::CleanUp, [&] { return cleanUp(raw, request.cleanUp, job); });
    } catch (const std::bad_alloc&) {
        throw Error(ErrorCode::OutOfMemory, adviceWhenFull(ErrorCode::OutOfMemory, request.decode, availableMemoryBytes()));
    }
    result.peakMemory = peakMemoryBytes();
}

Pipeline::Pipeline(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Pipeline::~Pipeline() = default;
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;

const PipelineFacts& Pipeline::facts() const { return m_impl->facts; }

void setComputeThreads(int count) { at::set_num_threads(count > 0 ? count : availableCores()); }

Pipeline Pipeline::load(const std::filesystem::path& path, DeviceChoice device, Precision precision, const JobContext& job) {
    return withTorchErrors([&] {
        job.report(Stage::Load, 0.0);
        auto impl = std::make_unique<Impl>();
        impl->plan = planDevice(device, precision);
        impl->model = loadVecsetModel(path, impl->plan.device, impl->plan.type);
        const VecsetModel& model = impl->model;
        PipelineFacts& facts = impl->facts;
        facts.model = model.name;
        facts.device = impl->plan.deviceName;
        facts.precision = impl->plan.precisionName;
        facts.multiView = impl->model.conditioner->multiView();
        facts.guidanceEmbedded = impl->model.model->config().guidanceEmbed;
        facts.hasEncoder = impl->model.vae->hasEncoder();
        const SamplingDefaults defaults = samplingDefaults(openModelFolder(path).config, model.scheduler);
        facts.defaultSteps = defaults.steps;
        facts.defaultGuidance = defaults.guidance;
        facts.borderRatio = model.imageProcessor.borderRatio;
        facts.pictureSize = model.imageProcessor.size;
        facts.threads = at::get_num_threads();
        job.report(Stage::Load, 1.0);
        return Pipeline(std::move(impl));
    });
}

GenerationResult Pipeline::generate(const GenerationRequest& request, const JobContext& job) {
    checkDecodeOptions(request.mesh.decode);
    if (request.pictures.empty()) throw Error(ErrorCode::InvalidInput, "generating needs a picture");
    if (!m_impl->facts.multiView && request.pictures.size() > 1) {
        throw Error(ErrorCode::InvalidInput, "model " + m_impl->facts.model + " takes one picture; use a multi-view model for several");
    }
    return withTorchErrors([&] {
        const c10::InferenceMode inference;
        GenerationResult result;
        StageClock clock(result.stages, job);
        std::vector<std::pair<ViewSide, RgbaImage>> views;
        clock.time(Stage::Picture, [&] {
            for (const auto& [side, picture] : request.pictures) {
                views.emplace_back(side, removeBackground(picture, request.matte, job));
            }
        });
        result.matted = views.front().second;
        const double borderRatio = request.borderRatio.value_or(m_impl->facts.borderRatio);
        const at::Tensor cond = clock.time(Stage::Condition, [&] { return m_impl->pictureTokens(views, borderRatio); });
        const SampleOptions options = m_impl->sampleOptions(request);
        Previewer previewer(m_impl->model.vae, m_impl->decodeCost, request, options.steps, job);
        const at::Tensor latents = clock.time(Stage::Sample, [&] { return m_impl->sample(cond, options, previewer, result, job); });
        m_impl->makeMesh(latents, request.mesh, result, job, &previewer);
        return result;
    });
}

GenerationResult Pipeline::decode(const Latents& latents, const MeshRequest& request, const JobContext& job) {
    checkDecodeOptions(request.decode);
    const auto& config = m_impl->model.vae->config();
    if (latents.tokens != config.latentTokens() || latents.channels != config.latentChannels()) {
        throw Error(ErrorCode::InvalidInput, "these latents are " + std::to_string(latents.tokens) + " x " + std::to_string(latents.channels) +
                    "; model " + m_impl->facts.model + " takes " + std::to_string(config.latentTokens()) + " x " +
                    std::to_string(config.latentChannels()) + (latents.model.empty() ? "" : " (they were made by " + latents.model + ")"));
    }
    return withTorchErrors([&] {
        const c10::InferenceMode inference;
        GenerationResult result;
        result.latents = latents;
        const auto tensor = at::from_blob(result.latents.values.data(), {1, latents.tokens, latents.channels}, at::kFloat).clone();
        m_impl->makeMesh(tensor, request, result, job);
        return result;
    });
}

GenerationResult Pipeline::reconstruct(const TriangleMesh& mesh, const MeshRequest& request, std::uint64_t seed,
                                       const JobContext& job) {
    checkDecodeOptions(request.decode);
    if (!m_impl->facts.hasEncoder) {
        throw Error(ErrorCode::NotAvailable, "model " + m_impl->facts.model + " has no encoder weights: it can decode, not reconstruct");
    }
    return withTorchErrors([&] {
        const c10::InferenceMode inference;
        GenerationResult result;
        StageClock clock(result.stages, job);
        const at::Tensor latents = clock.time(Stage::Encode, [&] {
            const at::Tensor rows = surfaceRows(normalizedMesh(mesh), m_impl->model.vae->config(), seed);
            return m_impl->model.vae->encodeMean(rows.to(m_impl->plan.device, m_impl->vaeType()), seed) * m_impl->model.vae->scaleFactor;
        });
        result.latents = toLatents(latents);
        result.latents.model = m_impl->facts.model;
        result.latents.seed = seed;
        m_impl->makeMesh(latents, request, result, job);
        return result;
    });
}

} // namespace vecset
