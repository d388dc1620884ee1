#pragma once

#include "core/evaluation/evaluation_report.h"

#include <filesystem>
#include <fstream>

namespace vecset {

/// Keeps results as they come, so that a stopped evaluation goes on where it was: one line of JSON with the settings,
/// then one per row and object. Each line reaches the file at once; a line cut off by a kill is dropped by the next
/// run.
class ResultFile {
public:
    /// Reads what an earlier run with the same settings left in `file`. An empty path keeps nothing.
    /// @throws Error InvalidInput when the file belongs to other settings (the first that differs is named),
    /// UnreadableFile when it is no such file, WriteFailed.
    ResultFile(std::filesystem::path file, const nlohmann::json& settings);

    /// Results of earlier runs; a later line replaces an earlier one of the same row and object.
    [[nodiscard]] const std::vector<ObjectResult>& earlier() const { return m_earlier; }
    void add(const ObjectResult& result);

private:
    void readEarlier(const nlohmann::json& settings);
    void write(const nlohmann::json& line);
    std::filesystem::path m_file;
    std::vector<ObjectResult> m_earlier;
    std::ofstream m_stream;
};

} // namespace vecset
