#pragma once

#include <cstdint>
#include <string>

namespace vecset {

/// What a benchmark figure must be read with.
struct MachineFacts {
    std::string processor;          ///< model name, or "unknown"
    int cores = 1;                  ///< usable by this process
    std::uint64_t memoryBytes = 0;  ///< installed
};

[[nodiscard]] MachineFacts machineFacts();

/// The largest resident size this process has had so far, in bytes.
[[nodiscard]] std::uint64_t peakMemoryBytes();

/// Lets peakMemoryBytes() start anew from the present size. Does nothing where the system does not allow it.
void resetPeakMemory();

/// Memory that this process could still take without swapping, in bytes; 0 when unknown. Heeds the limits of its
/// address space and control group as well as the machine's free memory.
[[nodiscard]] std::uint64_t availableMemoryBytes();

/// The resident size at this moment, in bytes.
[[nodiscard]] std::uint64_t residentMemoryBytes();

} // namespace vecset
