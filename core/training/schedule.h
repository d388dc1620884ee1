#pragma once

#include "core/training/recipe.h"

namespace vecset {

/// How far a run is, in [0, 1]: by steps where the recipe counts steps, else by wall-clock time.
[[nodiscard]] inline double runFraction(const ScheduleRecipe& schedule, std::int64_t step, double seconds) {
    const double fraction = schedule.steps > 0 ? static_cast<double>(step) / schedule.steps
                                               : seconds / (schedule.minutes * 60.0);
    return fraction < 1.0 ? fraction : 1.0;
}

/// What the learning rates are multiplied with at `step` (counted from 0): linear warm-up, a plateau, linear decay to
/// 0.
[[nodiscard]] inline double rateFactor(const ScheduleRecipe& schedule, std::int64_t step, double fraction) {
    const double warm = schedule.warmupSteps > 0 ? static_cast<double>(step + 1) / schedule.warmupSteps : 1.0;
    const double left = schedule.decayFraction > 0 ? (1.0 - fraction) / schedule.decayFraction : 1.0;
    const double factor = warm < left ? warm : left;
    return factor < 1.0 ? (factor > 0.0 ? factor : 0.0) : 1.0;
}

} // namespace vecset
