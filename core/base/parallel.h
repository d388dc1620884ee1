#pragma once

#include <cstddef>
#include <functional>

namespace vecset {

/// Cores this process may use (the affinity mask, not the machine's count), at least 1.
[[nodiscard]] int availableCores();

/// Calls work(begin, end) for consecutive ranges of at most `grain` items that cover [0, count), on up to
/// `threads` threads (0: all available cores). The first exception stops further ranges and is thrown to the caller.
/// Ranges do not depend on the number of threads, so a result written by index is the same on every machine.
void parallelFor(std::size_t count, std::size_t grain, const std::function<void(std::size_t, std::size_t)>& work,
                 int threads = 0);

} // namespace vecset
