#pragma once

#include "core/cuda/value_steps.h"

#include <cmath>
#include <cstdint>

namespace vecset::cuda {

// Surface extraction as core/surface does it, cell by cell and edge by edge at once: the same vertices in the same
// order, the same triangles. Only for samples where every cell that the surface crosses is complete (see FindGaps); the
// rest is left to core/surface.

/// The samples that are meshed and what was found of their edges.
struct SurfaceGrid {
    BitGrid present, inside;
    BitGrid edges[3];                  ///< lower ends of the crossed edges, by axis
    const std::int32_t* ranks;         ///< running sum of `present`
    const std::int32_t* crossingRanks; ///< running sum of the crossed edges per word, all axes
    const float* values;               ///< of the present vertices, ascending by key
    double iso;
    double halfExtent;

    [[nodiscard]] VECSET_BOTH double value(int x, int y, int z) const {
        return static_cast<double>(values[rankOf(present, ranks, x, y, z)]) - iso;
    }
    [[nodiscard]] VECSET_BOTH bool has(int x, int y, int z) const {
        const int side = present.side;
        return x >= 0 && y >= 0 && z >= 0 && x < side && y < side && z < side && present.test(x, y, z);
    }
    /// The vertex on a crossed edge: crossings are ordered by their lower end's key, then by axis.
    [[nodiscard]] VECSET_BOTH std::int32_t vertexOn(int x, int y, int z, int axis) const {
        const std::int64_t word = present.wordOf(x, y, z);
        const int bit = z & 31;
        std::int32_t place = crossingRanks[word];
        for (int a = 0; a < 3; ++a) {
            const std::uint32_t crossed = edges[a].words[word];
            place -= countBits(crossed >> bit); // those from this vertex on ...
            if (a < axis)
                place += static_cast<std::int32_t>(crossed >> bit & 1U); // ... but for its own before this axis
        }
        return place;
    }
    /// Model-space coordinate of a lattice coordinate.
    [[nodiscard]] VECSET_BOTH float position(double lattice) const {
        return static_cast<float>(halfExtent * (2.0 * lattice / (present.side - 1) - 1.0));
    }
};

/// Cells by their lowest corner: all eight corners sampled; and of those, the ones with corners on both sides.
struct FindCells {
    BitGrid present, inside, complete, crossed;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, w] = present.placeOf(i);
        std::uint32_t all = 0xffffffffU, some = 0, every = 0xffffffffU;
        for (int row = 0; row < 4; ++row) {
            const int cx = x + (row & 1), cy = y + (row >> 1);
            all &= present.word(cx, cy, w) & present.ahead(cx, cy, w);
            const std::uint32_t low = inside.word(cx, cy, w), high = inside.ahead(cx, cy, w);
            some |= low | high;
            every &= low & high;
        }
        complete.words[i] = all;
        crossed.words[i] = all & some & ~every;
    }
};

/// Sets flags[0] when a cell of the box beside a crossed edge is not complete, flags[1] when a vertex on the box's
/// faces is inside.
struct FindGaps {
    BitGrid complete, inside, edges[3];
    std::int32_t* flags;

    /// Complete cells and those that would lie outside the box.
    [[nodiscard]] VECSET_BOTH std::uint32_t fine(int x, int y, int w) const {
        const int last = complete.side - 1;
        if (x < 0 || y < 0 || x >= last || y >= last || w < 0) return 0xffffffffU;
        return complete.word(x, y, w) | (w == last / 32 ? 1U << (last & 31) : 0U);
    }
    [[nodiscard]] VECSET_BOTH std::uint32_t fineBehind(int x, int y, int w) const {
        return fine(x, y, w) << 1 | fine(x, y, w - 1) >> 31;
    }

    VECSET_BOTH void operator()(std::int64_t i) const {
        const auto [x, y, w] = complete.placeOf(i);
        const std::uint32_t here = fine(x, y, w), behind = fineBehind(x, y, w);
        const std::uint32_t around[3] = {here & behind & fine(x, y - 1, w) & fineBehind(x, y - 1, w),
                                         here & behind & fine(x - 1, y, w) & fineBehind(x - 1, y, w),
                                         here & fine(x - 1, y, w) & fine(x, y - 1, w) & fine(x - 1, y - 1, w)};
        std::uint32_t open = 0;
        for (int axis = 0; axis < 3; ++axis) open |= edges[axis].words[i] & ~around[axis];
        if (open != 0) raise(flags);
        const int last = complete.side - 1;
        std::uint32_t border = x == 0 || y == 0 || x == last || y == last ? 0xffffffffU : 0U;
        if (w == 0) border |= 1U;
        if (w == last / 32) border |= 1U << (last & 31);
        if ((inside.words[i] & border) != 0) raise(flags + 1);
    }
};

