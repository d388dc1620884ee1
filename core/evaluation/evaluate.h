#pragma once

#include "core/base/job_context.h"
#include "core/evaluation/evaluation_report.h"
#include "core/evaluation/generation_row.h"
#include "core/evaluation/scorer.h"
#include "core/pipeline/generation.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace vecset {

/// On which shapes and how meshes are made and measured, for every row of a table.
struct EvaluationOptions {
    std::filesystem::path dataset;
    std::string split = "test"; ///< "train", "validation", "test", or "held-out" for the last two together
    int limit = 0;              ///< the first so many shapes of the split; 0: all
    MeshRequest mesh;
    int surfaceSamples = 8192; ///< points on each of the two surfaces
    /// Results are written here as they come, one line of JSON per row and object; an existing file is gone on with.
    /// Empty: nothing is written.
    std::filesystem::path results;
};

/// One way to decode, a row of the reconstruction table.
struct DecoderRow {
    std::string name;
    std::filesystem::path model; ///< its VAE decodes; the latents are those of the first row's encoder
    DecodeOptions decode;
};

/// The paper's ablation: dense; + hierarchical; + efficient decoder (left out when `efficient` is empty); + adaptive
/// KV.
/// @param topK tokens per head of the last row; 0: defaultTopK()
[[nodiscard]] std::vector<DecoderRow> decoderAblation(const std::filesystem::path& model,
                                                      const std::filesystem::path& efficient,
                                                      const DecodeOptions& decode, int topK);

struct ReconstructionOptions : EvaluationOptions {
    std::vector<DecoderRow> rows;
};

/// Encodes each shape's stored surface points once, decodes the latents as every row says and compares with the stored
/// shape. The report is filled as it goes: after Cancelled it holds what was finished.
/// @throws Error NotAvailable when the first row's model has no encoder; InvalidInput for an empty split or a VAE that
/// does not take the latents; as ResultFile.
void evaluateReconstruction(const ReconstructionOptions& options, EvaluationReport& report, const JobContext& job = {});

struct GenerationOptions : EvaluationOptions {
    std::vector<GenerationRow> rows;
    std::vector<std::uint64_t> seeds{1234}; ///< one sample per picture and seed
    std::vector<ScorerSpec> scorers;
};

/// Generates from each shape's own picture (the icon it was shipped with, never a render of ours) and compares. Object
/// by object, all rows of one before the next, so that after a stop the rows stand on the same objects. Deterministic
/// but for the times. The report is filled as it goes.
/// @throws as loadRows, ShapeScorer and ResultFile; Error InvalidInput for an empty split or without rows or seeds.
void evaluateGeneration(const GenerationOptions& options, EvaluationReport& report, const JobContext& job = {});

} // namespace vecset
