#pragma once

#include <cstdint>
#include <functional>
#include <future>
#include <utility>
#include <vector>

namespace vecset {

/// Deals out the batches of a run, shard by shard. Where a GPU does the steps, the next batch of a shard is drawn on
/// other threads while it works; a batch is a function of its shard and step, so this changes the time and nothing
/// else.
template <class Batch>
class BatchFeed {
public:
    using Draw = std::function<Batch(int shard, std::int64_t step)>;
    /// @param ahead whether to draw the next step's batch already; then `draw` runs on threads of its own.
    BatchFeed(Draw draw, int shards, bool ahead)
        : m_draw(std::move(draw)), m_next(static_cast<std::size_t>(shards)), m_ahead(ahead) {}

    /// May be called for several shards at the same time. Throws what `draw` throws.
    [[nodiscard]] Batch take(int shard, std::int64_t step) {
        Next& next = m_next[static_cast<std::size_t>(shard)];
        Batch batch = next.batch.valid() && next.step == step ? next.batch.get() : m_draw(shard, step);
        if (m_ahead) next = {step + 1, std::async(std::launch::async, m_draw, shard, step + 1)};
        return batch;
    }

private:
    struct Next {
        std::int64_t step = -1;
        std::future<Batch> batch;
    };
    Draw m_draw;
    std::vector<Next> m_next; ///< per shard
    bool m_ahead;
};

} // namespace vecset
