#pragma once

#include "core/base/error.h"

namespace vecset::cli {

/// What the process returns; documented in README and by `vecset --help`.
enum class ExitCode {
    Ok = 0,
    CheckFailed = 1,    ///< the command worked and found a difference (verify, read-back check)
    Usage = 2,          ///< wrong arguments
    InvalidInput = 3,   ///< a picture, mesh, setting or recipe that cannot be used; also an empty matte or shape
    UnreadableFile = 4, ///< a file is missing, not permitted, damaged or of an unknown format
    BadModel = 5,       ///< a checkpoint does not fit its configuration
    OutOfMemory = 6,
    WriteFailed = 7,
    NotAvailable = 8,   ///< this build or machine lacks what is needed
    Internal = 70,
    Cancelled = 130     ///< stopped by Ctrl-C or a termination signal
};

[[nodiscard]] ExitCode exitCodeOf(ErrorCode code);

} // namespace vecset::cli
