#include "core/training/train_loop.h"

#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/checkpoint/safetensors.h"
#include "core/image/read_image.h"
#include "core/training/loss_plot.h"
#include "core/training/run_log.h"
#include "core/training/schedule.h"
#include "core/training/worker_team.h"

#include <torch/nn/module.h>

#include <chrono>
#include <cmath>
#include <memory>

namespace vecset {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

std::string figuresText(const Trainee::Figures& figures) {
    std::string text;
    for (const auto& [name, value] : figures) {
        char part[96];
        std::snprintf(part, sizeof part, " %s %.4f", name.c_str(), value);
        text += part;
    }
    return text;
}

/// One sitting of a run.
class Loop {
public:
    Loop(Trainee& trainee, WorkerTeam& team, const LoopOptions& options, const JobContext& job)
        : m_trainee(trainee), m_team(team), m_options(options), m_job(job), m_parameters(trainee.module(0)) {
        for (int shard = 1; shard < trainee.shards(); ++shard) m_parameters.share(trainee.module(shard));
        m_optimiser = std::make_unique<Optimiser>(m_parameters, options.optimiser, options.heads, options.rateScales);
        m_checkpoint = options.folder / (options.name + ".checkpoint.safetensors");
        prepareFolder();
        m_log = std::make_unique<RunLog>(options.folder / ("train-" + options.name + ".jsonl"), m_step > 0 ? m_step : -1);
        m_started = Clock::now();
    }

    LoopResult run() {
        double fraction = runFraction(m_options.schedule, m_step, seconds());
        while (fraction < 1.0) {
            if (m_job.isCancelled() || m_step == m_options.stopAfter) {
                save();
                m_job.throwIfCancelled();
                return {m_step, seconds(), m_evaluation};
            }
            takeStep(fraction);
            try {
                m_job.report(Stage::Train, fraction);
            } catch (const Cancelled&) { // report() polls: without this the steps since the last checkpoint would be lost
                save();
                throw;
            }
            if (m_step % m_options.schedule.checkpointEvery == 0) save();
            if (m_step % m_options.schedule.evaluateEvery == 0) evaluate();
            fraction = runFraction(m_options.schedule, m_step, seconds());
        }
        save();
        evaluate();
        m_optimiser->swapAverage(); // the caller gets the averaged weights
        return {m_step, seconds(), m_evaluation};
    }

private:
    [[nodiscard]] double seconds() const {
        return m_secondsBefore + std::chrono::duration<double>(Clock::now() - m_started).count();
    }

    void prepareFolder() {
        fs::create_directories(m_options.folder);
        if (!fs::exists(m_checkpoint)) return;
        if (!m_options.resume) {
            throw Error(ErrorCode::InvalidInput, m_options.folder.string() + " already holds a run of '" +
                                                     m_options.name + "'; give --resume to go on, or another --out");
        }
        const SafetensorsFile file(m_checkpoint);
        if (file.metadata().at("recipe") != m_options.fingerprint) {
            throw Error(ErrorCode::InvalidInput, "the recipe is not the one that " + m_checkpoint.string() +
                                                     " was made with; only the schedule may change on --resume");
        }
        std::map<std::string, at::Tensor> stored;
        for (const auto& key : file.keys()) stored[key] = file.tensor(key);
        m_optimiser->restore(stored);
        restoreBuffers(stored);
        restoreCompanions(stored);
        m_step = std::stoll(file.metadata().at("step"));
        m_secondsBefore = std::stod(file.metadata().at("seconds"));
    }

    void restoreBuffers(const std::map<std::string, at::Tensor>& stored) {
        const at::NoGradGuard guard;
        for (int shard = 0; shard < m_trainee.shards(); ++shard) {
            for (auto& item : m_trainee.module(shard).named_buffers()) {
                const auto found = stored.find("buffer." + item.key());
                if (found != stored.end()) item.value().copy_(found->second);
            }
        }
    }

