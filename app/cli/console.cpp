#include "app/cli/console.h"

#include "app/cli/progress_bar.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>
#include <memory>
#include <utility>

#include <unistd.h>

namespace vecset::cli {

Console::Console(std::stop_token stop) : m_stop(std::move(stop)) {}

void Console::line(const std::string& text) const {
    if (!json) std::cout << text << std::endl;
}

void Console::result(const nlohmann::json& document) const {
    if (json) std::cout << document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
}

JobContext Console::job(const std::string& label) const {
    if (quiet || json) return JobContext(m_stop);
    auto bar = std::make_shared<ProgressBar>(label, ::isatty(STDERR_FILENO) == 1);
    return JobContext(m_stop, [bar](const Progress& progress) { bar->show(progress); });
}

} // namespace vecset::cli
