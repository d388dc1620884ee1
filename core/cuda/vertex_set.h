#pragma once

#include "core/cuda/value_steps.h"

#include <ATen/core/Tensor.h>

#include <array>
#include <cstdint>
#include <vector>

namespace vecset::cuda {

/// A set of lattice vertices on a device (or, for tests, on the CPU): a BitGrid whose memory is a tensor.
class VertexSet {
public:
    VertexSet() = default;
    /// The empty set of a lattice with `side` vertices per axis.
    [[nodiscard]] static VertexSet none(int side, const at::Device& device);
    /// A set whose words a step is about to write, all of them.
    [[nodiscard]] static VertexSet unwritten(int side, const at::Device& device);

    [[nodiscard]] BitGrid grid() const;
    [[nodiscard]] const at::Tensor& words() const { return m_words; } ///< int32 [side * side * rowWords]
    [[nodiscard]] int side() const { return m_side; }

private:
    VertexSet(at::Tensor words, int side) : m_words(std::move(words)), m_side(side) {}
    at::Tensor m_words;
    int m_side = 0;
};

[[nodiscard]] VertexSet dilate(const VertexSet& set, std::array<int, 3> reach = {1, 1, 1});
[[nodiscard]] VertexSet unite(const VertexSet& a, const VertexSet& b);
[[nodiscard]] VertexSet difference(const VertexSet& a, const VertexSet& b);
[[nodiscard]] VertexSet refine(const VertexSet& coarse, int fineSide);

/// The samples of one level.
struct LevelSamples {
    VertexSet present, above, below;
    at::Tensor values; ///< float32 [side^3] by key, or undefined; read where `present` only
    [[nodiscard]] Samples view() const;
    /// No samples yet. `withValues`: with room for the values of the whole lattice.
    [[nodiscard]] static LevelSamples none(int side, bool withValues, const at::Device& device);
};

// As their namesakes in core/decoding/vertex_bits.h, near_surface.h and crossing_sets.h.
[[nodiscard]] VertexSet nearSurface(const LevelSamples& samples, const SurfaceRule& rule);
[[nodiscard]] VertexSet signChanges(const LevelSamples& samples);
[[nodiscard]] VertexSet crossedCellCorners(const LevelSamples& samples);
[[nodiscard]] VertexSet crossingSeeds(const LevelSamples& coarse, int fineSide);
[[nodiscard]] VertexSet thinPartSeeds(const LevelSamples& coarse, int fineSide, const SurfaceRule& rule,
                                      const std::int32_t* beyondTruncation);

/// What the host needs to know now and then; one small copy from the device per question.
class DeviceReport {
public:
    explicit DeviceReport(const at::Device& device);
    /// The flags that steps on a level's values raise.
    [[nodiscard]] ValueFlags flags(std::size_t level) const;
    [[nodiscard]] const at::Tensor& numbers() const { return m_numbers; }

    static constexpr int kTotal = 0, kNotFinite = 1, kBounds = 2, kLevels = 8, kSize = 32;

private:
    at::Tensor m_numbers; ///< int32 [kSize]
};

/// A set's keys and what came with their number.
struct KeyList {
    at::Tensor keys;       ///< int32 [count], ascending
    at::Tensor runningSum; ///< int32 per word: vertices up to and with it
    std::int64_t count = 0;
    bool allFinite = true;        ///< no value so far was infinite or not a number
    std::array<int, 6> bounds{};  ///< {min, max} per axis, if asked for
};

/// Lists the keys of a set. Waits for the device: the only place of a decode that does.
[[nodiscard]] KeyList listKeys(const VertexSet& set, const DeviceReport& report, bool withBounds = false);

} // namespace vecset::cuda
