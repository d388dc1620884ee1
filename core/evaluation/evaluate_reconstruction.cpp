#include "core/base/error.h"
#include "core/checkpoint/model_folder.h"
#include "core/dataset/dataset.h"
#include "core/decoding/token_selection.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/evaluation_settings.h"
#include "core/evaluation/quiet_job.h"
#include "core/evaluation/result_file.h"
#include "core/evaluation/shape_judge.h"
#include "core/models/decoder_cost.h"
#include "core/models/vecset_model.h"
#include "core/pipeline/device.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>

namespace vecset {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// How many tokens a query of this decode looks at.
double keysOf(const DecodeOptions& decode, std::int64_t tokens) {
    if (decode.method != DecodeMethod::Lightning) return static_cast<double>(tokens);
    return static_cast<double>(decode.topK > 0 ? std::min<std::int64_t>(decode.topK, tokens) : defaultTopK(tokens));
}

RowFacts factsOf(const DecoderRow& row, const ShapeVaeConfig& config) {
    const ModelFolder folder = openModelFolder(row.model);
    RowFacts facts;
    facts.name = row.name;
    facts.model = fs::weakly_canonical(folder.folder).filename().string();
    facts.source = sourceOf(folder) + " method " + std::to_string(static_cast<int>(row.decode.method)) + " keys " +
                   std::to_string(row.decode.topK) + " scoring " + std::to_string(static_cast<int>(row.decode.scoring));
    facts.flopsPerQuery = decoderCost(config, keysOf(row.decode, config.numLatents)).flopsPerQuery;
    return facts;
}

/// What one object's rows share.
struct Reconstruction {
    at::Tensor latents; ///< already divided by the scale factor
    double seconds = 0.0;
    std::map<ShapeVaeImpl*, ShapeScores> fields; ///< the field figures, once per network
};

SampleResult decodeAs(const DecoderRow& row, ShapeVae& vae, Reconstruction& shared, const ShapeJudge& judge,
                      const EvaluationOptions& options, const JobContext& job) {
    const auto started = Clock::now();
    const at::Tensor tokens = vae->decodeLatents(shared.latents);
    const double tokenSeconds = std::chrono::duration<double>(Clock::now() - started).count();
    MeshRequest request = options.mesh;
    request.decode = row.decode;
    DecodedShape shape = decodeShape(vae, tokens, request, job);
    SampleResult sample;
    sample.networkSeconds = shared.seconds + tokenSeconds;
    sample.decodeSeconds = shape.decodeSeconds;
    sample.surfaceSeconds = shape.surfaceSeconds;
    sample.queries = shape.queries;
    sample.scores = judge.judge(MeasuredMesh(std::move(shape.mesh), options.surfaceSamples));
    const auto [field, isNew] = shared.fields.try_emplace(vae.get());
    if (isNew) judge.judgeField(vae, tokens, row.decode.isoLevel, field->second, job);
    sample.scores.fieldVolumeIou = field->second.fieldVolumeIou;
    sample.scores.fieldSurfaceIou = field->second.fieldSurfaceIou;
    return sample;
}

std::vector<ShapeVae> loadDecoders(const std::vector<DecoderRow>& rows) {
    if (rows.empty()) throw Error(ErrorCode::InvalidInput, "reconstruction needs at least one row");
    std::map<fs::path, ShapeVae> loaded;
    std::vector<ShapeVae> ofRows;
    for (const auto& row : rows) {
        const fs::path key = fs::weakly_canonical(row.model);
        if (loaded.count(key) == 0) loaded.emplace(key, loadShapeVae(row.model));
        ofRows.push_back(loaded.at(key));
    }
    const ShapeVaeConfig& encoder = ofRows.front()->config();
    if (!ofRows.front()->hasEncoder()) {
        throw Error(ErrorCode::NotAvailable,
                    rows.front().model.string() + " has no encoder weights: it cannot reconstruct");
    }
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const ShapeVaeConfig& config = ofRows[i]->config();
        if (config.latentTokens() == encoder.latentTokens() && config.latentChannels() == encoder.latentChannels())
            continue;
        throw Error(ErrorCode::InvalidInput, rows[i].model.string() + " takes latents of another shape than " +
                                                 rows.front().model.string() + " makes");
    }
    return ofRows;
}

} // namespace

std::vector<DecoderRow> decoderAblation(const fs::path& model, const fs::path& efficient, const DecodeOptions& decode,
                                        int topK) {
    DecodeOptions dense = decode, hierarchical = decode, lightning = decode;
    dense.method = DecodeMethod::Dense;
    hierarchical.method = DecodeMethod::Hierarchical;
    lightning.method = DecodeMethod::Lightning;
    lightning.topK = topK;
    std::vector<DecoderRow> rows{{"dense", model, dense}, {"+ hierarchical", model, hierarchical}};
    if (!efficient.empty()) rows.push_back({"+ efficient decoder", efficient, hierarchical});
    rows.push_back({"+ adaptive KV", efficient.empty() ? model : efficient, lightning});
    return rows;
}

void evaluateReconstruction(const ReconstructionOptions& options, EvaluationReport& report, const JobContext& job) {
    const c10::InferenceMode inference;
    (void)planDevice(DeviceChoice::Cpu, Precision::Float32);
    const Dataset dataset(options.dataset);
    std::vector<ShapeVae> decoders = loadDecoders(options.rows);
    const auto items = evaluationItems(dataset, options.split, options.limit);
    report.settings = settingsOf("reconstruction", options);
    for (std::size_t i = 0; i < options.rows.size(); ++i)
        report.rows.push_back(factsOf(options.rows[i], decoders[i]->config()));
    for (const auto& item : items) report.objects.push_back(item.id);
    ResultFile file(options.results, report.settings);
    report.takeEarlier(file.earlier());
    const QuietJob inner(job);
    ShapeVae& encoder = decoders.front();
    for (std::size_t i = 0; i < items.size(); ++i) {
        job.report(Stage::Evaluate, static_cast<double>(i) / static_cast<double>(items.size()));
        std::optional<TrueShape> truth;
        std::optional<ShapeJudge> judge;
        Reconstruction shared;
        for (std::size_t row = 0; row < options.rows.size(); ++row) {
            if (report.find(options.rows[row].name, items[i].id)) continue;
            if (!truth) {
                truth = readTrueShape(dataset.open(items[i].id));
                judge.emplace(*truth, options.surfaceSamples);
                const auto started = Clock::now();
                shared.latents = encoder->encodeMean(encoderInput(*truth, encoder->config()));
                shared.seconds = std::chrono::duration<double>(Clock::now() - started).count();
            }
            job.throwIfCancelled();
            ObjectResult result{options.rows[row].name, report.rows[row].source, items[i].id, {}, kNotMeasured, {}};
            result.samples.push_back(
                decodeAs(options.rows[row], decoders[row], shared, *judge, options, inner.context()));
            file.add(result);
            report.results.push_back(std::move(result));
        }
    }
    job.report(Stage::Evaluate, 1.0);
}

} // namespace vecset
