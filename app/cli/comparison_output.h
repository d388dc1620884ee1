#pragma once

#include "app/cli/model_comparison.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>

namespace vecset::cli {

class Console;

/// The pictures of a comparison: the shapes from one camera, and the same in the colours of their distance to the
/// other.
struct ComparisonPictures {
    RgbaImage teacher, student, teacherHeat, studentHeat;
    double heatMaximum = 0.0; ///< distance of the last colour, model units
    double size = 0.0;        ///< the longest side of the larger shape
};

[[nodiscard]] ComparisonPictures drawComparison(const ModelComparison& comparison, const JobContext& job);

/// Everything measured, for programs. Seconds, bytes, model units.
[[nodiscard]] nlohmann::json comparisonJson(const ModelComparison& comparison);

/// One self-contained page with pictures, times and distances; no network and no script is needed to read it.
[[nodiscard]] std::string comparisonHtml(const ModelComparison& comparison, const ComparisonPictures& pictures);

/// Prints the table of costs and distances.
void printComparison(const ModelComparison& comparison, const Console& console);

/// Writes into `folder`, which is made when it is missing: teacher.glb, student.glb, teacher.safetensors,
/// student.safetensors, matte.png, preview.png (picture, teacher, student), report.json and report.html. Older files of
/// these names are replaced.
/// @throws Error WriteFailed.
void writeComparison(const std::filesystem::path& folder, const ModelComparison& comparison, const JobContext& job);

} // namespace vecset::cli
