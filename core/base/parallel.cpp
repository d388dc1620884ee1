#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

#include <sched.h>

namespace vecset {

int availableCores() {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
    return std::max(1, CPU_COUNT(&set));
}

void parallelFor(std::size_t count, std::size_t grain, const std::function<void(std::size_t, std::size_t)>& work,
                 int threads) {
    grain = std::max<std::size_t>(grain, 1);
    const std::size_t ranges = (count + grain - 1) / grain;
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failureMutex;
    const auto drain = [&] {
        for (std::size_t range = next++; range < ranges; range = next++) {
            try {
                work(range * grain, std::min(count, (range + 1) * grain));
            } catch (...) {
                const std::lock_guard lock(failureMutex);
                if (!failure) failure = std::current_exception();
                next = ranges;
            }
        }
    };
    const auto wanted = static_cast<std::size_t>(threads > 0 ? threads : availableCores());
    std::vector<std::jthread> helpers;
    try {
        for (std::size_t i = 1; i < std::min(wanted, ranges); ++i) helpers.emplace_back(drain);
    } catch (const std::system_error&) {
        // No room for another thread: those that there are do the work.
    } catch (const std::bad_alloc&) {
    }
    drain();
    helpers.clear();
    if (failure) std::rethrow_exception(failure);
}

} // namespace vecset
