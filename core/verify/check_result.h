#pragma once

#include <string>
#include <vector>

namespace vecset {

/// One comparison with recorded data of the official code: what `vecset verify` prints as one line.
struct CheckResult {
    std::string name;       ///< for example "pipe_base/dit: out"
    double error = 0.0;     ///< usually max |a - b| / max |b|; `note` says when it is something else
    double tolerance = 0.0; ///< passed when error <= tolerance
    std::string note;       ///< counts, or why the case failed without a number

    [[nodiscard]] bool passed() const { return error <= tolerance; } // false for NaN
};

using CheckResults = std::vector<CheckResult>;

} // namespace vecset
