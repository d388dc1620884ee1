#include "core/image/onnx_header.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>

namespace vecset {
namespace {

// Field numbers of onnx.proto.
constexpr unsigned kModelGraph = 7, kGraphWeights = 5, kGraphInput = 11, kGraphOutput = 12, kTensorName = 8;
constexpr unsigned kValueName = 1, kValueType = 2, kTypeTensor = 1, kTensorShape = 2, kShapeDim = 1, kDimValue = 1;

std::optional<std::uint64_t> takeVarint(std::string_view& data) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !data.empty(); shift += 7) {
        const auto byte = static_cast<std::uint8_t>(data.front());
        data.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7fu) << shift;
        if (byte < 0x80u) return value;
    }
    return std::nullopt;
}

/// Calls visit(field number, bytes, number) for each field of a message; stops at the first damage.
void forEachField(std::string_view data, const std::function<void(unsigned, std::string_view, std::uint64_t)>& visit) {
    while (!data.empty()) {
        const auto tag = takeVarint(data);
        if (!tag) return;
        const unsigned wire = *tag & 7u;
        std::string_view bytes;
        std::uint64_t number = 0;
        if (wire == 0) {
            const auto value = takeVarint(data);
            if (!value) return;
            number = *value;
        } else {
            const auto length = wire == 2 ? takeVarint(data) : std::optional<std::uint64_t>(wire == 1 ? 8 : 4);
            if (!length || *length > data.size() || wire == 3 || wire == 4 || wire > 5) return;
            bytes = data.substr(0, *length);
            data.remove_prefix(*length);
        }
        visit(static_cast<unsigned>(*tag >> 3), bytes, number);
    }
}

std::string_view field(std::string_view message, unsigned wanted) {
    std::string_view found;
    forEachField(message, [&](unsigned number, std::string_view bytes, std::uint64_t) {
        if (number == wanted) found = bytes;
    });
    return found;
}

std::vector<long> shapeOf(std::string_view valueInfo) {
    std::vector<long> shape;
    const auto dims = field(field(field(valueInfo, kValueType), kTypeTensor), kTensorShape);
    forEachField(dims, [&](unsigned number, std::string_view dim, std::uint64_t) {
        if (number != kShapeDim) return;
        long size = -1;
        forEachField(dim, [&](unsigned part, std::string_view, std::uint64_t value) {
            if (part == kDimValue && value > 0 && value < 1'000'000) size = static_cast<long>(value);
        });
        shape.push_back(size);
    });
    return shape;
}

} // namespace

OnnxHeader readOnnxHeader(std::string_view file) {
    const auto graph = field(file, kModelGraph);
    std::vector<std::string_view> weights, inputs;
    OnnxHeader header;
    forEachField(graph, [&](unsigned number, std::string_view bytes, std::uint64_t) {
        if (number == kGraphWeights) weights.push_back(field(bytes, kTensorName));
        if (number == kGraphInput) inputs.push_back(bytes);
        if (number == kGraphOutput) header.outputs.emplace_back(field(bytes, kValueName));
    });
    for (const auto input : inputs) { // old exporters list the weights among the inputs
        if (std::find(weights.begin(), weights.end(), field(input, kValueName)) != weights.end()) continue;
        header.inputShape = shapeOf(input);
        break;
    }
    return header;
}

} // namespace vecset
