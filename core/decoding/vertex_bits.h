#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vecset {

/// Sets of lattice vertices as strictly ascending keys (SparseField's key for `cells`).
using KeySet = std::vector<std::uint64_t>;

/// A set of lattice vertices as bits: words of 64 vertices that follow each other along z, of which only those are held
/// that have a vertex in the set. Every function below runs in time and memory proportional to its sets (there is no
/// array over the whole lattice), and handles all vertices of a word at once.
class VertexBits {
public:
    static constexpr std::uint32_t kBits = 64; ///< vertices of a word
    /// Bit b of word `at` is the vertex z = kBits (at % rowWords) + b of the row at / rowWords = x side + y.
    struct Word {
        std::uint32_t at;
        std::uint64_t bits; ///< never 0 in a set
        friend bool operator==(const Word&, const Word&) = default;
    };

    /// The empty set of a lattice of that many cells per axis, at most 4096.
    explicit VertexBits(int cells);
    VertexBits(int cells, const KeySet& keys);
    /// Every vertex of the lattice.
    [[nodiscard]] static VertexBits all(int cells);

    [[nodiscard]] int cells() const { return static_cast<int>(m_side) - 1; }
    [[nodiscard]] std::uint32_t side() const { return m_side; }
    [[nodiscard]] std::uint32_t rowWords() const { return m_rowWords; }
    [[nodiscard]] const std::vector<Word>& words() const { return m_words; }
    [[nodiscard]] bool empty() const { return m_words.empty(); }
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] KeySet keys() const;

    /// Adds vertices of a word that is not before the last one.
    void append(std::uint32_t at, std::uint64_t bits);
    /// Every vertex moved by `direction` (1 or -1) along the axis; those that leave the lattice are dropped.
    [[nodiscard]] VertexBits shifted(std::size_t axis, int direction) const;
    /// Those that lie on the lattice's faces.
    [[nodiscard]] VertexBits onFaces() const;

    friend VertexBits unite(const VertexBits& a, const VertexBits& b);
    friend VertexBits intersection(const VertexBits& a, const VertexBits& b);
    friend VertexBits difference(const VertexBits& a, const VertexBits& b);
    friend bool operator==(const VertexBits&, const VertexBits&) = default;

private:
    [[nodiscard]] VertexBits shiftedAlongRows(int direction) const;
    [[nodiscard]] VertexBits emptyOfSameLattice() const;
    /// Of a row's word: the bits that are vertices of the lattice.
    [[nodiscard]] std::uint64_t valid(std::uint32_t wordOfRow) const;

    std::uint32_t m_side;
    std::uint32_t m_rowWords;
    std::vector<Word> m_words; ///< ascending
};

// Of the same lattice:
[[nodiscard]] VertexBits unite(const VertexBits& a, const VertexBits& b);
[[nodiscard]] VertexBits intersection(const VertexBits& a, const VertexBits& b);
/// The vertices of `a` that are not in `b`.
[[nodiscard]] VertexBits difference(const VertexBits& a, const VertexBits& b);

/// All vertices at most one step away along the axis.
[[nodiscard]] VertexBits dilateAxis(const VertexBits& set, std::size_t axis);
/// All vertices at most one step away per axis (a 3x3x3 dilation).
[[nodiscard]] VertexBits dilate(const VertexBits& set);

/// What becomes of a coarse lattice's last vertices where they would lie beyond the finer lattice's box (odd number of
/// fine cells, see exactLevels()).
enum class BeyondBox { Clamp, Drop };
/// The vertices of the next finer lattice that coincide with these: indices are doubled.
[[nodiscard]] VertexBits refine(const VertexBits& set, int fineCells, BeyondBox beyond = BeyondBox::Clamp);

} // namespace vecset
