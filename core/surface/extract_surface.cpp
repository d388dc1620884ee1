#include "core/surface/extract_surface.h"

#include "core/base/logging.h"
#include "core/base/parallel.h"
#include "core/geometry/mesh_cleanup.h"
#include "core/geometry/mesh_edges.h"
#include "core/surface/box_cap.h"
#include "core/surface/cell_mesher.h"
#include "core/surface/edge_crossings.h"
#include "core/surface/field_grid.h"
#include "core/surface/slab_mesher.h"

#include <optional>
#include <utility>

namespace vecset {
namespace {

constexpr std::size_t kSlabGrain = 8;

/// Meshes all slabs; each chunk has its own mesher, so that the result does not depend on the number of threads.
std::vector<CellMesher> meshSlabs(const FieldGrid& grid, const EdgeCrossings& crossings,
                                  const std::vector<Vec3f>& positions, const JobContext& job) {
    const auto slabs = static_cast<std::size_t>(grid.resolution());
    std::vector<CellMesher> meshers((slabs + kSlabGrain - 1) / kSlabGrain,
                                    CellMesher(positions, crossings.codes.size()));
    parallelFor(slabs, kSlabGrain, [&](std::size_t begin, std::size_t end) {
        SlabMesher slabMesher(grid, crossings);
        for (std::size_t i = begin; i < end; ++i) {
            job.throwIfCancelled();
            slabMesher.add(static_cast<int>(i), meshers[begin / kSlabGrain]);
        }
    });
    return meshers;
}

/// Facet normals everywhere, then the gradient's where it is known and does not contradict the facets.
void setNormals(TriangleMesh& mesh, const std::vector<Vec3f>& gradientNormals) {
    computeSmoothNormals(mesh);
    for (std::size_t v = 0; v < gradientNormals.size(); ++v) {
        if (dot(gradientNormals[v], mesh.normals[v]) > 0.0f) mesh.normals[v] = gradientNormals[v];
    }
}

} // namespace

TriangleMesh extractSurface(const SparseField& field, float isoLevel, const JobContext& job, SurfaceNormals normals) {
    if (field.source != nullptr) {
        job.report(Stage::Surface, 0.0);
        if (std::optional<TriangleMesh> mesh = field.source->extract(isoLevel)) {
            job.report(Stage::Surface, 1.0);
            return std::move(*mesh);
        }
    }
    const FieldGrid grid(field, isoLevel);
    job.report(Stage::Surface, 0.0);
    const EdgeCrossings crossings = findCrossings(grid, job);
    const BoxCap cap(grid);
    std::vector<Vec3f> positions = crossingPositions(grid, crossings);
    const auto capPositions = cap.positions();
    positions.insert(positions.end(), capPositions.begin(), capPositions.end());
    job.report(Stage::Surface, 0.3);

    auto meshers = meshSlabs(grid, crossings, positions, job);
    meshers.emplace_back(positions, crossings.codes.size());
    cap.addTo(meshers.back(), crossings, static_cast<std::uint32_t>(crossings.codes.size()));
    job.report(Stage::Surface, 0.7);

    TriangleMesh mesh;
    mesh.positions = positions;
    std::uint64_t corners = 0;
    for (const CellMesher& mesher : meshers) {
        mesher.appendTo(mesh);
        corners += mesher.crossingCorners();
    }
    if (normals == SurfaceNormals::Make) setNormals(mesh, crossingNormals(grid, crossings));
    dropUnusedVertices(mesh); // of crossings beside incomplete cells
    if (corners != crossings.cellCorners) {
        logger("surface").warn("the field lacks samples beside the surface: {} of {} cell crossings left open",
                               crossings.cellCorners - corners, crossings.cellCorners);
    }
    job.report(Stage::Surface, 1.0);
    return mesh;
}

} // namespace vecset
