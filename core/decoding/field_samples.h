#pragma once

#include "core/decoding/vertex_bits.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vecset {

/// The samples of one level: some vertices of its lattice and the field there.
struct FieldSamples {
    VertexBits present;
    std::vector<float> values; ///< one per vertex, in the order of keys

    explicit FieldSamples(int cells) : present(cells) {}
    FieldSamples(VertexBits vertices, std::vector<float> field)
        : present(std::move(vertices)), values(std::move(field)) {}

    /// Adds samples at vertices that are not present yet.
    void add(const FieldSamples& fresh);
    /// Only the samples at vertices that are also in `vertices`.
    [[nodiscard]] FieldSamples within(const VertexBits& vertices) const;
    /// Those that lie on vertices of the next finer lattice, as samples there.
    [[nodiscard]] FieldSamples onFiner(int fineCells) const;
};

/// What lies on which side of the surface, of the samples. Inside means value > iso, as in extractSurface().
struct Sides {
    VertexBits inside, outside;
    explicit Sides(int cells) : inside(cells), outside(cells) {}
    Sides(const FieldSamples& samples, float iso);
    void add(const Sides& fresh);
};

/// One sample and those beside it.
struct SampleView {
    std::array<std::uint32_t, 3> at; ///< indices along x, y, z
    float value;
    std::array<std::array<const float*, 2>, 3> by; ///< per axis: the neighbour before and after; null: not sampled
};

/// Visits all samples in the order of keys.
class SampleWalk {
public:
    explicit SampleWalk(const FieldSamples& samples);
    /// Calls visit(word number, bit, const SampleView&) for every sample.
    template <typename Visit> void run(Visit&& visit) {
        const std::vector<VertexBits::Word>& words = m_samples.present.words();
        for (std::size_t i = 0; i < words.size(); ++i) {
            findNeighbours(i);
            std::size_t index = m_first[i];
            for (std::uint64_t bits = words[i].bits; bits != 0; bits &= bits - 1, ++index) {
                const auto bit = static_cast<std::uint32_t>(std::countr_zero(bits));
                visit(words[i].at, bit, viewOf(i, bit, index));
            }
        }
    }

private:
    /// The word beside the present one along x or y, its values where they stand among its vertices.
    struct Beside {
        std::size_t cursor = 0;
        std::uint64_t bits = 0;
        std::array<float, VertexBits::kBits> values;
    };
    void findNeighbours(std::size_t word);
    void moveTo(Beside& beside, std::uint32_t at);
    [[nodiscard]] SampleView viewOf(std::size_t word, std::uint32_t bit, std::size_t index) const;

    const FieldSamples& m_samples;
    std::vector<std::uint32_t> m_first;   ///< per word: index of its first sample
    std::array<std::uint32_t, 2> m_row{}; ///< x and y of the present word
    std::array<std::array<Beside, 2>, 2> m_beside;
};

} // namespace vecset
