#pragma once

#include <filesystem>
#include <string>

namespace vecset {

/// A folder that appears under its name only when it is whole. Filled under the hidden name `.<name>.partial-<pid>`,
/// then `publish` flushes and renames it; without that it is removed with all it holds. A lock that the system releases
/// when the process ends tells the cleaner (clearAbandoned) that somebody is still at work. Every failure is an Error
/// WriteFailed that names the path and the system's reason.
class PartialFolder {
public:
    /// Makes `parent` too, when it is missing.
    PartialFolder(std::filesystem::path parent, const std::string& name);
    ~PartialFolder();
    PartialFolder(const PartialFolder&) = delete;
    PartialFolder& operator=(const PartialFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Returns the folder's final path.
    std::filesystem::path publish();

private:
    std::filesystem::path m_parent;
    std::filesystem::path m_path;
    std::string m_name;
    int m_descriptor = -1; ///< of the folder: holds the lock
    bool m_published = false;
};

/// Removes the partial folders in `parent` whose name begins with `prefix` and whose process has ended. Returns how
/// many.
int clearAbandoned(const std::filesystem::path& parent, const std::string& prefix = ".");

/// Flushes a folder's list of names to the disk, where the file system can.
void flushFolder(const std::filesystem::path& folder);

/// Holds a folder for changes of its files against other threads and processes, until it goes out of scope. Without a
/// lock (a file system that has none) it holds nobody up.
class FolderLock {
public:
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    int m_descriptor = -1;
};

} // namespace vecset
