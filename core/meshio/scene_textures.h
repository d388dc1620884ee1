#pragma once

#include "core/base/rgba_image.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

struct aiMaterial;
struct aiScene;

namespace vecset {

/// Finds and decodes the diffuse textures of an imported scene, each once. A picture that is missing or damaged is left
/// out with a warning: a mesh without its texture is still worth having.
class SceneTextures {
public:
    SceneTextures(const std::filesystem::path& meshFile, const aiScene& scene);

    /// Index of the material's diffuse texture in the list that take() returns, or -1.
    [[nodiscard]] int indexOf(const aiMaterial& material);
    [[nodiscard]] std::vector<RgbaImage> take() { return std::move(m_images); }

private:
    [[nodiscard]] RgbaImage load(const std::string& reference) const;
    [[nodiscard]] std::filesystem::path find(const std::string& reference) const;

    std::filesystem::path m_folder;
    const aiScene& m_scene;
    std::vector<RgbaImage> m_images;
    std::map<std::string, int> m_indices;
};

} // namespace vecset
