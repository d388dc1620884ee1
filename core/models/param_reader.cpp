#include "core/models/param_reader.h"

#include "core/base/error.h"
#include "core/base/logging.h"

#include <cmath>

namespace vecset {
namespace {

std::string shown(const YAML::Node& node) {
    if (node.IsScalar()) return "'" + node.Scalar().substr(0, 60) + "'";
    return node.IsSequence() ? "a list" : node.IsMap() ? "a map" : "nothing";
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const auto& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

template <typename Value> std::optional<Value> converted(const YAML::Node& node) {
    Value value{};
    if (!node.IsScalar() || !YAML::convert<Value>::decode(node, value)) return std::nullopt;
    return value;
}

} // namespace

ParamReader::ParamReader(YAML::Node map, std::string path) : m_map(std::move(map)), m_path(std::move(path)) {
    if (m_map.IsDefined() && !m_map.IsNull() && !m_map.IsMap()) {
        throw Error(ErrorCode::InvalidInput, m_path + ": expected a map of settings, got " + shown(m_map));
    }
}

void ParamReader::fail(const std::string& key, const std::string& problem) const {
    throw Error(ErrorCode::InvalidInput, m_path + "." + key + ": " + problem);
}

bool ParamReader::has(const std::string& key) const {
    if (!m_map.IsDefined() || !m_map.IsMap()) return false;
    const YAML::Node& map = m_map;
    const YAML::Node node = map[key];
    return node.IsDefined() && !node.IsNull();
}

YAML::Node ParamReader::find(const std::string& key) {
    m_read.insert(key);
    return has(key) ? m_map[key] : YAML::Node(YAML::NodeType::Undefined);
}

std::int64_t ParamReader::integer(const std::string& key, std::optional<std::int64_t> fallback, std::int64_t minimum,
                                  std::int64_t maximum) {
    const YAML::Node node = find(key);
    if (!node.IsDefined()) {
        if (!fallback) fail(key, "is missing");
        return *fallback;
    }
    std::optional<std::int64_t> value = converted<std::int64_t>(node);
    if (!value) { // "4.0" is a whole number too
        const auto real = converted<double>(node);
        if (real && std::isfinite(*real) && std::floor(*real) == *real && std::abs(*real) < 1e15) {
            value = static_cast<std::int64_t>(*real);
        }
    }
    if (!value) fail(key, "expected a whole number, got " + shown(node));
    if (*value < minimum || *value > maximum) {
        fail(key, std::to_string(*value) + " is outside " + std::to_string(minimum) + " to " + std::to_string(maximum));
    }
    return *value;
}

double ParamReader::number(const std::string& key, std::optional<double> fallback) {
    const YAML::Node node = find(key);
    if (!node.IsDefined()) {
        if (!fallback) fail(key, "is missing");
        return *fallback;
    }
    const auto value = converted<double>(node);
    if (!value || !std::isfinite(*value)) fail(key, "expected a number, got " + shown(node));
    return *value;
}

bool ParamReader::flag(const std::string& key, bool fallback) {
    const YAML::Node node = find(key);
    if (!node.IsDefined()) return fallback;
    const auto value = converted<bool>(node);
    if (!value) fail(key, "expected true or false, got " + shown(node));
    return *value;
}

std::string ParamReader::text(const std::string& key, const std::optional<std::string>& fallback) {
    const YAML::Node node = find(key);
    if (!node.IsDefined()) {
        if (!fallback) fail(key, "is missing");
        return *fallback;
    }
    if (!node.IsScalar()) fail(key, "expected a text, got " + shown(node));
    return node.Scalar();
}

std::vector<std::int64_t> ParamReader::integers(const std::string& key) {
    const YAML::Node node = find(key);
    std::vector<std::int64_t> values;
    if (!node.IsDefined()) return values;
    if (!node.IsSequence()) fail(key, "expected a list of whole numbers, got " + shown(node));
    for (const auto& item : node) {
        const auto value = converted<std::int64_t>(item);
        if (!value) fail(key, "expected whole numbers, got " + shown(item));
        values.push_back(*value);
    }
    return values;
}

ParamReader ParamReader::map(const std::string& key) { return ParamReader(find(key), m_path + "." + key); }

void ParamReader::logIgnored() const {
    if (!m_map.IsDefined() || !m_map.IsMap()) return;
    std::vector<std::string> ignored;
    for (const auto& entry : m_map) {
        if (entry.first.IsScalar() && !m_read.count(entry.first.Scalar())) ignored.push_back(entry.first.Scalar());
    }
    if (!ignored.empty()) logger("models").info("{}: ignored settings: {}", m_path, joined(ignored));
}

std::string targetClass(const YAML::Node& section, const std::string& path, const std::vector<std::string>& known) {
    ParamReader reader(section, path);
    const std::string target = reader.text("target");
    std::string name = target;
    for (const std::string prefix : {"hy3dgen.shapegen.", "hy3dshape."}) {
        if (name.rfind(prefix, 0) == 0) name = name.substr(name.rfind('.') + 1);
    }
    for (const auto& candidate : known) {
        if (name == candidate) return name;
    }
    throw Error(ErrorCode::InvalidInput,
                path + ".target: '" + target.substr(0, 120) + "' is unknown; this program knows " + joined(known));
}

} // namespace vecset
