#pragma once

#include "core/decoding/field_evaluator.h"
#include "core/decoding/grid_levels.h"

#include <ATen/core/Tensor.h>

#include <cstddef>
#include <cstdint>
#include <span>

namespace vecset {

/// A field that is evaluated where its values are wanted: keys and values stay on the device.
///
/// Work is only queued there; nobody waits. Implementations throw LibTorch's out-of-memory errors, and the caller tries
/// smaller batches.
class DeviceField {
public:
    DeviceField() = default;
    DeviceField(const DeviceField&) = delete;
    DeviceField& operator=(const DeviceField&) = delete;
    virtual ~DeviceField() = default;

    [[nodiscard]] virtual at::Device device() const = 0;
    /// Vertices per call that use the device well.
    [[nodiscard]] virtual std::size_t preferredBatch() const = 0;

    /// keys: int32 [n] of the level, values: float32 [n], written.
    virtual void evaluate(const at::Tensor& keys, const GridLevel& level, const at::Tensor& values) = 0;

    /// Whether evaluateGroups() knows this rule. Without it token selection runs on the host.
    [[nodiscard]] virtual bool canSelect(const SelectionRule& rule) const = 0;
    /// The same for groups that lie one after the other, `counts[g]` keys each: every group attends to tokens of its
    /// own, chosen from every `stride`-th of its queries (and the first).
    virtual void evaluateGroups(const at::Tensor& keys, std::span<const std::int64_t> counts, const GridLevel& level,
                                const SelectionRule& rule, int stride, const at::Tensor& values) = 0;
};

} // namespace vecset
