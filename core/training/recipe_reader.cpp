#include "core/training/recipe_reader.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace vecset {
namespace {

std::size_t editDistance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::string nearestWord(const std::string& word, const std::vector<std::string>& candidates) {
    std::string best;
    std::size_t bestDistance = std::numeric_limits<std::size_t>::max();
    for (const auto& candidate : candidates) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

RecipeReader::RecipeReader(const YAML::Node& map, std::string path) : m_map(map), m_path(std::move(path)) {
    if (map && !map.IsMap() && !map.IsNull()) {
        throw Error(ErrorCode::InvalidInput, "recipe: '" + m_path + "' must be a map of keys and values");
    }
}

template <typename T> void RecipeReader::readAs(const std::string& key, T& value, const char* kind) {
    m_known.push_back(key);
    if (!m_map || !m_map.IsMap()) return;
    const YAML::Node node = m_map[key];
    if (!node) return;
    try {
        value = node.as<T>();
    } catch (const YAML::Exception&) {
        throw Error(ErrorCode::InvalidInput, "recipe: " + m_path + key + " must be " + kind);
    }
}

void RecipeReader::read(const std::string& key, int& value) { readAs(key, value, "a whole number"); }
void RecipeReader::read(const std::string& key, std::uint64_t& value) {
    readAs(key, value, "a whole number, 0 or more");
}
void RecipeReader::read(const std::string& key, bool& value) { readAs(key, value, "true or false"); }
void RecipeReader::read(const std::string& key, std::string& value) { readAs(key, value, "a word"); }
void RecipeReader::read(const std::string& key, double& value) {
    readAs(key, value, "a number");
    if (!std::isfinite(value)) throw Error(ErrorCode::InvalidInput, "recipe: " + m_path + key + " must be finite");
}

YAML::Node RecipeReader::map(const std::string& key) {
    m_known.push_back(key);
    if (!m_map || !m_map.IsMap() || !m_map[key]) return YAML::Node(YAML::NodeType::Map);
    return m_map[key];
}

void RecipeReader::finish() const {
    if (!m_map || !m_map.IsMap()) return;
    for (const auto& entry : m_map) {
        const auto key = entry.first.as<std::string>();
        if (std::find(m_known.begin(), m_known.end(), key) != m_known.end()) continue;
        throw Error(ErrorCode::InvalidInput, "recipe: unknown key '" + m_path + key + "'; did you mean '" + m_path +
                                                 nearestWord(key, m_known) + "'?");
    }
}

} // namespace vecset
