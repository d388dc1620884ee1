#pragma once

#include "app/cli/exit_code.h"
#include "core/base/job_context.h"

#include <nlohmann/json_fwd.hpp>

#include <stop_token>
#include <string>

namespace vecset::cli {

/// What every subcommand shares: where its words go, how it reports progress, and how Ctrl-C reaches it.
/// Human text goes to standard output, progress and warnings to standard error. With `json` standard output carries
/// exactly one JSON document, `result`, and no human text.
class Console {
public:
    bool json = false;    ///< --json
    bool quiet = false;   ///< --quiet: no progress
    bool verbose = false; ///< --verbose: the log from level info on

    explicit Console(std::stop_token stop);

    /// One line of human text; silent with --json.
    void line(const std::string& text) const;
    /// The command's result for machines; silent without --json. Call it once.
    void result(const nlohmann::json& document) const;
    /// A context that shows progress under `label` and stops at Ctrl-C.
    [[nodiscard]] JobContext job(const std::string& label) const;
    /// What the process returns when the command ends without an exception.
    void setExitCode(ExitCode code) { m_exitCode = code; }
    [[nodiscard]] ExitCode exitCode() const { return m_exitCode; }

private:
    std::stop_token m_stop;
    ExitCode m_exitCode = ExitCode::Ok;
};

} // namespace vecset::cli
