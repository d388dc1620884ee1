#pragma once

// Work on single rows of the CPU kernels, see cpu_kernel_simd.h for the rules of these files. `n` is a multiple of 16
// unless said otherwise.

#include "core/decoding/cpu_kernel.h"
#include "core/decoding/cpu_kernel_simd.h"

namespace vecset::cpu {
namespace {

/// Numbers below 1e-38 become zero while it lives: they cost a hundred times as much as others and say nothing here.
struct FlushTiny {
#if defined(__SSE2__)
    FlushTiny() : m_saved(__builtin_ia32_stmxcsr()) { __builtin_ia32_ldmxcsr(m_saved | 0x8040u); }
    ~FlushTiny() { __builtin_ia32_ldmxcsr(m_saved); }
    FlushTiny(const FlushTiny&) = delete;
    FlushTiny& operator=(const FlushTiny&) = delete;

private:
    unsigned m_saved;
#else
    FlushTiny() {}
    ~FlushTiny() {}
#endif
};

inline std::size_t rowAt(int row, std::size_t stride) { return static_cast<std::size_t>(row) * stride; }

/// One vector per row of a tile, and what its lanes combine to: sixteen rows at a time, because a single row's lanes
/// take five times as long.
struct LanesOfTile {
    alignas(64) float lanes[kTile * Simd::kLanes];

    void set(int row, Simd::V v) { Simd::store(lanes + row * Simd::kLanes, v); }
    void sums(float* out) const { combined(out, [](Simd::V a, Simd::V b) { return Simd::add(a, b); }); }
    void largest(float* out) const { combined(out, [](Simd::V a, Simd::V b) { return Simd::max(a, b); }); }

private:
    template <class Combine> void combined(float* out, Combine&& combine) const {
        static_assert(kTile % 16 == 0);
        for (int row = 0; row < kTile; row += 16) Simd::acrossLanes(lanes + row * Simd::kLanes, out + row, combine);
    }
};

/// Of every row of a tile: the mean and 1 / sqrt(variance + eps).
struct Moments {
    alignas(64) float mean[kTile], scale[kTile];

