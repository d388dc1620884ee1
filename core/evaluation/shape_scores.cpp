#include "core/evaluation/shape_scores.h"

#include <algorithm>
#include <cmath>

namespace vecset {

const std::vector<ScoreColumn>& scoreColumns() {
    static const std::vector<ScoreColumn> columns{
        {"V-IoU", [](const ShapeScores& s) { return s.volumeIou; }},
        {"S-IoU", [](const ShapeScores& s) { return s.surfaceIou; }},
        {"Chamfer-L1", [](const ShapeScores& s) { return s.surface.chamferL1; }},
        {"Chamfer-L2", [](const ShapeScores& s) { return s.surface.chamferL2; }},
        {"F@0.01", [](const ShapeScores& s) { return s.surface.fScore01; }},
        {"F@0.02", [](const ShapeScores& s) { return s.surface.fScore02; }},
        {"normals", [](const ShapeScores& s) { return s.surface.normalConsistency; }}};
    return columns;
}

Summary summarize(std::vector<double> values) {
    Summary summary;
    if (values.empty()) return summary;
    std::sort(values.begin(), values.end());
    const auto count = static_cast<double>(values.size());
    for (const double value : values) summary.mean += value / count;
    const std::size_t middle = values.size() / 2;
    summary.median = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
    if (values.size() < 2) return summary;
    double squares = 0.0;
    for (const double value : values) squares += (value - summary.mean) * (value - summary.mean);
    summary.confidence = 1.96 * std::sqrt(squares / (count - 1.0) / count);
    return summary;
}

} // namespace vecset
