#include "core/checkpoint/safetensors.h"

#include "core/base/error.h"
#include "core/checkpoint/safetensors_header.h"

#include <ATen/ATen.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <span>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vecset {
namespace {

/// A whole file in memory, mapped privately: a stray write changes a copy of the page, never the file.
class Mapping {
public:
    explicit Mapping(const std::filesystem::path& path) {
        const int descriptor =
            ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); // NONBLOCK: a pipe must not hang
        if (descriptor < 0) fail(path, std::strerror(errno));
        struct stat status {};
        const bool known = ::fstat(descriptor, &status) == 0;
        if (!known || !S_ISREG(status.st_mode)) {
            ::close(descriptor);
            fail(path, known && S_ISDIR(status.st_mode) ? "it is a directory" : "it is not a regular file");
        }
        m_size = static_cast<std::size_t>(status.st_size);
        if (m_size > 0) {
            m_data = ::mmap(nullptr, m_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE, descriptor, 0);
        }
        const int reason = errno;
        ::close(descriptor);
        if (m_data == MAP_FAILED) fail(path, std::strerror(reason));
    }
    ~Mapping() {
        if (m_data != nullptr) ::munmap(m_data, m_size);
    }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    [[nodiscard]] std::byte* data() const { return static_cast<std::byte*>(m_data); }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    [[noreturn]] static void fail(const std::filesystem::path& path, const std::string& reason) {
        throw Error(ErrorCode::UnreadableFile, "cannot read " + path.string() + ": " + reason);
    }
    void* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace

struct SafetensorsFile::Content {
    explicit Content(std::filesystem::path file)
        : path(std::move(file)), mapping(path),
          header(parseSafetensorsHeader(std::span<const std::byte>(mapping.data(), mapping.size()), path.string())) {
        for (const auto& [key, entry] : header.tensors) keys.push_back(key);
    }
    [[nodiscard]] const TensorEntry& entry(const std::string& key) const {
        const auto found = header.tensors.find(key);
        if (found != header.tensors.end()) return found->second;
        throw Error(ErrorCode::InvalidInput, path.string() + " has no tensor " + quotedName(key));
    }
    std::filesystem::path path;
    Mapping mapping;
    SafetensorsHeader header;
    std::vector<std::string> keys;
};

SafetensorsFile::SafetensorsFile(const std::filesystem::path& path) : m_content(std::make_shared<Content>(path)) {}

const std::vector<std::string>& SafetensorsFile::keys() const { return m_content->keys; }

bool SafetensorsFile::contains(const std::string& key) const { return m_content->header.tensors.count(key) != 0; }

TensorInfo SafetensorsFile::info(const std::string& key) const { return m_content->entry(key).info; }

at::Tensor SafetensorsFile::tensor(const std::string& key) const {
    const auto& entry = m_content->entry(key);
    const auto bytes = static_cast<std::size_t>(entry.end - entry.begin);
    const auto dtype = entry.info.dtype;
    if (bytes == 0) return at::empty(entry.info.shape, at::TensorOptions().dtype(dtype));
    std::byte* source = m_content->mapping.data() + m_content->header.dataOffset + entry.begin;
    if (dtype == at::ScalarType::Bool) { // a byte that is neither 0 nor 1 would be undefined behaviour as a bool
        return at::from_blob(source, entry.info.shape, at::TensorOptions().dtype(at::kByte)).ne(0);
    }
    if (reinterpret_cast<std::uintptr_t>(source) % c10::elementSize(dtype) != 0) {
        auto copy = at::empty(entry.info.shape, at::TensorOptions().dtype(dtype));
        std::memcpy(copy.data_ptr(), source, bytes);
        return copy;
    }
    return at::from_blob(source, entry.info.shape, [keep = m_content](void*) {}, at::TensorOptions().dtype(dtype));
}

void SafetensorsFile::release(const std::string& key) const {
    const auto& entry = m_content->entry(key);
    static const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto first =
        reinterpret_cast<std::uintptr_t>(m_content->mapping.data() + m_content->header.dataOffset + entry.begin);
    const std::uintptr_t begin = (first + page - 1) / page * page,
                         end = (first + (entry.end - entry.begin)) / page * page;
    if (begin < end)
        ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED); // whole pages of this tensor only
}

const std::map<std::string, std::string>& SafetensorsFile::metadata() const { return m_content->header.metadata; }

const std::filesystem::path& SafetensorsFile::path() const { return m_content->path; }

std::size_t SafetensorsFile::fileSize() const { return m_content->mapping.size(); }

} // namespace vecset
