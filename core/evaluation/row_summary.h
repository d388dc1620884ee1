#pragma once

#include "core/evaluation/evaluation_report.h"
#include "core/evaluation/statistics.h"

namespace vecset {

/// Takes figures of one report's rows over its finished objects, one value per object: the mean over the object's
/// seeds.
class RowSummary {
public:
    explicit RowSummary(const EvaluationReport& report) : m_report(report) {}

    [[nodiscard]] std::vector<double> values(const std::string& row, const ScoreColumn& column) const;
    [[nodiscard]] Interval mean(const std::string& row, const ScoreColumn& column) const;
    /// row - reference, object by object.
    [[nodiscard]] Interval difference(const std::string& row, const std::string& reference,
                                      const ScoreColumn& column) const;
    [[nodiscard]] Interval bestOfSeeds(const std::string& row, const ScoreColumn& column) const;
    [[nodiscard]] Interval sampleDistance(const std::string& row) const;
    [[nodiscard]] Interval scorer(const std::string& row, const std::string& name) const;
    /// Any figure of the samples (seconds, queries).
    [[nodiscard]] Interval mean(const std::string& row, const std::function<double(const SampleResult&)>& figure) const;
    /// Network, decoding and surface together.
    [[nodiscard]] Interval seconds(const std::string& row) const;

private:
    const EvaluationReport& m_report;
};

} // namespace vecset
