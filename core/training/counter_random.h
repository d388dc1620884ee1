#pragma once

#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace vecset {

/// Random numbers that are a function of (seed, step, stream): a resumed run draws exactly what the uninterrupted one
/// would have drawn, and no generator state has to be stored. SplitMix64.
class CounterRandom {
public:
    CounterRandom(std::uint64_t seed, std::uint64_t step, std::uint64_t stream)
        : m_state(mix(mix(mix(seed) ^ step) ^ (stream * 0x9E3779B97F4A7C15ULL))) {}

    std::uint64_t next() { return mix(m_state += 0x9E3779B97F4A7C15ULL); }
    /// In [0, 1).
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// In [0, count); count > 0.
    std::uint64_t below(std::uint64_t count) { return next() % count; }

private:
    static std::uint64_t mix(std::uint64_t x) {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
        return x ^ (x >> 31);
    }
    std::uint64_t m_state;
};

/// The order in which an epoch visits `count` items.
[[nodiscard]] inline std::vector<int> shuffledOrder(int count, std::uint64_t seed, std::uint64_t epoch) {
    std::vector<int> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    CounterRandom random(seed, epoch, 0x5EED);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    return order;
}

/// `batch` consecutive items, from number `position` on, of an endless sequence of shuffled epochs.
[[nodiscard]] inline std::vector<int> shuffledBatch(int count, std::uint64_t seed, std::uint64_t position, int batch) {
    std::vector<int> items;
    for (int i = 0; i < batch;) {
        const std::uint64_t epoch = (position + static_cast<std::uint64_t>(i)) / static_cast<std::uint64_t>(count);
        const std::vector<int> order = shuffledOrder(count, seed, epoch);
        for (; i < batch && (position + static_cast<std::uint64_t>(i)) / static_cast<std::uint64_t>(count) == epoch;
             ++i) {
            items.push_back(order[(position + static_cast<std::uint64_t>(i)) % static_cast<std::uint64_t>(count)]);
        }
    }
    return items;
}

} // namespace vecset
