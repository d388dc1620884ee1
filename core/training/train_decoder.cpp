#include "core/training/train_decoder.h"

#include "core/base/atomic_file.h"
#include "core/models/decoder_cost.h"
#include "core/models/vecset_model.h"
#include "core/training/decoder_trainee.h"
#include "core/training/heap_tuning.h"
#include "core/training/run_options.h"
#include "core/training/start_weights.h"
#include "core/training/worker_team.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace vecset {
namespace {

namespace fs = std::filesystem;

LoopOptions decoderOptions(const TrainRequest& request, const DecoderRecipe& recipe, const DecoderTeacher& teacher,
                           const ShapeVaeConfig& narrow) {
    YAML::Node fingerprint = YAML::Clone(recipe.source);
    fingerprint.remove("schedule");
    fingerprint["teacher"] = weightsDigest(*teacher.vae); // wherever it lies
    LoopOptions options =
        loopOptions(request, "decoder", YAML::Dump(fingerprint), recipe.schedule, recipe.optimiser);
    options.heads = static_cast<int>(narrow.heads / narrow.geoDecoderDownsampleRatio);
    return options;
}

/// Operations and time per query, of the standard and the narrow decoder.
Trainee::Figures costs(ShapeVae& standard, ShapeVae& narrow, const at::Tensor& tokens) {
    const double before = decoderCost(standard->config()).flopsPerQuery;
    const double after = decoderCost(narrow->config()).flopsPerQuery;
    const double slow = microsecondsPerQuery(standard->geo_decoder, tokens);
    const double fast = microsecondsPerQuery(narrow->geo_decoder, tokens);
    return {{"flops_per_query_standard", before},
            {"flops_per_query_narrow", after},
            {"flops_saved_percent", 100 * (1 - after / before)},
            {"microseconds_per_query_standard", slow},
            {"microseconds_per_query_narrow", fast},
            {"speed_up", slow / fast}};
}

/// The figures of the model card, taken from the model as it was written.
Trainee::Figures finalFigures(const TrainRequest& request, const DecoderRecipe& recipe, DecoderTeacher& teacher,
                              const std::vector<TrainingShape>& heldOut, WorkerTeam& team, const JobContext& job) {
    constexpr int kAllQueries = 32768;
    ShapeVae narrow = loadShapeVae(request.out / "model");
    narrow->to(trainingDevice(request));
    Trainee::Figures figures;
    for (const bool throughBasis : {false, true}) {
        if (throughBasis && teacher.vae->config().latentBasis.empty()) continue;
        const DecoderExaminer examiner(teacher.vae, heldOut,
                                       {heldOut.size(), kAllQueries, recipe.sharpFraction, throughBasis}, team, job);
        const std::string name = throughBasis ? "held_basis_" : "held_";
        for (const auto& [key, value] : examiner.compare(narrow, team, job)) figures[name + key] = value;
        for (const std::string kind : {"v_iou", "s_iou"}) {
            figures[name + kind + "_loss_pp"] = 100 * (figures[name + "standard_" + kind] - figures[name + kind]);
        }
        if (!throughBasis) figures.merge(costs(teacher.vae, narrow, examiner.tokens(0)));
    }
    figures["held_shapes"] = static_cast<double>(heldOut.size());
    return figures;
}

} // namespace

TrainReport trainDecoder(const TrainRequest& request, const JobContext& job) {
    keepFreedMemory();
    DecoderRecipe recipe = readDecoderRecipe(request.recipe);
    applyBudget(request, recipe.schedule);
    DecoderTeacher teacher = loadDecoderTeacher(request.teacher.empty() ? fs::path(recipe.teacher) : request.teacher);
    teacher.vae->to(trainingDevice(request));
    const ShapeVaeConfig config = narrowConfig(teacher, recipe);
    if (request.say) {
        char text[96];
        std::snprintf(text, sizeof text, "operations per query: %.0f instead of %.0f",
                      decoderCost(config).flopsPerQuery, decoderCost(teacher.vae->config()).flopsPerQuery);
        request.say(text);
        if (recipe.basisShare > 0 && config.latentBasis.empty()) {
            request.say("the teacher has no latent basis: loss.basis_share has no effect");
        }
    }
    const Dataset dataset(request.data);
    const auto train = loadShapes(dataset, "train", job), heldOut = loadShapes(dataset, "held-out", job);
    WorkerTeam team(teamThreads(request, recipe.shards));
    const DecoderExaminer examiner(teacher.vae, heldOut,
                                   {static_cast<std::size_t>(recipe.evaluateShapes), 8192, recipe.sharpFraction, false},
                                   team, job);
    DecoderTrainee trainee(recipe, teacher, train, examiner, request.out / "model");
    const LoopResult result = runTrainLoop(trainee, team, decoderOptions(request, recipe, teacher, config), job);
    TrainReport report{request.out / "model", result.steps, result.seconds, {}};
    if (!result.leads) return report;
    report.figures = finalFigures(request, recipe, teacher, heldOut, team, job);
    report.figures["train_shapes"] = static_cast<double>(train.size());
    writeFileAtomically(request.out / "figures-decoder.json", nlohmann::json(report.figures).dump(2) + "\n");
    return report;
}

} // namespace vecset
