#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vecset {

/// What an ONNX file says about its ends; OpenCV does not tell.
struct OnnxHeader {
    std::vector<long> inputShape;     ///< of the first input that is no weight; -1 where the size is free
    std::vector<std::string> outputs; ///< names in order
};

/// Reads the few fields of the protobuf message. A damaged file gives what was found up to the damage.
[[nodiscard]] OnnxHeader readOnnxHeader(std::string_view file);

} // namespace vecset
