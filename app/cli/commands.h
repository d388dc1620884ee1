#pragma once

namespace CLI {
class App;
}

namespace vecset::cli {

class Console;

// Each adds one subcommand; its file is <name>_command.cpp. The callback runs the work and throws Error or Cancelled.
void addInfoCommand(CLI::App& app, Console& console);

} // namespace vecset::cli
