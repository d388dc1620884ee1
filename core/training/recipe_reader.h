#pragma once

#include <yaml-cpp/yaml.h>

#include <map>
#include <string>
#include <vector>

namespace vecset {

/// Reads one map of a recipe strictly: every key that the file has must be asked for, every value must have the type
/// asked for. `finish` refuses the rest and names the nearest key that exists.
/// All failures are Error InvalidInput and name the key with its path.
class RecipeReader {
public:
    /// @param path what stands before the keys in messages, for example "data."; "" at the top.
    RecipeReader(const YAML::Node& map, std::string path);

    void read(const std::string& key, int& value);
    void read(const std::string& key, std::uint64_t& value);
    void read(const std::string& key, double& value);
    void read(const std::string& key, bool& value);
    void read(const std::string& key, std::string& value);
    /// The map below `key`; an empty one when it is absent.
    [[nodiscard]] YAML::Node map(const std::string& key);
    void finish() const;

private:
    template <typename T> void readAs(const std::string& key, T& value, const char* kind);
    YAML::Node m_map;
    std::string m_path;
    std::vector<std::string> m_known;
};

/// The entry of `candidates` with the fewest edits to `word`; "" when there is none.
[[nodiscard]] std::string nearestWord(const std::string& word, const std::vector<std::string>& candidates);

} // namespace vecset
