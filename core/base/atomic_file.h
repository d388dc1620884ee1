#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>

namespace vecset {

/// A file that appears under its name only when it is complete: bytes go to a hidden temporary beside it, `commit`
/// flushes it to disk and renames it. Without a commit (an exception, a stop) the temporary is removed and an older
/// file of that name stays as it was.
/// Every failure is an Error WriteFailed that names the path and the system's reason.
class AtomicFile {
public:
    explicit AtomicFile(std::filesystem::path target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::span<const std::byte> bytes);
    void write(std::string_view text);
    void commit();

private:
    [[noreturn]] void fail(const char* action) const;
    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
};

/// Writes the whole content atomically.
void writeFileAtomically(const std::filesystem::path& target, std::span<const std::byte> bytes);
void writeFileAtomically(const std::filesystem::path& target, std::string_view text);

/// Reads a whole file. Error UnreadableFile when it is missing, a directory, not permitted, or larger than `maxBytes`.
[[nodiscard]] std::string readFile(const std::filesystem::path& path, std::size_t maxBytes = std::size_t{4} << 30);

} // namespace vecset
