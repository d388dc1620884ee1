#include "core/base/error.h"

namespace vecset {

std::string_view toString(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput: return "invalid_input";
    case ErrorCode::UnreadableFile: return "unreadable_file";
    case ErrorCode::UnsupportedFormat: return "unsupported_format";
    case ErrorCode::WeightMismatch: return "weight_mismatch";
    case ErrorCode::EmptyMatte: return "empty_matte";
    case ErrorCode::EmptyShape: return "empty_shape";
    case ErrorCode::OutOfMemory: return "out_of_memory";
    case ErrorCode::OutOfGpuMemory: return "out_of_gpu_memory";
    case ErrorCode::WriteFailed: return "write_failed";
    case ErrorCode::NotAvailable: return "not_available";
    case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

} // namespace vecset
