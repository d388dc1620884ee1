#pragma once

#include "core/decoding/device_field.h"
#include "core/decoding/field_decoder.h"

namespace vecset {

/// decodeField() with everything between the tokens and the samples on the field's device: the same sets of vertices in
/// the same order, found by bit operations on whole lattices. The host waits for the device once per set of queries:
/// once for the coarsest level, once or a few times for each finer one, as often as the surface leads out of what was
/// evaluated.
///
/// Bits of the finest lattice and values of the level before it must fit: about 60 MB at 384 cells, 1.1 GB at 1024.
/// @throws Error as decodeField() does.
[[nodiscard]] SparseField decodeOnDevice(DeviceField& field, const DecodePlan& plan, const JobContext& job = {},
                                         DecodeStatistics* statistics = nullptr, const LevelObserver& observer = {});

/// Whether decodeOnDevice() can follow this plan with this field.
[[nodiscard]] bool canDecodeOnDevice(const DeviceField& field, const DecodePlan& plan);

} // namespace vecset
