#pragma once

#include "core/decoding/cpu_kernel.h"

namespace vecset::cpu {

// One per file that is compiled for its processor level; those with AVX in builds for x86 only, the last one where the
// compiler knows AVX512-FP16.
extern const Kernel kPortableKernel;
extern const Kernel kAvx2Kernel;
extern const Kernel kAvx512Kernel;
extern const Kernel kAvx512Fp16Kernel;

} // namespace vecset::cpu
