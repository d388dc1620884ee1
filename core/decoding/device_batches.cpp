#include "core/decoding/device_batches.h"

#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/cuda/place.h"
#include "core/cuda/value_steps.h"

#include <ATen/ATen.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace vecset {
namespace {

/// Below this a smaller batch saves nothing that matters.
constexpr std::size_t kSmallestBatch = 1024;

} // namespace

DeviceBatches::DeviceBatches(DeviceField& field, std::size_t batch, std::function<void(std::size_t)> done)
    : m_field(field), m_batch(batch > 0 ? batch : std::max<std::size_t>(field.preferredBatch(), 1)),
      m_done(std::move(done)) {}

bool DeviceBatches::attempt(std::size_t points, const std::function<void()>& work) {
    try {
        work();
        m_done(points);
        return true;
    } catch (const c10::OutOfMemoryError&) {
        if (m_batch <= kSmallestBatch) {
            throw Error(ErrorCode::OutOfGpuMemory,
                        "graphics memory ran out while decoding " + std::to_string(points) +
                            " points at once: choose a smaller resolution, half precision, or the CPU");
        }
    }
    m_batch = std::max(kSmallestBatch, std::min(m_batch, points) / 2);
    m_shortened = true;
    logger("decoding").info("graphics memory is short, going on with {} points per batch", m_batch);
    return false;
}

void DeviceBatches::evaluate(const at::Tensor& keys, const GridLevel& level, const at::Tensor& values) {
    const auto count = static_cast<std::size_t>(keys.numel());
    for (std::size_t begin = 0; begin < count;) {
        const std::size_t left = count - begin, batches = (left + m_batch - 1) / m_batch;
        const std::size_t size = (left + batches - 1) / batches; // equal shares: no small rest
        const auto first = static_cast<std::int64_t>(begin), length = static_cast<std::int64_t>(size);
        if (attempt(size,
                    [&] { m_field.evaluate(keys.narrow(0, first, length), level, values.narrow(0, first, length)); }))
            begin += size;
    }
}

void DeviceBatches::evaluateGroups(const at::Tensor& keys, std::span<const std::int64_t> counts, const GridLevel& level,
                                   const SelectionRule& rule, int stride, const at::Tensor& values) {
    std::int64_t first = 0;
    for (std::size_t group = 0; group < counts.size();) {
        std::size_t groups = 0;
        std::int64_t points = 0;
        while (group + groups < counts.size() &&
               (groups == 0 || static_cast<std::size_t>(points + counts[group + groups]) <= m_batch)) {
            points += counts[group + groups++];
        }
        const bool done = attempt(static_cast<std::size_t>(points), [&] {
            m_field.evaluateGroups(keys.narrow(0, first, points), counts.subspan(group, groups), level, rule, stride,
                                   values.narrow(0, first, points));
        });
        if (!done && groups == 1)
            throw Error(ErrorCode::OutOfGpuMemory,
                        "graphics memory ran out while decoding: choose a smaller resolution, or the CPU");
        if (!done) continue;
        group += groups;
        first += points;
    }
}

void DeviceBatches::evaluateInBoxes(const at::Tensor& keys, const GridLevel& level, const AxisBins& bins, int perAxis,
                                    const SelectionRule& rule, int stride, const at::Tensor& values) {
    const auto side = static_cast<std::int64_t>(level.side());
    at::Tensor table = at::empty({3, side}, at::kInt);
    for (std::size_t axis = 0; axis < 3; ++axis)
        std::copy(bins[axis].begin(), bins[axis].end(),
                  table.data_ptr<std::int32_t>() + static_cast<std::int64_t>(axis) * side);
    const at::Tensor binsThere = cuda::upload(table, keys.device());
    const at::Tensor boxes = at::empty_like(keys);
    const at::Tensor held = at::zeros({std::int64_t{1} * perAxis * perAxis * perAxis}, keys.options());
    cuda::run(cuda::SortIntoBoxes{keys.data_ptr<std::int32_t>(), binsThere.data_ptr<std::int32_t>(),
                                  static_cast<int>(side), perAxis, boxes.data_ptr<std::int32_t>(),
                                  held.data_ptr<std::int32_t>()},
              keys.numel(), cuda::placeOf(keys));
    const at::Tensor order = std::get<1>(at::sort(boxes, /*stable=*/true, 0, false));
    const at::Tensor sortedKeys = keys.index_select(0, order);
    const at::Tensor heldHere = held.cpu();
    std::vector<std::int64_t> counts;
    for (std::int64_t box = 0; box < heldHere.numel(); ++box) {
        if (const std::int32_t n = heldHere.data_ptr<std::int32_t>()[box]; n > 0) counts.push_back(n);
    }
    const at::Tensor sorted = at::empty_like(values);
    evaluateGroups(sortedKeys, counts, level, rule, stride, sorted);
    at::Tensor target = values;
    target.index_copy_(0, order, sorted);
}

} // namespace vecset
