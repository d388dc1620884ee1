#pragma once

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <string>
#include <vector>

namespace vecset {

/// Sizes of a published model of the family, for models that are made instead of trained (make_model.h).
/// Source: model-zoo.md, which names every figure of the published configurations.
struct OfficialSizes {
    std::string name;
    std::int64_t denoiserWidth = 1024, denoiserHeads = 16, doubleBlocks = 16, singleBlocks = 32;
    std::int64_t latents = 3072;
    std::int64_t vaeWidth = 1024, vaeHeads = 16, vaeLayers = 16;
    bool turboDecoder = false; ///< narrower by 2, MLP of one width, no ln_post
    bool distilled = false;    ///< guidance is an input, few steps
    double scaleFactor = 0.9990943042622529;
    std::int64_t pictureWidth = 1536, pictureHeads = 24, pictureLayers = 40, pictureSize = 518;
};

/// hunyuan-mini-shape, hunyuan-2-shape, hunyuan-2-turbo-shape and two small ones for tests of this very path
/// (test-shape, test-turbo-shape).
[[nodiscard]] const std::vector<OfficialSizes>& officialSizes();
/// @throws Error InvalidInput for another name, listing the known ones.
[[nodiscard]] const OfficialSizes& officialSizes(const std::string& name);

/// The config.yaml of such a model in the published layout.
[[nodiscard]] YAML::Node configOf(const OfficialSizes& sizes);

} // namespace vecset
