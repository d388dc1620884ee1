#include "core/decoding/vertex_bits.h"

#include <algorithm>
#include <bit>

namespace vecset {
namespace {

/// The bits of a half word at the even places of a word.
std::uint64_t spread(std::uint32_t half) {
    std::uint64_t bits = half;
    bits = (bits | bits << 16) & 0x0000ffff0000ffffU;
    bits = (bits | bits << 8) & 0x00ff00ff00ff00ffU;
    bits = (bits | bits << 4) & 0x0f0f0f0f0f0f0f0fU;
    bits = (bits | bits << 2) & 0x3333333333333333U;
    return (bits | bits << 1) & 0x5555555555555555U;
}

} // namespace

VertexBits::VertexBits(int cells)
    : m_side(static_cast<std::uint32_t>(cells) + 1), m_rowWords((m_side + kBits - 1) / kBits) {}

VertexBits::VertexBits(int cells, const KeySet& keys) : VertexBits(cells) {
    std::uint64_t row = 0, begin = 0; // of the present row: number and first key
    for (const std::uint64_t key : keys) {
        if (key - begin >= m_side) {
            row = key / m_side;
            begin = row * m_side;
        }
        const auto z = static_cast<std::uint32_t>(key - begin);
        append(static_cast<std::uint32_t>(row) * m_rowWords + z / kBits, std::uint64_t{1} << z % kBits);
    }
}

VertexBits VertexBits::all(int cells) {
    VertexBits set(cells);
    const std::uint32_t words = set.m_side * set.m_side * set.m_rowWords;
    set.m_words.reserve(words);
    for (std::uint32_t at = 0; at < words; ++at) set.m_words.push_back({at, set.valid(at % set.m_rowWords)});
    return set;
}

std::uint64_t VertexBits::valid(std::uint32_t wordOfRow) const {
    const std::uint32_t left = m_side - wordOfRow * kBits;
    return left >= kBits ? ~std::uint64_t{0} : (std::uint64_t{1} << left) - 1;
}

std::size_t VertexBits::count() const {
    std::size_t sum = 0;
    for (const Word& word : m_words) sum += static_cast<std::size_t>(std::popcount(word.bits));
    return sum;
}

KeySet VertexBits::keys() const {
    KeySet keys(count());
    std::uint64_t* out = keys.data();
    for (const Word& word : m_words) {
        const std::uint64_t row = word.at / m_rowWords;
        const std::uint64_t first = row * m_side + (word.at - row * m_rowWords) * std::uint64_t{kBits};
        for (std::uint64_t bits = word.bits; bits != 0; bits &= bits - 1)
            *out++ = first + static_cast<std::uint64_t>(std::countr_zero(bits));
    }
    return keys;
}

void VertexBits::append(std::uint32_t at, std::uint64_t bits) {
    if (bits == 0) return;
    if (!m_words.empty() && m_words.back().at == at) {
        m_words.back().bits |= bits;
    } else {
        m_words.push_back({at, bits});
    }
}

VertexBits VertexBits::emptyOfSameLattice() const { return VertexBits(cells()); }

VertexBits VertexBits::shifted(std::size_t axis, int direction) const {
    if (axis == 2) return shiftedAlongRows(direction);
    const std::uint32_t step = axis == 0 ? m_side * m_rowWords : m_rowWords; // words to the next x or y
    const std::uint32_t leaving = direction < 0 ? 0 : m_side - 1;
    VertexBits out = emptyOfSameLattice();
    out.m_words.reserve(m_words.size());
    for (const Word& word : m_words) {
        if (word.at / step % m_side == leaving) continue;
        out.m_words.push_back({direction < 0 ? word.at - step : word.at + step, word.bits});
    }
    return out;
}

VertexBits VertexBits::shiftedAlongRows(int direction) const {
    VertexBits out = emptyOfSameLattice();
    out.m_words.reserve(m_words.size() + m_words.size() / 8);
    for (const Word& word : m_words) {
        const std::uint32_t wordOfRow = word.at % m_rowWords;
        if (direction > 0) {
            out.append(word.at, word.bits << 1 & valid(wordOfRow));
            if (wordOfRow + 1 < m_rowWords) out.append(word.at + 1, word.bits >> (kBits - 1));
        } else {
            if (wordOfRow > 0) out.append(word.at - 1, word.bits << (kBits - 1));
            out.append(word.at, word.bits >> 1);
        }
    }
    return out;
}

VertexBits VertexBits::onFaces() const {
    const std::uint64_t low = 1, high = std::uint64_t{1} << (m_side - 1) % kBits;
    VertexBits out = emptyOfSameLattice();
    for (const Word& word : m_words) {
        const std::uint32_t row = word.at / m_rowWords, wordOfRow = word.at - row * m_rowWords;
        const std::uint32_t x = row / m_side, y = row - x * m_side;
        const bool whole = x == 0 || y == 0 || x == m_side - 1 || y == m_side - 1;
        std::uint64_t mask = wordOfRow == 0 ? low : 0;
        if (wordOfRow == m_rowWords - 1) mask |= high;
        out.append(word.at, whole ? word.bits : word.bits & mask);
    }
    return out;
}

VertexBits unite(const VertexBits& a, const VertexBits& b) {
    VertexBits out = a.emptyOfSameLattice();
    out.m_words.reserve(a.m_words.size() + b.m_words.size());
    auto i = a.m_words.begin(), j = b.m_words.begin();
    while (i != a.m_words.end() && j != b.m_words.end()) {
        const std::uint32_t at = std::min(i->at, j->at);
        const bool fromA = i->at == at, fromB = j->at == at;
        out.m_words.push_back({at, (fromA ? i->bits : 0) | (fromB ? j->bits : 0)});
        i += fromA;
        j += fromB;
    }
    out.m_words.insert(out.m_words.end(), i, a.m_words.end());
    out.m_words.insert(out.m_words.end(), j, b.m_words.end());
    return out;
}

VertexBits intersection(const VertexBits& a, const VertexBits& b) {
    VertexBits out = a.emptyOfSameLattice();
    out.m_words.reserve(std::min(a.m_words.size(), b.m_words.size()));
    auto i = a.m_words.begin(), j = b.m_words.begin();
    while (i != a.m_words.end() && j != b.m_words.end()) {
        const std::uint32_t at = std::min(i->at, j->at);
        const bool fromA = i->at == at, fromB = j->at == at;
        if (fromA && fromB && (i->bits & j->bits) != 0) out.m_words.push_back({at, i->bits & j->bits});
        i += fromA;
        j += fromB;
    }
    return out;
}

VertexBits difference(const VertexBits& a, const VertexBits& b) {
    VertexBits out = a.emptyOfSameLattice();
    auto j = b.m_words.begin();
    for (const VertexBits::Word& word : a.m_words) {
        while (j != b.m_words.end() && j->at < word.at) ++j;
        out.append(word.at, j != b.m_words.end() && j->at == word.at ? word.bits & ~j->bits : word.bits);
    }
    return out;
}

VertexBits dilateAxis(const VertexBits& set, std::size_t axis) {
    return unite(unite(set.shifted(axis, -1), set), set.shifted(axis, 1));
}

VertexBits dilate(const VertexBits& set) { return dilateAxis(dilateAxis(dilateAxis(set, 2), 1), 0); }

VertexBits refine(const VertexBits& set, int fineCells, BeyondBox beyond) {
    VertexBits fine(fineCells);
    const std::uint32_t last = fine.side() - 1;
    for (const VertexBits::Word& word : set.words()) {
        const std::uint32_t row = word.at / set.rowWords(), x = 2 * (row / set.side()), y = 2 * (row % set.side());
        if (beyond == BeyondBox::Drop && (x > last || y > last)) continue;
        const std::uint32_t fineRow = (std::min(x, last) * fine.side() + std::min(y, last)) * fine.rowWords();
        const std::uint32_t first = 2 * (word.at % set.rowWords()); // word of the fine row
        for (const std::uint32_t half : {0U, 1U}) {
            std::uint64_t bits = spread(static_cast<std::uint32_t>(word.bits >> 32 * half));
            const std::uint32_t begin = (first + half) * VertexBits::kBits; // z of the lowest bit
            if (begin + VertexBits::kBits > last + 1) {                     // may reach beyond the box, by one vertex
                const bool reaches = last + 1 >= begin && (bits >> (last + 1 - begin) & 1) != 0;
                if (reaches) bits &= ~(std::uint64_t{1} << (last + 1 - begin));
                if (reaches && beyond == BeyondBox::Clamp) {
                    fine.append(fineRow + last / VertexBits::kBits, std::uint64_t{1} << last % VertexBits::kBits);
                }
            }
            fine.append(fineRow + first + half, bits);
        }
    }
    return fine;
}

} // namespace vecset
