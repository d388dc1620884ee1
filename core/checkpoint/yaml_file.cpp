#include "core/checkpoint/yaml_file.h"

#include "core/base/atomic_file.h"
#include "core/checkpoint/tensor_info.h"

#include <set>

namespace vecset {

YAML::Node readYamlFile(const std::filesystem::path& path) {
    constexpr std::size_t kMaxBytes = std::size_t{4} << 20;
    const auto text = readFile(path, kMaxBytes);
    return withYamlErrors(path, [&] { return YAML::Load(text); });
}

Error yamlError(const std::filesystem::path& file, const YAML::Exception& failure) {
    const auto line = failure.mark.is_null() ? std::string() : ", line " + std::to_string(failure.mark.line + 1);
    return Error(ErrorCode::InvalidInput, file.string() + line + ": " + failure.msg);
}

void refuseRepeatedKeys(const std::filesystem::path& file, const YAML::Node& mapping) {
    std::set<std::string> seen;
    for (const auto& item : mapping) {
        if (!item.first.IsScalar()) {
            throw Error(ErrorCode::InvalidInput, file.string() + ", line " +
                                                     std::to_string(item.first.Mark().line + 1) +
                                                     ": a key must be a word");
        }
        if (seen.insert(item.first.Scalar()).second) continue;
        throw Error(ErrorCode::InvalidInput, file.string() + ", line " + std::to_string(item.first.Mark().line + 1) +
                                                 ": the key " + quotedName(item.first.Scalar()) + " appears twice");
    }
}

} // namespace vecset
