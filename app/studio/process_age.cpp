#include "app/studio/process_age.h"

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include <unistd.h>

namespace vecset {

double processAgeSeconds() {
    std::ifstream stat("/proc/self/stat"), uptimeFile("/proc/uptime");
    const std::string text((std::istreambuf_iterator<char>(stat)), {});
    double uptime = 0.0;
    const auto nameEnd = text.rfind(')'); // the program's name may hold anything, blanks included
    if (nameEnd == std::string::npos || !(uptimeFile >> uptime)) return -1.0;
    std::istringstream fields(text.substr(nameEnd + 1));
    std::string skipped;
    for (int field = 3; field < 22; ++field) fields >> skipped;
    double startTicks = 0.0;
    if (!(fields >> startTicks)) return -1.0;
    return uptime - startTicks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace vecset
