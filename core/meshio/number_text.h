#pragma once

#include <charconv>
#include <string>

namespace vecset {

/// Appends the shortest text that reads back as the same number, independent of the locale.
template <typename T> void appendNumber(std::string& out, T value) {
    char text[32];
    out.append(text, std::to_chars(text, text + sizeof text, value).ptr);
}

} // namespace vecset
