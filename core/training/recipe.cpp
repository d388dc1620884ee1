#include "core/training/recipe.h"

#include "core/base/atomic_file.h"
#include "core/training/recipe_sections.h"

namespace vecset {
namespace {

const auto& require = requireRecipe;

std::vector<ExtraData> readExtraData(const YAML::Node& node) {
    std::vector<ExtraData> extra;
    for (const auto& entry : node) {
        const auto folder = entry.first.as<std::string>();
        RecipeReader reader(node, "data.extra.");
        double share = 0.0;
        reader.read(folder, share);
        require(share >= 0.0 && share < 1.0, "data.extra." + folder + ": the share of the draws must lie in [0, 1)");
        extra.push_back({folder, share});
    }
    return extra;
}

/// Paths of a recipe are meant from its folder.
void placeBeside(const std::filesystem::path& file, std::vector<ExtraData>& extra, std::string& init) {
    for (auto& more : extra) more.folder = besideRecipe(file, more.folder.string());
    init = besideRecipe(file, init);
}

void readVaeData(const YAML::Node& node, VaeRecipe& recipe) {
    RecipeReader reader(node, "data.");
    readShapeDraws(reader, recipe);
    recipe.extraData = readExtraData(reader.map("extra"));
    reader.finish();
}

void readFlowData(const YAML::Node& node, FlowRecipe& recipe) {
    RecipeReader reader(node, "data.");
    reader.read("image_size", recipe.imageSize);
    reader.read("border_ratio", recipe.borderRatio);
    readPictureDraws(reader, recipe);
    recipe.extraData = readExtraData(reader.map("extra"));
    reader.finish();
    require(recipe.imageSize >= 14 && recipe.imageSize % 14 == 0, "data.image_size must be a multiple of 14");
    require(recipe.borderRatio >= 0 && recipe.borderRatio < 1, "data.border_ratio must lie in [0, 1)");
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
    recipe.source = loadRecipe(yaml);
    RecipeReader reader(recipe.source, "");
    readRecipeKind(reader, "vae");
    reader.read("seed", recipe.seed);
    reader.read("init_from", recipe.init);
    reader.read("batch", recipe.batch);
    reader.read("shards", recipe.shards);
    recipe.vae = reader.map("vae");
    readVaeData(reader.map("data"), recipe);
    recipe.optimiser = readOptimiserRecipe(reader.map("optimiser"));
    recipe.schedule = readScheduleRecipe(reader.map("schedule"), "schedule.");
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
    recipe.source = loadRecipe(yaml);
    RecipeReader reader(recipe.source, "");
    readRecipeKind(reader, "flow");
    reader.read("seed", recipe.seed);
    reader.read("vae", recipe.vae);
    reader.read("init_from", recipe.init);
    reader.read("batch", recipe.batch);
    reader.read("shards", recipe.shards);
    recipe.model = reader.map("model");
    recipe.conditioner = reader.map("conditioner");
    readFlowData(reader.map("data"), recipe);
    readFlowLoss(reader.map("loss"), recipe);
    recipe.optimiser = readOptimiserRecipe(reader.map("optimiser"));
    RecipeReader latents(reader.map("latents"), "latents.");
    latents.read("tokens", recipe.latentTokens);
    latents.read("channels", recipe.latentChannels);
    latents.finish();
    RecipeReader regression(reader.map("regression"), "regression.");
    regression.read("batch", recipe.regressionBatch);
    recipe.regression = readScheduleRecipe(regression.map("schedule"), "regression.schedule.");
    regression.finish();
    recipe.flow = readScheduleRecipe(reader.map("schedule"), "schedule.");
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

VaeRecipe readVaeRecipe(const std::filesystem::path& file) {
    VaeRecipe recipe = parseVaeRecipe(readFile(file, 1 << 20));
    placeBeside(file, recipe.extraData, recipe.init);
    return recipe;
}

FlowRecipe readFlowRecipe(const std::filesystem::path& file) {
    FlowRecipe recipe = parseFlowRecipe(readFile(file, 1 << 20));
    recipe.vae = besideRecipe(file, recipe.vae);
    placeBeside(file, recipe.extraData, recipe.init);
    return recipe;
}

} // namespace vecset
