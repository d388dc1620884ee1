#include "core/evaluation/row_summary.h"

#include "core/evaluation/sample_sets.h"

namespace vecset {

std::vector<double> RowSummary::values(const std::string& row, const ScoreColumn& column) const {
    return m_report.perObject(row, [&](const ObjectResult& result) {
        return meanOver(result, [&](const SampleResult& sample) { return column.value(sample.scores); });
    });
}

Interval RowSummary::mean(const std::string& row, const ScoreColumn& column) const {
    return bootstrapMean(values(row, column));
}

Interval RowSummary::difference(const std::string& row, const std::string& reference, const ScoreColumn& column) const {
    return bootstrapDifference(values(row, column), values(reference, column));
}

Interval RowSummary::bestOfSeeds(const std::string& row, const ScoreColumn& column) const {
    return bootstrapMean(
        m_report.perObject(row, [&](const ObjectResult& result) { return bestOfSamples(result, column); }));
}

Interval RowSummary::sampleDistance(const std::string& row) const {
    return bootstrapMean(m_report.perObject(row, [](const ObjectResult& result) { return result.sampleDistance; }));
}

Interval RowSummary::scorer(const std::string& row, const std::string& name) const {
    return mean(row, [&](const SampleResult& sample) {
        const auto found = sample.scorers.find(name);
        return found == sample.scorers.end() ? kNotMeasured : found->second;
    });
}

Interval RowSummary::mean(const std::string& row, const std::function<double(const SampleResult&)>& figure) const {
    return bootstrapMean(m_report.perObject(row, [&](const ObjectResult& result) { return meanOver(result, figure); }));
}

Interval RowSummary::seconds(const std::string& row) const {
    return mean(row, [](const SampleResult& s) { return s.networkSeconds + s.decodeSeconds + s.surfaceSeconds; });
}

} // namespace vecset
