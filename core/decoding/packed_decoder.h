#pragma once

#include "core/decoding/cpu_kernel.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <new>
#include <span>
#include <vector>

namespace vecset::cpu {

/// Zeroed numbers that begin at a cache line.
class AlignedFloats {
public:
    AlignedFloats() = default;
    explicit AlignedFloats(std::size_t count);
    [[nodiscard]] float* data() { return m_data.get(); }
    [[nodiscard]] const float* data() const { return m_data.get(); }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    struct Free {
        void operator()(float* p) const { ::operator delete(p, std::align_val_t{64}); }
    };
    std::unique_ptr<float[], Free> m_data;
    std::size_t m_size = 0;
};

/// The float16 nearest to a number (ties to even), as its bits; infinite from 65520 on.
[[nodiscard]] std::uint16_t halfBits(float x);

/// The weights of a geometry decoder as its checkpoint has them: matrices [out, in] row by row, float32. Empty where
/// the decoder has none.
struct DecoderWeights {
    int width = 0, heads = 0, hidden = 0, frequencies = 0;
    bool includePi = false;
    std::span<const float> queryProj, queryProjBias;   ///< [width, 3 + 6 frequencies], [width]
    std::span<const float> ln1, ln1Bias, ln3, ln3Bias; ///< [width]
    std::span<const float> q, qBias;                   ///< c_q [width, width]; bias may be empty
    std::span<const float> qNorm, qNormBias;           ///< [width / heads], or empty
    std::span<const float> proj, projBias;             ///< c_proj [width, width]
    std::span<const float> fc, fcBias;                 ///< MLP c_fc [hidden, width]
    std::span<const float> fcProj, fcProjBias;         ///< MLP c_proj [width, hidden]
    std::span<const float> lnPost, lnPostBias;         ///< [width], or empty
    std::span<const float> output, outputBias;         ///< [1, width], [1]
    std::span<const float> locality;                   ///< [heads], or empty
};

/// Whether the kernels can run a decoder of these sizes (width and hidden layer in multiples of 16).
[[nodiscard]] bool kernelFits(const DecoderWeights& weights);

/// A decoder's weights as the kernels want them. Made once per model.
class PackedDecoder {
public:
    /// Copies what it needs. @param half also in float16, for kernels that want it
    explicit PackedDecoder(const DecoderWeights& weights, bool half = false);
    [[nodiscard]] const Model& model() const { return m_model; }

private:
    friend class PackedShape;
    friend class PackedLattice;
    const float* keep(AlignedFloats numbers);
    template <typename At> Matrix keepMatrix(int k, int n, At&& at);
    void packQueries(const DecoderWeights& weights);
    void packMlp(const DecoderWeights& weights);
    void packOutput(const DecoderWeights& weights);

    Model m_model;
    bool m_half;
    std::vector<AlignedFloats> m_memory;
    std::vector<std::vector<std::uint16_t>> m_halves;
    std::vector<float> m_queryProj, m_queryProjBias; ///< as in the checkpoint, for lattice tables
    std::vector<float> m_proj;                       ///< as in the checkpoint, for merged values
    std::vector<float> m_qNorm, m_qNormBias;         ///< empty without qk_norm
    std::vector<float> m_strengths;                  ///< exp(locality), empty without
};

/// Keys and values of one shape as the kernels want them. Made once per shape.
class PackedShape {
public:
    /// @param keys   [heads, tokens, headWidth], with locality [heads, tokens, headWidth + 4] as foldKeyPositions()
    /// makes them
    /// @param values [heads, tokens, headWidth]
    /// @param queries that will be asked: for few, values are not taken through c_proj beforehand
    PackedShape(const PackedDecoder& decoder, std::span<const float> keys, std::span<const float> values, int tokens,
                std::size_t queries = std::numeric_limits<std::size_t>::max());
    [[nodiscard]] const Shape& shape() const { return m_shape; }

private:
    friend class PackedLattice;
    void packKeys(const PackedDecoder& decoder, std::span<const float> keys);
    void packValues(const PackedDecoder& decoder, std::span<const float> values);

    Shape m_shape;
    AlignedFloats m_keys, m_keyBias, m_values, m_places;
    std::vector<std::uint16_t> m_halfValues;
    std::vector<float> m_scaledKeys; ///< [heads, queryStride, paddedTokens]
};

/// The tables of one cubic lattice for one shape.
class PackedLattice {
public:
    /// Bytes that the tables would take.
    [[nodiscard]] static std::size_t bytes(const PackedDecoder& decoder, const PackedShape& shape, std::size_t side);
    PackedLattice(const PackedDecoder& decoder, const PackedShape& shape, std::span<const float> coordinates,
                  const Kernel& kernel = bestKernel());
    [[nodiscard]] const Lattice& lattice() const { return m_lattice; }
    [[nodiscard]] std::span<const float> coordinates() const { return m_coordinates; }

private:
    void embed(const PackedDecoder& decoder);
    void project(const PackedDecoder& decoder, const PackedShape& shape, const Kernel& kernel);

    Lattice m_lattice;
    std::vector<float> m_coordinates;
    AlignedFloats m_embedding, m_queries, m_scores, m_scoreOffset;
};

} // namespace vecset::cpu
