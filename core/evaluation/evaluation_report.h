#pragma once

#include "core/evaluation/shape_scores.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace vecset {

/// One shape that a row of a table made.
struct SampleResult {
    std::uint64_t seed = 0;
    ShapeScores scores;
    double networkSeconds = 0.0; ///< encoding (reconstruction), or picture encoding and sampling (generation)
    double decodeSeconds = 0.0;  ///< from latent tokens to the sampled field
    double surfaceSeconds = 0.0; ///< from the field to the cleaned mesh
    double queries = 0.0;        ///< points that the decoder was asked at
    std::map<std::string, double> scorers;
    /// Generation: Chamfer-L1 to every true shape of the evaluation, in the report's order of objects; see
    /// sample_sets.h.
    std::vector<double> toTruths;
};

/// What one row made of one object: one sample per seed.
struct ObjectResult {
    std::string row, source,
        object; ///< `source` says which model and settings; results of another source are not reused
    std::vector<SampleResult> samples;
    double sampleDistance = kNotMeasured;       ///< mean Chamfer-L1 between the samples, over all pairs
    std::map<std::string, double> truthScorers; ///< what the scorers say of the true shape: something to compare with
};

/// Mean of a figure over the samples that have it; not a number when none has.
[[nodiscard]] double meanOver(const ObjectResult& result, const std::function<double(const SampleResult&)>& figure);

/// How one row of a table was made.
struct RowFacts {
    std::string name, source;
    std::string model;
    int steps = 0; ///< generation; 0: no flow
    double guidance = 0.0;
    int networkPasses = 0;      ///< of the denoiser, counting both guidance branches
    double flopsPerQuery = 0.0; ///< reconstruction
    bool isRegression = false;  ///< picture to latents directly, without a flow
};

/// Everything that an evaluation found out. Filled as it goes: after a stop it holds what was finished.
struct EvaluationReport {
    nlohmann::json settings;          ///< what all rows have in common
    std::vector<RowFacts> rows;       ///< in the order asked for
    std::vector<std::string> objects; ///< ids, in the data set's order
    std::vector<std::string> skipped; ///< ids without a picture of their own (generation)
    std::vector<ObjectResult> results;

    /// Takes over results of an earlier run that the present rows (same name, same source) would give again.
    void takeEarlier(const std::vector<ObjectResult>& earlier);
    [[nodiscard]] const ObjectResult* find(const std::string& row, const std::string& object) const;
    /// The objects that every row has finished: only these go into tables, so that all rows stand on the same ones.
    [[nodiscard]] std::vector<std::string> finishedObjects() const;
    /// One figure of a row per finished object (mean over its seeds).
    [[nodiscard]] std::vector<double> perObject(const std::string& row,
                                                const std::function<double(const ObjectResult&)>& figure) const;
};

/// One line of the results file and back. @throws Error UnreadableFile when it is no such line; `where` is named.
[[nodiscard]] nlohmann::json toJson(const ObjectResult& result);
[[nodiscard]] ObjectResult objectResultFromJson(const std::string& line, const std::string& where);
/// Settings, rows and every sample.
[[nodiscard]] nlohmann::json toJson(const EvaluationReport& report);

} // namespace vecset
