#include "core/evaluation/text_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace vecset {
namespace {

/// Characters, not bytes, of UTF-8 text.
std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(width - std::min(width, widthOf(text)), ' ');
}

/// A '|' in a name would end its cell.
std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) result += c == '|' ? std::string("\\|") : std::string(1, c);
    return result;
}

} // namespace

std::string TextTable::toMarkdown() const {
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        std::size_t width = std::max<std::size_t>(3, widthOf(columns[c]));
        for (const auto& row : rows) width = std::max(width, widthOf(escaped(row[c])));
        widths.push_back(width);
    }
    const auto lineOf = [&](const std::vector<std::string>& cells) {
        std::string line = "|";
        for (std::size_t c = 0; c < columns.size(); ++c) line += " " + padded(escaped(cells[c]), widths[c]) + " |";
        return line + "\n";
    };
    std::string text = title.empty() ? "" : "**" + title + "**\n\n";
    text += lineOf(columns) + "|";
    for (const std::size_t width : widths) text += std::string(width + 2, '-') + "|";
    text += "\n";
    for (const auto& row : rows) text += lineOf(row);
    for (const auto& note : notes) text += "\n" + note + "\n";
    return text;
}

std::string formatNumber(double value, int digits) {
    if (!std::isfinite(value)) return "–";
    char text[48];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

std::string formatInterval(const Interval& interval, int digits) {
    const std::string mean = formatNumber(interval.mean, digits);
    return std::isfinite(interval.halfWidth()) ? mean + " ± " + formatNumber(interval.halfWidth(), digits) : mean;
}

std::string formatDifference(const Interval& interval, int digits) {
    return (interval.mean > 0.0 ? "+" : "") + formatInterval(interval, digits) + (interval.excludesZero() ? " *" : "");
}

std::string formatCount(double value) {
    constexpr std::array<std::pair<double, const char*>, 3> units{{{1e9, " G"}, {1e6, " M"}, {1e3, " k"}}};
    for (const auto& [size, name] : units) {
        if (value >= size) return formatNumber(value / size, value / size < 10.0 ? 2 : 1) + name;
    }
    return formatNumber(value, 0);
}

} // namespace vecset
