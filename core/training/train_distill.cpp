#include "core/training/train_distill.h"

#include "core/base/error.h"
#include "core/checkpoint/model_folder.h"
#include "core/training/adversarial_trainee.h"
#include "core/training/consistency_trainee.h"
#include "core/training/distill_run.h"
#include "core/training/guidance_trainee.h"
#include "core/training/start_weights.h"

namespace vecset {
namespace {

namespace fs = std::filesystem;

const std::vector<int> kStudentSteps{1, 2, 3, 5, 8}; ///< the curve that the final figures show

fs::path teacherOf(const TrainRequest& request, const DistillRecipe& recipe) {
    return request.teacher.empty() ? fs::path(recipe.teacher) : request.teacher;
}

/// Copies a model folder's configuration and weights, so that the next stage has its solver whatever happens to the
/// original.
void keepModel(const fs::path& from, const fs::path& to) {
    const ModelFolder model = openModelFolder(from);
    fs::create_directories(to);
    std::error_code failure;
    std::vector<fs::path> files = model.weightFiles;
    files.push_back(model.configFile);
    for (const auto& file : files) {
        fs::copy_file(file, to / file.filename(), fs::copy_options::overwrite_existing, failure);
        if (failure) throw Error(ErrorCode::WriteFailed, "cannot copy " + file.string() + ": " + failure.message());
    }
}

/// The velocity model of an adversarial run: the recipe's, else the one that the teacher's run kept, else the teacher
/// itself when it is a velocity model.
fs::path solverFor(const AdversarialRecipe& recipe, const fs::path& teacher) {
    if (!recipe.solver.empty()) return recipe.solver;
    const fs::path model = modelFolderOf(teacher, "teacher (--teacher, or 'teacher:' in the recipe)");
    for (const fs::path& run : {teacher, fs::weakly_canonical(model).parent_path()}) {
        if (fs::exists(run / "solver" / "config.yaml")) return run / "solver";
    }
    if (schedulerConfig(openModelFolder(model)).kind == SchedulerConfig::Kind::FlowMatchEuler) return model;
    throw Error(ErrorCode::InvalidInput,
                "the consistency model " + model.string() +
                    " cannot be its own ODE solver and its "
                    "run kept none; name the model it was distilled from as 'solver:' in the recipe");
}

} // namespace

TrainReport trainGuidance(const TrainRequest& request, const JobContext& job) {
    const GuidanceRecipe recipe = readGuidanceRecipe(request.recipe);
    DistillRun run(request, recipe.common, {}, nullptr, job);
    GuidanceTrainee trainee(run.setting());
    run.train(trainee, "guidance", 1);
    run.judge({1, 5, 25, 50});
    Trainee::Figures errors;
    if (!run.leads()) return run.finish("guidance");
    for (const bool heldOut : {false, true}) {
        const auto& split = run.setting().examiner->during(heldOut);
        const GuidanceErrors found =
            guidanceErrors(run.setting(), split, {0.02, 0.1, 0.3, 0.5, 0.7, 0.9}, 5, run.team());
        errors.merge(found.grid(split.name));
        errors.merge(found.margins(split.name));
    }
    return run.finish("guidance", errors);
}

TrainReport trainConsistency(const TrainRequest& request, const JobContext& job) {
    const ConsistencyRecipe recipe = readConsistencyRecipe(request.recipe);
    const SchedulerConfig scheduler = consistencyScheduler(recipe.loss);
    const fs::path teacher =
        modelFolderOf(teacherOf(request, recipe.common), "teacher (--teacher, or 'teacher:' in the recipe)");
    if (schedulerConfig(openModelFolder(teacher)).kind != SchedulerConfig::Kind::FlowMatchEuler) {
        throw Error(ErrorCode::InvalidInput,
                    teacher.string() + " is already distilled to few steps and cannot be an ODE "
                                       "solver; give the model of 'vecset train guidance' or an undistilled one");
    }
    DistillRun run(request, recipe.common, {}, &scheduler, job);
    for (std::size_t i = 0; i < recipe.phases.size(); ++i) {
        ConsistencyTrainee trainee(run.setting(), recipe.loss, recipe.phases[i]);
        run.train(trainee, "consistency-" + std::to_string(recipe.phases[i]), recipe.shares[i]);
    }
    if (run.leads()) keepModel(teacher, request.out / "solver");
    run.judge(kStudentSteps);
    return run.finish("consistency");
}

TrainReport trainAdversarial(const TrainRequest& request, const JobContext& job) {
    const AdversarialRecipe recipe = readAdversarialRecipe(request.recipe);
    const SchedulerConfig scheduler = consistencyScheduler(recipe.loss);
    DistillRun run(request, recipe.common, solverFor(recipe, teacherOf(request, recipe.common)), &scheduler, job);
    AdversarialTrainee trainee(run.setting(), recipe);
    run.train(trainee, "adversarial", 1);
    run.judge(kStudentSteps);
    return run.finish("adversarial");
}

} // namespace vecset