    void restoreCompanions(const std::map<std::string, at::Tensor>& stored) {
        const at::NoGradGuard guard;
        for (auto& [name, tensor] : m_trainee.companionState()) {
            const auto found = stored.find("companion." + name);
            if (found == stored.end() || found->second.sizes() != tensor.sizes()) {
                throw Error(ErrorCode::WeightMismatch, m_checkpoint.string() + " does not fit this recipe: '" + name +
                                                           "' is missing or has another size");
            }
            at::Tensor target = tensor;
            target.copy_(found->second);
        }
    }

    void save() {
        std::map<std::string, at::Tensor> tensors = m_optimiser->state();
        for (const auto& [name, tensor] : m_trainee.companionState()) tensors["companion." + name] = tensor;
        for (const auto& item : m_trainee.module(0).named_buffers()) tensors["buffer." + item.key()] = item.value();
        writeSafetensors(m_checkpoint, tensors,
                         {{"step", std::to_string(m_step)},
                          {"seconds", std::to_string(seconds())},
                          {"recipe", m_options.fingerprint}});
    }

    void takeStep(double fraction) {
        const auto shards = static_cast<std::size_t>(m_trainee.shards());
        std::vector<Trainee::Figures> terms(shards);
        m_team.run(static_cast<int>(shards), [&](int shard) {
            terms[static_cast<std::size_t>(shard)] = m_trainee.addGradients(shard, m_step);
        });
        Trainee::Figures mean;
        for (const auto& shard : terms) {
            for (const auto& [name, value] : shard) mean[name] += value / static_cast<double>(shards);
        }
        const double rate = rateFactor(m_options.schedule, m_step, fraction);
        const double norm = m_optimiser->step(m_step, rate, m_team);
        if (!std::isfinite(mean["loss"]) || !std::isfinite(norm)) {
            throw Error(ErrorCode::InvalidInput, "the loss is no longer a number at step " + std::to_string(m_step) +
                                                     "; lower the rates in the recipe and start again");
        }
        for (const auto& [name, value] : m_trainee.afterStep(m_step, rate, m_team)) mean[name] = value;
        ++m_step;
        for (const auto& [name, value] : mean) m_sums[name] += value;
        m_sums["gradient"] += norm;
        ++m_summed;
        if (m_step % m_options.schedule.logEvery == 0) logSums(rate);
    }

    void logSums(double rate) {
        nlohmann::json line{{"step", m_step}, {"seconds", std::round(seconds() * 10) / 10}, {"rate", rate}};
        for (const auto& [name, sum] : m_sums) line[name] = sum / m_summed;
        m_log->add(line);
        m_sums.clear();
        m_summed = 0;
    }

    void evaluate() {
        m_optimiser->swapAverage();
        m_evaluation = m_trainee.evaluate(m_team, m_job);
        m_trainee.exportModel();
        m_optimiser->swapAverage();
        m_log->add({{"step", m_step}, {"seconds", std::round(seconds() * 10) / 10}, {"evaluation", m_evaluation}});
        writePng(m_options.folder / ("train-" + m_options.name + ".png"), drawRunPlot(m_options.name, m_log->lines()));
        if (!m_options.say) return;
        char head[64];
        std::snprintf(head, sizeof head, "%s step %lld, %.1f min:", m_options.name.c_str(),
                      static_cast<long long>(m_step), seconds() / 60);
        m_options.say(head + figuresText(m_evaluation));
    }

    Trainee& m_trainee;
    WorkerTeam& m_team;
    const LoopOptions& m_options;
    const JobContext& m_job;
    FlatParameters m_parameters;
    std::unique_ptr<Optimiser> m_optimiser;
    std::unique_ptr<RunLog> m_log;
    fs::path m_checkpoint;
    std::int64_t m_step = 0;
    double m_secondsBefore = 0;
    Clock::time_point m_started;
    Trainee::Figures m_sums, m_evaluation;
    int m_summed = 0;
};

} // namespace

LoopResult runTrainLoop(Trainee& trainee, WorkerTeam& team, const LoopOptions& options, const JobContext& job) {
    return Loop(trainee, team, options, job).run();
}

} // namespace vecset
