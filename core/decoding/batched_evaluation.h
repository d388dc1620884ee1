#pragma once

#include "core/decoding/field_evaluator.h"
#include "core/decoding/grid_levels.h"
#include "core/decoding/lattice_evaluator.h"
#include "core/decoding/vertex_bits.h"
#include "core/decoding/query_groups.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace vecset {

/// Evaluates sets of lattice vertices in batches. A batch that does not fit in memory is tried again at half the size,
/// and later batches keep that size; values are checked to be finite.
class BatchedEvaluation {
public:
    /// `done` is called after every batch with the points evaluated since the call before; it may throw (Cancelled).
    BatchedEvaluation(FieldEvaluator& evaluator, std::size_t batch, std::function<void(std::size_t)> done);

    /// One value per key, each query with all tokens.
    [[nodiscard]] std::vector<float> evaluate(const KeySet& keys, const GridLevel& level);

    /// One value per key, each group with tokens of its own, chosen from every `stride`-th of its points.
    [[nodiscard]] std::vector<float> evaluate(const KeySet& keys, const GridLevel& level, const QueryGroups& groups,
                                              const SelectionRule& rule, int stride);

    /// Points per call that memory shortage forced; 0 while there was none.
    [[nodiscard]] std::size_t shortenedBatch() const { return m_shortened ? m_batch : 0; }

private:
    void runBatches(std::size_t count, const std::function<void(std::size_t, std::size_t)>& work);
    void selectTokens(const KeySet& keys, const GridLevel& level, const QueryGroups& groups, const SelectionRule& rule,
                      int stride);
    FieldEvaluator& m_evaluator;
    LatticeEvaluator* m_lattices; ///< the same evaluator, or null where it has no way of its own for lattices
    std::size_t m_batch;
    bool m_shortened = false;
    std::function<void(std::size_t)> m_done;
    std::vector<Vec3f> m_points; ///< of the present batch
};

} // namespace vecset
