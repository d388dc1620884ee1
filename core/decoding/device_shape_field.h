#pragma once

#include "core/decoding/device_field.h"
#include "core/decoding/device_weights.h"
#include "core/models/geo_decoder.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <span>

namespace vecset {

/// One shape's field on a CUDA device: LibTorch's matrix products and attention, and row kernels for everything
/// between.
///
/// Runs in the weights' type; a decoder with the locality prior, whose weights are always float32, in float16 with its
/// positions split in two numbers each, which keeps the bias exact to 1e-4 (VECSET_CUDA_DECODE=fp32 in the environment
/// keeps float32). On the CPU it runs too, slowly, for tests.
class DeviceShapeField final : public DeviceField {
public:
    /// Null where it does not apply: no kernels for the device in this build, sizes they cannot handle, or
    /// VECSET_CUDA_DECODE=off in the environment (for comparison).
    /// @param keyValue of one shape, as GeoDecoder::projectKeyValue() gives them
    [[nodiscard]] static std::unique_ptr<DeviceShapeField> make(GeoDecoder& decoder, const KeyValue& keyValue);

    [[nodiscard]] at::Device device() const override { return m_keys.device(); }
    [[nodiscard]] std::size_t preferredBatch() const override;
    void evaluate(const at::Tensor& keys, const GridLevel& level, const at::Tensor& values) override;
    [[nodiscard]] bool canSelect(const SelectionRule& rule) const override;
    void evaluateGroups(const at::Tensor& keys, std::span<const std::int64_t> counts, const GridLevel& level,
                        const SelectionRule& rule, int stride, const at::Tensor& values) override;

private:
    DeviceShapeField(DeviceWeights weights, const KeyValue& keyValue);
    /// Embeddings [n, width] and queries [n, heads, headStride] of vertices.
    struct Queries {
        at::Tensor x, q;
    };
    [[nodiscard]] Queries queriesOf(const at::Tensor& keys, const GridLevel& level);
    /// attended: [n, heads, headStride]. Writes the logits; x is overwritten.
    void finish(const at::Tensor& x, const at::Tensor& attended, const at::Tensor& values);

    DeviceWeights m_weights;
    at::Tensor m_keys, m_values; ///< [1, heads, L, headStride]
    LatticeTables m_tables;      ///< of the level asked last
};

} // namespace vecset
