#pragma once

#include "core/evaluation/evaluation_report.h"

namespace vecset {

/// What rewards sampling rather than the conditional mean, of one row over the finished objects of a report.
///
/// The generated set is all samples of all objects (k per picture, one of a regression), the reference set the objects'
/// true shapes; distance is Chamfer-L1 between 1024 points of each surface (whose floor, two samplings of one surface,
/// is 0.036 for a torus of area 6). Source: P. Achlioptas et al., "Learning representations and generative
/// models for 3D point clouds" (2018), section 4.
struct SampleSetScores {
    /// COV: the share of true shapes that are the nearest true shape of at least one sample. A generator that makes the
    /// same few shapes of every picture covers little; more samples per picture can only help.
    double coverage = kNotMeasured;
    /// MMD: the distance from a true shape to the nearest sample of any picture, mean over true shapes. Low when every
    /// true shape was come near to by some sample; more samples can only help.
    double minimumMatchingDistance = kNotMeasured;
    std::size_t samples = 0; ///< in the generated set
};

/// Points per surface of the distances above.
inline constexpr int kSetPoints = 1024;

[[nodiscard]] SampleSetScores sampleSetScores(const EvaluationReport& report, const std::string& row);

/// The best value among an object's samples, as an oracle that knows the truth would pick it. Any spread gains by this,
/// so compare it between generators, not with a single guess.
[[nodiscard]] double bestOfSamples(const ObjectResult& result, const ScoreColumn& column);

} // namespace vecset
