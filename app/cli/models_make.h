#pragma once

namespace CLI {
class App;
}

namespace vecset::cli {

class Console;

/// Adds `make` to the models command: a model of official sizes that nobody trained, for benchmarks.
void addModelsMake(CLI::App& models, Console& console);

} // namespace vecset::cli
