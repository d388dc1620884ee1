#include "core/meshio/read_ply.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/geometry/srgb.h"

#include <bit>
#include <charconv>
#include <cstring>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace vecset {
namespace {

enum class PlyType { Int8, UInt8, Int16, UInt16, Int32, UInt32, Float, Double };
enum class PlyEncoding { Ascii, LittleEndian, BigEndian };

struct PlyProperty {
    std::string name;
    PlyType type = PlyType::Float;
    bool isList = false;
    PlyType countType = PlyType::UInt8;
};

struct PlyElement {
    std::string name;
    std::uint64_t count = 0;
    std::vector<PlyProperty> properties;
};

struct PlyHeader {
    PlyEncoding encoding = PlyEncoding::Ascii;
    std::vector<PlyElement> elements;
};

[[noreturn]] void failPly(const std::string& cause) {
    throw Error(ErrorCode::UnreadableFile, "damaged PLY file: " + cause);
}

PlyType typeFromName(const std::string& name) {
    static const std::pair<const char*, PlyType> names[] = {
        {"char", PlyType::Int8},     {"int8", PlyType::Int8},     {"uchar", PlyType::UInt8},
        {"uint8", PlyType::UInt8},   {"short", PlyType::Int16},   {"int16", PlyType::Int16},
        {"ushort", PlyType::UInt16}, {"uint16", PlyType::UInt16}, {"int", PlyType::Int32},
        {"int32", PlyType::Int32},   {"uint", PlyType::UInt32},   {"uint32", PlyType::UInt32},
        {"float", PlyType::Float},   {"float32", PlyType::Float}, {"double", PlyType::Double},
        {"float64", PlyType::Double}};
    for (const auto& [text, type] : names) {
        if (name == text) return type;
    }
    failPly("unknown property type " + name);
}

void parseHeaderLine(const std::string& line, PlyHeader& header) {
    std::istringstream words(line);
    std::string keyword, first, second;
    words >> keyword >> first >> second;
    if (keyword == "format") {
        if (first != "ascii" && first != "binary_little_endian" && first != "binary_big_endian")
            failPly("unknown format " + first);
        header.encoding = first == "ascii"                  ? PlyEncoding::Ascii
                          : first == "binary_little_endian" ? PlyEncoding::LittleEndian
                                                            : PlyEncoding::BigEndian;
    } else if (keyword == "element") {
        PlyElement element{first, 0, {}};
        const auto [end, failure] = std::from_chars(second.data(), second.data() + second.size(), element.count);
        if (failure != std::errc{} || end != second.data() + second.size()) failPly("bad element count");
        header.elements.push_back(std::move(element));
    } else if (keyword == "property") {
        if (header.elements.empty()) failPly("a property before the first element");
        PlyProperty property;
        property.isList = first == "list";
        if (property.isList) {
            property.countType = typeFromName(second);
            words >> first >> second;
        }
        property.type = typeFromName(first);
        property.name = second;
        header.elements.back().properties.push_back(std::move(property));
    }
}

/// Returns the offset of the first byte after the header.
std::size_t parseHeader(std::string_view file, PlyHeader& header) {
    if (!file.starts_with("ply\n") && !file.starts_with("ply\r")) failPly("it does not start with \"ply\"");
    std::size_t at = 0;
    while (true) {
        const std::size_t end = file.find('\n', at);
        if (end == std::string_view::npos || end > (1u << 20)) failPly("the header has no end");
        std::string line(file.substr(at, end - at));
        if (line.ends_with('\r')) line.pop_back();
        at = end + 1;
        if (line == "end_header") return at;
        parseHeaderLine(line, header);
    }
}

/// Hands out the numbers of the body one after the other, whatever their encoding.
class PlyNumbers {
public:
    PlyNumbers(std::string_view body, PlyEncoding encoding)
        : m_at(body.data()), m_end(body.data() + body.size()), m_encoding(encoding) {}