/// The values of present vertices; one step per key.
struct LookUpValues {
    SurfaceGrid grid;
    const std::int32_t* keys;
    float* out;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const Vertex v = vertexOf(keys[i], grid.present.side);
        out[i] = grid.values[rankOf(grid.present, grid.ranks, v.x, v.y, v.z)];
    }
};

/// The vertices on crossed edges, by 3 * key of the lower end + axis; one step per code.
struct LookUpVertices {
    SurfaceGrid grid;
    const std::int64_t* codes;
    std::int32_t* out;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const Vertex v = vertexOf(static_cast<std::int32_t>(codes[i] / 3), grid.present.side);
        out[i] = grid.vertexOn(v.x, v.y, v.z, static_cast<int>(codes[i] % 3));
    }
};

/// counts[i] = crossed edges that begin in word i.
struct CountCrossings {
    BitGrid edges[3];
    std::int32_t* counts;
    VECSET_BOTH void operator()(std::int64_t i) const {
        counts[i] = countBits(edges[0].words[i]) + countBits(edges[1].words[i]) + countBits(edges[2].words[i]);
    }
};

/// codes[v] = 3 * key of the lower end + axis, for every vertex; one step per word.
struct EmitCrossings {
    SurfaceGrid grid;
    std::int64_t* codes;
    VECSET_BOTH void operator()(std::int64_t i) const {
        const std::uint32_t crossed[3] = {grid.edges[0].words[i], grid.edges[1].words[i], grid.edges[2].words[i]};
        std::uint32_t bits = crossed[0] | crossed[1] | crossed[2];
        if (bits == 0) return;
        const auto [x, y, w] = grid.present.placeOf(i);
        std::int64_t* out =
            codes + grid.crossingRanks[i] - countBits(crossed[0]) - countBits(crossed[1]) - countBits(crossed[2]);
        for (; bits != 0; bits &= bits - 1) {
            const int bit = lowestBit(bits);
            const std::int64_t key = grid.present.key(x, y, 32 * w + bit);
            for (int axis = 0; axis < 3; ++axis) {
                if ((crossed[axis] >> bit & 1U) != 0) *out++ = 3 * key + axis;
            }
        }
    }
};

/// Where the surface cuts each crossed edge, and the field's direction there; one step per vertex. See
/// edge_crossings.cpp.
struct PlaceVertices {
    SurfaceGrid grid;
    const std::int64_t* codes;
    float* positions; ///< [vertices, 3]
    float* gradients; ///< [vertices, 3]: outward unit normals, zero where the samples do not tell

    /// d(value)/d(lattice step) per axis; false when some axis has no sampled neighbour.
    VECSET_BOTH bool gradientAt(const int (&at)[3], double (&gradient)[3]) const {
        const double own = grid.value(at[0], at[1], at[2]);
        for (int axis = 0; axis < 3; ++axis) {
            const int dx = axis == 0 ? 1 : 0, dy = axis == 1 ? 1 : 0, dz = axis == 2 ? 1 : 0;
            const bool below = grid.has(at[0] - dx, at[1] - dy, at[2] - dz),
                       above = grid.has(at[0] + dx, at[1] + dy, at[2] + dz);
            if (!below && !above) return false;
            const double low = below ? grid.value(at[0] - dx, at[1] - dy, at[2] - dz) : own;
            const double high = above ? grid.value(at[0] + dx, at[1] + dy, at[2] + dz) : own;
            gradient[axis] = (high - low) / (below && above ? 2.0 : 1.0);
        }
        return true;
    }
    VECSET_BOTH void operator()(std::int64_t i) const {
        const int axis = static_cast<int>(codes[i] % 3);
        const Vertex v = vertexOf(static_cast<std::int32_t>(codes[i] / 3), grid.present.side);
        const int low[3] = {v.x, v.y, v.z};
        const int high[3] = {v.x + (axis == 0 ? 1 : 0), v.y + (axis == 1 ? 1 : 0), v.z + (axis == 2 ? 1 : 0)};
        const double a = grid.value(low[0], low[1], low[2]), b = grid.value(high[0], high[1], high[2]);
        // At least 0.001 of a cell, and at least four units in the last place of a single-precision coordinate.
        const double margin = fmax(1e-3, 2.5e-7 * (grid.present.side - 1));
        const double t = fmin(fmax(a / (a - b), margin), 1.0 - margin);
        for (int k = 0; k < 3; ++k) positions[3 * i + k] = grid.position(low[k] + (k == axis ? t : 0.0));
        double before[3], after[3], g[3];
        for (int k = 0; k < 3; ++k) gradients[3 * i + k] = 0.0f;
        if (!gradientAt(low, before) || !gradientAt(high, after)) return;
        double squared = 0.0;
        for (int k = 0; k < 3; ++k) {
            g[k] = before[k] + t * (after[k] - before[k]);
            squared += g[k] * g[k];
        }
        if (!(squared > 0.0) || !(squared - squared == 0.0)) return;
        const double scale = -1.0 / sqrt(squared);
        for (int k = 0; k < 3; ++k) gradients[3 * i + k] = static_cast<float>(g[k] * scale);
    }
};

