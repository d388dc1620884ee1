#include "core/decoding/cpu_kernel_body.h"
#include "core/decoding/cpu_kernel_levels.h"

namespace vecset::cpu {

const Kernel kAvx2Kernel{"avx2", evaluatePoints, evaluateVertices, multiplyRows};

} // namespace vecset::cpu
