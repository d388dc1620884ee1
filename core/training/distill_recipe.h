#pragma once

#include "core/training/recipe.h"

#include <vector>

namespace vecset {

/// What the three stages of flow distillation have in common.
struct DistillRecipe {
    std::uint64_t seed = 1;
    std::string teacher;   ///< run or model folder; relative to the recipe file
    std::string vae; ///< run or model folder whose shape autoencoder is exported instead of the teacher's; may be empty
    std::string reference; ///< the undistilled model, for the final figures only; empty: left out of them
    std::string teacherName = "furniture-xs"; ///< written into the exported model: which model it was distilled from
    int batch = 48, shards = 2;
    int encodePoints = 1024;  ///< as the other data settings: see FlowRecipe
    double imageShift = 0.04, imageScale = 0.06, colourJitter = 0.12;
    double iconFraction = 0.4;
    bool turnedViews = false;
    int evaluateShapes = 40;
    double shift = 3;         ///< training times move towards noise, as in FlowRecipe
    double weightPower = 2;   ///< loss weight of a component: (standard deviation)^power
    double guidanceLow = 1, guidanceHigh = 3; ///< the guidance scale w is drawn uniformly from this range
    OptimiserRecipe optimiser;
    ScheduleRecipe schedule;
    int sampleSteps = 5;      ///< the exported model's default, and of the evaluations during training
    double guidance = 2;
    YAML::Node source;
};

/// `train guidance`: one pass learns what the teacher's two passes give.
struct GuidanceRecipe {
    DistillRecipe common;
};

/// The loss of consistency flow distillation. Source: flashvdm.md, part 2; every ablation of the paper is a switch
/// here.
struct ConsistencyLossRecipe {
    int trainTimesteps = 1000;
    int skip = 10; ///< fine steps per step of the ODE solver; the student's grid has trainTimesteps / skip times
    bool emaTarget = true;    ///< false: the target is the student itself
    double targetDecay = 0.999;
    bool huber = true;        ///< false: squared error ("l2")
    double huberC = 0.03;     ///< pseudo-Huber: sqrt(d^2 + c^2) - c, with d the root mean square error of one sample
    double realWeight = 0;    ///< share of the loss that pulls towards the real phase end (1 - e) noise + e data
    double rolloutFraction =
        0; ///< of the batch: states that the few-step sampler visits, with the solver's phase end as target
    int rolloutTeacherSteps = 10; ///< steps of the solver from such a state to the phase's end
    std::vector<int> rolloutSteps{1, 2, 3, 5}; ///< samplers whose states are visited
};

/// `train consistency`: stages with ever fewer phases.
struct ConsistencyRecipe {
    DistillRecipe common;
    ConsistencyLossRecipe loss;
    std::vector<int> phases{5, 1};       ///< one training per entry
    std::vector<double> shares{0.6, 0.4}; ///< of the budget, one per entry
};

/// `train adversarial`: the consistency loss plus a discriminator on features of the frozen denoiser.
struct AdversarialRecipe {
    DistillRecipe common;
    ConsistencyLossRecipe loss;
    std::string solver;       ///< the velocity model of the ODE steps; empty: what the teacher's run kept
    int phases = 1;
    double weight = 0.1;      ///< lambda
    int warmupSteps = 200;    ///< lambda rises over these steps, so that the discriminator knows something first
    int headWidth = 128;
    double noiseLow = 0.4,
           noiseHigh = 1; ///< the discriminator sees samples noised back to this share of the phase's end
    OptimiserRecipe discriminator;
};

/// Read and check a recipe. Errors as readFlowRecipe: a misspelt key is refused and the nearest valid one named.
[[nodiscard]] GuidanceRecipe parseGuidanceRecipe(const std::string& yaml);
[[nodiscard]] ConsistencyRecipe parseConsistencyRecipe(const std::string& yaml);
[[nodiscard]] AdversarialRecipe parseAdversarialRecipe(const std::string& yaml);
/// The same from a file; relative paths in it are meant from its folder.
[[nodiscard]] GuidanceRecipe readGuidanceRecipe(const std::filesystem::path& file);
[[nodiscard]] ConsistencyRecipe readConsistencyRecipe(const std::filesystem::path& file);
[[nodiscard]] AdversarialRecipe readAdversarialRecipe(const std::filesystem::path& file);

} // namespace vecset
