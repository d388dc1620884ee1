#include "core/evaluation/sample_sets.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace vecset {

SampleSetScores sampleSetScores(const EvaluationReport& report, const std::string& row) {
    const std::vector<std::string> finished = report.finishedObjects();
    std::vector<std::size_t> places; // of the finished objects among all
    for (const auto& object : finished) {
        places.push_back(static_cast<std::size_t>(std::ranges::find(report.objects, object) - report.objects.begin()));
    }
    SampleSetScores scores;
    std::vector<double> nearest(places.size(), std::numeric_limits<double>::infinity());
    std::set<std::size_t> covered;
    for (const auto& object : finished) {
        for (const auto& sample : report.find(row, object)->samples) {
            if (sample.toTruths.size() != report.objects.size()) continue;
            std::size_t closest = 0;
            for (std::size_t i = 0; i < places.size(); ++i) {
                const double distance = sample.toTruths[places[i]];
                nearest[i] = std::min(nearest[i], distance);
                if (distance < sample.toTruths[places[closest]]) closest = i;
            }
            covered.insert(closest);
            ++scores.samples;
        }
    }
    if (scores.samples == 0) return scores;
    scores.coverage = static_cast<double>(covered.size()) / static_cast<double>(places.size());
    double sum = 0.0;
    for (const double distance : nearest) sum += distance;
    scores.minimumMatchingDistance = sum / static_cast<double>(nearest.size());
    return scores;
}

double bestOfSamples(const ObjectResult& result, const ScoreColumn& column) {
    double best = kNotMeasured;
    for (const auto& sample : result.samples) {
        const double value = column.value(sample.scores);
        if (!std::isfinite(value)) continue;
        if (!std::isfinite(best) || (column.higherIsBetter ? value > best : value < best)) best = value;
    }
    return best;
}

} // namespace vecset
