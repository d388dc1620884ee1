#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace vecset {

/// A scalar field sampled on some vertices of a regular grid of `resolution` cells per axis that spans the cube
/// [-halfExtent, +halfExtent]^3: vertex (i, j, k) lies at -halfExtent + i * (2 * halfExtent / resolution) per axis.
/// Positive inside. Memory grows with the number of samples, never with resolution^3.
///
/// A vertex's key is (i * (R + 1) + j) * (R + 1) + k with R = resolution, i along x: the C order [x][y][z].
struct SparseField {
    int resolution = 0;
    double halfExtent = 1.01;
    std::vector<std::uint64_t> keys; ///< strictly ascending
    std::vector<float> values;       ///< one per key

    [[nodiscard]] std::uint64_t key(int i, int j, int k) const {
        const auto n = static_cast<std::uint64_t>(resolution) + 1;
        return (static_cast<std::uint64_t>(i) * n + static_cast<std::uint64_t>(j)) * n + static_cast<std::uint64_t>(k);
    }
    [[nodiscard]] std::array<int, 3> coordinates(std::uint64_t key) const {
        const auto n = static_cast<std::uint64_t>(resolution) + 1;
        return {static_cast<int>(key / (n * n)), static_cast<int>(key / n % n), static_cast<int>(key % n)};
    }
};

} // namespace vecset
