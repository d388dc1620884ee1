#include "core/pipeline/pipeline.h"

#include "core/base/machine.h"
#include "core/base/parallel.h"
#include "core/checkpoint/model_folder.h"
#include "core/decoding/volume_decoder.h"
#include "core/pipeline/pipeline_defaults.h"
#include "core/pipeline/pipeline_impl.h"
#include "core/pipeline/stage_clock.h"
#include "core/pipeline/surface_cloud.h"
#include "core/surface/extract_surface.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace vecset {
namespace {

at::Tensor toTensor(const std::vector<Vec3f>& points) {
    return at::from_blob(const_cast<Vec3f*>(points.data()), {static_cast<std::int64_t>(points.size()), 3}, at::kFloat)
        .clone();
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

at::Tensor toTensor(const Latents& latents) {
    return at::from_blob(const_cast<float*>(latents.values.data()), {1, latents.tokens, latents.channels}, at::kFloat)
        .clone();
}

namespace {

/// The field's surface, whose normals are the clean-up's to make; made on the processor where the card has no room for
/// it.
TriangleMesh surfaceOf(SparseField& field, double isoLevel, GenerationResult& result, const JobContext& job) {
    const auto extract = [&] {
        return withTorchErrors(
            [&] { return extractSurface(field, static_cast<float>(isoLevel), job, SurfaceNormals::Skip); });
    };
    try {
        return extract();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::OutOfGpuMemory || field.source == nullptr) throw;
    }
    field.source = nullptr;
    result.notes.push_back("Memory was short: the surface was made on the processor.");
    return extract();
}

} // namespace

PreparedPictures Pipeline::Impl::prepare(const std::vector<std::pair<ViewSide, RgbaImage>>& views, double borderRatio) {
    std::vector<at::Tensor> pictures;
    PreparedPictures prepared;
    for (const auto& [side, image] : processViews(views, model().imageProcessor.size, borderRatio)) {
        pictures.push_back(
            at::from_blob(const_cast<float*>(image.rgb.data()), {3, image.size, image.size}, at::kFloat).clone());
        prepared.sides.push_back(static_cast<std::int64_t>(side));
    }
    prepared.pictures = facts.multiView ? at::stack(pictures).unsqueeze(0) : pictures.front().unsqueeze(0);
    return prepared;
}

at::Tensor Pipeline::Impl::pictureTokens(const PreparedPictures& prepared) {
    const at::Tensor pictures = prepared.pictures.to(plan.device, plan.type);
    return facts.multiView ? model().conditioner->forward(pictures, prepared.sides)
                           : model().conditioner->forward(pictures);
}

SampleOptions Pipeline::Impl::sampleOptions(const GenerationRequest& request) const {
    SampleOptions options;
    options.steps = request.steps.value_or(facts.defaultSteps);
    options.guidance = request.guidance.value_or(facts.defaultGuidance);
    options.seed = request.seed;
    return options;
}

at::Tensor Pipeline::Impl::sample(const at::Tensor& cond, SampleOptions options, Previewer& previewer,
                                  GenerationResult& result, const JobContext& job) {
    options.onStep = [&](int step, const at::Tensor& estimate) {
        job.report(Stage::Sample, static_cast<double>(step + 1) / options.steps);
        if (networks.isLoaded(Network::ShapeVae)) previewer.onStep(step, estimate); // it may have had to go
    };
    previewer.beginSampling();
    const bool twoPasses = !facts.guidanceEmbedded && options.guidance != 1.0;
    const auto run = [&] {
        return with(Network::Denoiser, result, [&] { return sampleLatents(model(), cond, options, job); });
    };
    at::Tensor latents;
    try {
        latents = run();
    } catch (const Error& error) {
        if (!isMemoryShortage(error) || !twoPasses) throw;
        options.oneRowAtATime = true;
        result.notes.push_back("Memory was short: the network saw the picture and its absence one after the other.");
        latents = run();
    }
    result.latents = toLatents(latents);
    result.latents.model = facts.model;
    result.latents.seed = options.seed;
    result.latents.steps = options.steps;
    result.latents.guidance = options.guidance;
    result.networkPasses = options.steps * (twoPasses ? 2 : 1);
    return latents;
}

/// In the precision that was asked for, and a batch that leaves room on a card with little free memory, unless a size
/// was asked for.
DecodeOptions Pipeline::Impl::fitted(DecodeOptions options) {
    options.halfQueries = options.halfQueries || plan.halfQueries;
    const auto memory = deviceMemory(plan.device);
    if (!memory || options.chunkSize > 0) return options;
    constexpr std::uint64_t kPlenty = std::uint64_t{4} << 30, kShare = 4, kValuesPerQuery = 16;
    std::uint64_t free = memory->free;
    if (memoryLimit > 0) free = std::min(free, memoryLimit - std::min(memoryLimit, memory->allocated));
    if (free >= kPlenty) return options; // the decoder's own choice
    const auto bytes =
        kValuesPerQuery * static_cast<std::uint64_t>(model().vae->geo_decoder->width()) * c10::elementSize(typeOfVae());
    options.chunkSize = static_cast<int>(std::clamp<std::uint64_t>(free / kShare / bytes, 1024, 262144));
    return options;
}

SparseField Pipeline::Impl::decodeField(const at::Tensor& latents, const DecodeOptions& options, Previewer* previewer,
                                        GenerationResult& result, const JobContext& job) {
    const auto started = std::chrono::steady_clock::now();
    ShapeVae& vae = model().vae;
    const at::Tensor z = latents.to(plan.device, typeOfVae()) / vae->scaleFactor;
    const at::Tensor tokens = vae->decodeLatents(z);
    finishWork(plan.device);
    const double tokenSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    const LevelObserver observer = previewer ? previewer->levelObserver(options) : LevelObserver();
    SparseField field = decodeVolume(vae->geo_decoder, tokens, fitted(options), job, &result.decode, observer);
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
            field =
                with(Network::ShapeVae, result, [&] { return decodeField(latents, options, previewer, result, job); });
        });
    });
    if (const std::size_t batch = result.decode.shortenedBatch; batch > 0 && result.notes.empty()) {
        result.notes.push_back("Memory was short: the shape was decoded in pieces of " + std::to_string(batch) +
                               " points.");
    }
    try {
        const TriangleMesh raw =
            clock.time(Stage::Surface, [&] { return surfaceOf(field, request.decode.isoLevel, result, job); });
        if (raw.isEmpty()) {
            throw Error(
                ErrorCode::EmptyShape,
                "the model made no surface from this input: try another seed, a lower iso level, or a clearer picture");
        }
        decodeCost.learnSurface(result.stages.back().seconds, static_cast<double>(field.keys.size()));
        field = SparseField();
        CleanUpOptions cleaning = request.cleanUp;
        cleaning.joined = true;
        result.mesh = clock.time(Stage::CleanUp, [&] { return cleanUp(raw, cleaning, job); });
    } catch (const std::bad_alloc&) {
        throw Error(ErrorCode::OutOfMemory,
                    adviceWhenFull(ErrorCode::OutOfMemory, request.decode, availableMemoryBytes()));
    }
    result.peakMemory = peakMemoryBytes();
    const DevicePeak peak = devicePeak(plan.device);
    result.peakDeviceMemory = peak.allocated;
    result.peakDeviceReserved = peak.reserved;
}

