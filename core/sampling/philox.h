#pragma once

#include <array>
#include <cstdint>

namespace vecset {

/// One block of the counter-based generator Philox4x32 with ten rounds.
/// Source: J. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3" (2011).
[[nodiscard]] std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                                      std::array<std::uint32_t, 2> key);

/// Two independent normal numbers from 64 random bits. Uses +, -, *, / and sqrt only, which IEEE 754 fixes exactly;
/// the C library's log, sin and cos differ between versions.
[[nodiscard]] std::array<double, 2> boxMuller(std::uint32_t first, std::uint32_t second);

} // namespace vecset
