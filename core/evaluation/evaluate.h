#pragma once

#include "core/base/job_context.h"
#include "core/decoding/volume_options.h"
#include "core/evaluation/shape_scores.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vecset {

/// What is evaluated on which shapes.
struct EvaluationOptions {
    std::filesystem::path model;
    std::filesystem::path dataset;
    std::string split = "test";     ///< "train", "validation", "test", or "held-out" for the last two together
    int limit = 0;                  ///< the first so many shapes of the split; 0: all
    DecodeOptions decode;           ///< of the mesh that the surface metrics are taken from
    int surfaceSamples = 8192;      ///< points on each of the two surfaces
    std::optional<int> steps;       ///< generation: as in GenerationRequest
    std::optional<double> guidance;
    std::vector<std::uint64_t> seeds{1234}; ///< generation: one run per seed
};

/// One shape, one seed.
struct EvaluatedShape {
    std::string id, name;
    std::uint64_t seed = 0;
    ShapeScores scores;
    double networkSeconds = 0.0; ///< encoding (reconstruction), or picture encoding and sampling (generation)
    double decodeSeconds = 0.0;
    double surfaceSeconds = 0.0;
};

struct EvaluationReport {
    std::vector<EvaluatedShape> shapes;
    std::vector<std::string> skipped; ///< ids without a picture of their own (generation)
    int steps = 0;                    ///< generation: what was used
    double guidance = 0.0;
};

/// Encodes each shape's stored surface points, decodes them and compares with the stored shape.
/// @throws Error NotAvailable when the model has no encoder; InvalidInput for an empty split.
[[nodiscard]] EvaluationReport evaluateReconstruction(const EvaluationOptions& options, const JobContext& job = {});

/// Generates from each shape's own picture (the icon it was shipped with, never a render of ours) and compares.
[[nodiscard]] EvaluationReport evaluateGeneration(const EvaluationOptions& options, const JobContext& job = {});

} // namespace vecset
