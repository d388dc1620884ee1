#include "core/decoding/cpu_kernel_body.h"
#include "core/decoding/cpu_kernel_levels.h"

namespace vecset::cpu {

const Kernel kPortableKernel{"portable", evaluatePoints, evaluateVertices, multiplyRows};

} // namespace vecset::cpu
