#include "core/decoding/machine_probe.h"

#include "core/base/parallel.h"
#include "core/decoding/packed_decoder.h"

#include <algorithm>
#include <chrono>
#include <cstring>

namespace vecset {
namespace {

constexpr int kTries = 5;

template <typename Work> double bestSeconds(Work&& work) {
    double best = 1e9;
    for (int i = 0; i < kTries; ++i) {
        const auto started = std::chrono::steady_clock::now();
        work();
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count());
    }
    return best;
}

double gemmFlops(int threads) {
    constexpr int kSize = 128, kProducts = 6000; // three matrices of 64 KiB
    const cpu::Kernel& kernel = cpu::bestKernel();
    const double seconds = bestSeconds([&] {
        parallelFor(static_cast<std::size_t>(threads), 1, [&](std::size_t, std::size_t) {
            const cpu::AlignedFloats a(cpu::kTile * kSize), b(kSize * kSize);
            cpu::AlignedFloats c(cpu::kTile * kSize);
            for (int i = 0; i < kProducts; ++i)
                kernel.multiply(a.data(), kSize, b.data(), kSize, kSize, nullptr, c.data(), kSize);
        }, threads);
    });
    return 2.0 * cpu::kTile * kSize * kSize * kProducts * threads / seconds;
}

double copyBytes(int threads) {
    constexpr std::size_t kFloats = std::size_t{24} << 20; // 96 MiB from and as many to
    const cpu::AlignedFloats from(kFloats);
    cpu::AlignedFloats to(kFloats);
    const std::size_t share = (kFloats + static_cast<std::size_t>(threads) - 1) / static_cast<std::size_t>(threads);
    const double seconds = bestSeconds([&] {
        parallelFor(kFloats, share, [&](std::size_t begin, std::size_t end) {
            std::memcpy(to.data() + begin, from.data() + begin, (end - begin) * sizeof(float));
        }, threads);
    });
    return 2.0 * kFloats * sizeof(float) / seconds;
}

} // namespace

MachineCeilings measureCeilings(int threads) {
    threads = std::max(threads, 1);
    return {gemmFlops(threads), copyBytes(threads), cpu::kernelsAreOff() ? "off" : cpu::bestKernel().name, threads};
}

} // namespace vecset
