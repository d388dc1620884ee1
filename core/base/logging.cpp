#include "core/base/logging.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <mutex>

namespace vecset {
namespace {

struct LogState {
    std::mutex mutex;
    spdlog::sink_ptr sink = std::make_shared<spdlog::sinks::stderr_color_sink_mt>();
    spdlog::level::level_enum level = spdlog::level::warn;
};

LogState& state() {
    static LogState instance;
    return instance;
}

} // namespace

spdlog::logger& logger(const std::string& name) {
    auto& shared = state();
    const std::lock_guard lock(shared.mutex);
    if (auto known = spdlog::get(name)) return *known;
    auto created = std::make_shared<spdlog::logger>(name, shared.sink);
    created->set_level(shared.level);
    spdlog::register_logger(created);
    return *created;
}

void setLogSink(const spdlog::sink_ptr& sink, spdlog::level::level_enum level) {
    auto& shared = state();
    const std::lock_guard lock(shared.mutex);
    shared.sink = sink;
    shared.level = level;
    spdlog::apply_all([&](const std::shared_ptr<spdlog::logger>& known) {
        known->sinks() = {sink};
        known->set_level(level);
    });
}

} // namespace vecset
