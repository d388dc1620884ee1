#include "core/training/data_mix.h"

#include "core/base/error.h"

#include <algorithm>
#include <numeric>

namespace vecset {

namespace {

constexpr int kPattern = 1000;

/// For every source its part of the draws: given shares, the rest by number of items.
std::vector<double> partsOf(const std::vector<int>& counts, const std::vector<double>& shares) {
    double given = 0.0, open = 0.0;
    for (std::size_t s = 0; s < counts.size(); ++s) {
        given += shares[s];
        if (shares[s] <= 0.0) open += counts[s];
    }
    std::vector<double> parts(shares);
    for (std::size_t s = 0; s < counts.size(); ++s) {
        if (shares[s] <= 0.0) parts[s] = (1.0 - given) * counts[s] / std::max(open, 1.0);
    }
    return parts;
}

} // namespace

DataMix::DataMix(const std::filesystem::path& first, const std::vector<ExtraData>& extra) {
    m_sets.emplace_back(first);
    m_shares.push_back(0.0);
    double given = 0.0;
    for (const auto& more : extra) {
        if (!(more.share >= 0.0 && more.share < 1.0)) {
            throw Error(ErrorCode::InvalidInput, "the share of " + more.folder.string() + " must lie in [0, 1)");
        }
        m_sets.emplace_back(more.folder);
        m_shares.push_back(more.share);
        given += more.share;
    }
    if (given >= 1.0)
        throw Error(ErrorCode::InvalidInput, "the extra data sets' shares leave nothing for the first data set");
}

std::vector<MixItem> DataMix::items(const std::string& split) const {
    std::vector<MixItem> items;
    const auto add = [&](std::size_t source, const std::string& name) {
        for (auto& item : m_sets[source].split(name))
            items.push_back({&m_sets[source], std::move(item), static_cast<int>(source)});
    };
    if (split == "held-out") {
        add(0, "validation");
        add(0, "test");
    } else {
        for (std::size_t s = 0; s < (split == "train" ? m_sets.size() : 1); ++s) add(s, split);
    }
    return items;
}

DrawOrder::DrawOrder(const std::vector<int>& sources, const std::vector<double>& shares)
    : m_starts{0, static_cast<int>(sources.size())} {
    if (std::ranges::none_of(shares, [](double share) { return share > 0.0; })) return;
    std::vector<int> counts(shares.size(), 0);
    for (const int source : sources) ++counts[static_cast<std::size_t>(source)];
    for (std::size_t s = 0; s < counts.size(); ++s) {
        if (counts[s] == 0)
            throw Error(ErrorCode::InvalidInput, "data set number " + std::to_string(s + 1) + " has no training items");
    }
    m_starts.assign(1, 0);
    for (const int count : counts) m_starts.push_back(m_starts.back() + count);
    const std::vector<double> parts = partsOf(counts, shares);
    // Each place goes to the source that is farthest behind its part.
    std::vector<int> given(counts.size(), 0);
    m_before.resize(counts.size());
    for (int place = 0; place < kPattern; ++place) {
        std::size_t behind = 0;
        for (std::size_t s = 0; s < counts.size(); ++s) {
            m_before[s].push_back(given[s]);
            if (parts[s] * (place + 1) - given[s] > parts[behind] * (place + 1) - given[behind]) behind = s;
        }
        m_pattern.push_back(static_cast<int>(behind));
        ++given[behind];
    }
    for (std::size_t s = 0; s < counts.size(); ++s) m_before[s].push_back(given[s]);
}

std::vector<int> DrawOrder::batch(std::uint64_t seed, std::uint64_t first, int count) const {
    if (m_pattern.empty()) return shuffledBatch(m_starts.back(), seed, first, count);
    // The batch's places of one source are consecutive positions of that source's own sequence.
    std::vector<int> items(static_cast<std::size_t>(count));
    for (std::size_t s = 0; s < m_before.size(); ++s) {
        std::vector<std::size_t> places;
        for (int i = 0; i < count; ++i) {
            const std::uint64_t position = first + static_cast<std::uint64_t>(i);
            if (m_pattern[position % kPattern] == static_cast<int>(s)) places.push_back(static_cast<std::size_t>(i));
        }
        if (places.empty()) continue;
        const std::uint64_t begin = first / kPattern * static_cast<std::uint64_t>(m_before[s].back()) +
                                    static_cast<std::uint64_t>(m_before[s][first % kPattern]);
        const auto own = shuffledBatch(m_starts[s + 1] - m_starts[s], seed + s, begin, static_cast<int>(places.size()));
        for (std::size_t k = 0; k < places.size(); ++k) items[places[k]] = m_starts[s] + own[k];
    }
    return items;
}

} // namespace vecset
