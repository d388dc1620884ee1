#pragma once

#include <spdlog/logger.h>

#include <string>

namespace vecset {

/// The named logger of a library ("pipeline", "training", …). Sinks are set in `app` only; until then warnings and
/// errors go to standard error. Thread-safe.
[[nodiscard]] spdlog::logger& logger(const std::string& name);

/// Sends every logger, present and future, to `sink` (and nowhere else) from level `level` on.
void setLogSink(const spdlog::sink_ptr& sink, spdlog::level::level_enum level);

} // namespace vecset
