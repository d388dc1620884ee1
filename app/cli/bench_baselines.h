#pragma once

#include "app/cli/bench_report.h"
#include "core/pipeline/pipeline.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace vecset::cli {

/// Which official decoders are measured beside ours, in the same run.
struct BaselineOptions {
    std::vector<std::string> names; ///< "dense", "official"
    int chunk =
        0; ///< points per network call; 0: 200,000 on a graphics card, 20,000 on the CPU, as in the official examples
    int repeats = 1;
};

/// Decodes the latents with each of them: seconds, queries, how many times as long as ours, and the volume IoU of their
/// meshes and of ours with the dense one's when that is among them.
/// @param oursSeconds the median of our decodes
/// @param ours        our mesh, not cleaned up
[[nodiscard]] nlohmann::json measureBaselines(Pipeline& pipeline, const Latents& latents, const MeshRequest& request,
                                              const BaselineOptions& options, double oursSeconds,
                                              const TriangleMesh& ours, const JobContext& job);

void printBaselines(const nlohmann::json& baselines, const Console& console);

} // namespace vecset::cli