    Moments(const float* x, std::size_t stride, int n, float eps) {
        LanesOfTile partial;
        for (int row = 0; row < kTile; ++row) {
            const float* at = x + rowAt(row, stride);
            Simd::V sum = Simd::load(at);
            for (int i = Simd::kLanes; i < n; i += Simd::kLanes) sum = Simd::add(sum, Simd::load(at + i));
            partial.set(row, sum);
        }
        partial.sums(mean);
        const Simd::V share = Simd::set(1.0f / static_cast<float>(n)), one = Simd::set(1.0f), least = Simd::set(eps);
        for (int i = 0; i < kTile; i += Simd::kLanes) Simd::store(mean + i, Simd::mul(Simd::load(mean + i), share));
        for (int row = 0; row < kTile; ++row) {
            const float* at = x + rowAt(row, stride);
            const Simd::V middle = Simd::set(mean[row]);
            Simd::V squares = Simd::zero();
            for (int i = 0; i < n; i += Simd::kLanes) {
                const Simd::V d = Simd::sub(Simd::load(at + i), middle);
                squares = Simd::fma(d, d, squares);
            }
            partial.set(row, squares);
        }
        partial.sums(scale);
        for (int i = 0; i < kTile; i += Simd::kLanes) {
            const Simd::V variance = Simd::fma(Simd::load(scale + i), share, least);
            Simd::store(scale + i, Simd::div(one, Simd::sqrt(variance)));
        }
    }
};

inline void scaleRow(float* x, int n, float factor) {
    const Simd::V f = Simd::set(factor);
    for (int i = 0; i < n; i += Simd::kLanes) Simd::store(x + i, Simd::mul(Simd::load(x + i), f));
}

/// The row as left factors, see storeFactors().
inline void toFactors(float* x, int n, float factor) {
    const Simd::V f = Simd::set(factor);
    for (int i = 0; i < n; i += Simd::kLanes) storeFactors(x + i, Simd::mul(Simd::load(x + i), f));
}

/// How numbers are stored: as they are, or as storeFactors() does.
enum class As { Numbers, Factors };

/// LayerNorm of a tile without gain and offset.
template <As as> inline void normalise(const float* x, std::size_t stride, int n, float eps, float* out) {
    const Moments m(x, stride, n, eps);
    for (int row = 0; row < kTile; ++row) {
        const float* from = x + rowAt(row, stride);
        float* to = out + rowAt(row, stride);
        const Simd::V scale = Simd::set(m.scale[row]), offset = Simd::set(-m.mean[row] * m.scale[row]);
        for (int i = 0; i < n; i += Simd::kLanes) {
            const Simd::V value = Simd::fma(Simd::load(from + i), scale, offset);
            as == As::Factors ? storeFactors(to + i, value) : Simd::store(to + i, value);
        }
    }
}

/// 1 / sqrt(mean square + 1e-6) of a centred row of any length n.
inline float unitScale(const float* q, int n) {
    float squares = 0.0f;
    for (int i = 0; i < n; ++i) squares += q[i] * q[i];
    return 1.0f / __builtin_sqrtf(squares / static_cast<float>(n) + 1e-6f);
}

inline void scaleToUnit(float* q, int n) {
    const float scale = unitScale(q, n);
    for (int i = 0; i < n; ++i) q[i] *= scale;
}

/// sum = (x + y + z) * scale + bias, any n.
inline void addQuery(const float* x, const float* y, const float* z, const float* bias, float scale, float* sum,
                     int n) {
    for (int i = 0; i < n; ++i) sum[i] = (x[i] + y[i] + z[i]) * scale + bias[i];
}

inline void addThree(const float* x, const float* y, const float* z, float* sum, int n) {
    for (int i = 0; i < n; i += Simd::kLanes) {
        Simd::store(sum + i, Simd::add(Simd::add(Simd::load(x + i), Simd::load(y + i)), Simd::load(z + i)));
    }
}

inline void addRow(float* x, const float* y, int n) {
    for (int i = 0; i < n; i += Simd::kLanes) Simd::store(x + i, Simd::add(Simd::load(x + i), Simd::load(y + i)));
}

inline void addScaledRow(float* x, const float* y, int n, float factor) {
    const Simd::V f = Simd::set(factor);
    for (int i = 0; i < n; i += Simd::kLanes) Simd::store(x + i, Simd::fma(Simd::load(y + i), f, Simd::load(x + i)));
}

/// Partial sums of a product of rows.
inline Simd::V dot(const float* x, const float* y, int n) {
    Simd::V sum = Simd::zero();
    for (int i = 0; i < n; i += Simd::kLanes) sum = Simd::fma(Simd::load(x + i), Simd::load(y + i), sum);
    return sum;
}

/// The largest numbers, lane by lane.
inline Simd::V largestOf(const float* x, int n) {
    Simd::V top = Simd::load(x);
    for (int i = Simd::kLanes; i < n; i += Simd::kLanes) top = Simd::max(top, Simd::load(x + i));
    return top;
}

/// x = 2^(x - top) as left factors, see storeFactors(); returns partial sums.
inline Simd::V powersOfTwo(float* x, int n, float top) {
    const Simd::V shift = Simd::set(top);
    Simd::V sum = Simd::zero();
    for (int i = 0; i < n; i += Simd::kLanes) {
        const Simd::V power = Simd::exp2(Simd::sub(Simd::load(x + i), shift));
        storeFactors(x + i, power);
        sum = Simd::add(sum, power);
    }
    return sum;
}

inline float powerOfTwo(float y) {
    float lanes[Simd::kLanes];
    Simd::store(lanes, Simd::exp2(Simd::set(y)));
    return lanes[0];
}

// Lattice scores, first * (x + y + z) + second * offset + bias + places: what the vertices of one line along the last
// axis have in common goes to line[0] (x + y) and line[1] (bias and the first two coordinates' places).

inline void startLine(float (*line)[kTokenBlock], const float* x, const float* y, const float* bias, int n) {
    for (int i = 0; i < n; i += Simd::kLanes) {
        Simd::store(line[0] + i, Simd::add(Simd::load(x + i), Simd::load(y + i)));
        Simd::store(line[1] + i, Simd::load(bias + i));
    }
}

inline void startLine(float (*line)[kTokenBlock], const float* x, const float* y, const float* bias,
                      const float* placeX, const float* placeY, float atX, float atY, int n) {
    const Simd::V px = Simd::set(atX), py = Simd::set(atY);
    for (int i = 0; i < n; i += Simd::kLanes) {
        Simd::store(line[0] + i, Simd::add(Simd::load(x + i), Simd::load(y + i)));
        const Simd::V part = Simd::fma(Simd::load(placeX + i), px, Simd::load(bias + i));
        Simd::store(line[1] + i, Simd::fma(Simd::load(placeY + i), py, part));
    }
}

inline void endLine(float* score, const float (*line)[kTokenBlock], const float* z, const float* offset, float first,
                    float second, int n) {
    const Simd::V f = Simd::set(first), s = Simd::set(second);
    for (int i = 0; i < n; i += Simd::kLanes) {
        const Simd::V rest = Simd::fma(Simd::load(offset + i), s, Simd::load(line[1] + i));
        Simd::store(score + i, Simd::fma(Simd::add(Simd::load(line[0] + i), Simd::load(z + i)), f, rest));
    }
}

inline void endLine(float* score, const float (*line)[kTokenBlock], const float* z, const float* offset,
                    const float* placeZ, float atZ, float first, float second, int n) {
    const Simd::V f = Simd::set(first), s = Simd::set(second), pz = Simd::set(atZ);
    for (int i = 0; i < n; i += Simd::kLanes) {
        const Simd::V rest =
            Simd::fma(Simd::load(placeZ + i), pz, Simd::fma(Simd::load(offset + i), s, Simd::load(line[1] + i)));
        Simd::store(score + i, Simd::fma(Simd::add(Simd::load(line[0] + i), Simd::load(z + i)), f, rest));
    }
}

/// Taylor coefficients of sin(u) / u and cos(u) in u^2: errors below 6e-8 for |u| <= pi / 2.
constexpr float kSine[] = {1.0f, -1.0f / 6.0f, 1.0f / 120.0f, -1.0f / 5040.0f, 1.0f / 362880.0f, -1.0f / 39916800.0f};
constexpr float kCosine[] = {
    1.0f, -1.0f / 2.0f, 1.0f / 24.0f, -1.0f / 720.0f, 1.0f / 40320.0f, -1.0f / 3628800.0f, 1.0f / 479001600.0f};

/// [x y z | sines | cosines] as FourierEmbedder orders them. Whole turns are taken off in double precision, where
/// doubling a frequency is exact.
inline void fourier(const float* point, int frequencies, bool includePi, float* out) {
    constexpr int kMost = 3 * 32;
    float turns[kMost + 16], sines[kMost + 16], cosines[kMost + 16];
    const double unit = includePi ? 0.5 : 0.15915494309189533577; // turns per unit of length at frequency 2^0
    const int angles = 3 * frequencies;
    for (int axis = 0; axis < 3; ++axis) {
        double turn = static_cast<double>(point[axis]) * unit;
        for (int i = 0; i < frequencies; ++i, turn *= 2.0) {
            const double whole = (turn + 6755399441055744.0) - 6755399441055744.0; // nearest integer, below 2^51
            turns[axis * frequencies + i] = static_cast<float>(turn - whole);
        }
        out[axis] = point[axis];
    }
    for (int i = angles; i < angles + 16; ++i) turns[i] = 0.0f;
    for (int i = 0; i < angles; i += Simd::kLanes) {
        const Simd::V u = Simd::mul(Simd::load(turns + i), Simd::set(3.14159265358979f)), square = Simd::mul(u, u);
        Simd::V s = Simd::set(kSine[5]), c = Simd::set(kCosine[6]);
        for (int k = 4; k >= 0; --k) s = Simd::fma(s, square, Simd::set(kSine[k]));
        for (int k = 5; k >= 0; --k) c = Simd::fma(c, square, Simd::set(kCosine[k]));
        s = Simd::mul(s, u);
        const Simd::V twice = Simd::add(s, s); // sin 2u = 2 sin u cos u, cos 2u = 1 - 2 sin^2 u
        Simd::store(sines + i, Simd::mul(twice, c));
        Simd::store(cosines + i, Simd::sub(Simd::set(1.0f), Simd::mul(twice, s)));
    }
    for (int i = 0; i < angles; ++i) {
        out[3 + i] = sines[i];
        out[3 + angles + i] = cosines[i];
    }
}

} // namespace
} // namespace vecset::cpu
