#include "core/meshio/read_obj.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vecset {
namespace {

/// The next word of the line, or nothing at its end.
std::string_view takeWord(std::string_view& line) {
    const auto start = line.find_first_not_of(" \t\r");
    if (start == std::string_view::npos) return line = {};
    line.remove_prefix(start);
    const auto end = std::min(line.find_first_of(" \t\r"), line.size());
    const auto word = line.substr(0, end);
    line.remove_prefix(end);
    return word;
}

class ObjReader {
public:
    explicit ObjReader(std::string file) : m_file(std::move(file)) {}

    TriangleMesh read(std::string_view text) {
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            ++m_line;
            readLine(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        if (m_colors.size() == m_positions.size()) m_mesh.colors = picked(m_colors, &Corner::first);
        if (m_everyCornerHasNormal && !m_mesh.triangles.empty()) m_mesh.normals = picked(m_normals, &Corner::second);
        m_mesh.positions = picked(m_positions, &Corner::first);
        return std::move(m_mesh);
    }

private:
    /// Indices of the position and the normal; -1: no normal.
    using Corner = std::pair<std::int64_t, std::int64_t>;

    [[noreturn]] void fail(ErrorCode code, const std::string& cause) const {
        throw Error(code, m_file + ", line " + std::to_string(m_line) + ": " + cause);
    }

    void readLine(std::string_view line) {
        const auto keyword = takeWord(line);
        if (keyword == "v") readPosition(line);
        if (keyword == "vn") m_normals.push_back(readVector(line));
        if (keyword == "f") readFace(line);
    }

    void readPosition(std::string_view line) {
        m_positions.push_back(readVector(line));
        auto rest = line;
        std::vector<std::string_view> words;
        for (auto word = takeWord(rest); !word.empty(); word = takeWord(rest)) words.push_back(word);
        if (words.size() == 3) m_colors.push_back(readVector(line));
    }

    Vec3f readVector(std::string_view& line) const {
        float values[3];
        for (float& value : values) {
            const auto word = takeWord(line);
            const auto result = std::from_chars(word.data(), word.data() + word.size(), value);
            if (result.ec == std::errc::invalid_argument || result.ptr != word.data() + word.size()) {
                fail(ErrorCode::UnreadableFile, "'" + std::string(word) + "' is no number");
            }
        }
        return {values[0], values[1], values[2]};
    }

    /// Indices count from 1, or backwards from the end.
    std::int64_t readIndex(std::string_view text, std::size_t count) const {
        std::int64_t index = 0;
        const auto result = std::from_chars(text.data(), text.data() + text.size(), index);
        if (result.ec != std::errc() || result.ptr != text.data() + text.size()) {
            fail(ErrorCode::UnreadableFile, "'" + std::string(text) + "' is no index");
        }
        const auto size = static_cast<std::int64_t>(count);
        index = index < 0 ? size + index : index - 1;
        if (index < 0 || index >= size) {
            fail(ErrorCode::InvalidInput, "a face names a vertex or normal that does not exist");
        }
        return index;
    }

    /// "position", "position/uv", "position//normal" or "position/uv/normal".
    Corner readCorner(std::string_view word) const {
        const auto first = std::min(word.find('/'), word.size());
        const auto last = word.rfind('/');
        Corner corner{readIndex(word.substr(0, first), m_positions.size()), -1};
        if (last != std::string_view::npos && last > first) {
            corner.second = readIndex(word.substr(last + 1), m_normals.size());
        }
        return corner;
    }

    void readFace(std::string_view line) {
        std::vector<std::uint32_t> corners;
        for (auto word = takeWord(line); !word.empty(); word = takeWord(line)) {
            const Corner corner = readCorner(word);
            m_everyCornerHasNormal = m_everyCornerHasNormal && corner.second >= 0;
            const auto [known, isNew] = m_vertices.emplace(corner, static_cast<std::uint32_t>(m_corners.size()));
            if (isNew) m_corners.push_back(corner);
            corners.push_back(known->second);
        }
        for (std::size_t c = 2; c < corners.size(); ++c) {
            m_mesh.triangles.push_back({corners[0], corners[c - 1], corners[c]});
        }
    }

    std::vector<Vec3f> picked(const std::vector<Vec3f>& from, std::int64_t Corner::*index) const {
        std::vector<Vec3f> values;
        values.reserve(m_corners.size());
        for (const Corner& corner : m_corners) values.push_back(from[static_cast<std::size_t>(corner.*index)]);
        return values;
    }

    std::string m_file;
    std::size_t m_line = 0;
    TriangleMesh m_mesh;
    std::vector<Vec3f> m_positions, m_normals, m_colors;
    std::vector<Corner> m_corners; ///< one per vertex of the mesh, in order of first use
    std::map<Corner, std::uint32_t> m_vertices;
    bool m_everyCornerHasNormal = true;
};

} // namespace

TriangleMesh readObj(const std::filesystem::path& path) { return ObjReader(path.string()).read(readFile(path)); }

} // namespace vecset
