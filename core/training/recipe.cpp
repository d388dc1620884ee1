#include "core/training/recipe.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/training/recipe_reader.h"

namespace vecset {
namespace {

void require(bool condition, const std::string& what) {
    if (!condition) throw Error(ErrorCode::InvalidInput, "recipe: " + what);
}

ScheduleRecipe readSchedule(const YAML::Node& node, const std::string& path, ScheduleRecipe value) {
    RecipeReader reader(node, path);
    reader.read("steps", value.steps);
    reader.read("minutes", value.minutes);
    reader.read("warmup_steps", value.warmupSteps);
    reader.read("decay_fraction", value.decayFraction);
    reader.read("evaluate_every", value.evaluateEvery);
    reader.read("checkpoint_every", value.checkpointEvery);
    reader.read("log_every", value.logEvery);
    reader.finish();
    require(value.steps >= 0 && value.warmupSteps >= 0, path + "steps and warmup_steps must not be negative");
    require(value.steps > 0 || value.minutes > 0, path + "minutes must be positive when steps is 0");
    require(value.decayFraction >= 0 && value.decayFraction <= 1, path + "decay_fraction must lie in [0, 1]");
    require(value.evaluateEvery > 0 && value.checkpointEvery > 0 && value.logEvery > 0,
            path + "evaluate_every, checkpoint_every and log_every must be positive");
    return value;
}

OptimiserRecipe readOptimiser(const YAML::Node& node) {
    OptimiserRecipe value;
    RecipeReader reader(node, "optimiser.");
    reader.read("muon", value.muon);
    reader.read("muon_rate", value.muonRate);
    reader.read("muon_momentum", value.muonMomentum);
    reader.read("adam_rate", value.adamRate);
    reader.read("adam_beta1", value.adamBeta1);
    reader.read("adam_beta2", value.adamBeta2);
    reader.read("weight_decay", value.weightDecay);
    reader.read("clip_norm", value.clipNorm);
    reader.read("ema_decay", value.emaDecay);
    reader.read("precision", value.precision);
    reader.finish();
    require(value.muonRate > 0 && value.adamRate > 0, "optimiser rates must be positive");
    require(value.emaDecay >= 0 && value.emaDecay < 1, "optimiser.ema_decay must lie in [0, 1)");
    require(value.precision == "fp32" || value.precision == "bf16", "optimiser.precision must be fp32 or bf16");
    return value;
}

void readVaeData(const YAML::Node& node, VaeRecipe& recipe) {
    RecipeReader reader(node, "data.");
    reader.read("surface_points", recipe.surfacePoints);
    reader.read("sharp_fraction", recipe.sharpFraction);
    reader.read("volume_queries", recipe.volumeQueries);
    reader.read("near_queries", recipe.nearQueries);
    reader.read("delta", recipe.delta);
    reader.read("stretch", recipe.stretch);
    reader.read("turns", recipe.turns);
    reader.read("evaluate_shapes", recipe.evaluateShapes);
    reader.finish();
    require(recipe.surfacePoints > 0 && recipe.volumeQueries >= 0 && recipe.nearQueries >= 0 &&
                recipe.volumeQueries + recipe.nearQueries > 0, "data: point counts must be positive");
    require(recipe.sharpFraction >= 0 && recipe.sharpFraction <= 1, "data.sharp_fraction must lie in [0, 1]");
    require(recipe.delta > 0, "data.delta must be positive");
    require(recipe.evaluateShapes > 0, "data.evaluate_shapes must be positive");
}

YAML::Node load(const std::string& text) {
    try {
        const YAML::Node node = YAML::Load(text);
        require(node.IsMap(), "the file must be a map of keys and values");
        return node;
    } catch (const YAML::Exception& failure) {
        throw Error(ErrorCode::InvalidInput, std::string("recipe: not valid YAML: ") + failure.what());
    }
}

void readKind(RecipeReader& reader, const std::string& expected) {
    std::string kind;
    reader.read("kind", kind);
    require(kind == expected, "kind must be '" + expected + "', not '" + kind + "'");
}

void readFlowData(const YAML::Node& node, FlowRecipe& recipe) {
    RecipeReader reader(node, "data.");
    reader.read("image_size", recipe.imageSize);
    reader.read("border_ratio", recipe.borderRatio);
    reader.read("encode_points", recipe.encodePoints);
    reader.read("image_shift", recipe.imageShift);
    reader.read("image_scale", recipe.imageScale);
    reader.read("colour_jitter", recipe.colourJitter);
    reader.read("icon_fraction", recipe.iconFraction);
    reader.read("evaluate_shapes", recipe.evaluateShapes);
    reader.finish();
    require(recipe.imageSize >= 14 && recipe.imageSize % 14 == 0, "data.image_size must be a multiple of 14");
    require(recipe.borderRatio >= 0 && recipe.borderRatio < 1, "data.border_ratio must lie in [0, 1)");
    require(recipe.encodePoints > 0 && recipe.evaluateShapes > 0, "data: counts must be positive");
}

void readFlowLoss(const YAML::Node& node, FlowRecipe& recipe) {
    RecipeReader reader(node, "loss.");
    reader.read("noises", recipe.noises);
    reader.read("shift", recipe.shift);
    reader.read("weight_power", recipe.weightPower);
    reader.read("drop_condition", recipe.dropCondition);
    reader.read("regression_weight", recipe.regressionWeight);
    reader.read("encoder_rate_scale", recipe.encoderRateScale);
    reader.finish();
    require(recipe.noises > 0, "loss.noises must be positive");
    require(recipe.shift > 0, "loss.shift must be positive");
    require(recipe.dropCondition >= 0 && recipe.dropCondition < 1, "loss.drop_condition must lie in [0, 1)");
}

} // namespace

VaeRecipe parseVaeRecipe(const std::string& yaml) {
    VaeRecipe recipe;
    recipe.source = load(yaml);
    RecipeReader reader(recipe.source, "");
    readKind(reader, "vae");
    reader.read("seed", recipe.seed);
    reader.read("batch", recipe.batch);
    reader.read("shards", recipe.shards);
    recipe.vae = reader.map("vae");
    readVaeData(reader.map("data"), recipe);
    recipe.optimiser = readOptimiser(reader.map("optimiser"));
    recipe.schedule = readSchedule(reader.map("schedule"), "schedule.", {});
    RecipeReader loss(reader.map("loss"), "loss.");
    loss.read("kl", recipe.klWeight);
    loss.finish();
    reader.finish();
    require(recipe.shards > 0 && recipe.batch > 0 && recipe.batch % recipe.shards == 0,
            "batch must be a positive multiple of shards");
    return recipe;
}

FlowRecipe parseFlowRecipe(const std::string& yaml) {
    FlowRecipe recipe;
    recipe.optimiser.emaDecay = 0.999;
    recipe.source = load(yaml);
    RecipeReader reader(recipe.source, "");
    readKind(reader, "flow");
    reader.read("seed", recipe.seed);
    reader.read("vae", recipe.vae);
    reader.read("batch", recipe.batch);
    reader.read("shards", recipe.shards);
    recipe.model = reader.map("model");
    recipe.conditioner = reader.map("conditioner");
    readFlowData(reader.map("data"), recipe);
    readFlowLoss(reader.map("loss"), recipe);
    recipe.optimiser = readOptimiser(reader.map("optimiser"));
    RecipeReader latents(reader.map("latents"), "latents.");
    latents.read("tokens", recipe.latentTokens);
    latents.read("channels", recipe.latentChannels);
    latents.finish();
    RecipeReader regression(reader.map("regression"), "regression.");
    regression.read("batch", recipe.regressionBatch);
    recipe.regression = readSchedule(regression.map("schedule"), "regression.schedule.", {});
    regression.finish();
    recipe.flow = readSchedule(reader.map("schedule"), "schedule.", {});
    RecipeReader sampling(reader.map("sampling"), "sampling.");
    sampling.read("steps", recipe.sampleSteps);
    sampling.read("guidance", recipe.guidance);
    sampling.finish();
    reader.finish();
    require(recipe.shards > 0 && recipe.batch % recipe.shards == 0 && recipe.regressionBatch % recipe.shards == 0,
            "batch and regression.batch must be multiples of shards");
    require(recipe.latentTokens > 0 && recipe.latentChannels > 0, "latents.tokens and channels must be positive");
    require(recipe.sampleSteps > 0, "sampling.steps must be positive");
    return recipe;
}

VaeRecipe readVaeRecipe(const std::filesystem::path& file) { return parseVaeRecipe(readFile(file, 1 << 20)); }

FlowRecipe readFlowRecipe(const std::filesystem::path& file) {
    FlowRecipe recipe = parseFlowRecipe(readFile(file, 1 << 20));
    if (!recipe.vae.empty() && std::filesystem::path(recipe.vae).is_relative()) {
        recipe.vae = (file.parent_path() / recipe.vae).string();
    }
    return recipe;
}

} // namespace vecset
