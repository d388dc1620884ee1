#pragma once

#include "core/decoding/lattice_sets.h"

#include <cstddef>
#include <cstdint>

namespace vecset {

/// Finds keys[i] + offset for ascending i in amortised constant time.
class NeighbourCursor {
public:
    NeighbourCursor(const KeySet& keys, std::int64_t offset) : m_keys(keys), m_offset(offset) {}
    /// Index of the neighbour of `key`, or -1 when it was not sampled.
    std::ptrdiff_t find(std::uint64_t key) {
        const std::uint64_t wanted = key + static_cast<std::uint64_t>(m_offset);
        while (m_position < m_keys.size() && m_keys[m_position] < wanted) ++m_position;
        const bool found = m_position < m_keys.size() && m_keys[m_position] == wanted;
        return found ? static_cast<std::ptrdiff_t>(m_position) : -1;
    }

private:
    const KeySet& m_keys;
    std::int64_t m_offset;
    std::size_t m_position = 0;
};

} // namespace vecset
