#pragma once

#include "core/decoding/cpu_kernel.h"

namespace vecset::cpu {

// One per file that is compiled for its processor level; the latter two in builds for x86 only.
extern const Kernel kPortableKernel;
extern const Kernel kAvx2Kernel;
extern const Kernel kAvx512Kernel;

} // namespace vecset::cpu
