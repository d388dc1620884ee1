#pragma once

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vecset {

/// Reads the settings of one YAML map. A setting of the wrong type or range is an Error that names it ("vae.width:
/// expected a whole number, got 'wide'"); settings nobody asked for are logged by the destructor's caller through
/// logIgnored(), because official configurations carry many that do not concern us.
class ParamReader {
public:
    /// @param path how the map is called in messages: "vae.params". A null node reads as empty.
    ParamReader(YAML::Node map, std::string path);

    /// @throws Error InvalidInput when absent, not a whole number, or outside [minimum, maximum].
    std::int64_t integer(const std::string& key, std::optional<std::int64_t> fallback = std::nullopt,
                         std::int64_t minimum = 0, std::int64_t maximum = 1 << 24);
    double number(const std::string& key, std::optional<double> fallback = std::nullopt);
    bool flag(const std::string& key, bool fallback);
    std::string text(const std::string& key, const std::optional<std::string>& fallback = std::nullopt);
    std::vector<std::int64_t> integers(const std::string& key);
    /// A nested map; empty when absent.
    ParamReader map(const std::string& key);
    [[nodiscard]] bool has(const std::string& key) const;
    [[nodiscard]] const std::string& path() const { return m_path; }
    /// One info line with the settings that were not read, if any.
    void logIgnored() const;
    [[noreturn]] void fail(const std::string& key, const std::string& problem) const;

private:
    YAML::Node find(const std::string& key);
    YAML::Node m_map;
    std::string m_path;
    std::set<std::string> m_read;
};

/// The class that a `target` names, without the package prefixes hy3dgen.shapegen. and hy3dshape. and without modules:
/// "hy3dgen.shapegen.models.ShapeVAE" is "ShapeVAE". @throws Error InvalidInput for anything outside `known`, with the
/// list.
[[nodiscard]] std::string targetClass(const YAML::Node& section, const std::string& path,
                                      const std::vector<std::string>& known);

} // namespace vecset
