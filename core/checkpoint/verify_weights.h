#pragma once

#include "core/base/job_context.h"
#include "core/checkpoint/weight_set.h"

#include <string>
#include <vector>

namespace vecset {

/// Reads every value once. @return the names of tensors that hold NaN or infinity, sorted. @throws Cancelled.
[[nodiscard]] std::vector<std::string> findNonFiniteTensors(const WeightSet& weights, const JobContext& job = {});

} // namespace vecset
