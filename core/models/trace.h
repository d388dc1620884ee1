#pragma once

#include <ATen/core/Tensor.h>

#include <map>
#include <string>

namespace vecset {

/// Intermediate results by the name the golden data give them. Parity checks ask for one, and the discriminator of
/// adversarial distillation.
using Trace = std::map<std::string, at::Tensor>;

inline void record(Trace* trace, const char* name, const at::Tensor& value) {
    if (trace) (*trace)[name] = value;
}

} // namespace vecset
