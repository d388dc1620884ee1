#include "core/base/atomic_file.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace vecset {
namespace fs = std::filesystem;

AtomicFile::AtomicFile(fs::path target) : m_target(std::move(target)) {
    if (fs::is_directory(m_target)) {
        throw Error(ErrorCode::WriteFailed, "cannot write " + m_target.string() + ": it is a directory");
    }
    m_temporary = m_target.parent_path() /
                  ("." + m_target.filename().string() + "." + std::to_string(::getpid()) + ".part");
    m_descriptor = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (m_descriptor < 0) fail("cannot write ");
}

AtomicFile::~AtomicFile() {
    if (m_descriptor < 0) return;
    ::close(m_descriptor);
    ::unlink(m_temporary.c_str());
}

void AtomicFile::write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            fail("cannot write ");
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void AtomicFile::write(std::string_view text) { write(std::as_bytes(std::span(text.data(), text.size()))); }

void AtomicFile::commit() {
    if (::fsync(m_descriptor) != 0 && errno != EINVAL) fail("cannot flush ");
    if (::close(std::exchange(m_descriptor, -1)) != 0) {
        ::unlink(m_temporary.c_str());
        fail("cannot close ");
    }
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0) {
        const int reason = errno;
        ::unlink(m_temporary.c_str());
        errno = reason;
        fail("cannot replace ");
    }
}

void AtomicFile::fail(const char* action) const {
    throw Error(ErrorCode::WriteFailed, action + m_target.string() + ": " + std::strerror(errno));
}

void writeFileAtomically(const fs::path& target, std::span<const std::byte> bytes) {
    AtomicFile file(target);
    file.write(bytes);
    file.commit();
}

void writeFileAtomically(const fs::path& target, std::string_view text) {
    writeFileAtomically(target, std::as_bytes(std::span(text.data(), text.size())));
}

std::string readFile(const fs::path& path, std::size_t maxBytes) {
    std::error_code failure;
    const auto status = fs::status(path, failure);
    if (!fs::exists(status)) throw Error(ErrorCode::UnreadableFile, "no such file: " + path.string());
    if (fs::is_directory(status)) throw Error(ErrorCode::UnreadableFile, path.string() + " is a directory, not a file");
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw Error(ErrorCode::UnreadableFile, "cannot open " + path.string() + ": " + std::strerror(errno));
    std::string content;
    char block[1 << 16];
    while (stream.read(block, sizeof block), stream.gcount() > 0) {
        content.append(block, static_cast<std::size_t>(stream.gcount()));
        if (content.size() > maxBytes) {
            throw Error(ErrorCode::UnreadableFile,
                        path.string() + " is larger than " + std::to_string(maxBytes) + " bytes");
        }
    }
    return content;
}

} // namespace vecset
