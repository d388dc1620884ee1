#pragma once

#include "core/evaluation/statistics.h"

#include <string>
#include <vector>

namespace vecset {

/// A table for people: Markdown whose columns also line up in a terminal.
struct TextTable {
    std::string title;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> notes; ///< sentences below the table

    [[nodiscard]] std::string toMarkdown() const;
};

/// "0.5432", or a dash when it is not a number.
[[nodiscard]] std::string formatNumber(double value, int digits);
/// "0.5432 ± 0.0123": mean and half the width of its interval; the mean alone where there is no interval.
[[nodiscard]] std::string formatInterval(const Interval& interval, int digits);
/// The same with a sign before the mean, and a star when the interval excludes zero.
[[nodiscard]] std::string formatDifference(const Interval& interval, int digits);
/// "1.23 M", "45.6 k".
[[nodiscard]] std::string formatCount(double value);

} // namespace vecset
