#include "core/decoding/device_surface.h"

#include "core/base/logging.h"
#include "core/cuda/place.h"
#include "core/geometry/mesh_edges.h"
#include "core/geometry/triangle_mesh.h"
#include "core/surface/cell_patterns.h"

#include <ATen/ATen.h>
#include <c10/core/DeviceGuard.h>
#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

#include <cstring>
#include <utility>
#include <vector>

namespace vecset {
namespace {

using cuda::VertexSet;

/// cellLoops() as cuda::CellTable wants it, on a device.
struct DeviceTable {
    at::Tensor offsets, bytes;
    [[nodiscard]] cuda::CellTable view() const {
        return {offsets.data_ptr<std::int32_t>(), bytes.data_ptr<std::uint8_t>()};
    }
};

bool usesCentre(const CellLoop& loop) {
    for (const auto& triangle : loop.triangles) {
        for (const std::uint8_t corner : triangle) {
            if (corner == CellLoop::kCenter) return true;
        }
    }
    return false;
}

void addLoop(const CellLoop& loop, std::vector<std::uint8_t>& bytes) {
    const int kind = loop.freeDiagonal ? cuda::CellTable::kFree : usesCentre(loop) ? cuda::CellTable::kCentre : 0;
    bytes.push_back(static_cast<std::uint8_t>(loop.edges.size()));
    bytes.push_back(static_cast<std::uint8_t>(kind));
    bytes.push_back(static_cast<std::uint8_t>(loop.triangles.size()));
    bytes.insert(bytes.end(), loop.edges.begin(), loop.edges.end());
    for (const auto& triangle : loop.triangles) bytes.insert(bytes.end(), triangle.begin(), triangle.end());
}

DeviceTable cellTable(const at::Device& device) {
    static_assert(CellLoop::kCenter == cuda::CellTable::kCentreCorner);
    const at::Tensor offsets = at::empty({256 * 64}, at::kInt);
    std::vector<std::uint8_t> bytes;
    for (unsigned pattern = 0; pattern < 256 * 64; ++pattern) {
        const auto loops = cellLoops(pattern / 64, pattern % 64);
        offsets.data_ptr<std::int32_t>()[pattern] = loops.empty() ? 0 : static_cast<std::int32_t>(bytes.size());
        if (loops.empty() && pattern > 0) continue; // cannot occur; the first such one stands for all
        std::size_t triangles = 0, centres = 0;
        for (const CellLoop& loop : loops) {
            triangles += loop.freeDiagonal ? 2 : loop.triangles.size();
            centres += !loop.freeDiagonal && usesCentre(loop) ? 1 : 0;
        }
        for (const std::size_t n : {triangles, centres, loops.size()}) bytes.push_back(static_cast<std::uint8_t>(n));
        for (const CellLoop& loop : loops) addLoop(loop, bytes);
    }
    const at::Tensor host = at::empty({static_cast<std::int64_t>(bytes.size())}, at::kByte);
    std::copy(bytes.begin(), bytes.end(), host.data_ptr<std::uint8_t>());
    return {cuda::upload(offsets, device), cuda::upload(host, device)};
}

/// Rows that lie at `items`, copied to a device.
template <typename Item>
at::Tensor uploaded(const Item* items, at::IntArrayRef shape, at::ScalarType type, const at::Device& device) {
    at::Tensor host = at::empty(shape, at::TensorOptions().dtype(type));
    if (host.numel() > 0)
        std::memcpy(host.data_ptr(), items, static_cast<std::size_t>(host.numel()) * host.element_size());
    return cuda::upload(host, device);
}

/// Straight into the mesh's memory.
template <typename Item> void download(const at::Tensor& rows, std::vector<Item>& out) {
    out.resize(static_cast<std::size_t>(rows.size(0)));
    if (!out.empty()) at::from_blob(out.data(), rows.sizes(), rows.scalar_type()).copy_(rows);
}

} // namespace

/// The mesh's vertices on edges.
struct DeviceSurface::Crossings {
    VertexSet x, y, z;
    at::Tensor ranks; ///< running sum per word
    std::int64_t count = 0;
};

/// The cells that the surface crosses.
struct DeviceSurface::Cells {
    at::Tensor keys;
    std::int64_t count = 0;
    bool complete = true; ///< all corners of all of them are sampled
    bool cut = false;     ///< by the box
};

/// What the cells make.
struct DeviceSurface::Faces {
    at::Tensor patterns, triangleSums, centreSums; ///< per cell; the sums include it
    std::int64_t triangles = 0, centres = 0;
};

DeviceSurface::DeviceSurface(const cuda::LevelSamples& samples, const VertexSet& kept, const cuda::KeyList& keys,
                             at::Tensor values, float isoLevel, double halfExtent)
    : m_present(kept), m_inside(VertexSet::unwritten(kept.side(), kept.words().device())), m_ranks(keys.runningSum),
      m_values(std::move(values)), m_isoLevel(isoLevel), m_halfExtent(halfExtent) {
    cuda::run(cuda::Intersect{kept.grid().words, samples.above.grid().words, m_inside.grid().words},
              kept.words().numel(), cuda::placeOf(kept.words()));
}

cuda::SurfaceGrid DeviceSurface::gridOf(const Crossings& crossings) const {
    return {m_present.grid(),
            m_inside.grid(),
            {crossings.x.grid(), crossings.y.grid(), crossings.z.grid()},
            m_ranks.data_ptr<std::int32_t>(),
            crossings.ranks.data_ptr<std::int32_t>(),
            m_values.data_ptr<float>(),
            static_cast<double>(m_isoLevel),
            m_halfExtent};
}

void DeviceSurface::findCrossings(Crossings& crossings, Cells& cells) const {
    const at::Device device = m_present.words().device();
    const cuda::Place place = cuda::placeOf(m_present.words());
    const std::int64_t words = m_present.words().numel();
    const auto set = [&] { return VertexSet::unwritten(m_present.side(), device); };
    crossings.x = set(), crossings.y = set(), crossings.z = set();
    const VertexSet complete = set(), crossed = set();
    cuda::run(cuda::CrossedEdges{m_present.grid(),
                                 m_inside.grid(),
                                 {crossings.x.grid(), crossings.y.grid(), crossings.z.grid()}},
              words, place);
    cuda::run(cuda::FindCells{m_present.grid(), m_inside.grid(), complete.grid(), crossed.grid()}, words, place);
    const at::Tensor counts = at::empty_like(m_ranks);
    cuda::run(cuda::CountCrossings{{crossings.x.grid(), crossings.y.grid(), crossings.z.grid()},
                                   counts.data_ptr<std::int32_t>()},
              words, place);
    crossings.ranks = at::cumsum(counts, 0, at::kInt);

    const cuda::DeviceReport report(device); // its bounds carry three numbers of ours
    at::Tensor ours = report.numbers().narrow(0, cuda::DeviceReport::kBounds, 3);
    ours.narrow(0, 2, 1).copy_(crossings.ranks.narrow(0, words - 1, 1));
    cuda::run(cuda::FindGaps{complete.grid(),
                             m_inside.grid(),
                             {crossings.x.grid(), crossings.y.grid(), crossings.z.grid()},
                             ours.data_ptr<std::int32_t>()},
              words, place);
    const cuda::KeyList list = cuda::listKeys(crossed, report);
    crossings.count = list.bounds[2];
    cells = {list.keys, list.count, list.bounds[0] == 0, list.bounds[1] != 0};
}

DeviceCap DeviceSurface::capOf(const cuda::SurfaceGrid& grid) const {
    const at::Device device = m_present.words().device();
    const cuda::Place place = cuda::placeOf(m_present.words());
    const VertexSet nothing = VertexSet::none(m_present.side(), device),
                    border = VertexSet::unwritten(m_present.side(), device);
    cuda::run(cuda::KeepNeeded{m_present.grid(), nothing.grid(), border.grid()}, border.words().numel(), place);
    const cuda::KeyList list = cuda::listKeys(border, cuda::DeviceReport(device));
    const at::Tensor values = at::empty({list.count}, m_values.options());
    cuda::run(cuda::LookUpValues{grid, list.keys.data_ptr<std::int32_t>(), values.data_ptr<float>()}, list.count,
              place);
    const at::Tensor keys = list.keys.cpu(), here = values.cpu();
    SparseField samples;
    samples.resolution = m_present.side() - 1;
    samples.halfExtent = m_halfExtent;
    samples.keys.assign(keys.data_ptr<std::int32_t>(), keys.data_ptr<std::int32_t>() + list.count);
    samples.values.assign(here.data_ptr<float>(), here.data_ptr<float>() + list.count);
    return makeCap(samples, m_isoLevel);
}

at::Tensor DeviceSurface::capTriangles(const DeviceCap& cap, const cuda::SurfaceGrid& grid, std::uint32_t first,
                                       std::uint32_t centre) const {
    const at::Device device = m_present.words().device();
    const at::Tensor codes =
        uploaded<std::int64_t>(cap.codes.data(), {static_cast<std::int64_t>(cap.codes.size())}, at::kLong, device);
    const at::Tensor vertices = at::empty(codes.sizes(), codes.options().dtype(at::kInt));
    cuda::run(cuda::LookUpVertices{grid, codes.data_ptr<std::int64_t>(), vertices.data_ptr<std::int32_t>()},
              codes.numel(), cuda::placeOf(codes));
    const at::Tensor here = vertices.cpu();
    const std::vector<Triangle> triangles =
        cap.renumbered({here.data_ptr<std::int32_t>(), here.data_ptr<std::int32_t>() + here.numel()}, first, centre);
    return uploaded<Triangle>(triangles.data(), {static_cast<std::int64_t>(triangles.size()), 3}, at::kInt, device);
}

DeviceSurface::Faces DeviceSurface::classify(const cuda::SurfaceGrid& grid, const cuda::CellTable& table,
                                             const Cells& cells) const {
    Faces faces;
    faces.patterns = at::empty_like(cells.keys);
    const at::Tensor triangles = at::empty_like(cells.keys), centres = at::empty_like(cells.keys);
    cuda::run(cuda::ClassifyCells{grid, table, cells.keys.data_ptr<std::int32_t>(),
                                  faces.patterns.data_ptr<std::int32_t>(), triangles.data_ptr<std::int32_t>(),
                                  centres.data_ptr<std::int32_t>()},
              cells.count, cuda::placeOf(cells.keys));
    faces.triangleSums = at::cumsum(triangles, 0, at::kInt);
    faces.centreSums = at::cumsum(centres, 0, at::kInt);
    if (cells.count == 0) return faces;
    const auto last = [&](const at::Tensor& sums) { return sums.narrow(0, cells.count - 1, 1); };
    const at::Tensor totals = at::cat({last(faces.triangleSums), last(faces.centreSums)}).cpu();
    faces.triangles = totals.data_ptr<std::int32_t>()[0];
    faces.centres = totals.data_ptr<std::int32_t>()[1];
    return faces;
}

TriangleMesh DeviceSurface::mesh(const Crossings& crossings, const Cells& cells) const {
    const at::Device device = m_present.words().device();
    const cuda::Place place = cuda::placeOf(m_present.words());
    const auto floats = at::TensorOptions().dtype(at::kFloat).device(device), ints = floats.dtype(at::kInt);
    const cuda::SurfaceGrid grid = gridOf(crossings);
    const DeviceTable table = cellTable(device);
    const Faces faces = classify(grid, table.view(), cells);
    const DeviceCap cap = cells.cut ? capOf(grid) : DeviceCap();
    // Vertices in core/surface's order: on edges, the cap's, in the middle of cells, and of the cap's cells.
    const auto own = static_cast<std::int64_t>(cap.positions.size()),
               late = static_cast<std::int64_t>(cap.centres.size());
    const std::int64_t firstCentre = crossings.count + own, count = firstCentre + faces.centres + late;
    const at::Tensor added = cells.cut ? capTriangles(cap, grid, static_cast<std::uint32_t>(crossings.count),
                                                      static_cast<std::uint32_t>(count - late))
                                       : at::empty({0, 3}, ints);
    const at::Tensor positions = at::empty({count, 3}, floats),
                     corners = at::empty({faces.triangles + added.size(0), 3}, ints);
    positions.narrow(0, crossings.count, own)
        .copy_(uploaded<Vec3f>(cap.positions.data(), {own, 3}, at::kFloat, device));
    positions.narrow(0, count - late, late).copy_(uploaded<Vec3f>(cap.centres.data(), {late, 3}, at::kFloat, device));
    corners.narrow(0, faces.triangles, added.size(0)).copy_(added);

    const at::Tensor codes = at::empty({crossings.count}, ints.dtype(at::kLong)),
                     gradients = at::empty({crossings.count, 3}, floats);
    const at::Tensor sums = at::zeros({count, 3}, floats.dtype(at::kDouble)), normals = at::empty({count, 3}, floats);
    auto* places = positions.data_ptr<float>();
    auto* indices = reinterpret_cast<std::uint32_t*>(corners.data_ptr<std::int32_t>());
    cuda::run(cuda::EmitCrossings{grid, codes.data_ptr<std::int64_t>()}, m_present.words().numel(), place);
    cuda::run(cuda::PlaceVertices{grid, codes.data_ptr<std::int64_t>(), places, gradients.data_ptr<float>()},
              crossings.count, place);
    cuda::run(cuda::EmitTriangles{grid, table.view(), cells.keys.data_ptr<std::int32_t>(),
                                  faces.patterns.data_ptr<std::int32_t>(), faces.triangleSums.data_ptr<std::int32_t>(),
                                  faces.centreSums.data_ptr<std::int32_t>(), static_cast<std::int32_t>(firstCentre),
                                  places, indices},
              cells.count, place);
    cuda::run(cuda::AddFacetNormals{places, indices, sums.data_ptr<double>()}, corners.size(0), place);
    cuda::run(cuda::FinishNormals{sums.data_ptr<double>(), gradients.data_ptr<float>(), crossings.count,
                                  normals.data_ptr<float>()},
              count, place);

    TriangleMesh mesh;
    download(positions, mesh.positions);
    download(normals, mesh.normals);
    download(corners, mesh.triangles);
    if (cells.cut) dropUnusedVertices(mesh); // guesses of the cap's that nothing came of
    return mesh;
}

std::optional<TriangleMesh> DeviceSurface::extract(float isoLevel) const {
    if (isoLevel != m_isoLevel) return std::nullopt;
    const c10::InferenceMode guard;
    const c10::DeviceGuard onDevice(m_present.words().device());
    if (m_values.numel() == 0) return TriangleMesh();
    try {
        Crossings crossings;
        Cells cells;
        findCrossings(crossings, cells);
        if (cells.complete) return cells.count > 0 || cells.cut ? mesh(crossings, cells) : TriangleMesh();
        logger("surface").info("meshed on the processor: the surface crosses cells with missing corners");
    } catch (const c10::OutOfMemoryError&) {
        logger("surface").info("meshed on the processor: graphics memory is short");
    }
    return std::nullopt;
}

} // namespace vecset
