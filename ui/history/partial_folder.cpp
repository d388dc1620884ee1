#include "ui/history/partial_folder.h"

#include "core/base/error.h"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <system_error>

#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vecset {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kMark = ".partial-";

[[noreturn]] void fail(const char* action, const fs::path& path, int reason) {
    throw Error(ErrorCode::WriteFailed, action + path.string() + ": " + std::strerror(reason));
}

int openFolder(const fs::path& path) { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }

/// The process that a partial folder's name tells, or 0.
pid_t ownerOf(const std::string& name) {
    const auto mark = name.rfind(kMark);
    pid_t owner = 0;
    if (name.empty() || name.front() != '.' || mark == std::string::npos) return 0;
    const char* end = name.data() + name.size();
    const auto [stop, failure] = std::from_chars(name.data() + mark + kMark.size(), end, owner);
    return failure == std::errc{} && stop == end && owner > 0 ? owner : 0;
}

bool isAlive(pid_t process) { return ::kill(process, 0) == 0 || errno != ESRCH; }

/// A process number may have been given to another program since; then nobody holds the lock. The age keeps clear of a
/// folder that was made a moment ago and is about to be locked.
bool isUnlockedForLong(const fs::path& folder) {
    struct stat facts {};
    if (::stat(folder.c_str(), &facts) != 0 || ::time(nullptr) - facts.st_ctime < 600) return false;
    const int descriptor = openFolder(folder);
    if (descriptor < 0) return false;
    const bool unlocked = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    ::close(descriptor);
    return unlocked;
}

} // namespace

PartialFolder::PartialFolder(fs::path parent, const std::string& name) : m_parent(std::move(parent)), m_name(name) {
    std::error_code failure;
    fs::create_directories(m_parent, failure);
    if (failure && !fs::is_directory(m_parent)) fail("cannot make the folder ", m_parent, failure.value());
    m_path = m_parent / ("." + name + std::string(kMark) + std::to_string(::getpid()));
    if (::mkdir(m_path.c_str(), 0755) != 0) fail("cannot write into ", m_parent, errno);
    m_descriptor = openFolder(m_path);
    if (m_descriptor >= 0)
        ::flock(m_descriptor, LOCK_EX | LOCK_NB); // a file system without locks: the process id decides
}

PartialFolder::~PartialFolder() {
    std::error_code ignored;
    if (!m_published) fs::remove_all(m_path, ignored);
    if (m_descriptor >= 0) ::close(m_descriptor);
}

fs::path PartialFolder::publish() {
    if (m_descriptor >= 0 && ::fsync(m_descriptor) != 0 && errno != EINVAL) fail("cannot flush ", m_path, errno);
    const auto target = m_parent / m_name;
    if (::rename(m_path.c_str(), target.c_str()) != 0) fail("cannot finish ", target, errno);
    m_published = true;
    flushFolder(m_parent);
    return target;
}

int clearAbandoned(const fs::path& parent, const std::string& prefix) {
    int cleared = 0;
    std::error_code ignored;
    for (const auto& item : fs::directory_iterator(parent, ignored)) {
        const auto name = item.path().filename().string();
        const auto owner = ownerOf(name);
        if (owner == 0 || !name.starts_with(prefix) || (isAlive(owner) && !isUnlockedForLong(item.path()))) continue;
        if (fs::remove_all(item.path(), ignored) > 0) ++cleared;
    }
    return cleared;
}

void flushFolder(const fs::path& folder) {
    const int descriptor = openFolder(folder);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

FolderLock::FolderLock(const fs::path& folder) : m_descriptor(openFolder(folder)) {
    if (m_descriptor < 0) return;
    while (::flock(m_descriptor, LOCK_EX) != 0 && errno == EINTR) {
    }
}

FolderLock::~FolderLock() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

} // namespace vecset