    double next(PlyType type) {
        if (m_encoding == PlyEncoding::Ascii) return nextText();
        switch (type) {
        case PlyType::Int8: return nextBinary<std::int8_t>();
        case PlyType::UInt8: return nextBinary<std::uint8_t>();
        case PlyType::Int16: return nextBinary<std::int16_t>();
        case PlyType::UInt16: return nextBinary<std::uint16_t>();
        case PlyType::Int32: return nextBinary<std::int32_t>();
        case PlyType::UInt32: return nextBinary<std::uint32_t>();
        case PlyType::Float: return nextBinary<float>();
        case PlyType::Double: return nextBinary<double>();
        }
        return 0.0;
    }

private:
    double nextText() {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t')) ++m_at;
        double value = 0.0;
        const auto [end, failure] = std::from_chars(m_at, m_end, value);
        if (failure == std::errc::invalid_argument || m_at == m_end) failPly("a number is missing");
        m_at = end;
        return value;
    }
    template <typename T> double nextBinary() {
        if (static_cast<std::size_t>(m_end - m_at) < sizeof(T)) failPly("the file is cut off");
        char bytes[sizeof(T)];
        const bool swap = (m_encoding == PlyEncoding::BigEndian) == (std::endian::native == std::endian::little);
        for (std::size_t i = 0; i < sizeof(T); ++i) bytes[swap ? sizeof(T) - 1 - i : i] = m_at[i];
        m_at += sizeof(T);
        T value;
        std::memcpy(&value, bytes, sizeof(T));
        return static_cast<double>(value);
    }

    const char* m_at;
    const char* m_end;
    PlyEncoding m_encoding;
};

/// Where a vertex property goes: 0-2 position, 3-5 normal, 6-8 colour, -1 nowhere.
int vertexSlot(const std::string& name) {
    static const char* names[] = {"x", "y", "z", "nx", "ny", "nz", "red", "green", "blue"};
    for (int slot = 0; slot < 9; ++slot) {
        if (name == names[slot]) return slot;
    }
    return -1;
}

void skipProperty(const PlyProperty& property, PlyNumbers& numbers) {
    const double count = property.isList ? numbers.next(property.countType) : 1.0;
    for (double i = 0; i < count; ++i) (void)numbers.next(property.type);
}

void readVertices(const PlyElement& element, PlyNumbers& numbers, TriangleMesh& mesh) {
    bool has[9] = {};
    bool byteColors = false;
    for (const auto& property : element.properties) {
        const int slot = property.isList ? -1 : vertexSlot(property.name);
        if (slot >= 0) has[slot] = true;
        if (slot == 6) byteColors = property.type == PlyType::UInt8;
    }
    if (!has[0] || !has[1] || !has[2]) failPly("the vertices have no x, y, z");
    for (std::uint64_t v = 0; v < element.count; ++v) {
        float values[9] = {};
        for (const auto& property : element.properties) {
            const int slot = property.isList ? -1 : vertexSlot(property.name);
            if (slot < 0)
                skipProperty(property, numbers);
            else
                values[slot] = static_cast<float>(numbers.next(property.type));
        }
        mesh.positions.push_back({values[0], values[1], values[2]});
        if (has[3] && has[4] && has[5]) mesh.normals.push_back(normalized({values[3], values[4], values[5]}));
        if (has[6] && has[7] && has[8]) {
            mesh.colors.push_back(srgbToLinear(Vec3f{values[6], values[7], values[8]} / (byteColors ? 255.0f : 1.0f)));
        }
    }
}

void readFaces(const PlyElement& element, PlyNumbers& numbers, std::vector<Triangle>& triangles) {
    const auto index = [&](const PlyProperty& property) {
        const double value = numbers.next(property.type);
        if (!(value >= 0.0 && value < 4294967295.0)) failPly("a face names an impossible vertex");
        return static_cast<std::uint32_t>(value);
    };
    for (std::uint64_t f = 0; f < element.count; ++f) {
        for (const auto& property : element.properties) {
            if (!property.isList || (property.name != "vertex_indices" && property.name != "vertex_index")) {
                skipProperty(property, numbers);
                continue;
            }
            const double corners = numbers.next(property.countType);
            std::uint32_t first = 0, previous = 0;
            for (double c = 0; c < corners; ++c) {
                const std::uint32_t current = index(property);
                if (c == 0) first = current;
                if (c >= 2) triangles.push_back({first, previous, current});
                previous = current;
            }
        }
    }
}

} // namespace

TriangleMesh readPly(const std::filesystem::path& path) {
    const std::string file = readFile(path);
    PlyHeader header;
    const std::size_t body = parseHeader(file, header);
    PlyNumbers numbers(std::string_view(file).substr(body), header.encoding);
    TriangleMesh mesh;
    for (const auto& element : header.elements) {
        if (element.properties.empty()) continue;
        if (element.name == "vertex") {
            readVertices(element, numbers, mesh);
        } else if (element.name == "face") {
            readFaces(element, numbers, mesh.triangles);
        } else {
            for (std::uint64_t i = 0; i < element.count; ++i) {
                for (const auto& property : element.properties) skipProperty(property, numbers);
            }
        }
    }
    return mesh;
}

} // namespace vecset
