#include "app/cli/model_comparison.h"

#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/checkpoint/model_zoo.h"
#include "core/image/read_image.h"
#include "core/pipeline/model_pair.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace vecset::cli {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int kWarmUpResolution = 64;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

double median(std::vector<double> values) {
    if (values.empty()) return 0.0;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

double totalOf(const std::vector<StageSeconds>& stages) {
    return std::accumulate(stages.begin(), stages.end(), 0.0,
                           [](double sum, const StageSeconds& s) { return sum + s.seconds; });
}

/// The catalogue's entry of a name or a folder.
ModelEntry entryOf(const std::string& nameOrFolder, const std::vector<ModelEntry>& models) {
    const auto known =
        std::find_if(models.begin(), models.end(), [&](const ModelEntry& m) { return m.name == nameOrFolder; });
    return known != models.end() ? *known : describeModelFolder(ModelZoo::standard().resolve(nameOrFolder));
}

std::string teacherOf(const std::string& student, const std::vector<ModelEntry>& models) {
    const ModelEntry entry = entryOf(student, models);
    if (!entry.teacher.empty() && usableModel(models, entry.teacher)) return entry.teacher;
    throw Error(ErrorCode::InvalidInput, entry.teacher.empty()
                                             ? "model " + student +
                                                   " does not say which model taught it (pipeline.params.teacher in "
                                                   "its config.yaml): name one with --teacher"
                                             : "model " + student + " was taught by " + entry.teacher +
                                                   ", which is not installed: add it (vecset models add FOLDER) "
                                                   "or name another with --teacher");
}

std::string studentName(const std::string& teacher, const std::vector<ModelEntry>& models) {
    const ModelEntry* student = studentOf(models, entryOf(teacher, models).name);
    if (student != nullptr) return student->name;
    throw Error(ErrorCode::InvalidInput, "no installed model names " + teacher +
                                             " as its teacher: name one with --student, or distil one "
                                             "(vecset train consistency) and add it (vecset models add FOLDER)");
}

/// One value per stage and run, in the order of the first run.
std::vector<StageSeconds> medians(const std::vector<std::vector<StageSeconds>>& runs) {
    std::vector<StageSeconds> result;
    for (std::size_t i = 0; i < runs.front().size(); ++i) {
        std::vector<double> values;
        for (const auto& run : runs) values.push_back(run.at(i).seconds);
        result.push_back({runs.front()[i].stage, median(std::move(values))});
    }
    return result;
}

GenerationRequest requestOf(const ModelComparisonOptions& options, const SideOptions& side, const RgbaImage& matted) {
    GenerationRequest request;
    request.pictures = {{ViewSide::Front, matted}};
    request.matte.mode = MatteMode::None; // it is done
    request.steps = side.steps;
    if (side.guidance >= 0.0) request.guidance = side.guidance;
    request.seed = options.seed;
    request.mesh = meshRequest(options.mesh);
    return request;
}

SideRun runSide(const ModelComparisonOptions& options, const SideOptions& side, const char* role,
                const RgbaImage& matted, const JobContext& job) {
    SideRun run;
    run.role = role;
    const auto loading = Clock::now();
    Pipeline pipeline = loadPipeline({side.model, options.device, options.precision}, job);
    run.loadSeconds = secondsSince(loading);
    run.facts = pipeline.facts();
    run.name = run.facts.model;
    const GenerationRequest request = requestOf(options, side, matted);
    GenerationRequest warmUp = request;
    warmUp.steps = 1;
    warmUp.mesh.decode.resolution = std::min(kWarmUpResolution, request.mesh.decode.resolution);
    try {
        (void)pipeline.generate(warmUp, job);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::EmptyShape) throw; // one step may make nothing; it has warmed up all the same
    }
    resetPeakMemory();
    std::vector<std::vector<StageSeconds>> runs;
    std::vector<double> totals;
    for (int repeat = 0; repeat < options.repeats; ++repeat) {
        run.result = pipeline.generate(request, job);
        std::erase_if(run.result.stages,
                      [](const StageSeconds& s) { return s.stage == Stage::Picture; }); // the matte is not its own
        runs.push_back(run.result.stages);
        totals.push_back(totalOf(run.result.stages));
    }
    run.peakMemory = peakMemoryBytes();
    run.seconds = medians(runs);
    run.total = median(std::move(totals));
    run.mesh = meshStatistics(run.result.mesh);
    return run;
}

} // namespace

void findPair(ModelComparisonOptions& options) {
    std::string& teacher = options.teacher.model;
    std::string& student = options.student.model;
    if (!teacher.empty() && !student.empty()) return;
    const std::vector<ModelEntry> models = listModels();
    if (!student.empty()) {
        teacher = teacherOf(student, models);
    } else if (!teacher.empty()) {
        student = studentName(teacher, models);
    } else if (const ModelPair pair = firstPair(models)) {
        teacher = pair.teacher->name;
        student = pair.student->name;
    } else {
        throw Error(
            ErrorCode::InvalidInput,
            "no installed model names a teacher that is installed too, so there is no pair to compare: name two "
            "models with --teacher and --student, or give two mesh files");
    }
}

ModelComparison compareModels(const ModelComparisonOptions& options, const JobContext& job) {
    ModelComparison comparison;
    comparison.repeats = options.repeats;
    comparison.seed = options.seed;
    comparison.machine = machineFacts();
    const auto started = Clock::now();
    job.report(Stage::Picture, 0.0);
    comparison.matted = removeBackground(readImage(options.image), options.matte, job);
    comparison.matteSeconds = secondsSince(started);
    comparison.teacher = runSide(options, options.teacher, "teacher", comparison.matted, job);
    comparison.student = runSide(options, options.student, "student", comparison.matted, job);
    const Latents &a = comparison.teacher.result.latents, &b = comparison.student.result.latents;
    comparison.sameNoise =
        a.tokens == b.tokens && a.channels == b.channels; // it depends on seed and shape only, see noise.h
    comparison.distances = compareMeshes(comparison.teacher.result.mesh, comparison.student.result.mesh, job);
    return comparison;
}

} // namespace vecset::cli
