#include "core/dataset/dataset_builder.h"

#include "core/base/error.h"
#include "core/dataset/item_views.h"
#include "core/dataset/normalize_scene.h"
#include "core/dataset/random.h"
#include "core/dataset/zip_archive.h"
#include "core/image/read_image.h"
#include "core/meshio/read_mesh.h"

#include <ATen/Functions.h>

#include <unistd.h>

#include <algorithm>
#include <cstring>
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

/// Furniture catalogues mean a texture's own colours: many of their materials carry a leftover diffuse colour beside it,
/// even nearly black ones, that their pictures do not show. Black things show as dark grey in the pictures, by gloss.
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
        for (const Triangle& t : part.mesh.triangles) mesh.triangles.push_back({t[0] + first, t[1] + first, t[2] + first});
    }
    return mesh;
}

at::Tensor orientedTensor(const std::vector<OrientedPoint>& points) {
    static_assert(sizeof(OrientedPoint) == 6 * sizeof(float));
    auto tensor = at::empty({static_cast<std::int64_t>(points.size()), 6}, at::kFloat);
    std::memcpy(tensor.data_ptr(), points.data(), points.size() * sizeof(OrientedPoint));
    return tensor.to(at::kHalf);
}

void addDistances(std::map<std::string, at::Tensor>& tensors, const std::string& name, const std::vector<DistanceSample>& samples) {
    static_assert(sizeof(DistanceSample) == 4 * sizeof(float));
    auto tensor = at::empty({static_cast<std::int64_t>(samples.size()), 4}, at::kFloat);
    std::memcpy(tensor.data_ptr(), samples.data(), samples.size() * sizeof(DistanceSample));
    const auto half = tensor.to(at::kHalf);
    tensors[name + "_points"] = half.slice(1, 0, 3).contiguous();
    tensors[name + "_sdf"] = half.select(1, 3).contiguous();
}

at::Tensor pictureTensor(const RgbaImage& picture) {
    auto tensor = at::empty({picture.height, picture.width, 4}, at::kByte);
    std::memcpy(tensor.data_ptr(), picture.pixels.data(), picture.pixels.size());
    return tensor;
}

void addViews(std::map<std::string, at::Tensor>& tensors, const std::vector<ItemView>& views, int size) {
    const auto count = static_cast<std::int64_t>(views.size());
    auto pictures = at::empty({count, size, size, 4}, at::kByte);
    auto scales = at::empty({count, 3}, at::kFloat), cameras = at::empty({count, 3}, at::kFloat);
    for (std::int64_t i = 0; i < count; ++i) {
        const auto& view = views[static_cast<std::size_t>(i)];
        pictures[i].copy_(pictureTensor(view.image));
        for (int axis = 0; axis < 3; ++axis) {
            scales.data_ptr<float>()[i * 3 + axis] = view.scale[axis];
            cameras.data_ptr<float>()[i * 3 + axis] = view.camera[axis];
        }
    }
    tensors["views"] = pictures;
    tensors["view_scale"] = scales;
    tensors["view_camera"] = cameras;
}

} // namespace

std::map<std::string, at::Tensor> ItemBuilder::build(const MeshSource& source, DatasetItem& item, const JobContext& job) const {
    const float wall = static_cast<float>(m_settings.wall) * WatertightSolid::kCellSize;
    Loaded loaded = load(source);
    const TexturedScene scene = normalizeScene(std::move(loaded.scene), source, kSolidHalfExtent - wall);
    job.throwIfCancelled();
    const TriangleMesh mesh = allTriangles(scene);
    const WatertightSolid solid(mesh, wall, job);
    // Every item has its own seed, so that order and number of jobs do not matter.
    const std::uint64_t seed = stableHash(source.id + "/" + std::to_string(m_settings.seed));
    const SolidSamples samples = sampleSolid(solid, m_settings.counts, seed, job);

    std::map<std::string, at::Tensor> tensors;
    tensors["surface"] = orientedTensor(samples.surface);
    tensors["sharp"] = orientedTensor(samples.sharp);
    addDistances(tensors, "volume", samples.volume);
    addDistances(tensors, "near", samples.near);
    if (!loaded.icon.isEmpty()) tensors["icon"] = pictureTensor(loaded.icon);
    if (m_settings.views > 0) {
        const Vec3f half = mesh.bounds().size() * 0.5f + Vec3f{wall, wall, wall};
        addViews(tensors, renderViews(scene, half, m_settings.views, m_settings.viewSize, seed + 1, job), m_settings.viewSize);
    }
    item.triangles = static_cast<int>(mesh.triangles.size());
    item.views = m_settings.views;
    item.hasIcon = !loaded.icon.isEmpty();
    item.hasFloor = solid.hasFloor();
    item.hasSharpEdges = samples.hasSharpEdges;
    item.solidFraction = solid.solidFraction();
    item.interiorShare = solid.interiorShare();
    return tensors;
}

} // namespace vecset
