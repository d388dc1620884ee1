#include "core/evaluation/result_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <algorithm>

namespace vecset {

using nlohmann::json;

namespace {

/// The first setting in which the two differ.
std::string firstDifference(const json& stored, const json& asked) {
    for (const auto& [key, value] : asked.items()) {
        if (!stored.contains(key) || stored.at(key) != value) return key;
    }
    return "?";
}

} // namespace

ResultFile::ResultFile(std::filesystem::path file, const json& settings) : m_file(std::move(file)) {
    if (m_file.empty()) return;
    const bool exists = std::filesystem::exists(m_file) && std::filesystem::file_size(m_file) > 0;
    if (exists) readEarlier(settings);
    m_stream.open(m_file, std::ios::binary | std::ios::app);
    if (!exists) write({{"settings", settings}});
}

void ResultFile::readEarlier(const json& settings) {
    const std::string text = readFile(m_file);
    const auto whole = text.rfind('\n') + 1; // 0 when there is no whole line
    std::size_t begin = 0;
    for (int number = 1; begin < whole; ++number) {
        const auto end = text.find('\n', begin);
        const std::string line = text.substr(begin, end - begin),
                          where = m_file.string() + ":" + std::to_string(number);
        begin = end + 1;
        if (number > 1) {
            ObjectResult result = objectResultFromJson(line, where);
            std::erase_if(m_earlier,
                          [&](const ObjectResult& r) { return r.row == result.row && r.object == result.object; });
            m_earlier.push_back(std::move(result));
            continue;
        }
        const json header = json::parse(line, nullptr, false);
        if (!header.is_object() || !header.contains("settings")) {
            throw Error(ErrorCode::UnreadableFile, m_file.string() + " is no results file of vecset evaluate");
        }
        if (header.at("settings") != settings) {
            throw Error(ErrorCode::InvalidInput, m_file.string() + " holds results with another '" +
                                                     firstDifference(header.at("settings"), settings) +
                                                     "': name another file, or remove it to start again");
        }
    }
    if (whole == 0) throw Error(ErrorCode::UnreadableFile, m_file.string() + " is no results file of vecset evaluate");
    if (whole < text.size()) std::filesystem::resize_file(m_file, whole);
}

void ResultFile::add(const ObjectResult& result) { write(toJson(result)); }

void ResultFile::write(const json& line) {
    if (m_file.empty()) return;
    m_stream << line.dump(-1, ' ', false, json::error_handler_t::replace) << std::endl;
    if (!m_stream) throw Error(ErrorCode::WriteFailed, "cannot write " + m_file.string());
}

} // namespace vecset