/// How the surface runs through every kind of cell, flattened from cellLoops(): offsets[64 * insideMask + joinedFaces]
/// leads to {triangles, centres, loops}, then per loop {edges, kind, triangles, its edges ..., three corners per
/// triangle ...}.
struct CellTable {
    const std::int32_t* offsets;
    const std::uint8_t* bytes;
    static constexpr int kFree = 1, kCentre = 2; ///< kinds, see CellLoop
    static constexpr int kCentreCorner = 255;
};

/// Which pattern each crossed cell has: its place in the table, and how many triangles and extra vertices it makes. One
/// step per cell, by the key of its lowest corner.
struct ClassifyCells {
    SurfaceGrid grid;
    CellTable table;
    const std::int32_t* cells;
    std::int32_t* patterns;
    std::int32_t* triangles;
    std::int32_t* centres;

    /// As joinedFaces(): faces with two inside corners at opposite ends, whose inside corners the field connects.
    [[nodiscard]] VECSET_BOTH static unsigned joinedFaces(const double (&values)[8], unsigned mask) {
        unsigned joined = 0;
        for (int face = 0; face < 6; ++face) {
            const int axis = face / 2, u = 1 << (axis + 1) % 3, v = 1 << (axis + 2) % 3,
                      base = face % 2 != 0 ? 1 << axis : 0;
            const int q[4] = {base, face % 2 != 0 ? base | u : base | v, base | u | v,
                              face % 2 != 0 ? base | v : base | u};
            const bool first = (mask >> q[0] & 1U) != 0, second = (mask >> q[1] & 1U) != 0;
            if (first == second || first != ((mask >> q[2] & 1U) != 0) || second != ((mask >> q[3] & 1U) != 0))
                continue;
            const double even = values[q[0]] * values[q[2]], odd = values[q[1]] * values[q[3]];
            if (first ? even > odd : odd > even) joined |= 1U << face;
        }
        return joined;
    }
    VECSET_BOTH void operator()(std::int64_t i) const {
        const Vertex v = vertexOf(cells[i], grid.present.side);
        double values[8];
        unsigned mask = 0;
        for (int c = 0; c < 8; ++c) {
            const int x = v.x + (c & 1), y = v.y + (c >> 1 & 1), z = v.z + (c >> 2 & 1);
            values[c] = grid.value(x, y, z);
            mask |= static_cast<unsigned>(grid.inside.test(x, y, z)) << c;
        }
        const std::int32_t offset = table.offsets[64 * mask + joinedFaces(values, mask)];
        patterns[i] = offset;
        triangles[i] = table.bytes[offset];
        centres[i] = table.bytes[offset + 1];
    }
};

/// Writes every cell's triangles and extra vertices; one step per cell. The running sums include the cell itself.
struct EmitTriangles {
    SurfaceGrid grid;
    CellTable table;
    const std::int32_t* cells;
    const std::int32_t* patterns;
    const std::int32_t* triangleSums;
    const std::int32_t* centreSums;
    std::int32_t firstCentre; ///< the number of the first extra vertex
    float* positions;
    std::uint32_t* triangles; ///< [triangles, 3]

