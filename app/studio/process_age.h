#pragma once

namespace vecset {

/// Seconds since the kernel started this process, the loading of libraries included (resolution 10 ms). Negative where
/// the system does not tell.
[[nodiscard]] double processAgeSeconds();

} // namespace vecset
