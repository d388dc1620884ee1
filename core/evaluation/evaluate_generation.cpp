#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/dataset/dataset.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/evaluation_settings.h"
#include "core/evaluation/quiet_job.h"
#include "core/evaluation/result_file.h"
#include "core/evaluation/row_generator.h"
#include "core/evaluation/sample_sets.h"
#include "core/evaluation/shape_judge.h"
#include "core/pipeline/device.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <optional>

namespace vecset {
namespace {

/// So that a stored result equals the one in memory.
double rounded(double value) { return std::round(value * 1e5) / 1e5; }

class GenerationRun {
public:
    GenerationRun(const GenerationOptions& options, EvaluationReport& report, const JobContext& job)
        : m_options(options), m_report(report), m_job(job), m_inner(job), m_dataset(options.dataset) {
        if (options.rows.empty() || options.seeds.empty()) {
            throw Error(ErrorCode::InvalidInput, "generation needs at least one row and one seed");
        }
        m_rows = loadRows(options.rows);
        for (const auto& scorer : options.scorers) m_scorers.emplace_back(scorer);
        report.settings = settingsOf("generation", options);
        report.settings["seeds"] = options.seeds;
        for (const auto& scorer : options.scorers) {
            report.settings["scorers"][scorer.name] = stampOf(scorer.file) + " points " +
                                                      std::to_string(scorer.points) + " picture " +
                                                      std::to_string(scorer.pictureSize) + (scorer.grey ? " grey" : "");
        }
        for (const auto& row : m_rows) report.rows.push_back(row->facts());
        findTruths();
    }

    void run() {
        ResultFile file(m_options.results, m_report.settings);
        m_report.takeEarlier(file.earlier());
        for (std::size_t i = 0; i < m_report.objects.size(); ++i) {
            m_job.report(Stage::Evaluate, static_cast<double>(i) / static_cast<double>(m_report.objects.size()));
            runObject(m_report.objects[i], file);
        }
        m_job.report(Stage::Evaluate, 1.0);
    }

private:
    /// The objects that have a picture, and points of all their true shapes.
    void findTruths() {
        for (const auto& item : evaluationItems(m_dataset, m_options.split, m_options.limit)) {
            m_job.throwIfCancelled();
            const TrueShape truth = readTrueShape(m_dataset.open(item.id));
            (truth.icon.isEmpty() ? m_report.skipped : m_report.objects).push_back(item.id);
            if (!truth.icon.isEmpty()) m_truths.push_back(surfaceOf(truth, kSetPoints));
        }
        if (m_report.objects.empty())
            throw Error(ErrorCode::InvalidInput, "no shape of this split has a picture of its own");
    }

    void runObject(const std::string& object, ResultFile& file) {
        const auto isMissing = [&](const auto& row) { return !m_report.find(row->facts().name, object); };
        if (std::ranges::none_of(m_rows, isMissing)) return;
        const TrueShape truth = readTrueShape(m_dataset.open(object));
        const ShapeJudge judge(truth, m_options.surfaceSamples);
        std::map<std::string, double> ofTruth;
        const SurfaceSamples surface = surfaceOf(truth, truth.surface.size(0));
        for (const auto& scorer : m_scorers) ofTruth[scorer.spec().name] = scorer.score(surface, truth.icon);
        for (const auto& row : m_rows) {
            if (!isMissing(row)) continue;
            ObjectResult result = runRow(*row, object, truth, judge);
            result.truthScorers = ofTruth;
            file.add(result);
            m_report.results.push_back(std::move(result));
        }
    }

    ObjectResult runRow(RowGenerator& row, const std::string& object, const TrueShape& truth, const ShapeJudge& judge) {
        ObjectResult result{row.facts().name, row.facts().source, object, {}, kNotMeasured, {}};
        std::vector<MeasuredMesh> meshes;
        for (const std::uint64_t seed : m_options.seeds) {
            m_job.throwIfCancelled();
            const DrawnShape drawn = row.draw(object, truth.icon, seed, m_inner.context());
            DecodedShape shape = decodeShape(row.vae(), drawn.tokens, m_options.mesh, m_inner.context());
            SampleResult sample;
            sample.seed = seed;
            sample.networkSeconds = drawn.seconds;
            sample.decodeSeconds = shape.decodeSeconds;
            sample.surfaceSeconds = shape.surfaceSeconds;
            sample.queries = shape.queries;
            meshes.emplace_back(std::move(shape.mesh), m_options.surfaceSamples);
            sample.scores = judge.judge(meshes.back());
            sample.toTruths = distancesToTruths(meshes.back().mesh);
            for (const auto& scorer : m_scorers)
                sample.scorers[scorer.spec().name] = scorer.score(meshes.back().mesh, truth.icon);
            result.samples.push_back(std::move(sample));
            if (!row.dependsOnSeed()) break;
        }
        result.sampleDistance = meanDistanceBetween(meshes);
        return result;
    }

    [[nodiscard]] std::vector<double> distancesToTruths(const TriangleMesh& mesh) const {
        std::vector<double> distances(m_truths.size(), kNoSurfaceDistance);
        if (mesh.isEmpty()) return distances;
        const SurfaceSamples points = sampleSurface(mesh, kSetPoints, 1);
        parallelFor(m_truths.size(), 1, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                distances[i] = rounded(compareSurfaces(points, m_truths[i]).chamferL1);
        });
        return distances;
    }

    static double meanDistanceBetween(const std::vector<MeasuredMesh>& meshes) {
        double sum = 0.0, pairs = 0.0;
        for (std::size_t i = 0; i < meshes.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                sum += chamferBetween(meshes[i], meshes[j]);
                pairs += 1.0;
            }
        }
        return pairs > 0.0 ? sum / pairs : kNotMeasured;
    }

    const GenerationOptions& m_options;
    EvaluationReport& m_report;
    const JobContext& m_job;
    QuietJob m_inner;
    Dataset m_dataset;
    std::vector<std::unique_ptr<RowGenerator>> m_rows;
    std::vector<ShapeScorer> m_scorers;
    std::vector<SurfaceSamples> m_truths; ///< in the report's order of objects
};

} // namespace

void evaluateGeneration(const GenerationOptions& options, EvaluationReport& report, const JobContext& job) {
    const c10::InferenceMode inference;
    (void)planDevice(DeviceChoice::Cpu, Precision::Float32);
    GenerationRun(options, report, job).run();
}

} // namespace vecset
