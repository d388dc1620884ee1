#include "core/dataset/watertight_solid.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vecset {

namespace {

constexpr int kN = WatertightSolid::kCells;
constexpr float kH = WatertightSolid::kCellSize;
constexpr int kMaxDepth = 10; // cells; deeper than any clamp in use

std::size_t indexOf(int x, int y, int z) {
    return (static_cast<std::size_t>(z) * kN + static_cast<std::size_t>(y)) * kN + static_cast<std::size_t>(x);
}
float centerOf(int cell) { return -1.0f + (static_cast<float>(cell) + 0.5f) * kH; }
int cellOf(float coordinate) {
    return std::clamp(static_cast<int>(std::floor((coordinate + 1.0f) / kH)), 0, kN - 1);
}

} // namespace

WatertightSolid::WatertightSolid(const TriangleMesh& mesh, float wall, const JobContext& job)
    : m_mesh(mesh), m_wall(wall) {
    if (mesh.isEmpty()) throw Error(ErrorCode::EmptyShape, "the mesh has no triangles");
    const Box3f box = mesh.bounds();
    const float reach = 1.0f - wall - 2.0f * kH;
    for (int axis = 0; axis < 3; ++axis) {
        if (!(box.min[axis] >= -reach && box.max[axis] <= reach)) {
            throw Error(ErrorCode::InvalidInput, "the mesh does not fit the unit box with its walls");
        }
    }
    m_distances = std::make_unique<DistanceQuery>(m_mesh);
    markWalls(job);
    flood(cellOf(box.min.y));
    if (closeFloor()) {
        m_distances = std::make_unique<DistanceQuery>(m_mesh);
        markWalls(job);
        flood(-1);
    }
    measureDepth();
}

void WatertightSolid::markWalls(const JobContext& job) {
    m_labels.assign(static_cast<std::size_t>(kN) * kN * kN, Label::Inside);
    constexpr int kBlock = 16;
    for (int z = 0; z < kN; z += kBlock) {
        job.throwIfCancelled();
        for (int y = 0; y < kN; y += kBlock) {
            for (int x = 0; x < kN; x += kBlock) markBlock(x, y, z, kBlock);
        }
    }
}

/// Marks the wall cells of a cubic block; blocks wholly off or wholly within the wall are decided by one query.
void WatertightSolid::markBlock(int x0, int y0, int z0, int size) {
    const float half = 0.5f * static_cast<float>(size - 1) * kH;
    const Vec3f center = Vec3f{centerOf(x0), centerOf(y0), centerOf(z0)} + Vec3f{half, half, half};
    if (size == 1) {
        if (m_distances->isWithin(center, m_wall)) m_labels[indexOf(x0, y0, z0)] = Label::Wall;
        return;
    }
    const float radius = half * std::sqrt(3.0f); // the farthest cell centre
    const auto nearest = m_distances->nearest(center, m_wall + radius);
    if (!nearest) return;
    if (nearest->distance + radius < m_wall) {
        for (int z = z0; z < z0 + size; ++z) {
            for (int y = y0; y < y0 + size; ++y) {
                std::fill_n(m_labels.begin() + static_cast<std::ptrdiff_t>(indexOf(x0, y, z)), size, Label::Wall);
            }
        }
        return;
    }
    const int step = size / 2;
    for (int child = 0; child < 8; ++child) {
        markBlock(x0 + (child & 1 ? step : 0), y0 + (child & 2 ? step : 0), z0 + (child & 4 ? step : 0), step);
    }
}

/// Labels every cell Outside that the box's boundary reaches through non-wall cells. Row `floorRow` (if not negative)
/// is a wall for the flood only.
void WatertightSolid::flood(int floorRow) {
    std::vector<std::array<std::int16_t, 3>> stack;
    const auto visit = [&](int x, int y, int z) {
        if (x < 0 || y < 0 || z < 0 || x >= kN || y >= kN || z >= kN || y == floorRow) return;
        Label& label = m_labels[indexOf(x, y, z)];
        if (label != Label::Inside) return;
        label = Label::Outside;
        stack.push_back({static_cast<std::int16_t>(x), static_cast<std::int16_t>(y), static_cast<std::int16_t>(z)});
    };
    for (int a = 0; a < kN; ++a) {
        for (int b = 0; b < kN; ++b) {
            visit(a, b, 0), visit(a, b, kN - 1), visit(a, 0, b), visit(a, kN - 1, b), visit(0, a, b),
                visit(kN - 1, a, b);
        }
    }
    while (!stack.empty()) {
        const auto [x, y, z] = stack.back();
        stack.pop_back();
        visit(x - 1, y, z), visit(x + 1, y, z), visit(x, y - 1, z), visit(x, y + 1, z), visit(x, y, z - 1),
            visit(x, y, z + 1);
    }
    if (floorRow >= 0 && floorRow + 1 < kN) floodFloorRow(floorRow);
}

