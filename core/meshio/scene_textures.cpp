#include "core/meshio/scene_textures.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/logging.h"
#ifdef VECSET_WITH_IMAGE
#include "core/image/read_image.h"
#endif

#include <assimp/material.h>
#include <assimp/scene.h>

#include <algorithm>
#include <cctype>
#include <span>

namespace vecset {
namespace fs = std::filesystem;
namespace {

RgbaImage decode(std::span<const std::byte> bytes, const std::string& name) {
#ifdef VECSET_WITH_IMAGE
    return decodeImage(bytes, name);
#else
    throw Error(ErrorCode::NotAvailable,
                "cannot decode " + name + ": this build has no picture support (VECSET_IMAGE)");
#endif
}

/// An embedded texture without compression: BGRA texels in rows from the top.
RgbaImage uncompressed(const aiTexture& texture) {
    RgbaImage image(static_cast<int>(texture.mWidth), static_cast<int>(texture.mHeight));
    for (std::size_t i = 0; i < image.pixels.size() / 4; ++i) {
        const aiTexel& texel = texture.pcData[i];
        const std::uint8_t rgba[] = {texel.r, texel.g, texel.b, texel.a};
        std::copy(rgba, rgba + 4, image.pixels.data() + i * 4);
    }
    return image;
}

bool equalIgnoringCase(const std::string& a, const std::string& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

} // namespace

SceneTextures::SceneTextures(const fs::path& meshFile, const aiScene& scene)
    : m_folder(meshFile.parent_path()), m_scene(scene) {}

int SceneTextures::indexOf(const aiMaterial& material) {
    aiString reference;
    if (material.GetTexture(aiTextureType_BASE_COLOR, 0, &reference) != AI_SUCCESS &&
        material.GetTexture(aiTextureType_DIFFUSE, 0, &reference) != AI_SUCCESS) {
        return -1;
    }
    const std::string key = reference.C_Str();
    if (const auto known = m_indices.find(key); known != m_indices.end()) return known->second;
    int index = -1;
    try {
        m_images.push_back(load(key));
        index = static_cast<int>(m_images.size()) - 1;
    } catch (const Error& error) {
        logger("meshio").warn("texture left out: {}", error.what());
    }
    m_indices.emplace(key, index);
    return index;
}

RgbaImage SceneTextures::load(const std::string& reference) const {
    if (const aiTexture* texture = m_scene.GetEmbeddedTexture(reference.c_str())) {
        if (texture->mHeight != 0) return uncompressed(*texture);
        return decode(std::as_bytes(std::span(reinterpret_cast<const char*>(texture->pcData), texture->mWidth)),
                      reference);
    }
    const std::string bytes = readFile(find(reference));
    return decode(std::as_bytes(std::span(bytes.data(), bytes.size())), reference);
}

/// Authors' paths are relative to the mesh, absolute on a machine that is not this one, or differ in case.
fs::path SceneTextures::find(const std::string& reference) const {
    std::string portable = reference;
    std::replace(portable.begin(), portable.end(), '\\', '/');
    const fs::path named(portable);
    std::error_code ignored;
    if (named.is_relative() && fs::is_regular_file(m_folder / named, ignored)) return m_folder / named;
    const fs::path besideMesh = m_folder / named.filename();
    if (fs::is_regular_file(besideMesh, ignored)) return besideMesh;
    const fs::path folder = named.is_relative() ? m_folder / named.parent_path() : m_folder;
    std::vector<fs::path> alike;
    for (const auto& entry : fs::directory_iterator(folder.empty() ? fs::path(".") : folder, ignored)) {
        if (equalIgnoringCase(entry.path().filename().string(), named.filename().string()))
            alike.push_back(entry.path());
    }
    return alike.empty() ? besideMesh : *std::min_element(alike.begin(), alike.end());
}

} // namespace vecset
