#pragma once

#include "core/training/recipe.h"

namespace vecset {

/// Everything that `vecset train decoder` is told by its YAML file.
struct DecoderRecipe {
    std::uint64_t seed = 1;
    std::string teacher;         ///< run or model folder; relative to the recipe file
    int downsampleRatio = 2;     ///< width and heads of the geometry decoder are divided by this
    int mlpExpandRatio = 1;
    bool lnPost = false;         ///< the LayerNorm before the output
    bool startFromTeacher = true; ///< false: random weights
    ScheduleRecipe schedule;
    OptimiserRecipe optimiser;
    int batch = 16, shards = 2;
    int surfacePoints = 1024;    ///< points that the frozen encoder sees
    double sharpFraction = 0.3333;
    int volumeQueries = 512, nearQueries = 512;
    double delta = 0.02;         ///< half width of the true label's ramp; as the teacher was trained
    double stretch = 0.25;
    bool turns = true;
    int evaluateShapes = 32;
    double teacherWeight = 1.0;  ///< of the divergence from the standard decoder's field
    double truthWeight = 0.3;    ///< of the cross-entropy with the true labels
    double posteriorNoise = 0.5; ///< latents are mean + this * deviation * noise
    double basisShare = 0.5;     ///< of the shapes whose latents pass through the latent basis, as generated ones do
    YAML::Node source;
};

/// See readVaeRecipe.
[[nodiscard]] DecoderRecipe readDecoderRecipe(const std::filesystem::path& file);
[[nodiscard]] DecoderRecipe parseDecoderRecipe(const std::string& yaml);

} // namespace vecset
