#pragma once

// Matrix product of the CPU kernels, see cpu_kernel_simd.h for the rules of these files.

#include "core/decoding/cpu_kernel.h"
#include "core/decoding/cpu_kernel_simd.h"

namespace vecset::cpu {
namespace {

constexpr int kPanel = 32; ///< columns of a packed panel

/// What happens to a product: written, through GELU, or added to what is there.
enum class Then { Write, Gelu, Add };

/// c [Rows, Vectors * lanes] from a [Rows, k] and one strip of a panel. Accumulates in the order of k, so that a row's
/// result does not depend on its place.
template <int Rows, int Vectors, Then then>
inline void multiplyBlock(const float* a, std::size_t aStride, const float* b, std::size_t bStride, int k,
                          const float* bias, float* c, std::size_t cStride) {
    using V = Simd::V;
    V sum[Rows][Vectors];
#pragma GCC unroll 8
    for (int v = 0; v < Vectors; ++v) {
        const V start = bias != nullptr ? Simd::load(bias + v * Simd::kLanes) : Simd::zero();
#pragma GCC unroll 16
        for (int r = 0; r < Rows; ++r) sum[r][v] = start;
    }
    for (int i = 0; i < k; ++i) {
        V column[Vectors];
#pragma GCC unroll 8
        for (int v = 0; v < Vectors; ++v) column[v] = Simd::load(b + v * Simd::kLanes);
#pragma GCC unroll 16
        for (int r = 0; r < Rows; ++r) {
            const V factor = Simd::set(a[static_cast<std::size_t>(r) * aStride]);
#pragma GCC unroll 8
            for (int v = 0; v < Vectors; ++v) sum[r][v] = Simd::fma(factor, column[v], sum[r][v]);
        }
        ++a;
        b += bStride;
    }
#pragma GCC unroll 16
    for (int r = 0; r < Rows; ++r) {
#pragma GCC unroll 8
        for (int v = 0; v < Vectors; ++v) {
            float* at = c + static_cast<std::size_t>(r) * cStride + v * Simd::kLanes;
            V value = sum[r][v];
            if constexpr (then == Then::Gelu) value = Simd::gelu(value);
            if constexpr (then == Then::Add) value = Simd::add(Simd::load(at), value);
            Simd::store(at, value);
        }
    }
}

/// One tile's rows times a packed matrix.
template <Then then>
inline void multiplyTile(const float* a, std::size_t aStride, const float* b, int k, int n, const float* bias, float* c,
                         std::size_t cStride) {
    constexpr int kStrip = Simd::kBlock * Simd::kLanes; // columns of one register block
    for (int panel = 0; panel < n; panel += kPanel) {
        const int columns = n - panel < kPanel ? n - panel : kPanel;
        for (int strip = 0; strip < columns; strip += kStrip) {
            const float* from = b + static_cast<std::size_t>(panel) * static_cast<std::size_t>(k) + strip;
            const float* offset = bias == nullptr ? nullptr : bias + panel + strip;
            const auto width = static_cast<std::size_t>(columns);
            for (int row = 0; row < kTile; row += Simd::kRows) {
                const float* rows = a + static_cast<std::size_t>(row) * aStride;
                float* target = c + static_cast<std::size_t>(row) * cStride + panel + strip;
                if (columns - strip >= kStrip) {
                    multiplyBlock<Simd::kRows, Simd::kBlock, then>(rows, aStride, from, width, k, offset, target,
                                                                   cStride);
                } else { // the last half panel, where a block is a whole panel wide
                    multiplyBlock<Simd::kRows, (Simd::kBlock + 1) / 2, then>(rows, aStride, from, width, k, offset,
                                                                             target, cStride);
                }
            }
        }
    }
}

} // namespace
} // namespace vecset::cpu
