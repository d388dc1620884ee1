#pragma once

// The vector types of the CPU kernels. Included only by cpu_kernel_*.cpp, each compiled for its own processor level:
// all is in an unnamed namespace and uses nothing of the standard library, so that no function compiled for a newer
// processor can be merged with one that older processors run.

#include "core/decoding/cpu_gelu_table.h"

#include <cstddef>
#include <cstdint>

#if defined(__AVX2__) || defined(__AVX512F__)
#include <immintrin.h>
#endif

namespace vecset::cpu {
namespace {

/// 2^r for |r| <= 1/2, relative error 1e-7 (interpolation at Chebyshev nodes).
constexpr float kExp2[] = {1.0000001192092896f,  0.6931471824645996f,   0.2402210682630539f,
                           0.055503569543361664f, 0.009676031768321991f, 0.0013390863314270973f};

/// erfc(z) = t (a1 + t (a2 + ..)) exp(-z^2), t = 1 / (1 + p z), absolute error 1.5e-7.
/// Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26.
constexpr float kErfcP = 0.3275911f;
constexpr float kErfc[] = {0.254829592f, -0.284496736f, 1.421413741f, -1.453152027f, 1.061405429f};

constexpr float kLog2E = 1.44269504088896f;
constexpr float kHalfRoot = 0.70710678118655f;

/// exact GELU(x) = max(x, 0) - g(|x|) with g(a) = a erfc(a / sqrt(2)) / 2.
template <class S> inline typename S::V geluByErfc(typename S::V x) {
    using V = typename S::V;
    const V a = S::abs(x), z = S::mul(a, S::set(kHalfRoot));
    const V t = S::div(S::set(1.0f), S::fma(S::set(kErfcP), z, S::set(1.0f)));
    V p = S::set(kErfc[4]);
    for (int i = 3; i >= 0; --i) p = S::fma(p, t, S::set(kErfc[i]));
    const V tail = S::exp2(S::mul(S::mul(z, z), S::set(-kLog2E)));
    const V g = S::mul(S::mul(S::mul(a, S::set(0.5f)), S::mul(p, t)), tail);
    return S::sub(S::max(S::set(0.0f), x), g);
}

#if defined(__AVX512F__)

/// 16 lanes. Registers: 12 rows x 2 vectors of accumulators.
struct Simd {
    using V = __m512;
    static constexpr int kLanes = 16;
    static constexpr int kRows = 12; ///< of a register block, with kBlock vectors each
    static constexpr int kBlock = 2;
    static V zero() { return _mm512_setzero_ps(); }
    static V set(float x) { return _mm512_set1_ps(x); }
    static V load(const float* p) { return _mm512_loadu_ps(p); }
    static void store(float* p, V x) { _mm512_storeu_ps(p, x); }
    static V add(V a, V b) { return _mm512_add_ps(a, b); }
    static V sub(V a, V b) { return _mm512_sub_ps(a, b); }
    static V mul(V a, V b) { return _mm512_mul_ps(a, b); }
    static V div(V a, V b) { return _mm512_div_ps(a, b); }
    static V fma(V a, V b, V c) { return _mm512_fmadd_ps(a, b, c); }
    /// b where a or b is not a number, as the processor does it; so in all levels.
    static V max(V a, V b) { return _mm512_max_ps(a, b); }
    static V min(V a, V b) { return _mm512_min_ps(a, b); }
    static V abs(V a) { return _mm512_abs_ps(a); }
    static V sqrt(V a) { return _mm512_sqrt_ps(a); }
    /// out[i] = all lanes of rows[i] combined, for 16 rows of 16 lanes; the order is the same for every row.
    template <class Combine> static void acrossLanes(const float* rows, float* out, Combine&& combine) {
        V pairs[8], fours[4];
        for (int i = 0; i < 8; ++i) {
            const V a = load(rows + 32 * i), b = load(rows + 32 * i + 16);
            pairs[i] = combine(_mm512_unpacklo_ps(a, b), _mm512_unpackhi_ps(a, b));
        }
        for (int i = 0; i < 4; ++i) {
            const __m512d a = _mm512_castps_pd(pairs[2 * i]), b = _mm512_castps_pd(pairs[2 * i + 1]);
            fours[i] = combine(_mm512_castpd_ps(_mm512_unpacklo_pd(a, b)), _mm512_castpd_ps(_mm512_unpackhi_pd(a, b)));
        }
        const V low =
            combine(_mm512_shuffle_f32x4(fours[0], fours[1], 0x88), _mm512_shuffle_f32x4(fours[0], fours[1], 0xdd));
        const V high =
            combine(_mm512_shuffle_f32x4(fours[2], fours[3], 0x88), _mm512_shuffle_f32x4(fours[2], fours[3], 0xdd));
        store(out, combine(_mm512_shuffle_f32x4(low, high, 0x88), _mm512_shuffle_f32x4(low, high, 0xdd)));
    }
    static V exp2(V y) {
        const V n = _mm512_roundscale_ps(y, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
        const V r = _mm512_sub_ps(y, n);
        V p = set(kExp2[5]);
        for (int i = 4; i >= 0; --i) p = _mm512_fmadd_ps(p, r, set(kExp2[i]));
        return _mm512_scalef_ps(p, n);
    }
    static V gelu(V x);
};

inline Simd::V Simd::gelu(V x) {
    const V scaled = _mm512_min_ps(set(15.99999f), _mm512_mul_ps(_mm512_abs_ps(x), set(1.0f / 0.35f)));
    const __m512i piece = _mm512_cvttps_epi32(scaled);
    const V v = _mm512_sub_ps(scaled, _mm512_cvtepi32_ps(piece));
    V g = _mm512_permutexvar_ps(piece, load(kGelu[4]));
    for (int i = 3; i >= 0; --i) g = _mm512_fmadd_ps(g, v, _mm512_permutexvar_ps(piece, load(kGelu[i])));
    return _mm512_sub_ps(_mm512_max_ps(zero(), x), g);
}

#elif defined(__AVX2__)

/// 8 lanes. Registers: 6 rows x 2 vectors of accumulators.
struct Simd {
    using V = __m256;
    static constexpr int kLanes = 8;
    static constexpr int kRows = 6;
    static constexpr int kBlock = 2;
    static V zero() { return _mm256_setzero_ps(); }
    static V set(float x) { return _mm256_set1_ps(x); }
    static V load(const float* p) { return _mm256_loadu_ps(p); }
    static void store(float* p, V x) { _mm256_storeu_ps(p, x); }
    static V add(V a, V b) { return _mm256_add_ps(a, b); }
    static V sub(V a, V b) { return _mm256_sub_ps(a, b); }
    static V mul(V a, V b) { return _mm256_mul_ps(a, b); }
    static V div(V a, V b) { return _mm256_div_ps(a, b); }
    static V fma(V a, V b, V c) { return _mm256_fmadd_ps(a, b, c); }
    static V max(V a, V b) { return _mm256_max_ps(a, b); }
    static V min(V a, V b) { return _mm256_min_ps(a, b); }
    static V abs(V a) { return _mm256_andnot_ps(set(-0.0f), a); }
    static V sqrt(V a) { return _mm256_sqrt_ps(a); }
    /// out[i] = all lanes of rows[i] combined, for 16 rows of 8 lanes.
    template <class Combine> static void acrossLanes(const float* rows, float* out, Combine&& combine) {
        for (int half = 0; half < 2; ++half, rows += 64, out += 8) {
            V pairs[4], fours[2];
            for (int i = 0; i < 4; ++i) {
                const V a = load(rows + 16 * i), b = load(rows + 16 * i + 8);
                pairs[i] = combine(_mm256_unpacklo_ps(a, b), _mm256_unpackhi_ps(a, b));
            }
            for (int i = 0; i < 2; ++i) {
                const __m256d a = _mm256_castps_pd(pairs[2 * i]), b = _mm256_castps_pd(pairs[2 * i + 1]);
                fours[i] =
                    combine(_mm256_castpd_ps(_mm256_unpacklo_pd(a, b)), _mm256_castpd_ps(_mm256_unpackhi_pd(a, b)));
            }
            store(out, combine(_mm256_permute2f128_ps(fours[0], fours[1], 0x20),
                               _mm256_permute2f128_ps(fours[0], fours[1], 0x31)));
        }
    }
    /// 0 below 2^-126.
    static V exp2(V y) {
        const V lowest = set(-126.0f);
        const V held = _mm256_max_ps(lowest, y);
        const V n = _mm256_round_ps(held, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
        const V r = _mm256_sub_ps(held, n);
        V p = set(kExp2[5]);
        for (int i = 4; i >= 0; --i) p = _mm256_fmadd_ps(p, r, set(kExp2[i]));
        const __m256i bits = _mm256_slli_epi32(_mm256_cvtps_epi32(n), 23);
        const V scaled = _mm256_castsi256_ps(_mm256_add_epi32(_mm256_castps_si256(p), bits));
        const V result = _mm256_blendv_ps(scaled, p, _mm256_cmp_ps(y, y, _CMP_UNORD_Q));
        return _mm256_andnot_ps(_mm256_cmp_ps(y, lowest, _CMP_LT_OQ), result);
    }
    static V gelu(V x) { return geluByErfc<Simd>(x); }
};

#else

/// 4 lanes of whatever vectors the processor has, by the compilers' own vector type (GCC, Clang).
struct Simd {
    using V = float __attribute__((vector_size(16)));
    using Bits = std::int32_t __attribute__((vector_size(16)));
    static constexpr int kLanes = 4;
    static constexpr int kRows = 3;
    static constexpr int kBlock = 4;
    static V zero() { return set(0.0f); }
    static V set(float x) { return V{x, x, x, x}; }
    static V load(const float* p) {
        V a;
        __builtin_memcpy(&a, p, sizeof a);
        return a;
    }
    static void store(float* p, V a) { __builtin_memcpy(p, &a, sizeof a); }
    static V add(V a, V b) { return a + b; }
    static V sub(V a, V b) { return a - b; }
    static V mul(V a, V b) { return a * b; }
    static V div(V a, V b) { return a / b; }
    static V fma(V a, V b, V c) { return a * b + c; }
    static V max(V a, V b) { return a > b ? a : b; }
    static V min(V a, V b) { return a < b ? a : b; }
    static V abs(V a) { return a < 0.0f ? -a : a; }
    static V sqrt(V a) {
        return V{__builtin_sqrtf(a[0]), __builtin_sqrtf(a[1]), __builtin_sqrtf(a[2]), __builtin_sqrtf(a[3])};
    }
    /// out[i] = all lanes of rows[i] combined, for 16 rows of 4 lanes.
    template <class Combine> static void acrossLanes(const float* rows, float* out, Combine&& combine) {
        for (int group = 0; group < 4; ++group, rows += 16, out += 4) {
            V columns[4];
            for (int i = 0; i < 4; ++i) columns[i] = V{rows[i], rows[4 + i], rows[8 + i], rows[12 + i]};
            store(out, combine(combine(columns[0], columns[2]), combine(columns[1], columns[3])));
        }
    }
    static V exp2(V y) {
        const V held = max(y, set(-126.0f));                         // also where y is not a number
        const V n = (held + set(12582912.0f)) - set(12582912.0f);    // nearest integer, for |held| < 2^22
        const V r = held - n;
        V p = set(kExp2[5]);
        for (int i = 4; i >= 0; --i) p = p * r + set(kExp2[i]);
        const Bits exponent = (__builtin_convertvector(n, Bits) + 127) << 23;
        V power;
        __builtin_memcpy(&power, &exponent, sizeof power);
        const V result = y == y ? p * power : y;
        return y < set(-126.0f) ? zero() : result;
    }
    static V gelu(V x) { return geluByErfc<Simd>(x); }
};

#endif

/// Stores the left factors of a product with a Matrix in place of as many float32 numbers. In half precision that is the
/// float16 twice: loads can spread 32 bits over a vector, but not 16.
inline void storeFactors(float* p, Simd::V x) {
#if defined(__AVX512FP16__)
    const __m512i half = _mm512_cvtepu16_epi32(_mm512_cvtps_ph(x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC));
    _mm512_storeu_si512(p, _mm512_or_si512(half, _mm512_slli_epi32(half, 16)));
#else
    Simd::store(p, x);
#endif
}

} // namespace
} // namespace vecset::cpu