/// Opens the floor's row again, from the outside above it and then sideways, except below spaces that only the floor
/// closes.
void WatertightSolid::floodFloorRow(int row) {
    std::vector<std::array<int, 2>> stack;
    const auto visit = [&](int x, int z) {
        if (x < 0 || z < 0 || x >= kN || z >= kN) return;
        Label& label = m_labels[indexOf(x, row, z)];
        if (label != Label::Inside || m_labels[indexOf(x, row + 1, z)] == Label::Inside) return;
        label = Label::Outside;
        stack.push_back({x, z});
    };
    for (int z = 0; z < kN; ++z) {
        for (int x = 0; x < kN; ++x) {
            if (m_labels[indexOf(x, row + 1, z)] == Label::Outside) visit(x, z);
        }
    }
    while (!stack.empty()) {
        const auto [x, z] = stack.back();
        stack.pop_back();
        visit(x - 1, z), visit(x + 1, z), visit(x, z - 1), visit(x, z + 1);
    }
}

/// Adds squares at the lowest vertex where a space is closed by the floor alone. Returns whether any was added.
bool WatertightSolid::closeFloor() {
    const float y = m_mesh.bounds().min.y;
    const int row = cellOf(y);
    std::vector<std::array<int, 2>> cells;
    for (int z = 0; z < kN; ++z) {
        for (int x = 0; x < kN; ++x) {
            if (m_labels[indexOf(x, row, z)] == Label::Inside) cells.push_back({x, z});
        }
    }
    if (cells.empty()) return false;
    const float edge = 0.5f * kH;
    for (const auto& [cx, cz] : cells) {
        const float x = centerOf(cx), z = centerOf(cz);
        const auto first = static_cast<std::uint32_t>(m_mesh.positions.size());
        m_mesh.positions.insert(m_mesh.positions.end(), {{x - edge, y, z - edge},
                                                         {x + edge, y, z - edge},
                                                         {x + edge, y, z + edge},
                                                         {x - edge, y, z + edge}});
        m_mesh.triangles.push_back({first, first + 1, first + 2});
        m_mesh.triangles.push_back({first, first + 2, first + 3});
    }
    m_mesh.normals.clear();
    m_mesh.colors.clear();
    m_hasFloor = true;
    return true;
}

/// Squared distance in cells from every cell to the nearest Outside cell, exact up to kMaxDepth, by three passes of
/// windowed minima (one per axis).
void WatertightSolid::measureDepth() {
    constexpr std::uint16_t kFar = kMaxDepth * kMaxDepth;
    m_depth.resize(m_labels.size());
    std::array<std::uint16_t, kN> line{}, out{};
    const auto pass = [&](std::size_t start, std::size_t stride) {
        bool uniform = true;
        for (std::size_t i = 0; i < kN; ++i) {
            line[i] = m_depth[start + i * stride];
            uniform = uniform && line[i] == line[0];
        }
        if (uniform) return; // all 0, or nothing near
        for (int i = 0; i < kN; ++i) {
            int best = line[static_cast<std::size_t>(i)];
            for (int d = 1; d < kMaxDepth && d * d < best; ++d) {
                if (i >= d) best = std::min(best, line[static_cast<std::size_t>(i - d)] + d * d);
                if (i + d < kN) best = std::min(best, line[static_cast<std::size_t>(i + d)] + d * d);
            }
            out[static_cast<std::size_t>(i)] = static_cast<std::uint16_t>(best);
        }
        for (std::size_t i = 0; i < kN; ++i) m_depth[start + i * stride] = out[i];
    };
    std::transform(m_labels.begin(), m_labels.end(), m_depth.begin(),
                   [](Label label) { return label == Label::Outside ? std::uint16_t{0} : kFar; });
    constexpr std::size_t kRow = kN, kPlane = std::size_t{kN} * kN;
    for (std::size_t a = 0; a < kN; ++a) {
        for (std::size_t b = 0; b < kN; ++b) pass(a * kPlane + b * kRow, 1);
    }
    for (std::size_t a = 0; a < kN; ++a) {
        for (std::size_t b = 0; b < kN; ++b) pass(a * kPlane + b, kRow);
    }
    for (std::size_t a = 0; a < kN; ++a) {
        for (std::size_t b = 0; b < kN; ++b) pass(a * kRow + b, kPlane);
    }
}

