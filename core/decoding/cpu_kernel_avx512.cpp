#include "core/decoding/cpu_kernel_body.h"
#include "core/decoding/cpu_kernel_levels.h"

namespace vecset::cpu {

const Kernel kAvx512Kernel{"avx512", evaluatePoints, evaluateVertices, multiplyRows};

} // namespace vecset::cpu
