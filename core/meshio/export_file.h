#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace vecset {

/// One complete file in memory, before it goes to disk.
struct ExportFile {
    std::filesystem::path path;
    std::string content;
};

/// Writes all files to temporaries, then renames them, the first one last: it refers to the others.
/// Error WriteFailed leaves no temporary behind.
void writeFilesTogether(const std::vector<ExportFile>& files);

} // namespace vecset
