#include "core/decoding/cpu_kernel.h"

#include "core/decoding/cpu_kernel_levels.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace vecset::cpu {
namespace {

const Kernel& chooseKernel(bool allowHalf) {
    const char* asked = std::getenv("VECSET_CPU_KERNEL");
    const Kernel* fastest = nullptr;
    for (const Level level : {Level::Avx512Fp16, Level::Avx512, Level::Avx2, Level::Portable}) {
        const Kernel* kernel = kernelOf(level);
        if (kernel == nullptr) continue;
        if (fastest == nullptr && (allowHalf || !kernel->half)) fastest = kernel;
        if (asked != nullptr && std::string_view(asked) == kernel->name) return *kernel;
    }
    return *fastest;
}

} // namespace

std::size_t scratchSize(const Model& model, const Shape& shape) {
    const auto row = [](int n) { return static_cast<std::size_t>(n) + 16; };
    const std::size_t values = row(std::max({model.heads * model.valueStride, model.width, 3 + 6 * model.frequencies}));
    const std::size_t attention = row(model.queryColumns) + row(std::min(shape.paddedTokens, kTokenBlock));
    return kTile * (2 * row(model.width) + values + std::max(attention, row(model.hidden)));
}

const Kernel* kernelOf(Level level) {
#if defined(VECSET_X86_KERNELS)
    __builtin_cpu_init();
#if defined(VECSET_FP16_KERNEL)
    if (level == Level::Avx512Fp16) return __builtin_cpu_supports("avx512fp16") != 0 ? &kAvx512Fp16Kernel : nullptr;
#endif
    if (level == Level::Avx512) return __builtin_cpu_supports("avx512f") != 0 ? &kAvx512Kernel : nullptr;
    if (level == Level::Avx2) {
        return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0 ? &kAvx2Kernel : nullptr;
    }
#endif
    return level == Level::Portable ? &kPortableKernel : nullptr;
}

bool kernelsAreOff() {
    const char* asked = std::getenv("VECSET_CPU_KERNEL");
    return asked != nullptr && std::string_view(asked) == "off";
}

const Kernel& bestKernel(bool allowHalf) {
    static const Kernel &full = chooseKernel(false), &half = chooseKernel(true);
    return allowHalf ? half : full;
}

} // namespace vecset::cpu
