#pragma once

#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>

namespace vecset {

/// What a graphics card reaches through LibTorch: the yardstick beside a benchmark's figures.
struct DeviceCeilings {
    double gemmFlops = 0.0; ///< operations per second of a product of two 8192 x 8192 matrices
    double copyBytes = 0.0; ///< bytes read and written per second when copying 1 GiB within the card
};

/// The best of several tries, half a second in all. Zeros for the CPU (see machine_probe.h) and where memory is too
/// short.
[[nodiscard]] DeviceCeilings measureDevice(const at::Device& device, at::ScalarType type);

} // namespace vecset
