#include "core/base/machine.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>

#include <sys/resource.h>
#include <unistd.h>

namespace vecset {
namespace {

/// The process's address space in use and the part of it that is in memory, in bytes.
struct MemorySizes {
    std::uint64_t total = 0, resident = 0;
};

MemorySizes memorySizes() {
    MemorySizes pages;
    std::ifstream("/proc/self/statm") >> pages.total >> pages.resident;
    const auto size = static_cast<std::uint64_t>(::sysconf(_SC_PAGE_SIZE));
    return {pages.total * size, pages.resident * size};
}

/// The number behind `name` in a file of lines "name number"; 0 without one.
std::uint64_t fieldOf(const char* file, const std::string& name) {
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(name)) return std::strtoull(line.c_str() + name.size(), nullptr, 10);
    }
    return 0;
}

} // namespace

MachineFacts machineFacts() {
    MachineFacts facts{"unknown", availableCores(), 0};
    facts.memoryBytes = static_cast<std::uint64_t>(::sysconf(_SC_PHYS_PAGES)) *
                        static_cast<std::uint64_t>(::sysconf(_SC_PAGE_SIZE));
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);) {
        if (!line.starts_with("model name")) continue;
        const auto colon = line.find(": ");
        if (colon != std::string::npos) facts.processor = line.substr(colon + 2);
        break;
    }
    return facts;
}

std::uint64_t peakMemoryBytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

void resetPeakMemory() {
    std::ofstream("/proc/self/clear_refs") << '5'; // proc(5): resets the high-water mark that getrusage reports
}

std::uint64_t availableMemoryBytes() {
    const auto [total, resident] = memorySizes();
    std::uint64_t available = fieldOf("/proc/meminfo", "MemAvailable:") * 1024;
    rlimit limit{};
    if (getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
        available = std::min<std::uint64_t>(available, limit.rlim_cur > total ? limit.rlim_cur - total : 0);
    }
    // A container's own limit, where it has one ("max" is none and reads as 0).
    std::uint64_t most = 0, used = 0;
    std::ifstream("/sys/fs/cgroup/memory.max") >> most;
    std::ifstream("/sys/fs/cgroup/memory.current") >> used;
    if (most > 0) available = std::min(available, most > used ? most - used : 0);
    return available;
}

std::uint64_t residentMemoryBytes() { return memorySizes().resident; }

} // namespace vecset
