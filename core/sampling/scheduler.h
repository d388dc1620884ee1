#pragma once

#include <vector>

namespace vecset {

/// Which time grid the sampler walks, as the `scheduler` entry of a model's config.yaml says.
struct SchedulerConfig {
    enum class Kind {
        FlowMatchEuler,           ///< uniform times, optionally shifted towards noise (shift > 1) or data (shift < 1)
        ConsistencyFlowMatchEuler ///< times taken from the phases that a distilled student was trained on
    };
    Kind kind = Kind::FlowMatchEuler;
    int trainTimesteps = 1000; ///< the factor between sigma in [0, 1] and the checkpoint's timestep
    double shift = 1.0;        ///< FlowMatchEuler only; > 0
    int pcmTimesteps = 50;     ///< ConsistencyFlowMatchEuler only; 1 to trainTimesteps
};

/// The time grid of one run: from noise (sigma 0) to data (sigma 1). Values are float32 numbers, as in the official
/// code.
struct Schedule {
    std::vector<double> sigmas;    ///< N + 1, ascending; the last is 1
    std::vector<double> timesteps; ///< N; the network is called with timestep / trainTimesteps

    [[nodiscard]] int steps() const { return static_cast<int>(timesteps.size()); }
};

/// The official schedule of `steps` steps, exact to one unit in the last place of float32.
///
/// The official FlowMatchEuler schedule ends with two sigmas of 1: its last step moves nothing (unless steps is 1), so
/// N official steps are N - 1 steps of work. Use makeSamplingSchedule for the work that counts.
/// Throws Error InvalidInput for steps outside 1 to trainTimesteps (consistency: 1 to pcmTimesteps), shift <= 0 or a
/// pcmTimesteps outside 1 to trainTimesteps.
/// Source: hunyuan3d-2.md, section 5.
[[nodiscard]] Schedule makeSchedule(const SchedulerConfig& config, int steps);

/// The schedule whose `evaluations` steps all move the latents: what a user's "steps" means everywhere in this program.
/// FlowMatchEuler: the official schedule of evaluations + 1 steps without its no-op end, so 49 here give the very
/// result of the official 50. ConsistencyFlowMatchEuler has no such step: the numbers agree (5 is 5).
[[nodiscard]] Schedule makeSamplingSchedule(const SchedulerConfig& config, int evaluations);

/// All phase boundaries of the consistency schedule without the appended 1 (the student's training grid).
[[nodiscard]] std::vector<double> consistencyBaseSigmas(const SchedulerConfig& config);

} // namespace vecset
