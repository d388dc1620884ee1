#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/verify/verify.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>
#include <memory>

namespace vecset::cli {
namespace {

constexpr auto kFooter =
    R"(A file's kind is recognised by its tensors, so any folder of the layout of shared/parity works.
Exit code 1 when a case fails or nothing was found.

Example:
  vecset verify ../shared/parity)";

void show(const Console& console, const CheckResult& result) {
    char line[512];
    std::snprintf(line, sizeof line, "%s  %-52s %9.2e (<= %.0e)%s%s", result.passed() ? "pass" : "FAIL",
                  result.name.c_str(), result.error, result.tolerance, result.note.empty() ? "" : "  ",
                  result.note.c_str());
    console.line(line);
}

nlohmann::json toJson(const CheckResult& result) {
    nlohmann::json error = nullptr; // JSON has no infinity
    if (std::isfinite(result.error)) error = result.error;
    return {{"name", result.name},
            {"error", error},
            {"tolerance", result.tolerance},
            {"passed", result.passed()},
            {"note", result.note}};
}

void run(Console& console, const std::string& folder) {
    const VerifyReport report = verifyFolder(
        folder, [&](const CheckResults& results) { for (const auto& result : results) show(console, result); },
        console.job("verify"));
    auto cases = nlohmann::json::array();
    for (const auto& result : report.results) cases.push_back(toJson(result));
    auto unrecognised = nlohmann::json::array();
    for (const auto& file : report.unrecognised) {
        console.line("skip  " + file.string() + ": not a known kind of golden data");
        unrecognised.push_back(file.string());
    }
    const std::size_t total = report.results.size(), failed = report.failures();
    console.line(total == 0 ? "nothing to verify in " + folder
                            : std::to_string(total - failed) + " of " + std::to_string(total) + " cases passed");
    console.result({{"cases", cases}, {"unrecognised", unrecognised}, {"total", total}, {"failed", failed},
                    {"passed", report.passed()}});
    if (!report.passed()) console.setExitCode(ExitCode::CheckFailed);
}

} // namespace

void addVerifyCommand(CLI::App& app, Console& console) {
    auto folder = std::make_shared<std::string>();
    auto* command = app.add_subcommand("verify", "compare this program with data recorded from the official code");
    command->add_option("DIR", *folder, "folder of golden data (searched below too)")->required();
    command->footer(kFooter);
    command->callback([folder, &console] { run(console, *folder); });
}

} // namespace vecset::cli
