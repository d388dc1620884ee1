#pragma once

namespace CLI {
class App;
}

namespace vecset::cli {

class Console;

// Each adds one subcommand; its file is <name>_command.cpp. The callback runs the work and throws Error or Cancelled.
void addInfoCommand(CLI::App& app, Console& console);
void addModelsCommand(CLI::App& app, Console& console);
void addConvertCommand(CLI::App& app, Console& console); ///< only where VECSET_HAS_MESHIO

} // namespace vecset::cli
