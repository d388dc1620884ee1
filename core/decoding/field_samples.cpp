#include "core/decoding/field_samples.h"

#include <algorithm>
#include <utility>

namespace vecset {
namespace {

constexpr std::uint32_t kBits = VertexBits::kBits;

using Words = std::vector<VertexBits::Word>;

/// Moves on to the first word that is not before `at`.
Words::const_iterator skipTo(Words::const_iterator word, const Words& words, std::uint32_t at) {
    while (word != words.end() && word->at < at) ++word;
    return word;
}

/// The sampled vertices whose value is greater.
VertexBits verticesAbove(const FieldSamples& samples, float iso) {
    VertexBits found(samples.present.cells());
    const float* value = samples.values.data();
    for (const VertexBits::Word& word : samples.present.words()) {
        std::uint64_t above = 0;
        for (std::uint64_t bits = word.bits; bits != 0; bits &= bits - 1, ++value) {
            if (*value > iso) above |= bits & (~bits + 1);
        }
        found.append(word.at, above);
    }
    return found;
}

} // namespace

void FieldSamples::add(const FieldSamples& fresh) {
    if (fresh.values.empty()) return;
    std::vector<float> merged(values.size() + fresh.values.size());
    float* out = merged.data();
    const float *old = values.data(), *added = fresh.values.data();
    VertexBits both = unite(present, fresh.present);
    auto mine = present.words().begin(), theirs = fresh.present.words().begin();
    for (const VertexBits::Word& word : both.words()) {
        mine = skipTo(mine, present.words(), word.at);
        theirs = skipTo(theirs, fresh.present.words(), word.at);
        const bool isMine = mine != present.words().end() && mine->at == word.at;
        const bool isTheirs = theirs != fresh.present.words().end() && theirs->at == word.at;
        if (isMine && isTheirs) {
            for (std::uint64_t bits = word.bits; bits != 0; bits &= bits - 1)
                *out++ = (theirs->bits & bits & (~bits + 1)) != 0 ? *added++ : *old++;
        } else {
            const float*& from = isMine ? old : added;
            const int count = std::popcount(word.bits);
            out = std::copy_n(from, count, out);
            from += count;
        }
    }
    present = std::move(both);
    values = std::move(merged);
}

FieldSamples FieldSamples::within(const VertexBits& vertices) const {
    FieldSamples out(intersection(present, vertices), {});
    out.values.reserve(out.present.count());
    const float* value = values.data();
    auto kept = out.present.words().begin();
    for (const VertexBits::Word& word : present.words()) {
        kept = skipTo(kept, out.present.words(), word.at);
        const bool any = kept != out.present.words().end() && kept->at == word.at;
        if (!any) {
            value += std::popcount(word.bits);
            continue;
        }
        for (std::uint64_t bits = word.bits; bits != 0; bits &= bits - 1, ++value) {
            if ((kept->bits & bits & (~bits + 1)) != 0) out.values.push_back(*value);
        }
    }
    return out;
}

FieldSamples FieldSamples::onFiner(int fineCells) const {
    VertexBits fine = refine(present, fineCells, BeyondBox::Drop);
    if (fineCells % 2 == 0) return {std::move(fine), values}; // none is beyond
    std::vector<float> kept;
    kept.reserve(values.size());
    const float* value = values.data();
    const std::uint32_t side = present.side(), rowWords = present.rowWords();
    for (const VertexBits::Word& word : present.words()) {
        const std::uint32_t row = word.at / rowWords;
        for (std::uint64_t bits = word.bits; bits != 0; bits &= bits - 1, ++value) {
            const std::uint32_t z = kBits * (word.at % rowWords) + static_cast<std::uint32_t>(std::countr_zero(bits));
            if (row / side != side - 1 && row % side != side - 1 && z != side - 1) kept.push_back(*value);
        }
    }
    return {std::move(fine), std::move(kept)};
}

Sides::Sides(const FieldSamples& samples, float iso)
    : inside(verticesAbove(samples, iso)), outside(difference(samples.present, inside)) {}

void Sides::add(const Sides& fresh) {
    inside = unite(inside, fresh.inside);
    outside = unite(outside, fresh.outside);
}

SampleWalk::SampleWalk(const FieldSamples& samples) : m_samples(samples) {
    m_first.reserve(samples.present.words().size());
    std::uint32_t first = 0;
    for (const VertexBits::Word& word : samples.present.words()) {
        m_first.push_back(first);
        first += static_cast<std::uint32_t>(std::popcount(word.bits));
    }
}

void SampleWalk::moveTo(Beside& beside, std::uint32_t at) {
    const Words& words = m_samples.present.words();
    while (beside.cursor < words.size() && words[beside.cursor].at < at) ++beside.cursor;
    const bool found = beside.cursor < words.size() && words[beside.cursor].at == at;
    beside.bits = found ? words[beside.cursor].bits : 0;
    const float* value = found ? m_samples.values.data() + m_first[beside.cursor] : nullptr;
    for (std::uint64_t bits = beside.bits; bits != 0; bits &= bits - 1)
        beside.values[static_cast<std::size_t>(std::countr_zero(bits))] = *value++;
}

void SampleWalk::findNeighbours(std::size_t word) {
    const VertexBits& present = m_samples.present;
    const std::uint32_t at = present.words()[word].at, row = at / present.rowWords(), side = present.side();
    m_row = {row / side, row % side};
    const std::array<std::uint32_t, 2> steps{side * present.rowWords(), present.rowWords()};
    for (std::size_t axis = 0; axis < 2; ++axis) {
        auto& [before, after] = m_beside[axis];
        before.bits = after.bits = 0;
        if (m_row[axis] > 0) moveTo(before, at - steps[axis]);
        if (m_row[axis] + 1 < side) moveTo(after, at + steps[axis]);
    }
}

SampleView SampleWalk::viewOf(std::size_t word, std::uint32_t bit, std::size_t index) const {
    const Words& words = m_samples.present.words();
    const std::uint32_t wordOfRow = words[word].at % m_samples.present.rowWords();
    const float* own = m_samples.values.data() + index;
    SampleView view{{m_row[0], m_row[1], kBits * wordOfRow + bit}, *own, {}};
    for (std::size_t axis = 0; axis < 2; ++axis) {
        for (std::size_t side = 0; side < 2; ++side) {
            const Beside& beside = m_beside[axis][side];
            if ((beside.bits >> bit & 1) != 0) view.by[axis][side] = &beside.values[bit];
        }
    }
    const auto holds = [&](std::size_t i, std::uint32_t at, std::uint32_t b) {
        return i < words.size() && words[i].at == at && (words[i].bits >> b & 1) != 0;
    };
    const std::uint32_t at = words[word].at;
    const bool before =
        bit > 0 ? holds(word, at, bit - 1) : wordOfRow > 0 && word > 0 && holds(word - 1, at - 1, kBits - 1);
    const bool after = bit + 1 < kBits ? holds(word, at, bit + 1)
                                       : wordOfRow + 1 < m_samples.present.rowWords() && holds(word + 1, at + 1, 0);
    if (before) view.by[2][0] = own - 1;
    if (after) view.by[2][1] = own + 1;
    return view;
}

} // namespace vecset
