#pragma once

#include <map>
#include <string>
#include <string_view>

namespace vecset {

/// Reads the text of a Java `.properties` file (ISO 8859-1 with \uXXXX escapes, continued lines, `=`, `:` or blank as
/// separator, comments with # or !) into UTF-8 keys and values. Never fails: Java has no malformed lines either, except
/// broken \u escapes, which are kept as they are. A key given twice keeps its last value.
[[nodiscard]] std::map<std::string, std::string> parseJavaProperties(std::string_view text);

} // namespace vecset
