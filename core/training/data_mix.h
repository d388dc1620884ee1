#pragma once

#include "core/dataset/dataset.h"
#include "core/training/counter_random.h"

#include <filesystem>
#include <string>
#include <vector>

namespace vecset {

/// A further data set of a training.
struct ExtraData {
    std::filesystem::path folder;
    double share = 0.0; ///< of all draws, in (0, 1); 0: as its number of items says
};

/// One item with the data set it lies in.
struct MixItem {
    const Dataset* dataset = nullptr;
    DatasetItem item;
    int source = 0; ///< 0: the first data set, 1: the first extra one...
};

/// The data sets of one training. The first one is what the model is for: held-out items come from it alone. The extra
/// ones add training items.
class DataMix {
public:
    /// One data set; implicit, because this is the usual case. The manifest is copied.
    DataMix(const Dataset& only) : m_sets{only}, m_shares{0.0} {} // NOLINT(google-explicit-constructor)
    /// @throws Error as Dataset; InvalidInput when a share is not in [0, 1) or the shares leave nothing for the first
    ///        set.
    DataMix(const std::filesystem::path& first, const std::vector<ExtraData>& extra);

    /// Items of "train" (of all data sets, the first one's first), or of another split of the first one: "held-out" is
    /// validation and test together. They point into this object.
    [[nodiscard]] std::vector<MixItem> items(const std::string& split) const;
    [[nodiscard]] const Dataset& first() const { return m_sets.front(); }
    [[nodiscard]] const std::vector<double>& shares() const { return m_shares; }

private:
    std::vector<Dataset> m_sets;
    std::vector<double> m_shares;
};

/// The order in which training items are drawn: a function of (seed, position), so that a run resumes exactly. Without
/// shares all items are shuffled together, epoch by epoch. With shares, each data set is shuffled by itself and gets
/// its part of every 1000 positions, evenly spread.
class DrawOrder {
public:
    /// @param sources of the items, ascending; shares: per source, 0 where the numbers of items decide.
    DrawOrder(const std::vector<int>& sources, const std::vector<double>& shares);
    explicit DrawOrder(int count) : m_starts{0, count} {}
    DrawOrder() = default;

    /// The items at positions [first, first + count) of the endless sequence.
    [[nodiscard]] std::vector<int> batch(std::uint64_t seed, std::uint64_t first, int count) const;

private:
    std::vector<int> m_starts{0, 0}; ///< first item of each source, and the number of items
    std::vector<int> m_pattern;      ///< the source of each position; empty: all together
    std::vector<std::vector<int>>
        m_before; ///< per source: its positions before each place of the pattern; the last: in all
};

} // namespace vecset
