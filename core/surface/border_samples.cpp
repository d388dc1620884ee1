#include "core/surface/border_samples.h"

#include <algorithm>

namespace vecset {
namespace {

constexpr int kMaxGuessResolution = 4096;

bool isOnBorder(const std::array<int, 3>& at, int resolution) {
    return std::any_of(at.begin(), at.end(), [&](int c) { return c == 0 || c == resolution; });
}

/// Calls visit(sample) for the present samples on the border.
template <typename Visit>
void forEachBorderSample(const FieldGrid& grid, Visit&& visit) {
    for (std::size_t sample = 0; sample < grid.size(); ++sample) {
        if (grid.state(sample) == SampleState::Absent) continue;
        if (isOnBorder(grid.coordinates(grid.key(sample)), grid.resolution())) visit(sample);
    }
}

/// Calls visit(key) for the up to four neighbours of a border vertex that are on the border too.
template <typename Visit>
void forEachBorderNeighbour(const FieldGrid& grid, std::uint64_t key, Visit&& visit) {
    const auto at = grid.coordinates(key);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        for (const int step : {-1, 1}) {
            auto next = at;
            next[axis] += step;
            if (next[axis] < 0 || next[axis] > grid.resolution() || !isOnBorder(next, grid.resolution())) continue;
            const std::uint64_t stride = grid.stride(static_cast<int>(axis));
            visit(step > 0 ? key + stride : key - stride);
        }
    }
}

/// One state per border vertex: six dense faces; a vertex on several faces is kept with the first of them.
class BorderMap {
public:
    explicit BorderMap(const FieldGrid& grid)
        : m_grid(grid), m_side(static_cast<std::size_t>(grid.resolution()) + 1), m_states(6 * m_side * m_side) {}

    SampleState& operator[](std::uint64_t key) {
        const auto at = m_grid.coordinates(key);
        std::size_t axis = 0;
        while (at[axis] != 0 && at[axis] != m_grid.resolution()) ++axis;
        const std::size_t face = 2 * axis + (at[axis] == 0 ? 0 : 1);
        const auto u = static_cast<std::size_t>(at[(axis + 1) % 3]), v = static_cast<std::size_t>(at[(axis + 2) % 3]);
        return m_states[(face * m_side + u) * m_side + v];
    }

private:
    const FieldGrid& m_grid;
    std::size_t m_side;
    std::vector<SampleState> m_states;
};

bool hasUnsampledNeighbour(const FieldGrid& grid, std::uint64_t key) {
    bool unsampled = false;
    forEachBorderNeighbour(grid, key, [&](std::uint64_t next) {
        const std::size_t sample = grid.find(next);
        unsampled |= sample == FieldGrid::kNone || grid.state(sample) == SampleState::Absent;
    });
    return unsampled;
}

/// Spreads the samples' states over the border, breadth first, and returns the keys that turned out to be inside.
std::vector<std::uint64_t> spread(const FieldGrid& grid) {
    BorderMap states(grid);
    std::vector<std::uint64_t> queue, inside;
    forEachBorderSample(grid, [&](std::size_t sample) {
        states[grid.key(sample)] = grid.state(sample);
        queue.push_back(grid.key(sample));
    });
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const std::uint64_t key = queue[head];
        const SampleState state = states[key];
        if (state == SampleState::Inside) inside.push_back(key);
        forEachBorderNeighbour(grid, key, [&](std::uint64_t next) {
            if (states[next] != SampleState::Absent) return;
            states[next] = state;
            queue.push_back(next);
        });
    }
    std::sort(inside.begin(), inside.end());
    return inside;
}

} // namespace

std::vector<std::uint64_t> insideBorderVertices(const FieldGrid& grid) {
    std::vector<std::uint64_t> inside;
    bool someOutside = false;
    forEachBorderSample(grid, [&](std::size_t sample) {
        const bool isInside = grid.state(sample) == SampleState::Inside;
        if (isInside) inside.push_back(grid.key(sample));
        someOutside |= !isInside;
    });
    if (inside.empty() || !someOutside || grid.resolution() > kMaxGuessResolution) return inside;
    const bool gaps =
        std::any_of(inside.begin(), inside.end(), [&](auto key) { return hasUnsampledNeighbour(grid, key); });
    return gaps ? spread(grid) : inside;
}

} // namespace vecset
