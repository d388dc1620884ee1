#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <vector>

namespace vecset {

/// The run's diary: one JSON object per line with at least "step". Lines reach the disk at once. A resumed run drops
/// the lines that its checkpoint does not know, so that the file reads as if the run had never stopped.
class RunLog {
public:
    /// @param keepUpTo lines of steps after this are dropped; -1 starts an empty file.
    RunLog(std::filesystem::path file, std::int64_t keepUpTo);
    void add(const nlohmann::json& line);
    [[nodiscard]] const std::vector<nlohmann::json>& lines() const { return m_lines; }

private:
    std::filesystem::path m_file;
    std::ofstream m_stream;
    std::vector<nlohmann::json> m_lines;
};

/// The lines of a diary. Error UnreadableFile for a missing or damaged file.
[[nodiscard]] std::vector<nlohmann::json> readRunLog(const std::filesystem::path& file);

} // namespace vecset
