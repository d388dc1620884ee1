#pragma once

#include "core/training/data_mix.h"

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace vecset {

/// How long a run goes on and what it does on the way.
struct ScheduleRecipe {
    int steps = 0;            ///< optimiser steps; 0: `minutes` decides
    double minutes = 30;      ///< wall-clock budget, used when steps is 0
    int warmupSteps = 80;     ///< the rate rises linearly over these steps
    double decayFraction = 0.4; ///< the rate falls linearly to 0 over this last part
    int evaluateEvery = 250;  ///< steps
    int checkpointEvery = 250;
    int logEvery = 10;
};

/// Optimiser settings. Muon takes the hidden matrices, AdamW everything else.
struct OptimiserRecipe {
    bool muon = true;         ///< false: AdamW for all parameters
    double muonRate = 0.02, muonMomentum = 0.95;
    double adamRate = 2e-3, adamBeta1 = 0.9, adamBeta2 = 0.98;
    double weightDecay = 0.01;
    double clipNorm = 1.0;    ///< largest gradient norm; 0: no clipping
    double emaDecay = 0.998;
    std::string precision = "fp32"; ///< "fp32", "tf32" or "bf16", see PrecisionScope
};

/// Everything that `vecset train vae` is told by its YAML file.
struct VaeRecipe {
    std::uint64_t seed = 1;
    YAML::Node vae;           ///< parameters of the official ShapeVAE
    ScheduleRecipe schedule;
    OptimiserRecipe optimiser;
    int batch = 16;
    int shards = 2;           ///< parts of a batch whose gradients are added; each may run on a thread of its own
    int surfacePoints = 1024; ///< points that the encoder sees
    double sharpFraction = 0.33; ///< of them, from sharp edges
    int volumeQueries = 512, nearQueries = 512;
    double delta = 0.02;      ///< half width of the soft label's ramp
    double klWeight = 3e-3;
    double stretch = 0.25;    ///< each axis is scaled by exp(uniform(-stretch, stretch))
    bool turns = true;        ///< quarter turns about the vertical axis and mirror images
    int evaluateShapes = 40;  ///< held-out shapes of the evaluation during training
    std::vector<ExtraData> extraData; ///< `data.extra`: folder: share
    std::string init;         ///< run or model folder whose weights are the start; "": random ones
    YAML::Node source;        ///< the file as read, to recognise a changed recipe on resume
};

/// Everything that `vecset train flow` is told by its YAML file.
struct FlowRecipe {
    std::uint64_t seed = 1;
    std::string vae;          ///< run or model folder of the VAE; relative to the recipe file
    YAML::Node model;         ///< parameters of the official Hunyuan3DDiT
    YAML::Node conditioner;   ///< parameters of the official SingleImageEncoder
    ScheduleRecipe regression, flow;
    OptimiserRecipe optimiser;
    int imageSize = 112;
    double borderRatio = 0.15;
    int latentTokens = 32, latentChannels = 8; ///< their product is the number of principal components kept
    int encodePoints = 2048;  ///< surface points per encoded shape
    int regressionBatch = 64;
    int batch = 16, noises = 3, shards = 2;
    double shift = 3;         ///< t' = t / (t + shift (1 - t)): training times move towards noise
    double weightPower = 1;   ///< loss weight of a component: (standard deviation)^power
    double dropCondition = 0.1;
    double encoderRateScale = 0.3; ///< the pretrained image encoder's rates in the flow phase are multiplied by this
    double regressionWeight = 0.5; ///< of the regression loss that stays on during the flow phase
    double imageShift = 0.04, imageScale = 0.06, colourJitter = 0.15;
    double iconFraction = 0.25; ///< of the pictures drawn, those shipped with the objects; the rest are renders
    bool turnedViews = false; ///< also pictures of objects turned by quarter turns, where the data set has them
    int sampleSteps = 8;
    double guidance = 1.5;
    int evaluateShapes = 40;
    std::vector<ExtraData> extraData; ///< `data.extra`: folder: share
    std::string init;         ///< run or complete model whose weights, VAE and latent basis are the start
    YAML::Node source;
};

/// Reads a recipe. Error UnreadableFile for a missing or malformed file, InvalidInput for an unknown or misspelt key
/// (the nearest valid one is named), a value of the wrong type or out of range.
[[nodiscard]] VaeRecipe readVaeRecipe(const std::filesystem::path& file);
[[nodiscard]] FlowRecipe readFlowRecipe(const std::filesystem::path& file);
[[nodiscard]] VaeRecipe parseVaeRecipe(const std::string& yaml);
[[nodiscard]] FlowRecipe parseFlowRecipe(const std::string& yaml);

} // namespace vecset
