#pragma once

#include <c10/core/ScalarType.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vecset {

/// Element type and shape of a stored tensor.
struct TensorInfo {
    at::ScalarType dtype = at::ScalarType::Float;
    std::vector<std::int64_t> shape;

    [[nodiscard]] std::int64_t elements() const {
        std::int64_t count = 1;
        for (const auto size : shape) count *= size;
        return count;
    }
    [[nodiscard]] std::size_t bytes() const { return static_cast<std::size_t>(elements()) * c10::elementSize(dtype); }
};

/// The format's name of a type ("F16"), or nothing when the format or this program lacks it.
[[nodiscard]] std::optional<std::string_view> safetensorsName(at::ScalarType dtype);
[[nodiscard]] std::optional<at::ScalarType> scalarTypeFromSafetensors(std::string_view name);

/// "[2, 48, 16]".
[[nodiscard]] std::string shapeText(const std::vector<std::int64_t>& shape);
/// A name from a file for an error message: quoted, control characters as '?', cut at 120 bytes.
[[nodiscard]] std::string quotedName(std::string_view name);

} // namespace vecset
