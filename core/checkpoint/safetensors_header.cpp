#include "core/checkpoint/safetensors_header.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <utility>

namespace vecset {
namespace {

constexpr std::size_t kMaxDimensions = 32;
constexpr std::uint64_t kMaxElements = std::uint64_t{1} << 60;

constexpr std::array<std::pair<std::string_view, at::ScalarType>, 10> kTypes{{
    {"F64", at::ScalarType::Double},
    {"F32", at::ScalarType::Float},
    {"F16", at::ScalarType::Half},
    {"BF16", at::ScalarType::BFloat16},
    {"I64", at::ScalarType::Long},
    {"I32", at::ScalarType::Int},
    {"I16", at::ScalarType::Short},
    {"I8", at::ScalarType::Char},
    {"U8", at::ScalarType::Byte},
    {"BOOL", at::ScalarType::Bool},
}};

/// Walks the JSON event by event. Only the shape {name: {dtype, shape, data_offsets}, "__metadata__": {text: text}}
/// gets through, so nesting never grows and a repeated key is seen (a DOM would keep the last one silently).
class HeaderEvents final : public nlohmann::json_sax<nlohmann::json> {
public:
    HeaderEvents(SafetensorsHeader& header, std::string fileName) : m_header(header), m_fileName(std::move(fileName)) {}

    bool null() override { return refuse("null"); }
    bool boolean(bool) override { return refuse("a truth value"); }
    bool number_integer(number_integer_t value) override { return refuse("the number " + std::to_string(value)); }
    bool number_float(number_float_t, const string_t& text) override { return refuse("the number " + text); }
    bool binary(binary_t&) override { return refuse("binary data"); }

    bool number_unsigned(number_unsigned_t value) override {
        if (m_level != Level::Array) return refuse("a number");
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) {
            fail("has a number that is too large in " + m_field);
        }
        if (m_numbers.size() >= kMaxDimensions) fail("has too many numbers in " + m_field);
        m_numbers.push_back(value);
        return true;
    }

    bool string(string_t& value) override {
        if (m_level == Level::Metadata) {
            m_header.metadata[m_field] = value;
            return true;
        }
        if (m_level != Level::Entry || m_field != "dtype") return refuse("a text");
        const auto dtype = scalarTypeFromSafetensors(value);
        if (!dtype) fail("has the unsupported type " + quotedName(value));
        m_entry.info.dtype = *dtype;
        return true;
    }

    bool start_object(std::size_t) override {
        if (m_level == Level::Start) {
            m_level = Level::Top;
            return true;
        }
        if (m_level != Level::Top) return refuse("an object");
        m_level = m_name == "__metadata__" ? Level::Metadata : Level::Entry;
        m_fields.clear();
        m_entry = {};
        return true;
    }

    bool key(string_t& value) override {
        if (m_level == Level::Top) {
            m_name = value;
            if (!m_names.insert(value).second) fail("appears twice");
            return true;
        }
        if (!m_fields.insert(value).second) fail("has " + quotedName(value) + " twice");
        m_field = value;
        const bool known = value == "dtype" || value == "shape" || value == "data_offsets";
        if (m_level == Level::Entry && !known) fail("has the unknown field " + quotedName(value));
        return true;
    }

    bool end_object() override {
        if (m_level == Level::Entry) {
            if (m_fields.size() != 3) fail("lacks dtype, shape or data_offsets");
            m_header.tensors[m_name] = std::move(m_entry);
        }
        m_level = m_level == Level::Top ? Level::End : Level::Top;
        return true;
    }

    bool start_array(std::size_t) override {
        if (m_level != Level::Entry || m_field == "dtype") return refuse("a list");
        m_level = Level::Array;
        m_numbers.clear();
        return true;
    }

    bool end_array() override {
        m_level = Level::Entry;
        if (m_field == "shape") {
            m_entry.info.shape.assign(m_numbers.begin(), m_numbers.end());
            return true;
        }
        if (m_numbers.size() != 2) fail("must have two data_offsets");
        m_entry.begin = m_numbers[0];
        m_entry.end = m_numbers[1];
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        throw Error(ErrorCode::UnreadableFile,
                    m_fileName + ": the header is not valid JSON at byte " + std::to_string(position));
    }

private:
    enum class Level { Start, Top, Entry, Metadata, Array, End };

    [[noreturn]] void fail(const std::string& what) const {
        throw Error(ErrorCode::UnreadableFile, m_fileName + ": tensor " + quotedName(m_name) + " " + what);
    }
    bool refuse(const std::string& what) const {
        const auto where = m_level == Level::Start ? std::string("at the start")
                                                   : "near " + quotedName(m_level == Level::Top ? m_name : m_field) +
                                                         " of " + quotedName(m_name);
        throw Error(ErrorCode::UnreadableFile, m_fileName + ": the header has " + what + " " + where);
    }

