#include "core/training/train_loop.h"

#include "core/base/error.h"
#include "core/image/read_image.h"
#include "core/training/crew.h"
#include "core/training/loss_plot.h"
#include "core/training/process_group.h"
#include "core/training/run_checkpoint.h"
#include "core/training/run_log.h"
#include "core/training/schedule.h"
#include "core/training/worker_team.h"

#include <torch/nn/module.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <exception>
#include <memory>
#include <utility>

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
        : m_trainee(trainee), m_team(team), m_options(options), m_job(job), m_crew(options.processes, trainee.shards()),
          m_parameters(trainee.module(0)) {
        for (int shard = 1; shard < trainee.shards(); ++shard) m_parameters.share(trainee.module(shard));
        m_optimiser = std::make_unique<Optimiser>(m_parameters, options.optimiser, options.heads, options.rateScales);
        m_checkpoint = std::make_unique<RunCheckpoint>(options.folder / (options.name + ".checkpoint.safetensors"),
                                                       options.fingerprint, *m_optimiser, trainee);
        begin();
    }

    LoopResult run() {
        try {
            trainToTheEnd();
        } catch (const ProcessLost& lost) {
            // Weights and optimiser are those of the last whole step: nothing is lost but the step that was under way.
            if (m_crew.leads()) save();
            throw Error(lost.code(), std::string(lost.what()) + "; " + m_checkpoint->description() +
                                         ": start all processes again with --resume");
        }
        return {m_at.step, seconds(), m_evaluation, m_crew.leads()};
    }

