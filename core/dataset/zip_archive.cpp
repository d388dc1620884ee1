#include "core/dataset/zip_archive.h"

#include "core/base/error.h"

#include <zip.h>

#include <algorithm>
#include <fstream>

namespace vecset {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMaxEntryBytes = std::uint64_t{512} << 20;

zip_t* handle(void* zip) { return static_cast<zip_t*>(zip); }

} // namespace

ZipArchive::ZipArchive(const fs::path& path) : m_path(path) {
    int code = 0;
    m_zip = zip_open(path.c_str(), ZIP_RDONLY, &code);
    if (!m_zip) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::string reason = zip_error_strerror(&error);
        zip_error_fini(&error);
        throw Error(ErrorCode::UnreadableFile, "cannot open the archive " + path.string() + ": " + reason);
    }
    const auto count = zip_get_num_entries(handle(m_zip), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(handle(m_zip), static_cast<zip_uint64_t>(i), 0);
        if (name && *name && name[std::string_view(name).size() - 1] != '/') m_names.emplace_back(name);
    }
}

ZipArchive::~ZipArchive() { zip_discard(handle(m_zip)); }

bool ZipArchive::contains(const std::string& name) const {
    return zip_name_locate(handle(m_zip), name.c_str(), 0) >= 0;
}

std::string ZipArchive::read(const std::string& name) const {
    const auto fail = [&](const std::string& reason) -> std::string {
        throw Error(ErrorCode::UnreadableFile, "cannot read " + name + " in " + m_path.string() + ": " + reason);
    };
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(handle(m_zip), name.c_str(), 0, &stat) != 0) return fail("no such entry");
    if (!(stat.valid & ZIP_STAT_SIZE) || stat.size > kMaxEntryBytes) return fail("too large");
    zip_file_t* file = zip_fopen(handle(m_zip), name.c_str(), 0);
    if (!file) return fail(zip_strerror(handle(m_zip)));
    std::string content;
    std::vector<char> buffer(std::size_t{1} << 16); // grows with what is there, not with what the header claims
    zip_int64_t got = 0;
    while ((got = zip_fread(file, buffer.data(), buffer.size())) > 0) {
        content.append(buffer.data(), static_cast<std::size_t>(got));
        if (content.size() > kMaxEntryBytes) break;
    }
    zip_fclose(file);
    if (got < 0 || content.size() != stat.size) return fail("damaged data");
    return content;
}

void ZipArchive::extract(const std::string& prefix, const fs::path& folder) const {
    for (const auto& name : m_names) {
        if (!name.starts_with(prefix)) continue;
        const fs::path relative = fs::path(name.substr(prefix.size())).lexically_normal();
        if (relative.empty() || relative.is_absolute() || *relative.begin() == "..") {
            throw Error(ErrorCode::UnreadableFile, "unsafe entry name " + name + " in " + m_path.string());
        }
        const fs::path target = folder / relative;
        fs::create_directories(target.parent_path());
        std::ofstream out(target, std::ios::binary);
        const std::string content = read(name);
        out.write(content.data(), static_cast<std::streamsize>(content.size()));
        if (!out.flush()) throw Error(ErrorCode::WriteFailed, "cannot write " + target.string());
    }
}

} // namespace vecset
