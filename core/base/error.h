#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace vecset {

/// Why an operation failed. The user interface and the command line map each code to a remedy.
enum class ErrorCode {
    InvalidInput,      ///< a value, file content or setting that cannot be used
    UnreadableFile,    ///< a file is missing, not permitted, not a file, or damaged
    UnsupportedFormat, ///< a well-formed file of a kind that this build cannot read or write
    WeightMismatch,    ///< a checkpoint does not fit the network its configuration names
    EmptyMatte,        ///< no object, or nothing but object, was found in the picture
    EmptyShape,        ///< the field has no surface
    OutOfMemory,       ///< host memory ran out
    OutOfGpuMemory,    ///< device memory ran out
    WriteFailed,       ///< an output could not be written (full disk, permission)
    NotAvailable,      ///< this build or this machine lacks the part that is needed
    Internal           ///< a defect of the program
};

/// The code's name as printed in JSON output, for example "invalid_input".
[[nodiscard]] std::string_view toString(ErrorCode code);

/// The only exception class that core throws for failures. The message names the cause in one line and, where one is
/// known, the remedy.
class Error : public std::runtime_error {
public:
    Error(ErrorCode reason, const std::string& message) : std::runtime_error(message), m_code(reason) {}
    [[nodiscard]] ErrorCode code() const { return m_code; }

private:
    ErrorCode m_code;
};

/// Thrown when the user stops a job. Not an Error, so that no handler can report it as one.
struct Cancelled {};

} // namespace vecset
