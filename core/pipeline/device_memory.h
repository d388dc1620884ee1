#pragma once

#include <c10/core/Device.h>

#include <cstdint>
#include <optional>
#include <string>

namespace vecset {

/// A graphics card's memory in bytes.
struct DeviceMemory {
    std::uint64_t free = 0;  ///< that this process could still get, what LibTorch keeps in reserve included
    std::uint64_t total = 0; ///< of the card
    std::uint64_t used = 0;  ///< of the card, by all processes, the driver's own part included
    std::uint64_t allocated = 0; ///< by this process's tensors
};

/// The most that LibTorch had of a device since resetDevicePeak().
struct DevicePeak {
    std::uint64_t allocated = 0; ///< bytes in tensors
    std::uint64_t reserved = 0;  ///< bytes taken from the driver
};

/// All of these: nothing, zeros or no effect for the CPU and in builds without our CUDA part (VECSET_CUDA).
[[nodiscard]] std::optional<DeviceMemory> deviceMemory(const at::Device& device);
[[nodiscard]] DevicePeak devicePeak(const at::Device& device);
void resetDevicePeak(const at::Device& device);
/// Gives unused memory back to the driver.
void trimDeviceMemory(const at::Device& device);
/// Lets LibTorch take at most so many bytes of the device; more is out of memory, as on a smaller card. 0: all of it.
void limitDeviceMemory(const at::Device& device, std::uint64_t bytes);
/// The card's name, for example "NVIDIA H100 80GB HBM3"; "cpu" for the CPU.
[[nodiscard]] std::string deviceName(const at::Device& device);
/// "79.2 GiB, 78.6 GiB free"; empty without figures.
[[nodiscard]] std::string describeMemory(const at::Device& device);
/// Waits until the device has done what it was given. For timing, and before anything depends on memory.
void finishWork(const at::Device& device);

} // namespace vecset
