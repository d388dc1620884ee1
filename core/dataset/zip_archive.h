#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace vecset {

/// A zip file opened for reading (libzip). Not thread-safe: each thread opens its own.
/// Error UnreadableFile when the file or an entry cannot be read, or when an entry is larger than 512 MiB.
class ZipArchive {
public:
    explicit ZipArchive(const std::filesystem::path& path);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    /// Names of all entries that are files, in the archive's order.
    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; }
    [[nodiscard]] bool contains(const std::string& name) const;
    [[nodiscard]] std::string read(const std::string& name) const;
    /// Writes every entry whose name starts with `prefix` below `folder`, without the prefix. Entries that would leave
    /// the folder are an Error.
    void extract(const std::string& prefix, const std::filesystem::path& folder) const;

private:
    std::filesystem::path m_path;
    void* m_zip = nullptr; // zip_t*
    std::vector<std::string> m_names;
};

} // namespace vecset