    SafetensorsHeader& m_header;
    std::string m_fileName;
    Level m_level = Level::Start;
    std::set<std::string> m_names, m_fields;
    std::string m_name, m_field;
    TensorEntry m_entry;
    std::vector<std::uint64_t> m_numbers;
};

/// The size in bytes that type and shape ask for, or nothing when it overflows. Zero dimensions count as one for the
/// overflow test, because torch multiplies strides that way.
std::optional<std::uint64_t> bytesOf(const TensorInfo& info) {
    std::uint64_t product = 1;
    bool empty = false;
    for (const auto size : info.shape) {
        const auto factor = static_cast<std::uint64_t>(std::max<std::int64_t>(size, 1));
        if (product > kMaxElements / factor) return std::nullopt;
        product *= factor;
        empty = empty || size == 0;
    }
    return empty ? 0 : product * c10::elementSize(info.dtype);
}

/// Every entry in range and of the right size; together they cover the data section exactly once.
void checkLayout(const SafetensorsHeader& header, std::uint64_t dataSize, const std::string& fileName) {
    using Item = std::pair<const std::string, TensorEntry>;
    std::vector<const Item*> order;
    for (const auto& item : header.tensors) {
        const auto& [name, entry] = item;
        const auto fail = [&, &key = name](const std::string& what) {
            throw Error(ErrorCode::UnreadableFile, fileName + ": tensor " + quotedName(key) + " " + what);
        };
        if (entry.begin > entry.end) fail("ends before it begins");
        if (entry.end > dataSize) {
            fail("reaches byte " + std::to_string(entry.end) + " of a data section of " + std::to_string(dataSize) +
                 " bytes; the file is truncated or damaged");
        }
        const auto expected = bytesOf(entry.info);
        if (!expected) fail("has the impossible shape " + shapeText(entry.info.shape));
        if (*expected != entry.end - entry.begin) {
            fail("has " + std::to_string(entry.end - entry.begin) + " bytes, but its type and shape " +
                 shapeText(entry.info.shape) + " ask for " + std::to_string(*expected));
        }
        order.push_back(&item);
    }
    std::sort(order.begin(), order.end(), [](const Item* a, const Item* b) {
        return std::tie(a->second.begin, a->second.end) < std::tie(b->second.begin, b->second.end);
    });
    std::uint64_t covered = 0;
    for (const auto* item : order) {
        if (item->second.begin != covered) {
            throw Error(ErrorCode::UnreadableFile,
                        fileName + ": tensor " + quotedName(item->first) +
                            (item->second.begin < covered ? " overlaps another one" : " leaves a gap before it"));
        }
        covered = item->second.end;
    }
    if (covered != dataSize) {
        throw Error(ErrorCode::UnreadableFile, fileName + ": " + std::to_string(dataSize - covered) +
                                                   " bytes at the end belong to no tensor");
    }
}

} // namespace

std::optional<std::string_view> safetensorsName(at::ScalarType dtype) {
    for (const auto& [name, type] : kTypes) {
        if (type == dtype) return name;
    }
    return std::nullopt;
}

std::optional<at::ScalarType> scalarTypeFromSafetensors(std::string_view text) {
    for (const auto& [name, type] : kTypes) {
        if (name == text) return type;
    }
    return std::nullopt;
}

std::string shapeText(const std::vector<std::int64_t>& shape) {
    std::string text = "[";
    for (const auto size : shape) text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

std::string quotedName(std::string_view name) {
    constexpr std::size_t kLongest = 120;
    std::string text = "'";
    for (const char c : name.substr(0, kLongest)) text += (static_cast<unsigned char>(c) < 32 || c == 127) ? '?' : c;
    return text + (name.size() > kLongest ? "…'" : "'");
}

SafetensorsHeader parseSafetensorsHeader(std::span<const std::byte> file, const std::string& fileName) {
    const auto fail = [&](const std::string& what) { throw Error(ErrorCode::UnreadableFile, fileName + ": " + what); };
    constexpr std::size_t kPrefix = 8;
    if (file.size() < kPrefix) fail("not a safetensors file, it has only " + std::to_string(file.size()) + " bytes");
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < kPrefix; ++i) length |= std::to_integer<std::uint64_t>(file[i]) << (8 * i);
    if (length > kMaxSafetensorsHeader) {
        fail("not a safetensors file, the header claims " + std::to_string(length) + " bytes (limit 100 MB)");
    }
    if (length > file.size() - kPrefix) {
        fail("the header claims " + std::to_string(length) + " bytes, but only " +
             std::to_string(file.size() - kPrefix) + " follow; the file is truncated or damaged");
    }
    const auto* text = reinterpret_cast<const char*>(file.data()) + kPrefix;
    if (length == 0 || *text != '{') fail("not a safetensors file, the header is not a JSON object");

    SafetensorsHeader header;
    header.dataOffset = kPrefix + static_cast<std::size_t>(length);
    HeaderEvents events(header, fileName);
    if (!nlohmann::json::sax_parse(text, text + length, &events)) fail("the header is not valid JSON");
    checkLayout(header, file.size() - header.dataOffset, fileName);
    return header;
}

} // namespace vecset