    [[nodiscard]] VECSET_BOTH std::uint32_t corner(const Vertex& cell, int edge) const {
        const int axis = edge / 4;
        const int low = (edge & 1) << (axis + 1) % 3 | (edge >> 1 & 1) << (axis + 2) % 3;
        return static_cast<std::uint32_t>(
            grid.vertexOn(cell.x + (low & 1), cell.y + (low >> 1 & 1), cell.z + (low >> 2 & 1), axis));
    }
    [[nodiscard]] VECSET_BOTH float squaredDistance(std::uint32_t a, std::uint32_t b) const {
        const float x = positions[3 * a] - positions[3 * b], y = positions[3 * a + 1] - positions[3 * b + 1];
        const float z = positions[3 * a + 2] - positions[3 * b + 2];
        return x * x + y * y + z * z;
    }
    VECSET_BOTH static std::uint32_t* write(std::uint32_t* out, std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        out[0] = a;
        out[1] = b;
        out[2] = c;
        return out + 3;
    }
    VECSET_BOTH void placeCentre(std::uint32_t centre, const std::uint32_t (&corners)[12], int count) const {
        float sum[3] = {};
        for (int m = 0; m < count; ++m) {
            for (int k = 0; k < 3; ++k) sum[k] = sum[k] + positions[3 * corners[m] + static_cast<std::uint32_t>(k)];
        }
        for (int k = 0; k < 3; ++k)
            positions[3 * centre + static_cast<std::uint32_t>(k)] = sum[k] / static_cast<float>(count);
    }
    VECSET_BOTH void operator()(std::int64_t i) const {
        const Vertex cell = vertexOf(cells[i], grid.present.side);
        const std::uint8_t* at = table.bytes + patterns[i];
        std::uint32_t* out = triangles + 3 * std::int64_t{triangleSums[i] - at[0]};
        auto centre = static_cast<std::uint32_t>(firstCentre + centreSums[i] - at[1]);
        const int loops = at[2];
        at += 3;
        for (int loop = 0; loop < loops; ++loop) {
            const int edges = at[0], kind = at[1], count = at[2];
            std::uint32_t c[12];
            for (int m = 0; m < edges; ++m) c[m] = corner(cell, at[3 + m]);
            at += 3 + edges;
            if ((kind & CellTable::kFree) != 0) {
                const bool even = squaredDistance(c[0], c[2]) <= squaredDistance(c[1], c[3]);
                out = write(out, c[0], c[1], even ? c[2] : c[3]);
                out = even ? write(out, c[0], c[2], c[3]) : write(out, c[1], c[2], c[3]);
            } else {
                for (int m = 0; m < 3 * count; ++m) *out++ = at[m] == CellTable::kCentreCorner ? centre : c[at[m]];
            }
            at += 3 * count;
            if ((kind & CellTable::kCentre) != 0) placeCentre(centre++, c, edges);
        }
    }
};

/// Adds each triangle's normal to its corners' sums, weighted by the angle there (see computeSmoothNormals()); one step
/// per triangle.
struct AddFacetNormals {
    const float* positions;
    const std::uint32_t* triangles;
    double* sums; ///< [vertices, 3]

    VECSET_BOTH static void add(double* sum, double value) {
#if defined(__CUDA_ARCH__)
        atomicAdd(sum, value);
#else
        *sum += value;
#endif
    }
    VECSET_BOTH void operator()(std::int64_t i) const {
        const std::uint32_t* corners = triangles + 3 * i;
        double p[3][3];
        for (int m = 0; m < 3; ++m) {
            for (int k = 0; k < 3; ++k) p[m][k] = positions[3 * std::int64_t{corners[m]} + k];
        }
        double a[3], b[3];
        for (int k = 0; k < 3; ++k) a[k] = p[1][k] - p[0][k], b[k] = p[2][k] - p[0][k];
        const double n[3] = {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
        const double length = sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        for (int m = 0; m < 3; ++m) {
            double cosine = 0.0;
            for (int k = 0; k < 3; ++k) cosine += (p[(m + 1) % 3][k] - p[m][k]) * (p[(m + 2) % 3][k] - p[m][k]);
            const double weight = atan2(length, cosine);
            for (int k = 0; k < 3; ++k) add(sums + 3 * std::int64_t{corners[m]} + k, weight * n[k]);
        }
    }
};

/// Unit normals: the gradient's where it is known and does not contradict the facets', else those. One step per vertex.
struct FinishNormals {
    const double* sums;
    const float* gradients; ///< of the first `crossings` vertices
    std::int64_t crossings;
    float* normals; ///< [vertices, 3]
    VECSET_BOTH void operator()(std::int64_t i) const {
        const double* sum = sums + 3 * i;
        const double norm = sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
        const bool proper = norm > 0.0 && norm - norm == 0.0;
        float facet[3] = {0.0f, 1.0f, 0.0f};
        for (int k = 0; k < 3; ++k) facet[k] = proper ? static_cast<float>(sum[k] / norm) : facet[k];
        const float* gradient = gradients + 3 * i;
        const bool agrees =
            i < crossings && gradient[0] * facet[0] + gradient[1] * facet[1] + gradient[2] * facet[2] > 0.0f;
        for (int k = 0; k < 3; ++k) normals[3 * i + k] = agrees ? gradient[k] : facet[k];
    }
};

} // namespace vecset::cuda
