#include "core/pipeline/device_probe.h"

#include "core/pipeline/device_memory.h"

#include <ATen/ATen.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <chrono>

namespace vecset {
namespace {

/// Seconds per call of `work`, the best of five rounds of `calls`.
double bestSeconds(const at::Device& device, int calls, const auto& work) {
    double best = 1e9;
    for (int round = 0; round < 5; ++round) {
        finishWork(device);
        const auto started = std::chrono::steady_clock::now();
        for (int i = 0; i < calls; ++i) work();
        finishWork(device);
        best =
            std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count() / calls);
    }
    return best;
}

} // namespace

DeviceCeilings measureDevice(const at::Device& device, at::ScalarType type) {
    if (!device.is_cuda()) return {};
    constexpr std::int64_t kSide = 8192, kBytes = std::int64_t{1} << 30;
    const auto options = at::TensorOptions().device(device);
    DeviceCeilings ceilings;
    try {
        at::Tensor a = at::randn({kSide, kSide}, options.dtype(type)),
                   b = at::randn({kSide, kSide}, options.dtype(type));
        at::Tensor product = at::empty_like(a);
        at::mm_out(product, a, b); // the first call prepares the library
        ceilings.gemmFlops = 2.0 * kSide * kSide * kSide / bestSeconds(device, 5, [&] { at::mm_out(product, a, b); });
        a = b = product = at::Tensor();
        at::Tensor from = at::empty({kBytes}, options.dtype(at::kByte));
        from.random_(); // zeros can move faster than real data
        at::Tensor to = at::empty_like(from);
        ceilings.copyBytes = 2.0 * kBytes / bestSeconds(device, 5, [&] { to.copy_(from, true); });
    } catch (const c10::OutOfMemoryError&) { // a small card is none the worse for it
    }
    trimDeviceMemory(device);
    return ceilings;
}

} // namespace vecset
