#include "core/decoding/cpu_kernel_body.h"
#include "core/decoding/cpu_kernel_levels.h"

namespace vecset::cpu {

const Kernel kAvx512Fp16Kernel{"avx512fp16", evaluatePoints, evaluateVertices, multiplyRows, true};

} // namespace vecset::cpu
