#include "core/dataset/java_properties.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vecset {

namespace {

void appendUtf8(std::string& out, std::uint32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

/// The four hexadecimal digits of a \uXXXX escape whose first digit is at `at`.
std::optional<std::uint32_t> hexEscape(std::string_view line, std::size_t at) {
    if (at + 4 > line.size()) return std::nullopt;
    std::uint32_t code = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        const char c = line[i];
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) return std::nullopt;
        code = code * 16 + static_cast<std::uint32_t>(digit);
    }
    return code;
}

/// Undoes the escapes of a key or value and turns Latin-1 into UTF-8.
std::string unescape(std::string_view text) {
    std::string out;
    std::uint32_t high = 0; // first half of a surrogate pair
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            if (text[i] != '\\') appendUtf8(out, static_cast<unsigned char>(text[i]));
            continue;
        }
        const char c = text[++i];
        const auto code = c == 'u' ? hexEscape(text, i + 1) : std::nullopt;
        if (code) {
            i += 4;
            if (*code >= 0xD800 && *code < 0xDC00) {
                high = *code;
            } else if (*code >= 0xDC00 && *code < 0xE000) {
                appendUtf8(out, high ? 0x10000 + ((high - 0xD800) << 10) + (*code - 0xDC00) : 0xFFFD);
                high = 0;
            } else {
                appendUtf8(out, *code);
            }
            continue;
        }
        const std::string_view from = "tnrf", to = "\t\n\r\f";
        const auto known = from.find(c);
        if (c == 'u') out += '\\';
        appendUtf8(out, static_cast<unsigned char>(known == from.npos ? c : to[known]));
    }
    return out;
}

/// Lines with continuations joined, without comments, blank lines and leading blanks.
std::vector<std::string> logicalLines(std::string_view text) {
    std::vector<std::string> lines;
    std::string pending;
    bool continues = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of("\r\n", at), text.size());
        std::string_view line = text.substr(at, end - at);
        at = end + 1;
        while (!line.empty() && isBlank(line.front())) line.remove_prefix(1);
        if (!continues && (line.empty() || line.front() == '#' || line.front() == '!')) continue;
        if (continues && line.empty() && end > 0 && text[end - 1] == '\r') continue; // the LF of a CR LF pair
        std::size_t slashes = 0;
        while (slashes < line.size() && line[line.size() - 1 - slashes] == '\\') ++slashes;
        continues = slashes % 2 == 1;
        pending += continues ? line.substr(0, line.size() - 1) : line;
        if (continues) continue;
        lines.push_back(std::move(pending));
        pending.clear();
    }
    if (!pending.empty()) lines.push_back(std::move(pending));
    return lines;
}

} // namespace

std::map<std::string, std::string> parseJavaProperties(std::string_view text) {
    std::map<std::string, std::string> properties;
    for (const auto& stored : logicalLines(text)) {
        const std::string_view line = stored;
        std::size_t keyEnd = 0;
        while (keyEnd < line.size() && !isBlank(line[keyEnd]) && line[keyEnd] != '=' && line[keyEnd] != ':') {
            keyEnd += line[keyEnd] == '\\' ? 2 : 1;
        }
        keyEnd = std::min(keyEnd, line.size());
        std::size_t value = keyEnd;
        while (value < line.size() && isBlank(line[value])) ++value;
        if (value < line.size() && (line[value] == '=' || line[value] == ':')) ++value;
        while (value < line.size() && isBlank(line[value])) ++value;
        properties[unescape(line.substr(0, keyEnd))] = unescape(line.substr(value));
    }
    return properties;
}

} // namespace vecset
