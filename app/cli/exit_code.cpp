#include "app/cli/exit_code.h"

namespace vecset::cli {

ExitCode exitCodeOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::EmptyMatte:
    case ErrorCode::EmptyShape: return ExitCode::InvalidInput;
    case ErrorCode::UnreadableFile:
    case ErrorCode::UnsupportedFormat: return ExitCode::UnreadableFile;
    case ErrorCode::WeightMismatch: return ExitCode::BadModel;
    case ErrorCode::OutOfMemory:
    case ErrorCode::OutOfGpuMemory: return ExitCode::OutOfMemory;
    case ErrorCode::WriteFailed: return ExitCode::WriteFailed;
    case ErrorCode::NotAvailable: return ExitCode::NotAvailable;
    case ErrorCode::Internal: return ExitCode::Internal;
    }
    return ExitCode::Internal;
}

} // namespace vecset::cli
