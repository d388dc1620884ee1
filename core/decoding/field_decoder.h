#pragma once

#include "core/base/job_context.h"
#include "core/decoding/field_evaluator.h"
#include "core/decoding/grid_levels.h"
#include "core/decoding/near_surface.h"
#include "core/decoding/volume_options.h"
#include "core/surface/sparse_field.h"

#include <functional>
#include <span>
#include <vector>

namespace vecset {

/// How queries are split into groups that choose tokens together. The defaults are ours: smaller groups than the
/// official ones, because tokens that suit a small neighbourhood are chosen better, and more samples, which cost
/// little.
struct GroupingRule {
    int coarseBlocks = 8; ///< per axis, at the coarsest level
    int fineBoxes = 16;   ///< per axis of the points' bounding box, at the finer levels
    int coarseStride = 4; ///< every n-th query of a group is a sample
    int meanStride = 4;
    int mergeStride = 4;
    bool recordedOrder = false; ///< see QueryGroups: the recorded data depend on an unstable sort

    /// Splits and strides of the official code.
    [[nodiscard]] static GroupingRule official() { return {4, 6, 100, 50, 30, true}; }
};

/// The rounds of a walk along the surface (see decodeField()) whose queries choose tokens, where queries do.
inline constexpr int kGroupedRounds = 2;

/// Everything that fixes which points are evaluated and how: our own rules for users, or the official ones for
/// comparison with recorded data.
struct DecodePlan {
    std::vector<GridLevel> levels; ///< coarse to fine
    double halfExtent = 1.01;
    NearRule near;
    bool selectTokens = false; ///< evaluate in groups, each with its own choice of tokens
    SelectionRule selection;   ///< for all but the coarsest level, which always uses Mean
    GroupingRule grouping;
    bool exact =
        true; ///< our own additions: coarse values are reused, the surface is followed where it leaves the band
    std::size_t batch = 0; ///< points per call; 0: the evaluator's preference

    /// Whether the samples of this level are near the surface by the wider rule of widened(): they are further apart
    /// than the official coarsest ones, and the next level is not yet the finest.
    [[nodiscard]] bool widens(std::size_t level) const {
        return exact && level == 0 && levels.size() > 2 && levels[0].cells < kOfficialCoarsest;
    }
    /// Whether bands are kept thin, see decodeField(). Not with Merge, which finds what it needs from many samples.
    [[nodiscard]] bool thinBands() const { return exact && (!selectTokens || selection.scoring == KvScoring::Mean); }
    /// Whether the level is sampled by walking along the surface that the level before saw; where that one was too wide
    /// to be trusted, it is sampled in a band.
    [[nodiscard]] bool walks(std::size_t level) const { return thinBands() && level > 0 && !widens(level - 1); }
};

/// The plan that honours the asked resolution exactly. @throws Error InvalidInput (see checkDecodeOptions).
[[nodiscard]] DecodePlan makeDecodePlan(const DecodeOptions& options);

/// The official algorithm, point for point, with its oddities: the finest level may differ from `resolution` (flash),
/// and signs are taken of value + mcLevel. `minResolution` is 63 in the official code.
struct ReferencePlanOptions {
    enum class Kind { Vanilla, Hierarchical, Flash } kind = Kind::Hierarchical;
    int resolution = 384;
    int minResolution = 63;
    double bounds = 1.01;
    double mcLevel = 0.0;
    KvScoring scoring = KvScoring::Mean;
};
[[nodiscard]] DecodePlan makeReferencePlan(const ReferencePlanOptions& options);

/// Receives every level as it was evaluated: its index, keys and values.
using LevelObserver = std::function<void(std::size_t level, const KeySet& keys, std::span<const float> values)>;

/// Samples the field level by level.
///
/// The official rule: a coarse vertex near the surface (NearRule) keeps its surroundings for the next level, two steps
/// of dilation in all. With `exact` vertices that coincide with coarse ones are not evaluated again, and after each
/// level the surface is followed wherever it runs out of the evaluated band, until every cell it crosses is complete:
/// the extracted surface is closed even where the coarse level missed a part of it. With `exact` (but for Merge) the
/// levels after it are also thinner: only the corners of crossed cells and what is beside a possible thin part
/// (crossing_sets.h), or one step of dilation after a coarsest lattice that is wider than the official one. On the
/// golden shape at 256 cells that takes less than half of the queries and gives the same mesh. Time and memory grow with
/// the surface; only the coarsest level is dense.
/// @return the finest level's samples. A plan of one level returns the whole grid.
/// @throws Error InvalidInput when the field is not finite; OutOfMemory or OutOfGpuMemory when even a small batch does
/// not fit; Cancelled within one batch of a stop request.
/// Source: FlashVDM, "Hierarchical volume decoding"; hunyuan3d-2.md, section 6.
[[nodiscard]] SparseField decodeField(FieldEvaluator& evaluator, const DecodePlan& plan, const JobContext& job = {},
                                      DecodeStatistics* statistics = nullptr, const LevelObserver& observer = {});

/// Evaluates every vertex of the finest lattice of the plan, plane after plane, and keeps those within two steps of the
/// surface (or all of them): the reference that the other methods are measured against.
[[nodiscard]] SparseField decodeDense(FieldEvaluator& evaluator, const DecodePlan& plan, bool keepAll,
                                      const JobContext& job = {}, DecodeStatistics* statistics = nullptr);

} // namespace vecset
