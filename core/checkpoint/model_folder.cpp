#include "core/checkpoint/model_folder.h"

#include "core/base/error.h"
#include "core/checkpoint/weight_files.h"
#include "core/checkpoint/yaml_file.h"

namespace vecset {
namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const fs::path& file, const YAML::Node& near, const std::string& what) {
    const auto mark = near.Mark();
    const auto line = mark.is_null() ? std::string() : ", line " + std::to_string(mark.line + 1);
    throw Error(ErrorCode::InvalidInput, file.string() + line + ": " + what);
}

/// A section: a mapping with a target word and, optionally, a mapping of params.
void checkSection(const fs::path& file, const YAML::Node& section, const std::string& name) {
    if (!section.IsMap()) refuse(file, section, "'" + name + "' must have target and params");
    refuseRepeatedKeys(file, section);
    const auto target = section["target"];
    if (!target || !target.IsScalar() || target.Scalar().empty())
        refuse(file, section, "'" + name + "' lacks its target");
    const auto params = section["params"];
    if (!params || params.IsNull()) return;
    if (!params.IsMap()) refuse(file, params, "the params of '" + name + "' must be a mapping");
    refuseRepeatedKeys(file, params);
}

void checkConfig(const fs::path& file, const YAML::Node& config) {
    if (!config.IsMap()) refuse(file, config, "the configuration must be a mapping");
    refuseRepeatedKeys(file, config);
    if (config["target"]) return checkSection(file, config, "vae");
    for (const auto* name : kModelParts) {
        const auto section = config[name];
        if (!section) refuse(file, config, std::string("the section '") + name + "' is missing");
        checkSection(file, section, name);
    }
}

} // namespace

std::string ModelPart::className() const {
    const auto dot = target.rfind('.');
    return dot == std::string::npos ? target : target.substr(dot + 1);
}

bool ModelFolder::isVaeOnly() const { return static_cast<bool>(config["target"]); }

ModelPart ModelFolder::part(const std::string& name) const {
    const bool whole = isVaeOnly() && name == "vae";
    const YAML::Node section = whole ? config : isVaeOnly() ? YAML::Node(YAML::NodeType::Undefined) : config[name];
    if (!section) {
        throw Error(ErrorCode::InvalidInput, configFile.string() + " has no section '" + name + "'" +
                                                 (isVaeOnly() ? "; the folder holds a shape VAE only" : ""));
    }
    const auto params = section["params"];
    const bool given = params && params.IsMap();
    return {section["target"].Scalar(), given ? YAML::Node(params) : YAML::Node(YAML::NodeType::Map)};
}

std::string ModelFolder::weightPrefix(const std::string& part) const { return isVaeOnly() ? "" : part + "."; }

ModelFolder openModelFolder(const fs::path& path) {
    std::error_code failure;
    const auto status = fs::status(path, failure);
    if (!fs::exists(status)) throw Error(ErrorCode::UnreadableFile, "no such model folder: " + path.string());
    ModelFolder model;
    model.folder = fs::is_directory(status) ? path : path.parent_path();
    if (model.folder.empty()) model.folder = ".";
    const bool isWeights = !fs::is_directory(status) && path.extension() == ".safetensors";
    model.configFile = fs::is_directory(status) || isWeights ? model.folder / "config.yaml" : path;
    if (!fs::exists(model.configFile, failure)) {
        throw Error(ErrorCode::UnreadableFile, model.folder.string() + " is not a model folder: it has no config.yaml");
    }
    model.config = readYamlFile(model.configFile);
    withYamlErrors(model.configFile, [&] { checkConfig(model.configFile, model.config); });
    model.weightFiles = isWeights ? completeWeightFiles(path) : findWeightFiles(model.folder);
    return model;
}

} // namespace vecset
