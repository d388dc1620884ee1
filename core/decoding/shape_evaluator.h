#pragma once

#include "core/decoding/cpu_shape_field.h"
#include "core/decoding/device_shape_field.h"
#include "core/decoding/field_evaluator.h"
#include "core/decoding/lattice_evaluator.h"
#include "core/decoding/token_selection.h"
#include "core/models/geo_decoder.h"

#include <ATen/core/Tensor.h>

#include <memory>

namespace vecset {

/// A trained shape: the geometry decoder asked with the tokens of one shape. Float32 on the CPU goes through the fused
/// kernels where they apply, lattices on a CUDA device through DeviceShapeField, all else through LibTorch.
class ShapeEvaluator final : public FieldEvaluator, public LatticeEvaluator {
public:
    /// tokens: [1, L, width]. Throws Error InvalidInput on another shape or values that are not finite.
    /// @param halfQueries see DecodeOptions
    ShapeEvaluator(GeoDecoder& decoder, const at::Tensor& tokens, bool halfQueries = false);

    void evaluate(std::span<const Vec3f> points, std::span<float> values) override;
    void evaluateVertices(std::span<const std::uint64_t> keys, const GridLevel& level,
                          std::span<float> values) override;
    void selectTokens(std::span<const Vec3f> samples, std::span<const std::int64_t> counts,
                      const SelectionRule& rule) override;
    void evaluateGroups(std::span<const Vec3f> points, std::span<const std::int64_t> counts, std::size_t firstGroup,
                        std::span<float> values) override;
    [[nodiscard]] std::size_t preferredBatch() const override { return m_batch; }

    /// The field for callers that keep keys and values on the device; null where there is none.
    [[nodiscard]] DeviceField* deviceField() const { return m_device.get(); }

private:
    void evaluateOnDevice(std::span<const std::uint64_t> keys, const GridLevel& level, std::span<float> values);
    void evaluateBlock(std::span<const Vec3f> points, std::span<float> values);
    at::Tensor upload(std::span<const Vec3f> points) const;

    GeoDecoder m_decoder;
    KeyValue m_tokens;
    TokenSelection m_selection;
    std::unique_ptr<CpuShapeField> m_cpu; ///< null where LibTorch does it
    std::unique_ptr<DeviceShapeField> m_device; ///< null where LibTorch does it
    std::size_t m_batch;
};

} // namespace vecset
