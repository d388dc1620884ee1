#include "core/training/run_log.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <sstream>

namespace vecset {

std::vector<nlohmann::json> readRunLog(const std::filesystem::path& file) {
    std::vector<nlohmann::json> lines;
    std::istringstream text(readFile(file));
    for (std::string line; std::getline(text, line);) {
        nlohmann::json value = nlohmann::json::parse(line, nullptr, false);
        if (value.is_discarded() || !value.is_object() || !value.contains("step")) continue; // cut off by a kill
        lines.push_back(std::move(value));
    }
    return lines;
}

RunLog::RunLog(std::filesystem::path file, std::int64_t keepUpTo) : m_file(std::move(file)) {
    std::string kept;
    if (keepUpTo >= 0 && std::filesystem::exists(m_file)) {
        for (const auto& line : readRunLog(m_file)) {
            if (line.at("step").get<std::int64_t>() > keepUpTo) continue;
            kept += line.dump() + "\n";
            m_lines.push_back(line);
        }
    }
    writeFileAtomically(m_file, kept);
    m_stream.open(m_file, std::ios::app);
}

void RunLog::add(const nlohmann::json& line) {
    m_lines.push_back(line);
    m_stream << line.dump() << std::endl;
    if (!m_stream) throw Error(ErrorCode::WriteFailed, "cannot write the training log " + m_file.string());
}

} // namespace vecset
