#include "core/pipeline/previewer.h"

#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/decoding/grid_levels.h"
#include "core/decoding/volume_decoder.h"
#include "core/pipeline/device.h"
#include "core/pipeline/device_memory.h"
#include "core/surface/extract_surface.h"

#include <numeric>
#include <utility>

namespace vecset {
namespace {

constexpr std::size_t kProbePoints = 2048;
/// The first step of a run warms caches up; two steps are also many times the cost of a probe with every published
/// model.
constexpr int kFirstProbeStep = 1;
/// Finer levels cost more to hand on and to show than they tell.
constexpr int kFinestShownLevel = 128;

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

Previewer::Previewer(ShapeVae vae, at::Device device, DecodeCost& cost, const GenerationRequest& request, int steps,
                     const JobContext& job)
    : m_vae(std::move(vae)), m_device(device), m_cost(cost), m_request(request), m_steps(steps), m_job(job) {
    begin();
}

Previewer::~Previewer() { logCost(); }

void Previewer::logCost() const {
    if (m_count == 0) return;
    logger("pipeline")
        .info("previews: {} took {:.3f} s beside {:.3f} s of work", m_count, m_pacer.spent(), workSeconds());
}

void Previewer::begin() {
    logCost();
    m_count = 0;
    m_started = Clock::now();
    m_pacer = PreviewPacer();
}

double Previewer::workSeconds() const { return secondsSince(m_started) - m_pacer.spent(); }

/// Runs preview work on the pacer's account; a failure ends the previews, not the job.
template <typename Work> void Previewer::paid(Work&& work) {
    const auto started = Clock::now();
    try {
        withTorchErrors(std::forward<Work>(work));
    } catch (const Error& error) {
        m_failed = true;
        logger("pipeline").warn("no more previews in this run: {}", error.what());
    }
    m_pacer.spend(secondsSince(started));
}

void Previewer::onStep(int step, const at::Tensor& estimate) {
    if (!m_request.preview || m_failed || step + 1 >= m_steps) return;
    finishWork(m_device); // what is still queued there must count as work, not as the preview's
    if (!m_cost.isKnown()) {
        if (step < kFirstProbeStep) return;
        paid([&] { probe(estimate); });
        if (m_failed) return;
    }
    const auto resolution = m_pacer.resolution(m_cost, workSeconds());
    if (resolution) paid([&] { decodePreview(step, estimate, *resolution); });
}

/// Learns what a decode costs from a few points of one shape.
void Previewer::probe(const at::Tensor& estimate) {
    const auto started = Clock::now();
    const auto type = m_vae->parameters().front().scalar_type();
    const at::Tensor tokens = m_vae->decodeLatents(estimate.to(type) / m_vae->scaleFactor);
    const auto evaluator = makeShapeEvaluator(m_vae->geo_decoder, tokens);
    finishWork(m_device);
    const double fixed = secondsSince(started);
    std::vector<Vec3f> points(kProbePoints);
    std::vector<float> values(kProbePoints);
    evaluator->evaluate(points, values); // warms up
    const auto measured = Clock::now();
    evaluator->evaluate(points, values);
    m_cost.learn(fixed, secondsSince(measured), kProbePoints);
}

void Previewer::decodePreview(int step, const at::Tensor& estimate, int resolution) {
    DecodeOptions options = previewOptions(resolution);
    options.isoLevel = m_request.mesh.decode.isoLevel;
    // Heeds a stop, and keeps its progress to itself.
    const JobContext quiet({}, [this](const Progress&) { m_job.throwIfCancelled(); });
    const auto started = Clock::now();
    const auto type = m_vae->parameters().front().scalar_type();
    const at::Tensor tokens = m_vae->decodeLatents(estimate.to(type) / m_vae->scaleFactor);
    finishWork(m_device);
    const double fixed = secondsSince(started);
    DecodeStatistics statistics;
    const SparseField field = decodeVolume(m_vae->geo_decoder, tokens, options, quiet, &statistics);
    const auto queries = std::accumulate(statistics.queries.begin(), statistics.queries.end(), std::int64_t{0});
    m_cost.learn(fixed, statistics.seconds, static_cast<double>(queries));
    handOn(step, extractSurface(field, static_cast<float>(options.isoLevel), quiet));
}

LevelObserver Previewer::levelObserver(const DecodeOptions& options) {
    if (!m_request.preview || m_failed) return {};
    begin();
    std::vector<int> cells;
    for (const auto& level : exactLevels(options.resolution, options.minResolution, options.halfExtent)) {
        cells.push_back(level.cells);
    }
    return [this, cells, halfExtent = options.halfExtent](std::size_t level, const KeySet& keys,
                                                          std::span<const float> values) {
        if (m_failed || level + 1 >= cells.size() || cells[level] > kFinestShownLevel) return;
        if (!m_pacer.allows(m_cost.secondsPerKey * static_cast<double>(keys.size()), workSeconds())) return;
        paid([&] { showLevel(cells[level], halfExtent, keys, values); });
    };
}

void Previewer::showLevel(int cells, double halfExtent, const KeySet& keys, std::span<const float> values) {
    const auto started = Clock::now();
    SparseField field;
    field.resolution = cells;
    field.halfExtent = halfExtent;
    field.keys = keys;
    field.values.assign(values.begin(), values.end());
    const JobContext quiet({}, [this](const Progress&) { m_job.throwIfCancelled(); });
    handOn(m_steps, extractSurface(field, static_cast<float>(m_request.mesh.decode.isoLevel), quiet));
    m_cost.learnSurface(secondsSince(started), static_cast<double>(keys.size()));
}

void Previewer::handOn(int step, TriangleMesh mesh) {
    ++m_count;
    if (!mesh.isEmpty()) m_request.preview(step, std::move(mesh));
}

} // namespace vecset
