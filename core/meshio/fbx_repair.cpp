#include "core/meshio/fbx_repair.h"

#include "core/base/error.h"

#include <cstdint>
#include <cstring>
#include <vector>

namespace vecset {
namespace {

constexpr std::size_t kFileHeader = 27;   // magic and version
constexpr std::size_t kRecordHeader = 25; // three 64-bit numbers and the length of the name; all zero: end of a list
constexpr std::uint32_t kFirst64BitVersion = 7500;

struct FbxRecord {
    std::string name;
    std::uint64_t propertyCount = 0;
    std::string_view properties; ///< their bytes in the file
    std::string replaced;        ///< their new bytes, where not empty
    std::vector<FbxRecord> children;

    [[nodiscard]] std::string_view propertyBytes() const {
        return replaced.empty() ? properties : std::string_view(replaced);
    }
};

template <typename T> T readNumber(std::string_view file, std::size_t at) {
    if (at + sizeof(T) > file.size()) throw Error(ErrorCode::Internal, "the FBX file from Assimp is cut off");
    T value;
    std::memcpy(&value, file.data() + at, sizeof(T));
    return value;
}

template <typename T> void appendNumber(std::string& out, T value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof(T));
}

bool isEndOfList(std::string_view file, std::size_t at) { return readNumber<std::uint64_t>(file, at) == 0; }

FbxRecord parseRecord(std::string_view file, std::size_t at, std::size_t& end, int depth) {
    end = readNumber<std::uint64_t>(file, at);
    const auto propertyBytes = readNumber<std::uint64_t>(file, at + 16);
    const std::size_t nameLength = readNumber<std::uint8_t>(file, at + 24);
    const std::size_t body = at + kRecordHeader + nameLength;
    if (depth > 32 || end > file.size() || body > end || propertyBytes > end - body) {
        throw Error(ErrorCode::Internal, "the FBX file from Assimp has a record that does not fit");
    }
    FbxRecord record;
    record.name = file.substr(at + kRecordHeader, nameLength);
    record.propertyCount = readNumber<std::uint64_t>(file, at + 8);
    record.properties = file.substr(body, propertyBytes);
    for (std::size_t child = body + propertyBytes;
         child < end && end - child >= kRecordHeader && !isEndOfList(file, child);) {
        std::size_t next = 0;
        record.children.push_back(parseRecord(file, child, next, depth + 1));
        child = next;
    }
    return record;
}

void appendRecord(const FbxRecord& record, std::string& out) {
    const std::size_t start = out.size();
    appendNumber<std::uint64_t>(out, 0); // the end offset, known below
    appendNumber<std::uint64_t>(out, record.propertyCount);
    appendNumber<std::uint64_t>(out, record.propertyBytes().size());
    appendNumber(out, static_cast<std::uint8_t>(record.name.size()));
    out += record.name;
    out += record.propertyBytes();
    for (const auto& child : record.children) appendRecord(child, out);
    if (!record.children.empty() || record.propertyCount == 0) out.append(kRecordHeader, '\0');
    const std::uint64_t end = out.size();
    std::memcpy(out.data() + start, &end, sizeof end);
}

/// The moment of writing becomes 1 January 1970 (as Assimp already has it in the other time record).
void fixTimeStamp(FbxRecord& record) {
    for (auto& child : record.children) {
        if (record.name == "CreationTimeStamp" && child.name != "Version") {
            const bool countsFromOne = child.name == "Month" || child.name == "Day";
            child.replaced = "I";
            appendNumber<std::int32_t>(child.replaced, child.name == "Year" ? 1970 : countsFromOne ? 1 : 0);
        }
        fixTimeStamp(child);
    }
}

/// Identification, padding to 16 bytes, version and the closing mark that every FBX file ends with.
void appendFooter(std::uint32_t version, std::string& out) {
    static constexpr unsigned char kId[] = {0xfa, 0xbc, 0xab, 0x09, 0xd0, 0xc8, 0xd4, 0x66,
                                            0xb1, 0x76, 0xfb, 0x83, 0x1c, 0xf7, 0x26, 0x7e};
    static constexpr unsigned char kMark[] = {0xf8, 0x5a, 0x8c, 0x6a, 0xde, 0xf5, 0xd9, 0x7e,
                                              0xec, 0xe9, 0x0c, 0xe3, 0x75, 0x8f, 0x29, 0x0b};
    out.append(reinterpret_cast<const char*>(kId), sizeof kId);
    out.append(4, '\0');
    out.append(16 - out.size() % 16, '\0');
    appendNumber(out, version);
    out.append(120, '\0');
    out.append(reinterpret_cast<const char*>(kMark), sizeof kMark);
}

} // namespace

std::string repairFbx(std::string_view file) {
    if (!file.starts_with("Kaydara FBX Binary") || readNumber<std::uint32_t>(file, 23) < kFirst64BitVersion) {
        throw Error(ErrorCode::Internal, "Assimp made an FBX file of an unexpected kind");
    }
    std::vector<FbxRecord> records;
    for (std::size_t at = kFileHeader; file.size() - at >= kRecordHeader && !isEndOfList(file, at);) {
        std::size_t next = 0;
        records.push_back(parseRecord(file, at, next, 0));
        at = next;
    }
    std::string out(file.substr(0, kFileHeader));
    out.reserve(file.size() + file.size() / 8 + 4096);
    for (auto& record : records) {
        fixTimeStamp(record);
        appendRecord(record, out);
    }
    out.append(kRecordHeader, '\0');
    appendFooter(readNumber<std::uint32_t>(file, 23), out);
    return out;
}

} // namespace vecset
