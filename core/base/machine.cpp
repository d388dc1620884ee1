#include "core/base/machine.h"

#include "core/base/parallel.h"

#include <fstream>

#include <sys/resource.h>
#include <unistd.h>

namespace vecset {

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

std::uint64_t residentMemoryBytes() {
    std::uint64_t total = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> total >> resident;
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGE_SIZE));
}

} // namespace vecset
