#pragma once

#include "app/cli/model_options.h"
#include "core/base/machine.h"
#include "core/geometry/mesh_comparison.h"
#include "core/geometry/mesh_statistics.h"
#include "core/image/matte.h"
#include "core/pipeline/pipeline.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vecset::cli {

/// What one of the two models is asked for.
struct SideOptions {
    std::string model;      ///< name or folder; empty: found by findPair()
    int steps = 0;
    double guidance = -1.0; ///< < 0: the model's own
};

/// `vecset compare IMAGE`.
struct ModelComparisonOptions {
    std::filesystem::path image;
    SideOptions teacher{"", 50, -1.0}, student{"", 5, -1.0};
    std::string device = "auto", precision = "auto";
    MeshOptions mesh;
    MatteOptions matte;
    std::uint64_t seed = 1234;
    int repeats = 1;
    std::filesystem::path output = "comparison"; ///< folder
};

/// One model's run and what it cost.
struct SideRun {
    std::string role; ///< "teacher", "student"
    std::string name; ///< of the model
    PipelineFacts facts;
    GenerationResult result;           ///< of the last measured run; all runs give the same bytes
    MeshStatistics mesh;
    std::vector<StageSeconds> seconds; ///< medians over the measured runs, in the order of the work
    double total = 0.0;                ///< median of the runs' sums, in seconds; without loading and matte
    double loadSeconds = 0.0;
    std::uint64_t peakMemory = 0;      ///< bytes, of the measured runs
};

/// Both runs, from one matte and one starting noise, and how far the shapes are apart.
struct ModelComparison {
    RgbaImage matted;
    double matteSeconds = 0.0; ///< reading the picture and removing its background; done once, for both
    bool sameNoise = true;     ///< false when the latents differ in shape
    SideRun teacher, student;
    MeshComparison distances;  ///< a: teacher, b: student
    MachineFacts machine;
    int repeats = 1;
    std::uint64_t seed = 0;

    /// Seconds of the teacher over seconds of the student.
    [[nodiscard]] double speedUp() const { return student.total > 0.0 ? teacher.total / student.total : 0.0; }
};

/// Fills in the models that were not named: the student of the named teacher, the teacher of the named student, or the
/// first pair that is installed.
/// @throws Error InvalidInput that says what to do when there is no such model.
void findPair(ModelComparisonOptions& options);

/// Runs both models one after the other, so that each has the memory to itself. Each is warmed up by one step at a
/// coarse resolution, which is not measured.
/// @throws Error as Pipeline; Cancelled.
[[nodiscard]] ModelComparison compareModels(const ModelComparisonOptions& options, const JobContext& job);

} // namespace vecset::cli
