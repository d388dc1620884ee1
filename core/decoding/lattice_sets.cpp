#include "core/decoding/lattice_sets.h"

#include "core/decoding/neighbour_cursor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace vecset {
namespace {

int signOf(float value) { return value > 0.0f ? 1 : value < 0.0f ? -1 : 0; }

/// What the two neighbours along one axis say: absent ones are ignored.
bool isNearAlongAxis(float value, const float* before, const float* after, const NearRule& rule) {
    const float own = value - rule.iso;
    for (const float* neighbour : {before, after}) {
        if (neighbour != nullptr && signOf(*neighbour - rule.iso) != signOf(own)) return true;
        if (rule.slopeGuard && neighbour != nullptr && own * (2.0f * own - (*neighbour - rule.iso)) < 0.0f) return true;
    }
    return false;
}

} // namespace

NearRule widened(NearRule rule, float step) {
    constexpr float kHalfDiagonal = 0.8660254f;
    rule.threshold = std::max(rule.threshold, kHalfDiagonal * step);
    return rule;
}

KeySet nearSurface(const KeySet& keys, std::span<const float> values, int cells, const NearRule& rule) {
    const auto side = static_cast<std::int64_t>(cells) + 1;
    const std::array<std::int64_t, 3> steps{side * side, side, 1};
    std::array<NeighbourCursor, 3> before{NeighbourCursor(keys, -steps[0]), {keys, -steps[1]}, {keys, -steps[2]}};
    std::array<NeighbourCursor, 3> after{NeighbourCursor(keys, steps[0]), {keys, steps[1]}, {keys, steps[2]}};
    KeySet near;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const float value = values[i];
        bool isNear = std::abs(value - rule.thresholdCenter) < rule.threshold;
        for (std::size_t axis = 0; axis < 3 && !isNear; ++axis) {
            const auto index = static_cast<std::int64_t>(keys[i]) / steps[axis] % side;
            const std::ptrdiff_t low = index > 0 ? before[axis].find(keys[i]) : -1;
            const std::ptrdiff_t high = index < cells ? after[axis].find(keys[i]) : -1;
            isNear = isNearAlongAxis(value, low < 0 ? nullptr : &values[static_cast<std::size_t>(low)],
                                     high < 0 ? nullptr : &values[static_cast<std::size_t>(high)], rule);
            isNear = isNear || (rule.capAtBox && (index == 0 || index == cells) && value > rule.iso);
        }
        if (isNear) near.push_back(keys[i]);
    }
    return near;
}

/// Merges three ascending sequences without duplicates: keys - step, keys and keys + step, where the coordinate along
/// the axis (key / step % side) allows.
KeySet dilateAxis(const KeySet& keys, std::uint64_t step, std::uint64_t side) {
    KeySet out;
    out.reserve(keys.size() + keys.size() / 2);
    std::array<std::size_t, 3> at{0, 0, 0};
    const auto coordinate = [&](std::uint64_t key) { return key / step % side; };
    const auto settle = [&](std::size_t which) { // skips the keys whose shifted copy leaves the lattice
        std::size_t& i = at[which];
        while (i < keys.size() && which == 0 && coordinate(keys[i]) == 0) ++i;
        while (i < keys.size() && which == 2 && coordinate(keys[i]) == side - 1) ++i;
    };
    constexpr std::uint64_t kNone = ~std::uint64_t{0};
    const auto head = [&](std::size_t which) {
        if (at[which] == keys.size()) return kNone;
        const std::uint64_t key = keys[at[which]];
        return which == 0 ? key - step : which == 1 ? key : key + step;
    };
    settle(0);
    settle(2);
    std::array<std::uint64_t, 3> heads{head(0), head(1), head(2)};
    for (;;) {
        const std::uint64_t smallest = std::min({heads[0], heads[1], heads[2]});
        if (smallest == kNone) return out;
        out.push_back(smallest);
        for (std::size_t which = 0; which < 3; ++which) {
            if (heads[which] != smallest) continue;
            ++at[which];
            settle(which);
            heads[which] = head(which);
        }
    }
}

KeySet dilate(const KeySet& keys, int cells) {
    const auto side = static_cast<std::uint64_t>(cells) + 1;
    return dilateAxis(dilateAxis(dilateAxis(keys, 1, side), side, side), side * side, side);
}

KeySet refine(const KeySet& keys, int coarseCells, int fineCells) {
    const auto coarse = static_cast<std::uint64_t>(coarseCells) + 1;
    const auto fine = static_cast<std::uint64_t>(fineCells) + 1;
    KeySet out;
    out.reserve(keys.size());
    const auto onFine = [&](std::uint64_t index) { return std::min(2 * index, fine - 1); };
    for (const std::uint64_t key : keys) {
        const std::uint64_t x = onFine(key / (coarse * coarse));
        const std::uint64_t y = onFine(key / coarse % coarse);
        const std::uint64_t z = onFine(key % coarse);
        out.push_back((x * fine + y) * fine + z);
    }
    return out;
}

KeySet difference(const KeySet& a, const KeySet& b) {
    KeySet out;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

KeySet unite(const KeySet& a, const KeySet& b) {
    KeySet out;
    out.reserve(a.size() + b.size());
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

void mergeSamples(KeySet& keys, std::vector<float>& values, const KeySet& newKeys, std::span<const float> newValues) {
    // from the back, in place, so that a large field is never held twice
    std::size_t old = keys.size();
    std::size_t added = newKeys.size();
    keys.resize(old + added);
    values.resize(old + added);
    for (std::size_t out = keys.size(); added > 0; --out) {
        const bool takeOld = old > 0 && keys[old - 1] > newKeys[added - 1];
        keys[out - 1] = takeOld ? keys[old - 1] : newKeys[added - 1];
        values[out - 1] = takeOld ? values[old - 1] : newValues[added - 1];
        takeOld ? --old : --added;
    }
}

} // namespace vecset
