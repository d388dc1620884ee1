#pragma once

#include "core/decoding/device_field.h"
#include "core/decoding/query_groups.h"

#include <ATen/core/Tensor.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace vecset {

/// BatchedEvaluation for fields on a device: evaluates vertices in batches of about equal size, halved when memory runs
/// out.
class DeviceBatches {
public:
    /// `done` is called after every batch has been queued, with its points; it may throw (Cancelled).
    DeviceBatches(DeviceField& field, std::size_t batch, std::function<void(std::size_t)> done);

    /// keys: int32 [n], values: float32 [n], written.
    void evaluate(const at::Tensor& keys, const GridLevel& level, const at::Tensor& values);

    /// The same, with tokens chosen per box of space. `bins` gives the box per axis of every lattice index.
    void evaluateInBoxes(const at::Tensor& keys, const GridLevel& level, const AxisBins& bins, int perAxis,
                         const SelectionRule& rule, int stride, const at::Tensor& values);

    /// Points per batch that memory shortage forced; 0 while there was none.
    [[nodiscard]] std::size_t shortenedBatch() const { return m_shortened ? m_batch : 0; }

private:
    /// Runs work; false when it ran out of memory and a smaller batch may do.
    bool attempt(std::size_t points, const std::function<void()>& work);
    void evaluateGroups(const at::Tensor& keys, std::span<const std::int64_t> counts, const GridLevel& level,
                        const SelectionRule& rule, int stride, const at::Tensor& values);

    DeviceField& m_field;
    std::size_t m_batch;
    bool m_shortened = false;
    std::function<void(std::size_t)> m_done;
};

} // namespace vecset
