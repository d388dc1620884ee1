#include "core/evaluation/generation_row.h"

#include "core/base/error.h"

#include <charconv>

namespace vecset {
namespace {

template <typename Number> Number parsed(const std::string& text, const std::string& where) {
    Number value{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size()) {
        throw Error(ErrorCode::InvalidInput, "row '" + where + "': '" + text + "' is not a number");
    }
    return value;
}

} // namespace

GenerationRow parseGenerationRow(const std::string& text) {
    const auto fail = [&](const std::string& problem) {
        throw Error(ErrorCode::InvalidInput, "row '" + text + "': " + problem + " (NAME=MODEL[,steps=N][,guidance=G])");
    };
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0) fail("a name and '=' must come first");
    GenerationRow row;
    row.name = text.substr(0, equals);
    auto comma = text.find(',', equals);
    row.model = text.substr(equals + 1, comma == std::string::npos ? comma : comma - equals - 1);
    if (row.model.empty()) fail("no model is named");
    while (comma != std::string::npos) {
        const auto next = text.find(',', comma + 1);
        const std::string setting = text.substr(comma + 1, next == std::string::npos ? next : next - comma - 1);
        comma = next;
        if (setting.starts_with("steps="))
            row.steps = parsed<int>(setting.substr(6), text);
        else if (setting.starts_with("guidance="))
            row.guidance = parsed<double>(setting.substr(9), text);
        else
            fail("unknown setting '" + setting + "'");
    }
    return row;
}

} // namespace vecset
