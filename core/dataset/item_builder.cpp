#include "core/dataset/dataset_builder.h"

#include "core/base/error.h"
#include "core/dataset/item_tensors.h"
#include "core/dataset/normalize_scene.h"
#include "core/dataset/random.h"
#include "core/dataset/zip_archive.h"
#include "core/image/read_image.h"
#include "core/meshio/read_mesh.h"

#include <unistd.h>

#include <algorithm>
#include <span>

namespace vecset {

namespace fs = std::filesystem;

namespace {

constexpr float kSolidHalfExtent = 0.95f;

/// A folder that is removed when it goes out of scope.
class ScratchFolder {
public:
    explicit ScratchFolder(const std::string& id)
        : m_path(fs::temp_directory_path() / ("vecset-" + std::to_string(::getpid()) + "-" + id)) {
        fs::create_directories(m_path);
    }
    ~ScratchFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

/// What is read of a source: the object in its own frame, and its picture if there is one.
struct Loaded {
    TexturedScene scene;
    RgbaImage icon;
};

/// Furniture catalogues mean a texture's own colours: many of their materials carry a leftover diffuse colour beside
/// it, even nearly black ones, that their pictures do not show. Black things show as dark grey in the pictures, by
/// gloss.
void lookAsInCatalogue(TexturedScene& scene) {
    constexpr float kDarkest = 0.012f; // linear
    for (auto& material : scene.materials) {
        if (material.texture >= 0) material.diffuse = {1.0f, 1.0f, 1.0f};
        for (int k = 0; k < 3; ++k) material.diffuse[k] = std::max(material.diffuse[k], kDarkest);
    }
}

RgbaImage readIcon(const ZipArchive& zip, const std::string& entry) {
    if (entry.empty() || !zip.contains(entry)) return {};
    const std::string bytes = zip.read(entry);
    return decodeImage(std::as_bytes(std::span(bytes)), entry);
}

Loaded load(const MeshSource& source) {
    Loaded loaded;
    if (source.modelEntry.empty()) {
        loaded.scene = readScene(source.file);
        return loaded;
    }
    const ZipArchive zip(source.file);
    const ScratchFolder scratch(source.id);
    const auto slash = source.modelEntry.rfind('/');
    const std::string prefix = slash == std::string::npos ? "" : source.modelEntry.substr(0, slash + 1);
    zip.extract(prefix, scratch.path());
    const fs::path model = scratch.path() / source.modelEntry.substr(prefix.size());
    if (!fs::exists(model)) throw Error(ErrorCode::UnreadableFile, "the archive lacks " + source.modelEntry);
    loaded.scene = readScene(model);
    lookAsInCatalogue(loaded.scene);
    loaded.icon = readIcon(zip, source.iconEntry);
    return loaded;
}

TriangleMesh allTriangles(const TexturedScene& scene) {
    TriangleMesh mesh;
    for (const auto& part : scene.parts) {
        const auto first = static_cast<std::uint32_t>(mesh.positions.size());
        mesh.positions.insert(mesh.positions.end(), part.mesh.positions.begin(), part.mesh.positions.end());
        for (const Triangle& t : part.mesh.triangles)
            mesh.triangles.push_back({t[0] + first, t[1] + first, t[2] + first});
    }
    return mesh;
}

} // namespace

std::map<std::string, at::Tensor> ItemBuilder::build(const MeshSource& source, DatasetItem& item,
                                                     const JobContext& job) const {
    const float wall = static_cast<float>(m_settings.wall) * WatertightSolid::kCellSize;
    Loaded loaded = load(source);
    const TexturedScene scene = normalizeScene(std::move(loaded.scene), source, kSolidHalfExtent - wall);
    job.throwIfCancelled();
    const TriangleMesh mesh = allTriangles(scene);
    const WatertightSolid solid(mesh, wall, job);
    // Every item has its own seed, so that order and number of jobs do not matter.
    const std::uint64_t seed = stableHash(source.id + "/" + std::to_string(m_settings.seed));
    const SolidSamples samples = sampleSolid(solid, m_settings.counts, seed, job);

    std::map<std::string, at::Tensor> tensors = sampleTensors(samples);
    if (!loaded.icon.isEmpty()) tensors["icon"] = pictureTensor(loaded.icon);
    if (m_settings.views + m_settings.turnedViews > 0) {
        const Vec3f half = mesh.bounds().size() * 0.5f + Vec3f{wall, wall, wall};
        addViews(tensors, renderViews(scene, half, m_settings.viewPlan(), seed + 1, job));
    }
    item.triangles = static_cast<int>(mesh.triangles.size());
    item.views = m_settings.views + m_settings.turnedViews;
    item.hasIcon = !loaded.icon.isEmpty();
    item.hasFloor = solid.hasFloor();
    item.hasSharpEdges = samples.hasSharpEdges;
    item.solidFraction = solid.solidFraction();
    item.interiorShare = solid.interiorShare();
    return tensors;
}

} // namespace vecset
