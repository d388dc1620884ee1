#pragma once

namespace CLI {
class App;
}

namespace vecset::cli {

class Console;

// Each adds one subcommand; its file is <name>_command.cpp. The callback runs the work and throws Error or Cancelled.
void addInfoCommand(CLI::App& app, Console& console);
// Only where VECSET_HAS_ENGINE (pictures and mesh files are on):
void addGenerateCommand(CLI::App& app, Console& console);
void addDecodeCommand(CLI::App& app, Console& console);
void addReconstructCommand(CLI::App& app, Console& console);
void addEvaluateCommand(CLI::App& app, Console& console);
void addBenchCommand(CLI::App& app, Console& console);
void addModelsCommand(CLI::App& app, Console& console);
void addVerifyCommand(CLI::App& app, Console& console);
void addDatasetCommand(CLI::App& app, Console& console);
void addTrainCommand(CLI::App& app, Console& console);   ///< only where VECSET_HAS_TRAINING
void addConvertCommand(CLI::App& app, Console& console); ///< only where VECSET_HAS_MESHIO
void addCompareCommand(CLI::App& app, Console& console); ///< only where VECSET_HAS_MESHIO

} // namespace vecset::cli
