#pragma once

// Matrix product of the CPU kernels in half precision, see cpu_kernel_simd.h for the rules of these files.
// AVX512-FP16 multiplies and adds twice as many numbers at a time as float32 does.

#include "core/decoding/cpu_kernel_gemm.h"

namespace vecset::cpu {
namespace {

/// Products that are added up in float16 before they join a float32 sum: each addition rounds to 11 bits.
constexpr int kDeepest = 64;

/// One factor in all places, see storeFactors().
inline __m512h spreadPair(const float* pair) {
    int bits;
    __builtin_memcpy(&bits, pair, sizeof bits);
    return _mm512_castsi512_ph(_mm512_set1_epi32(bits));
}

/// c [Rows, Panels * 32] from rows of storeFactors() and as many panels of 32 columns, of which `columns` are wanted.
template <int Rows, int Panels, Then then>
inline void multiplyHalfBlock(const float* a, std::size_t aStride, const std::uint16_t* b, int k, int columns,
                              const float* bias, float* c, std::size_t cStride) {
    const int parts = (k + kDeepest - 1) / kDeepest, depth = (k + parts - 1) / parts;
    const std::size_t panelSize = static_cast<std::size_t>(k) * kPanel;
    for (int begin = 0; begin < k; begin += depth) {
        const int end = begin + depth < k ? begin + depth : k;
        __m512h sum[Rows][Panels];
#pragma GCC unroll 32
        for (int r = 0; r < Rows; ++r) {
#pragma GCC unroll 4
            for (int p = 0; p < Panels; ++p) sum[r][p] = _mm512_setzero_ph();
        }
        const std::uint16_t* at = b + static_cast<std::size_t>(begin) * kPanel;
        for (int i = begin; i < end; ++i, at += kPanel) {
            __m512h column[Panels];
#pragma GCC unroll 4
            for (int p = 0; p < Panels; ++p)
                column[p] = _mm512_castsi512_ph(_mm512_loadu_si512(at + static_cast<std::size_t>(p) * panelSize));
#pragma GCC unroll 32
            for (int r = 0; r < Rows; ++r) {
                const __m512h factor = spreadPair(a + static_cast<std::size_t>(r) * aStride + i);
#pragma GCC unroll 4
                for (int p = 0; p < Panels; ++p) sum[r][p] = _mm512_fmadd_ph(factor, column[p], sum[r][p]);
            }
        }
        const auto join = [&](float* row, int column, __m256i part) {
            Simd::V value = _mm512_cvtxph_ps(_mm256_castsi256_ph(part));
            float* to = row + column;
            if (begin == 0 && bias != nullptr) value = Simd::add(value, Simd::load(bias + column));
            if (begin > 0 || then == Then::Add) value = Simd::add(value, Simd::load(to));
            if (then == Then::Gelu && end == k) return storeFactors(to, Simd::gelu(value));
            Simd::store(to, value);
        };
#pragma GCC unroll 32
        for (int r = 0; r < Rows; ++r) {
#pragma GCC unroll 4
            for (int p = 0; p < Panels; ++p) {
                const __m512i both = _mm512_castph_si512(sum[r][p]);
                float* row = c + static_cast<std::size_t>(r) * cStride;
                const int column = p * kPanel, upper = column + Simd::kLanes;
                join(row, column, _mm512_castsi512_si256(both));
                if (upper < columns) join(row, upper, _mm512_extracti64x4_epi64(both, 1));
            }
        }
    }
}

template <int Panels, Then then>
inline void multiplyHalfPanels(const float* a, std::size_t aStride, const std::uint16_t* b, int k, int columns,
                               const float* bias, float* c, std::size_t cStride) {
    constexpr int kRows = 24 / Panels; // registers for 24 sums
    for (int row = 0; row < kTile; row += kRows) {
        multiplyHalfBlock<kRows, Panels, then>(a + static_cast<std::size_t>(row) * aStride, aStride, b, k, columns,
                                               bias, c + static_cast<std::size_t>(row) * cStride, cStride);
    }
}

/// As multiplyTile(), from rows of storeFactors() and a matrix in float16.
template <Then then>
inline void multiplyHalves(const float* a, std::size_t aStride, const std::uint16_t* b, int k, int n, const float* bias,
                           float* c, std::size_t cStride) {
    const int panels = (n + kPanel - 1) / kPanel;
    for (int panel = 0; panel < panels;) {
        const int left = panels - panel, take = left == 1 ? 1 : left % 2 != 0 ? 3 : 2;
        const std::uint16_t* from = b + static_cast<std::size_t>(panel) * static_cast<std::size_t>(k) * kPanel;
        const float* offset = bias == nullptr ? nullptr : bias + panel * kPanel;
        float* to = c + panel * kPanel;
        const int columns = n - panel * kPanel;
        if (take == 1) multiplyHalfPanels<1, then>(a, aStride, from, k, columns, offset, to, cStride);
        if (take == 2) multiplyHalfPanels<2, then>(a, aStride, from, k, columns, offset, to, cStride);
        if (take == 3) multiplyHalfPanels<3, then>(a, aStride, from, k, columns, offset, to, cStride);
        panel += take;
    }
}

} // namespace
} // namespace vecset::cpu
