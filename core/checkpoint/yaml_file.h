#pragma once

#include "core/base/error.h"

#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <string>

namespace vecset {

/// Reads one YAML document (at most 4 MB).
/// @throws Error UnreadableFile; InvalidInput naming file and line for text that is not YAML.
[[nodiscard]] YAML::Node readYamlFile(const std::filesystem::path& path);

/// The Error for a yaml-cpp exception: "FILE, line N: reason".
[[nodiscard]] Error yamlError(const std::filesystem::path& file, const YAML::Exception& failure);

/// Runs `work`, which reads values out of a document of `file`; a missing or ill-typed value becomes an InvalidInput
/// that names file and line.
template <typename Work> auto withYamlErrors(const std::filesystem::path& file, Work&& work) {
    try {
        return work();
    } catch (const YAML::Exception& failure) {
        throw yamlError(file, failure);
    }
}

/// @throws Error InvalidInput naming file, line and key when a mapping has a key twice (yaml-cpp takes one silently).
void refuseRepeatedKeys(const std::filesystem::path& file, const YAML::Node& mapping);

} // namespace vecset
