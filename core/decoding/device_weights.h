#pragma once

#include "core/decoding/grid_levels.h"
#include "core/models/geo_decoder.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace vecset {

/// Embedding and queries of a lattice as tables per axis, see cuda::QueryRows. Depend on the model and the lattice
/// only.
struct LatticeTables {
    std::vector<float> coordinates;
    at::Tensor positions; ///< [side]
    at::Tensor embedding; ///< [3, side, width]
    at::Tensor query;     ///< [3, side, width]
};

/// A geometry decoder's weights as DeviceShapeField wants them: matrices in the type it computes in, all else in
/// float32.
struct DeviceWeights {
    int width = 0, heads = 0, headStride = 0;
    at::ScalarType type = at::kFloat;
    bool split = false; ///< positions of the locality prior as two numbers each

    std::vector<at::Tensor> axisProjection; ///< query_proj by axis: [2 frequencies + 1, width], float32
    at::Tensor projectionBias;              ///< [width]
    std::vector<double> frequencies;
    at::Tensor queryGain, queryMatrix;      ///< ln_1's gain [width], c_q [width, width], float32
    at::Tensor meanWeight, queryBias;       ///< [width], see cuda::QueryRows
    at::Tensor headGain, headOffset;        ///< [head width], or undefined
    at::Tensor strengths;                   ///< [heads], or undefined
    at::Tensor proj, projBias; ///< c_proj [width, heads * headStride], zero columns for the padding; [width]
    at::Tensor norm3, norm3Offset;          ///< [width]
    at::Tensor fc, fcBias, fcProj, fcProjBias;
    at::Tensor post, postOffset;            ///< ln_post [width], or undefined
    at::Tensor output, outputBias;          ///< [width], [1], float32

    /// The prior's bias channel of the queries: sqrt(headStride) as far as the type has it.
    [[nodiscard]] double one() const;
    [[nodiscard]] LatticeTables tables(const GridLevel& level) const;
    /// Keys [1, heads, L, d or d + 4] with the channels that cuda::QueryRows' positions meet, padded: [1, heads, L,
    /// headStride].
    [[nodiscard]] at::Tensor foldedKeys(const at::Tensor& keys) const;
    /// Values [1, heads, L, d], padded with zeros: [1, heads, L, headStride].
    [[nodiscard]] at::Tensor paddedValues(const at::Tensor& values) const;
};

/// Nothing when the kernels cannot run a decoder of these sizes.
[[nodiscard]] std::optional<DeviceWeights> deviceWeights(GeoDecoder& decoder, at::ScalarType type);

} // namespace vecset