private:
    [[nodiscard]] double seconds() const {
        return m_at.seconds + std::chrono::duration<double>(Clock::now() - m_started).count();
    }

    /// The leader finds out where the run stands; the others get that from it.
    void begin() {
        std::exception_ptr failure;
        if (m_crew.leads()) {
            try {
                fs::create_directories(m_options.folder);
                m_at = m_checkpoint->restore(m_options.resume);
            } catch (...) {
                failure = std::current_exception();
            }
        }
        const ScheduleRecipe& schedule = m_options.schedule;
        Crew::Start start{m_at.step, m_at.seconds};
        m_crew.agreeOnStart(start, failure != nullptr,
                            m_options.fingerprint + std::to_string(schedule.steps) + " " +
                                std::to_string(schedule.minutes));
        if (failure) std::rethrow_exception(failure);
        if (!m_crew.alone()) {
            m_crew.useDevice(m_parameters.values().device());
            std::vector<at::Tensor> state;
            for (const auto& [name, tensor] : m_checkpoint->tensors()) state.push_back(tensor);
            m_crew.shareState(state);
            m_at.step = start.step;
            m_at.seconds = start.seconds;
            if (m_at.step > 0) m_checkpoint->noteStored(m_at.step);
        }
        copyBuffers();
        if (m_crew.leads()) {
            m_log = std::make_unique<RunLog>(m_options.folder / ("train-" + m_options.name + ".jsonl"),
                                             m_at.step > 0 ? m_at.step : -1);
        }
        m_started = Clock::now();
    }

    /// Checkpoints and processes know the buffers of the first network only.
    void copyBuffers() {
        const at::NoGradGuard guard;
        const auto buffers = m_trainee.module(0).named_buffers();
        for (int shard = 1; shard < m_trainee.shards(); ++shard) {
            for (auto& item : m_trainee.module(shard).named_buffers()) item.value().copy_(buffers[item.key()]);
        }
    }

    void trainToTheEnd() {
        for (;;) {
            const Crew::Turn turn = m_crew.agreeOnTurn(m_job.isCancelled(), seconds());
            const double fraction = runFraction(m_options.schedule, m_at.step, turn.seconds);
            if (fraction >= 1.0) break;
            if (turn.stop || m_at.step == m_options.stopAfter) {
                save();
                if (turn.stop) throw Cancelled{};
                return;
            }
            takeStep(fraction);
            if (m_at.step % m_options.schedule.checkpointEvery == 0) save();
            // A stop that these two notice is acted upon at the next turn, by all processes together.
            try {
                if (m_crew.leads()) m_job.report(Stage::Train, fraction);
                if (m_at.step % m_options.schedule.evaluateEvery == 0) evaluate();
            } catch (const Cancelled&) {
            }
        }
        save();
        evaluate();
        m_optimiser->swapAverage(); // the caller gets the averaged weights
    }

    void save() {
        RunPosition position = m_at;
        position.seconds = seconds();
        if (m_crew.leads()) m_checkpoint->save(position);
        else m_checkpoint->noteStored(m_at.step);
    }

    /// The first step of a sitting runs its shards one after another, see WorkerTeam::setSequential. On a GPU all do:
    /// it takes one kernel after another, whoever calls.
    void takeStep(double fraction) {
        const bool first = !std::exchange(m_warm, true);
        if (!first && m_parameters.values().is_cpu()) return stepOnce(fraction);
        m_team.setSequential(true);
        try {
            stepOnce(fraction);
        } catch (...) {
            m_team.setSequential(false);
            throw;
        }
        m_team.setSequential(false);
    }

    void stepOnce(double fraction) {
        const std::vector<int>& own = m_crew.shards();
        const auto shards = static_cast<std::size_t>(m_trainee.shards());
        std::vector<Trainee::Figures> terms(shards);
        m_team.run(static_cast<int>(own.size()), [&](int index) {
            const int shard = own[static_cast<std::size_t>(index)];
            terms[static_cast<std::size_t>(shard)] = m_trainee.addGradients(shard, m_at.step);
        });
        m_crew.sumGradients(m_parameters, m_trainee.companionGradients());
        m_crew.shareTerms(terms);
        Trainee::Figures mean;
        for (std::size_t shard = 0; shard < shards; ++shard) {
            for (const auto& [name, value] : terms[shard]) mean[name] += value / static_cast<double>(shards);
            if (!std::isfinite(terms[shard]["loss"])) refuse("loss", static_cast<int>(shard));
        }
        const double rate = rateFactor(m_options.schedule, m_at.step, fraction);
        const double norm = m_optimiser->step(m_at.step, rate, m_team); // changes nothing when it is not finite
        if (!std::isfinite(norm)) refuse("gradient", -1);
        for (const auto& [name, value] : m_trainee.afterStep(m_at.step, rate, m_team)) mean[name] = value;
        ++m_at.step;
        for (const auto& [name, value] : mean) m_at.sums[name] += value;
        m_at.sums["gradient"] += norm;
        ++m_at.summed;
        if (m_at.step % m_options.schedule.logEvery == 0) logSums(rate);
    }

    /// @param shard whose loss it is, or -1 for all of them
    [[noreturn]] void refuse(const std::string& what, int shard) {
        std::string batch = "the batch";
        if (shard >= 0) batch = "shard " + std::to_string(shard + 1) + " of " + std::to_string(m_trainee.shards());
        std::string items;
        for (int i = 0; i < m_trainee.shards(); ++i) {
            const std::string part = shard < 0 || i == shard ? m_trainee.batchItems(i, m_at.step) : "";
            items += (items.empty() || part.empty() ? "" : ", ") + part;
        }
        if (!items.empty()) batch += " (" + items + ")";
        throw Error(ErrorCode::InvalidInput, "train " + m_options.name + ": the " + what +
                                                 " is no longer a number at step " + std::to_string(m_at.step) + ", " +
                                                 batch + "; " + m_checkpoint->description() +
                                                 ". Lower the rates in the recipe and start again in another folder");
    }

    void logSums(double rate) {
        nlohmann::json line{{"step", m_at.step}, {"seconds", std::round(seconds() * 10) / 10}, {"rate", rate}};
        for (const auto& [name, sum] : m_at.sums) line[name] = sum / m_at.summed;
        if (m_log) m_log->add(line);
        m_at.sums.clear();
        m_at.summed = 0;
    }

    void evaluate() {
        if (!m_crew.leads()) return;
        m_optimiser->swapAverage();
        try {
            m_evaluation = m_trainee.evaluate(m_team, m_job);
            m_trainee.exportModel();
        } catch (...) {
            m_optimiser->swapAverage();
            throw;
        }
        m_optimiser->swapAverage();
        m_log->add({{"step", m_at.step}, {"seconds", std::round(seconds() * 10) / 10}, {"evaluation", m_evaluation}});
        writePng(m_options.folder / ("train-" + m_options.name + ".png"), drawRunPlot(m_options.name, m_log->lines()));
        if (!m_options.say) return;
        char head[64];
        std::snprintf(head, sizeof head, "%s step %lld, %.1f min:", m_options.name.c_str(),
                      static_cast<long long>(m_at.step), seconds() / 60);
        m_options.say(head + figuresText(m_evaluation));
    }

    Trainee& m_trainee;
    WorkerTeam& m_team;
    const LoopOptions& m_options;
    const JobContext& m_job;
    Crew m_crew;
    FlatParameters m_parameters;
    std::unique_ptr<Optimiser> m_optimiser;
    std::unique_ptr<RunCheckpoint> m_checkpoint;
    std::unique_ptr<RunLog> m_log; ///< the leader's
    RunPosition m_at; ///< `seconds` are those of the earlier sittings
    Clock::time_point m_started;
    bool m_warm = false; ///< has this sitting taken a step
    Trainee::Figures m_evaluation;
};

} // namespace

LoopResult runTrainLoop(Trainee& trainee, WorkerTeam& team, const LoopOptions& options, const JobContext& job) {
    return Loop(trainee, team, options, job).run();
}

} // namespace vecset
