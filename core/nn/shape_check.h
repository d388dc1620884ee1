#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <initializer_list>
#include <string>

namespace vecset {

inline constexpr std::int64_t kAny = -1; ///< any size but zero

/// @throws Error InvalidInput "what: expected shape [any, 48, 16], got [2, 47, 16]".
void requireShape(const at::Tensor& tensor, std::initializer_list<std::int64_t> expected, const std::string& what);

/// "[2, 48, 16]", or "nothing" for an undefined tensor.
[[nodiscard]] std::string shapeText(const at::Tensor& tensor);

} // namespace vecset