void Pipeline::Impl::checkLatents(const Latents& latents) {
    const auto& config = model().vae->config();
    if (latents.tokens == config.latentTokens() && latents.channels == config.latentChannels()) return;
    throw Error(ErrorCode::InvalidInput,
                "these latents are " + std::to_string(latents.tokens) + " x " + std::to_string(latents.channels) +
                    "; model " + facts.model + " takes " + std::to_string(config.latentTokens()) + " x " +
                    std::to_string(config.latentChannels()) +
                    (latents.model.empty() ? "" : " (they were made by " + latents.model + ")"));
}

Pipeline::Pipeline(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Pipeline::~Pipeline() = default;
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;

const PipelineFacts& Pipeline::facts() const { return m_impl->facts; }

void setComputeThreads(int count) { at::set_num_threads(count > 0 ? count : availableCores()); }

Pipeline Pipeline::load(const std::filesystem::path& path, DeviceChoice device, Precision precision,
                        const JobContext& job, std::uint64_t memoryLimit) {
    return withTorchErrors([&] {
        job.report(Stage::Load, 0.0);
        auto impl = std::make_unique<Impl>();
        const ModelFolder folder = openModelFolder(path);
        impl->plan = planDevice(device, precision);
        impl->memoryLimit = memoryLimit;
        limitDeviceMemory(impl->plan.device, memoryLimit);
        impl->networks = NetworkResidency(folder, impl->plan, memoryLimit);
        const VecsetModel& model = impl->model();
        PipelineFacts& facts = impl->facts;
        facts.model = model.name;
        facts.device = impl->plan.deviceName;
        facts.precision = impl->plan.precisionName;
        facts.multiView = model.conditioner->multiView();
        facts.guidanceEmbedded = model.model->config().guidanceEmbed;
        facts.hasEncoder = model.vae->hasEncoder();
        const SamplingDefaults defaults = samplingDefaults(folder.config, model.scheduler);
        facts.defaultSteps = defaults.steps;
        facts.defaultGuidance = defaults.guidance;
        facts.borderRatio = model.imageProcessor.borderRatio;
        facts.pictureSize = model.imageProcessor.size;
        facts.threads = at::get_num_threads();
        facts.oneByOne = impl->networks.plan().oneByOne;
        facts.memoryPlan = impl->networks.plan().text;
        facts.card = describeMemory(impl->plan.device);
        finishWork(impl->plan.device);
        job.report(Stage::Load, 1.0);
        return Pipeline(std::move(impl));
    });
}

GenerationResult Pipeline::generate(const GenerationRequest& request, const JobContext& job) {
    checkDecodeOptions(request.mesh.decode);
    if (request.pictures.empty()) throw Error(ErrorCode::InvalidInput, "generating needs a picture");
    if (!m_impl->facts.multiView && request.pictures.size() > 1) {
        throw Error(ErrorCode::InvalidInput,
                    "model " + m_impl->facts.model + " takes one picture; use a multi-view model for several");
    }
    if (request.decodeInstead != nullptr) m_impl->checkLatents(*request.decodeInstead);
    return withTorchErrors([&] {
        const c10::InferenceMode inference;
        resetDevicePeak(m_impl->plan.device);
        GenerationResult result;
        StageClock clock(result.stages, job);
        const double borderRatio = request.borderRatio.value_or(m_impl->facts.borderRatio);
        const PreparedPictures prepared = clock.time(Stage::Picture, [&] {
            std::vector<std::pair<ViewSide, RgbaImage>> views;
            for (const auto& [side, picture] : request.pictures) {
                views.emplace_back(side, removeBackground(picture, request.matte, job));
            }
            result.matted = views.front().second;
            return m_impl->prepare(views, borderRatio);
        });
        const at::Tensor cond = clock.time(Stage::Condition, [&] {
            return m_impl->with(Network::Conditioner, result, [&] { return m_impl->pictureTokens(prepared); });
        });
        const SampleOptions options = m_impl->sampleOptions(request);
        Previewer previewer(m_impl->model().vae, m_impl->plan.device, m_impl->decodeCost, request, options.steps, job);
        at::Tensor latents =
            clock.time(Stage::Sample, [&] { return m_impl->sample(cond, options, previewer, result, job); });
        if (request.decodeInstead != nullptr) latents = toTensor(*request.decodeInstead);
        m_impl->makeMesh(latents, request.mesh, result, job, &previewer);
        return result;
    });
}

GenerationResult Pipeline::decode(const Latents& latents, const MeshRequest& request, const JobContext& job) {
    checkDecodeOptions(request.decode);
    m_impl->checkLatents(latents);
    return withTorchErrors([&] {
        const c10::InferenceMode inference;
        resetDevicePeak(m_impl->plan.device);
        GenerationResult result;
        result.latents = latents;
        m_impl->makeMesh(toTensor(latents), request, result, job);
        return result;
    });
}

GenerationResult Pipeline::reconstruct(const TriangleMesh& mesh, const MeshRequest& request, std::uint64_t seed,
                                       const JobContext& job) {
    checkDecodeOptions(request.decode);
    if (!m_impl->facts.hasEncoder) {
        throw Error(ErrorCode::NotAvailable,
                    "model " + m_impl->facts.model + " has no encoder weights: it can decode, not reconstruct");
    }
    return withTorchErrors([&] {
        const c10::InferenceMode inference;
        GenerationResult result;
        StageClock clock(result.stages, job);
        const at::Tensor latents = clock.time(Stage::Encode, [&] {
            ShapeVae& vae = m_impl->model().vae;
            const at::Tensor rows = surfaceRows(normalizedMesh(mesh), vae->config(), seed);
            return m_impl->with(Network::ShapeVae, result, [&] {
                return vae->encodeMean(rows.to(m_impl->plan.device), seed) *
                       vae->scaleFactor; // coordinates stay float32
            });
        });
        result.latents = toLatents(latents);
        result.latents.model = m_impl->facts.model;
        result.latents.seed = seed;
        m_impl->makeMesh(latents, request, result, job);
        return result;
    });
}

} // namespace vecset
