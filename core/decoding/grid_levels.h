#pragma once

#include "core/geometry/vec3.h"
#include "core/surface/sparse_field.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vecset {

/// Cells per axis of the coarsest lattice that the official code uses at least.
inline constexpr int kOfficialCoarsest = 63;

/// One level of a coarse-to-fine pass: a cubic lattice of `cells` cells per axis. Its vertex (i, j, k) lies at
/// (coordinates[i], coordinates[j], coordinates[k]); vertex i of one level is vertex 2 i of the next finer one.
/// Keys are those of SparseField for `cells`.
struct GridLevel {
    int cells = 0;
    std::vector<float> coordinates; ///< cells + 1, in model units

    [[nodiscard]] std::uint64_t side() const { return static_cast<std::uint64_t>(cells) + 1; }
    [[nodiscard]] std::uint64_t vertexCount() const { return side() * side() * side(); }
    [[nodiscard]] Vec3f position(std::uint64_t key) const {
        const std::uint64_t n = side();
        return {coordinates[key / (n * n)], coordinates[key / n % n], coordinates[key % n]};
    }
};

/// Cells per axis from coarse to fine, as the official code halves (integer division while at least minResolution).
/// `flash` adds its rounding of the coarsest level to a multiple of four points, so the finest level is not always the
/// asked one (256 gives 63, 126, 252). Only for comparison with recorded data.
/// Source: hunyuan3d-2.md, section 6.
[[nodiscard]] std::vector<int> referenceResolutions(int resolution, int minResolution, bool flash);

/// The lattices of those levels with the official float32 arithmetic.
[[nodiscard]] std::vector<GridLevel> referenceLevels(const std::vector<int>& resolutions, double halfExtent);

/// Our own rule: the finest level is exactly the asked one and spans the box exactly, for every resolution.
///
/// Level l of L has ceil(resolution / 2^(L-l)) cells, each 2^(L-l) fine cells wide. When that does not divide, the last
/// coarse vertex would lie outside the box; it is moved onto the box's face, which loses nothing because coarse values
/// only decide where to refine. Halving stops at `minResolution` cells; 0 means: at 32, half of what the official code
/// stops at (see DecodePlan::widens()), but resolutions below 126 are halved once if 24 cells remain, which makes
/// previews cheap.
[[nodiscard]] std::vector<GridLevel> exactLevels(int resolution, int minResolution, double halfExtent);

} // namespace vecset
