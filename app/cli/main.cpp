#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/exit_code.h"
#include "app/cli/signals.h"
#include "core/base/error.h"
#include "core/base/logging.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <spdlog/sinks/stdout_color_sinks.h>

#include <iostream>
#include <new>

using namespace vecset;
using namespace vecset::cli;

namespace {

constexpr auto kFooter = R"(Examples:
  vecset generate chair.png -o chair.glb
  vecset generate chair.png --seed 7 --resolution 256 --save-latents chair.safetensors
  vecset decode chair.safetensors --resolution 384 -o fine.obj
  vecset reconstruct model.obj -o again.glb
  vecset models list

Exit codes: 0 done, 1 a check failed, 2 wrong arguments, 3 unusable input, 4 unreadable file, 5 model does not fit,
6 out of memory, 7 cannot write, 8 not available here, 70 internal error, 130 stopped.)";

int report(const Console& console, ExitCode exit, std::string_view code, const std::string& message) {
    std::cerr << "vecset: " << message << std::endl;
    console.result({{"error", {{"code", code}, {"message", message}}}});
    return static_cast<int>(exit);
}

void addCommands(CLI::App& app, Console& console) {
#if VECSET_HAS_ENGINE
    addGenerateCommand(app, console);
    addDecodeCommand(app, console);
    addReconstructCommand(app, console);
    addEvaluateCommand(app, console);
    addBenchCommand(app, console);
#endif
    addInfoCommand(app, console);
    addModelsCommand(app, console);
    addVerifyCommand(app, console);
    addDatasetCommand(app, console);
#if VECSET_HAS_TRAINING
    addTrainCommand(app, console);
#endif
#if VECSET_HAS_MESHIO
    addConvertCommand(app, console);
    addCompareCommand(app, console);
#endif
}

int runApplication(int argc, char** argv, Console& console) {
    CLI::App app("Turns a picture of an object into a 3D mesh, on this machine.", "vecset");
    app.footer(kFooter);
    app.set_version_flag("--version", "vecset " VECSET_VERSION);
    app.add_flag("--json", console.json, "print the result as one JSON document");
    app.add_flag("-q,--quiet", console.quiet, "no progress display");
    app.add_flag("-v,--verbose", console.verbose, "log what happens on standard error");
    app.require_subcommand(1);
    app.fallthrough();
    app.parse_complete_callback([&] {
        const auto level = console.verbose ? spdlog::level::info : spdlog::level::warn;
        setLogSink(std::make_shared<spdlog::sinks::stderr_color_sink_mt>(), level);
    });
    addCommands(app, console);
    const auto known =
        app.get_subcommands([&](const CLI::App* command) { return argc > 1 && command->get_name() == argv[1]; });
    if (argc > 1 && argv[1][0] != '-' && known.empty()) {
        return report(console, ExitCode::Usage, "usage",
                      std::string("no command '") + argv[1] + "'; see vecset --help");
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& failure) {
        return app.exit(failure) == 0 ? 0 : static_cast<int>(ExitCode::Usage);
    }
    return static_cast<int>(console.exitCode());
}

} // namespace

int main(int argc, char** argv) {
    const SignalStop signals;
    Console console(signals.token());
    try {
        return runApplication(argc, argv, console);
    } catch (const Cancelled&) {
        return report(console, ExitCode::Cancelled, "cancelled", "stopped");
    } catch (const Error& error) {
        return report(console, exitCodeOf(error.code()), toString(error.code()), error.what());
    } catch (const std::bad_alloc&) {
        return report(console, ExitCode::OutOfMemory, "out_of_memory", "out of memory: try a lower --resolution");
    } catch (const std::exception& error) {
        return report(console, ExitCode::Internal, "internal", std::string("internal error: ") + error.what());
    }
}