WatertightSolid::Label WatertightSolid::labelAt(Vec3f p) const {
    for (int axis = 0; axis < 3; ++axis) {
        if (!(p[axis] > -1.0f && p[axis] < 1.0f)) return Label::Outside;
    }
    return m_labels[indexOf(cellOf(p.x), cellOf(p.y), cellOf(p.z))];
}

bool WatertightSolid::isOutsideCell(Vec3f p) const { return labelAt(p) == Label::Outside; }

/// Distance to the outside's nearest cell centre, trilinear between cell centres.
float WatertightSolid::depth(Vec3f p) const {
    std::array<int, 3> base{};
    std::array<float, 3> weight{};
    for (int axis = 0; axis < 3; ++axis) {
        const float c = std::clamp((p[axis] + 1.0f) / kH - 0.5f, 0.0f, static_cast<float>(kN - 1));
        const auto k = static_cast<std::size_t>(axis);
        base[k] = std::min(static_cast<int>(c), kN - 2);
        weight[k] = c - static_cast<float>(base[k]);
    }
    float sum = 0.0f;
    for (int corner = 0; corner < 8; ++corner) {
        const int x = corner & 1, y = corner >> 1 & 1, z = corner >> 2;
        const float w =
            (x ? weight[0] : 1 - weight[0]) * (y ? weight[1] : 1 - weight[1]) * (z ? weight[2] : 1 - weight[2]);
        sum += w * std::sqrt(static_cast<float>(m_depth[indexOf(base[0] + x, base[1] + y, base[2] + z)]));
    }
    return sum * kH;
}

float WatertightSolid::signedDistance(Vec3f p, float clamp) const {
    const Label label = labelAt(p);
    const auto nearest = m_distances->nearest(p, clamp + m_wall + 2.0f * kH);
    if (!nearest) return label == Label::Outside ? -clamp : clamp;
    const float d = nearest->distance;
    // Inside, the nearest triangle may be hidden (a shelf in a closed cupboard): the grid bounds the depth from below.
    const auto insideDistance = [&](float estimate) {
        return std::clamp(std::max(estimate, depth(p) - 1.3f * kH), 0.0f, clamp);
    };
    if (d >= m_wall) {
        bool outside = label == Label::Outside;
        if (label == Label::Wall) outside = depth(p) < 0.9f * kH; // beside the wall: the nearest free cells decide
        return outside ? std::max(m_wall - d, -clamp) : insideDistance(d + m_wall);
    }
    // In the wall: the side of the triangle on which the point lies is seen by probing just beyond the wall.
    const Vec3f direction = d > 1e-6f ? (p - nearest->point) / d : Vec3f{};
    for (const float beyond : {0.75f, 1.25f, 0.4f}) {
        const Label probe = labelAt(nearest->point + direction * (m_wall + beyond * kH));
        if (probe == Label::Outside) return m_wall - d;
        if (probe == Label::Inside) return insideDistance(m_wall + d);
    }
    return insideDistance(m_wall - d); // a crease between two walls
}

double WatertightSolid::solidFraction() const {
    const auto outside = std::ranges::count(m_labels, Label::Outside);
    return 1.0 - static_cast<double>(outside) / static_cast<double>(m_labels.size());
}

double WatertightSolid::interiorShare() const {
    const auto outside = std::ranges::count(m_labels, Label::Outside);
    const auto inside = std::ranges::count(m_labels, Label::Inside);
    const auto solid = static_cast<std::ptrdiff_t>(m_labels.size()) - outside;
    return solid > 0 ? static_cast<double>(inside) / static_cast<double>(solid) : 0.0;
}

} // namespace vecset
