#include "core/training/distill_run.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/training/heap_tuning.h"
#include "core/training/latent_store.h"
#include "core/training/run_options.h"
#include "core/training/start_weights.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace vecset {
DistillRun::DistillRun(const TrainRequest& request, DistillRecipe recipe, const std::filesystem::path& solver,
                       const SchedulerConfig* scheduler, const JobContext& job)
    : m_request(request), m_job(job), m_team(teamThreads(request, recipe.shards)) {
    keepFreedMemory();
    applyBudget(request, recipe.schedule);
    m_setting.recipe = recipe;
    m_setting.teacher =
        loadDistillTeacher(request.teacher.empty() ? std::filesystem::path(recipe.teacher) : request.teacher);
    DistillTeacher& teacher = m_setting.teacher;
    m_setting.device = trainingDevice(request);
    teacher.networks.vae->to(m_setting.device);
    teacher.networks.conditioner->to(m_setting.device);
    teacher.networks.model->to(m_setting.device);
    m_setting.solver = DistillSolver(teacher.networks.model);
    if (!solver.empty()) {
        DistillTeacher other = loadDistillTeacher(solver);
        if (!sameBasis(other.basis, teacher.basis)) {
            throw Error(ErrorCode::InvalidInput, other.folder.string() + " has another latent basis than " +
                                                     teacher.folder.string() +
                                                     "; name the model that it was distilled from");
        }
        other.networks.model->to(m_setting.device);
        m_setting.solver = DistillSolver(other.networks.model);
    }
    m_setting.scheduler = scheduler ? *scheduler : velocityScheduler(recipe);
    m_setting.modelFolder = request.out / "model";
    m_setting.vae = request.vae.empty() ? std::filesystem::path(recipe.vae) : request.vae;
    m_setting.weights = componentWeights(teacher.basis, recipe.weightPower).to(m_setting.device);
    for (int shard = 0; shard < recipe.shards; ++shard) {
        m_setting.students.push_back(makeStudent(teacher.networks.model, recipe.seed));
    }
    prepareData(request);
    m_report.model = m_setting.modelFolder;
}

void DistillRun::prepareData(const TrainRequest& request) {
    const DistillRecipe& recipe = m_setting.recipe;
    const DistillTeacher& teacher = m_setting.teacher;
    const Dataset dataset(request.data);
    ShapeVae vae = teacher.networks.vae;
    const LatentStore store(request.out, request.resume, request.processes.get());
    m_data = std::make_unique<FlowData>(flowDataRecipe(recipe, teacher), dataset, vae, m_team, m_job, &teacher.basis,
                                        &store);
    m_examiner = std::make_unique<DistillExaminer>(recipe, *m_data, teacher, m_setting.weights);
    m_setting.examiner = m_examiner.get();
    const int share = recipe.batch / recipe.shards, threads = drawThreads(m_setting.device);
    m_feed = std::make_unique<BatchFeed<FlowData::Batch>>(
        [this, share, threads](int shard, std::int64_t step) {
            return m_data->draw(step, m_setting.recipe.batch, shard * share, share, threads);
        },
        recipe.shards, m_setting.device.is_cuda());
    m_setting.draw = [this](std::int64_t step, int, int first, int count) { return m_feed->take(first / count, step); };
}

std::string DistillRun::fingerprint(double share) const {
    YAML::Node node = YAML::Clone(m_setting.recipe.source);
    for (const char* key : {"schedule", "sampling", "teacher", "vae", "reference", "solver", "teacher_name"})
        node.remove(key);
    return YAML::Dump(node) + "\nteacher " + weightsDigest(*m_setting.teacher.networks.model) + " solver " +
           weightsDigest(*m_setting.solver.network()) + " share " + std::to_string(share);
}

void DistillRun::train(Trainee& trainee, const std::string& name, double share) {
    ScheduleRecipe schedule = m_setting.recipe.schedule;
    schedule.minutes *= share;
    if (schedule.steps > 0) schedule.steps = std::max(1, static_cast<int>(std::lround(schedule.steps * share)));
    const LoopOptions options = loopOptions(m_request, name, fingerprint(share), schedule, m_setting.recipe.optimiser);
    const LoopResult result = runTrainLoop(trainee, m_team, options, m_job);
    m_report.steps += result.steps;
    m_report.seconds += result.seconds;
    m_leads = result.leads;
}

DistillExaminer::Split DistillRun::finalSplit(bool heldOut) const {
    constexpr int kTrainIcons = 100, kAll = 1 << 20;
    return m_examiner->split(heldOut, heldOut ? kAll : kTrainIcons);
}

void DistillRun::judgeOne(const DistillSolver& network, const SchedulerConfig& scheduler, const std::vector<int>& steps,
                          const std::string& label) {
    const DistillRecipe& recipe = m_setting.recipe;
    for (const auto& split : m_splits) {
        for (const int count : steps) {
            const std::string name = label + "_" + std::to_string(count) + "_steps";
            m_report.figures.merge(m_examiner->judge(network, split, {scheduler, count, recipe.guidance, recipe.seed},
                                                     name, m_team, m_job));
        }
    }
}

void DistillRun::judge(const std::vector<int>& studentSteps) {
    const DistillRecipe& recipe = m_setting.recipe;
    if (!m_leads) return;
    const std::vector<int> teacherSteps{1, 5, 50};
    m_splits = {finalSplit(false), finalSplit(true)};
    for (const auto& split : m_splits) {
        m_report.figures[split.name + "icons"] = static_cast<double>(split.examination.objects.size());
        m_report.figures[split.name + "ceiling_v_iou"] =
            m_examiner->volumeIou(split.examination.batch.components, split, m_team, m_job);
    }
    m_report.figures["guidance"] = recipe.guidance;
    judgeOne(DistillSolver(m_setting.students[0]), m_setting.scheduler, studentSteps, "student");
    const bool solverIsReference = !m_setting.solver.network()->guidanceEmbedded();
    judgeOne(m_setting.solver, velocityScheduler(recipe), teacherSteps,
             solverIsReference ? "teacher_two_passes" : "solver");
    if (solverIsReference || recipe.reference.empty()) return;
    DistillTeacher reference = loadDistillTeacher(recipe.reference);
    reference.networks.model->to(m_setting.device);
    if (!sameBasis(reference.basis, m_setting.teacher.basis)) {
        if (m_request.say) m_request.say("the reference has other latents than the teacher: left out of the figures");
        return;
    }
    judgeOne(DistillSolver(reference.networks.model), velocityScheduler(recipe), teacherSteps, "teacher_two_passes");
}

TrainReport DistillRun::finish(const std::string& stage, const Trainee::Figures& more) {
    if (!m_leads) return m_report;
    m_report.figures.insert(more.begin(), more.end());
    writeFileAtomically(m_request.out / ("figures-" + stage + ".json"),
                        nlohmann::json(m_report.figures).dump(2) + "\n");
    return m_report;
}

} // namespace vecset
