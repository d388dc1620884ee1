#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace vecset {

struct TriangleMesh;

/// A way of its own to a field's surface, for samples that lie on a device as well.
class SurfaceSource {
public:
    SurfaceSource() = default;
    SurfaceSource(const SurfaceSource&) = delete;
    SurfaceSource& operator=(const SurfaceSource&) = delete;
    virtual ~SurfaceSource() = default;
    /// What extractSurface() gives for the field's samples; nothing where that has to see to it itself.
    [[nodiscard]] virtual std::optional<TriangleMesh> extract(float isoLevel) const = 0;
};

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
    std::shared_ptr<const SurfaceSource> source =
        nullptr; ///< asked before keys and values; must be of the same samples

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
