#pragma once

#include "core/base/job_context.h"
#include "core/dataset/distance_query.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace vecset {

/// Makes a closed solid of any triangle soup: a wall of thickness `wall` on both sides of every triangle, and every
/// space that the outside cannot reach. Shells, open boxes with a closed bottom, flipped and doubled faces all give
/// what a person would call the object. The mesh must lie in [-1, 1]^3 with `wall` and two cells to spare.
///
/// The outside is flooded on a grid of `kCells`^3 cells; distances are exact to the triangles outside and in the walls,
/// and to about one cell deep inside. Furniture without a bottom that stands on the floor (sofas, cupboards) is closed
/// there. Memory: 6 MB. Const calls are thread-safe.
class WatertightSolid {
public:
    static constexpr int kCells = 128;
    static constexpr float kCellSize = 2.0f / kCells;
    enum class Label : std::uint8_t { Inside, Wall, Outside };

    WatertightSolid(const TriangleMesh& mesh, float wall, const JobContext& job = {});

    /// Signed distance to the solid's surface, positive inside, clamped to +-`clamp`.
    [[nodiscard]] float signedDistance(Vec3f p, float clamp) const;
    /// Whether the point lies in a cell that the outside reaches (false beyond walls and within them).
    [[nodiscard]] bool isOutsideCell(Vec3f p) const;
    /// Share of the cube [-1, 1]^3 that is solid, and the share of the solid that is not wall (grid accuracy).
    [[nodiscard]] double solidFraction() const;
    [[nodiscard]] double interiorShare() const;
    /// The cells' labels, index (z * kCells + y) * kCells + x.
    [[nodiscard]] const std::vector<Label>& labels() const { return m_labels; }
    /// The mesh with the added floor, if one was needed; samples of the surface are drawn from it.
    [[nodiscard]] const TriangleMesh& mesh() const { return m_mesh; }
    [[nodiscard]] bool hasFloor() const { return m_hasFloor; }
    [[nodiscard]] float wall() const { return m_wall; }
    [[nodiscard]] const DistanceQuery& distances() const { return *m_distances; }

private:
    [[nodiscard]] Label labelAt(Vec3f p) const;
    [[nodiscard]] float depth(Vec3f p) const;
    void markWalls(const JobContext& job);
    void markBlock(int x0, int y0, int z0, int size);
    void flood(int floorRow);
    void floodFloorRow(int row);
    bool closeFloor();
    void measureDepth();

    TriangleMesh m_mesh;
    float m_wall = 0.0f;
    bool m_hasFloor = false;
    std::unique_ptr<DistanceQuery> m_distances;
    std::vector<Label> m_labels;
    std::vector<std::uint16_t> m_depth; ///< squared cells to the nearest outside cell, up to kMaxDepth^2
};

} // namespace vecset
