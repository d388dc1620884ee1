#pragma once

#include "core/evaluation/evaluation_report.h"
#include "core/evaluation/text_table.h"

#include <string>
#include <vector>

namespace vecset {

/// The tables of a reconstruction report: figures and cost per row; where there are several rows, what each loses
/// against the first in percentage points. Over the finished objects.
[[nodiscard]] std::vector<TextTable> reconstructionTables(const EvaluationReport& report);

/// The tables of a generation report over the finished objects: accuracy and cost per row; what rewards sampling;
/// paired differences from the reference row; the user's scorers. Below the first, one sentence per row says in which
/// figures it beats the plain regression and in which it does not, made from the paired differences.
/// @param reference a row's name; empty: the first row that is no regression. @throws Error InvalidInput when unknown.
[[nodiscard]] std::vector<TextTable> generationTables(const EvaluationReport& report,
                                                      const std::string& reference = "");

/// Means, intervals and differences of those tables for machines.
[[nodiscard]] nlohmann::json summaryOf(const EvaluationReport& report, const std::string& reference = "");

/// Tables one after the other, with a heading and what they stand on (split, objects, seeds, resolution).
[[nodiscard]] std::string toMarkdown(const EvaluationReport& report, const std::vector<TextTable>& tables);

} // namespace vecset
