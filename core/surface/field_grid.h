#pragma once

#include "core/geometry/vec3.h"
#include "core/surface/sparse_field.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace vecset {

/// What is known about a sample: values that are not finite count as absent.
enum class SampleState : std::uint8_t { Absent, Outside, Inside };

/// A checked, read-only view of a SparseField for surface extraction: values relative to the iso level, samples by
/// slice (equal i), look-ups by key and lattice positions. Keeps a reference to the field.
class FieldGrid {
public:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    /// @throws Error InvalidInput as documented at extractSurface().
    FieldGrid(const SparseField& field, float isoLevel);

    [[nodiscard]] int resolution() const { return m_field.resolution; }
    [[nodiscard]] std::size_t size() const { return m_field.keys.size(); }
    [[nodiscard]] std::uint64_t key(std::size_t sample) const { return m_field.keys[sample]; }
    /// Key distance between neighbours along an axis: n^2, n, 1 with n = resolution + 1.
    [[nodiscard]] std::uint64_t stride(int axis) const { return m_strides[static_cast<std::size_t>(axis)]; }
    /// First sample of slice i; sliceBegin(resolution + 1) is the number of samples.
    [[nodiscard]] std::size_t sliceBegin(int i) const { return m_sliceBegin[static_cast<std::size_t>(i)]; }
    [[nodiscard]] std::array<int, 3> coordinates(std::uint64_t key) const { return m_field.coordinates(key); }

    /// Value minus iso level; positive inside.
    [[nodiscard]] double value(std::size_t sample) const {
        return static_cast<double>(m_field.values[sample]) - static_cast<double>(m_isoLevel);
    }
    [[nodiscard]] SampleState state(std::size_t sample) const {
        const float v = m_field.values[sample];
        if (!std::isfinite(v)) return SampleState::Absent;
        return v > m_isoLevel ? SampleState::Inside : SampleState::Outside;
    }
    /// The sample with this key, or kNone. The key must lie in the grid.
    [[nodiscard]] std::size_t find(std::uint64_t key) const;

    /// Model-space coordinate of a lattice coordinate in [0, resolution].
    [[nodiscard]] double position(double lattice) const {
        return m_field.halfExtent * (2.0 * lattice / m_field.resolution - 1.0);
    }
    [[nodiscard]] Vec3f position(const std::array<double, 3>& lattice) const {
        return {static_cast<float>(position(lattice[0])), static_cast<float>(position(lattice[1])),
                static_cast<float>(position(lattice[2]))};
    }

private:
    const SparseField& m_field;
    float m_isoLevel;
    std::array<std::uint64_t, 3> m_strides{};
    std::vector<std::size_t> m_sliceBegin;
    int m_bucketShift = 0;                    ///< keys with the same bits above this share a bucket
    std::vector<std::uint32_t> m_bucketBegin; ///< first sample of each bucket, then their number; as many as samples
};

/// Finds keys that are asked for in ascending order, in constant amortised time.
class KeyCursor {
public:
    KeyCursor(const FieldGrid& grid, std::size_t begin, std::size_t end) : m_grid(grid), m_at(begin), m_end(end) {}
    /// The sample with this key, or FieldGrid::kNone.
    [[nodiscard]] std::size_t seek(std::uint64_t key) {
        while (m_at < m_end && m_grid.key(m_at) < key) ++m_at;
        return m_at < m_end && m_grid.key(m_at) == key ? m_at : FieldGrid::kNone;
    }
    /// The sample with the key after the one found last, or FieldGrid::kNone.
    [[nodiscard]] std::size_t following(std::uint64_t key) const {
        return m_at + 1 < m_end && m_grid.key(m_at + 1) == key ? m_at + 1 : FieldGrid::kNone;
    }

private:
    const FieldGrid& m_grid;
    std::size_t m_at;
    std::size_t m_end;
};

} // namespace vecset
