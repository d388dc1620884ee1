#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace vecset::test {

/// How a program is run.
struct RunLimits {
    long maxFileBytes = -1;                   ///< RLIMIT_FSIZE: writing more fails, as on a full disk
    std::chrono::milliseconds interruptAfter{-1}; ///< SIGINT after this long
};

/// What a program did.
struct RunResult {
    int exitCode = -1; ///< 128 + signal when it was killed
    std::string out, err;
    double seconds = 0.0;                 ///< whole run
    double secondsAfterInterrupt = 0.0;
};

/// Runs `program` with `arguments`, waits, and collects its output.
RunResult runProgram(const std::string& program, const std::vector<std::string>& arguments,
                     const RunLimits& limits = {});

} // namespace vecset::test
