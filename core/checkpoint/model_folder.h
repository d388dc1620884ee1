#pragma once

#include "core/checkpoint/weight_set.h"

#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <string>
#include <vector>

namespace vecset {

/// One section of a config.yaml: which class, with which settings.
struct ModelPart {
    std::string target; ///< for example "hy3dgen.shapegen.models.ShapeVAE"
    YAML::Node params;  ///< a mapping, perhaps empty

    /// The last word of the target: "ShapeVAE".
    [[nodiscard]] std::string className() const;
};

/// A model on disk in the layout of the published Hunyuan3D-2 repositories: a config.yaml and weights, whole or in
/// shards.
struct ModelFolder {
    std::filesystem::path folder;
    std::filesystem::path configFile;
    std::vector<std::filesystem::path> weightFiles; ///< shards in order; never empty
    YAML::Node config;

    /// A folder with only a shape VAE: target and params lie at the top, keys have no prefix.
    [[nodiscard]] bool isVaeOnly() const;
    /// The section "model", "vae", "conditioner", "image_processor" or "scheduler".
    /// @throws Error InvalidInput when there is none.
    [[nodiscard]] ModelPart part(const std::string& name) const;
    /// What the weights put before the keys of that part: "vae.", or "" in a VAE-only folder.
    [[nodiscard]] std::string weightPrefix(const std::string& part) const;
    [[nodiscard]] WeightSet weights() const { return WeightSet(weightFiles); }
};

/// The sections of a full model's config.yaml.
inline constexpr const char* kModelParts[] = {"model", "vae", "conditioner", "image_processor", "scheduler"};

/// Finds and checks the files of a model; weights are not opened.
/// @param path a folder, or a config.yaml or .safetensors file in it (a shard stands for all of its set). In a folder
///             model.fp16 is preferred to model.bf16, model.fp32 and model; a single file to shards.
/// @throws Error UnreadableFile for missing files or shards; InvalidInput for a bad config, naming file and line.
[[nodiscard]] ModelFolder openModelFolder(const std::filesystem::path& path);

} // namespace vecset
