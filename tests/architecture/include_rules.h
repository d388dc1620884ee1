#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace vecset::test {

/// Source files by path relative to the project ("core/base/error.h"), with their text.
using SourceTree = std::map<std::string, std::string>;

/// Reads core, app, ui, viewer and tests below `root`.
[[nodiscard]] SourceTree readSourceTree(const std::filesystem::path& root);

/// Every breach of the rules in the architecture page, one line each, sorted: arrows that point up, Qt in core, torch
/// or another library where it must not be seen, files that grew too long.
[[nodiscard]] std::vector<std::string> architectureBreaches(const SourceTree& tree);

} // namespace vecset::test
