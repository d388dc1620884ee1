#pragma once

#include "core/decoding/grid_levels.h"
#include "core/decoding/packed_decoder.h"
#include "core/models/geo_decoder.h"

#include <cstdint>
#include <memory>
#include <span>

namespace vecset {

/// One shape's field by the fused CPU kernels (see cpu_kernel.h) instead of LibTorch's operations.
///
/// A value depends only on its point, never on the others of a call or on the number of threads.
class CpuShapeField {
public:
    /// Null where the kernels do not apply: another device or type than float32 on the CPU, sizes they cannot handle,
    /// or VECSET_CPU_KERNEL=off in the environment (for comparison).
    /// @param keyValue of one shape, as GeoDecoder::projectKeyValue() gives them
    /// @param halfQueries see DecodeOptions
    [[nodiscard]] static std::unique_ptr<CpuShapeField> make(GeoDecoder& decoder, const KeyValue& keyValue,
                                                             bool halfQueries = false);

    /// Writes one logit per point, on all of LibTorch's threads.
    void evaluate(std::span<const Vec3f> points, std::span<float> values) const;
    /// The same for vertices of a lattice. The first call for a level makes its tables.
    void evaluateVertices(std::span<const std::uint64_t> keys, const GridLevel& level, std::span<float> values);
    /// As evaluate(), for consecutive groups of points that each see some of the tokens only.
    /// @param counts points per group; sums to points.size()
    /// @param selection by group: tokens [heads, K] or, common to all heads, [K]
    void evaluateGroups(std::span<const Vec3f> points, std::span<const std::int64_t> counts,
                        std::span<const at::Tensor> selection, std::span<float> values) const;

    /// Points per call that use all threads well and yet let a job be cancelled soon.
    [[nodiscard]] std::size_t preferredBatch() const;

private:
    CpuShapeField(const cpu::DecoderWeights& weights, KeyValue tokens, const cpu::Kernel& kernel);
    [[nodiscard]] cpu::PackedShape chosen(const at::Tensor& indices, std::size_t queries) const;
    void prepare(const GridLevel& level);

    const cpu::Kernel& m_kernel;
    KeyValue m_tokens; ///< contiguous
    cpu::PackedDecoder m_decoder;
    cpu::PackedShape m_shape;
    std::unique_ptr<cpu::PackedLattice> m_lattice; ///< of the level evaluated last
};

} // namespace vecset
