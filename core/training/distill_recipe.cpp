#include "core/training/distill_recipe.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/training/recipe_sections.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace vecset {
namespace {

const auto& require = requireRecipe;

/// A list of numbers; a single number is a list of one. Absent: `value` stays.
template <typename T>
void readList(RecipeReader& reader, const std::string& key, std::vector<T>& value, const std::string& path) {
    const YAML::Node node = reader.map(key);
    if (node.IsMap() && node.size() == 0) return;
    try {
        value = node.IsScalar() ? std::vector<T>{node.as<T>()} : node.as<std::vector<T>>();
    } catch (const YAML::Exception&) {
        require(false, path + key + " must be a list of numbers, such as [5, 1]");
    }
    require(!value.empty(), path + key + " must not be empty");
}

void readData(const YAML::Node& node, DistillRecipe& recipe) {
    RecipeReader reader(node, "data.");
    readPictureDraws(reader, recipe);
    reader.finish();
}

void readLoss(const YAML::Node& node, DistillRecipe& recipe) {
    RecipeReader reader(node, "loss.");
    reader.read("shift", recipe.shift);
    reader.read("weight_power", recipe.weightPower);
    reader.finish();
    require(recipe.shift > 0, "loss.shift must be positive");
}

void readGuidanceRange(const YAML::Node& node, DistillRecipe& recipe) {
    RecipeReader reader(node, "guidance.");
    reader.read("low", recipe.guidanceLow);
    reader.read("high", recipe.guidanceHigh);
    reader.finish();
    require(recipe.guidanceLow >= 0 && recipe.guidanceLow <= recipe.guidanceHigh && recipe.guidanceHigh <= 100,
            "guidance: 0 <= low <= high <= 100 must hold");
}

/// Everything but the keys that only one stage has; `reader` goes on with those.
DistillRecipe readCommon(RecipeReader& reader, const YAML::Node& source, const std::string& kind) {
    DistillRecipe recipe;
    recipe.source = source;
    recipe.optimiser.emaDecay = 0.999;
    readRecipeKind(reader, kind);
    reader.read("seed", recipe.seed);
    reader.read("teacher", recipe.teacher);
    reader.read("vae", recipe.vae);
    reader.read("reference", recipe.reference);
    reader.read("teacher_name", recipe.teacherName);
    reader.read("batch", recipe.batch);
    reader.read("shards", recipe.shards);
    readData(reader.map("data"), recipe);
    readLoss(reader.map("loss"), recipe);
    readGuidanceRange(reader.map("guidance"), recipe);
    recipe.optimiser = readOptimiserRecipe(reader.map("optimiser"), "optimiser.", recipe.optimiser);
    recipe.schedule = readScheduleRecipe(reader.map("schedule"), "schedule.");
    RecipeReader sampling(reader.map("sampling"), "sampling.");
    sampling.read("steps", recipe.sampleSteps);
    sampling.read("guidance", recipe.guidance);
    sampling.finish();
    require(recipe.shards > 0 && recipe.batch > 0 && recipe.batch % recipe.shards == 0,
            "batch must be a positive multiple of shards");
    require(recipe.sampleSteps > 0, "sampling.steps must be positive");
    return recipe;
}

void readRollout(const YAML::Node& node, ConsistencyLossRecipe& loss) {
    RecipeReader reader(node, "consistency.rollout.");
    reader.read("fraction", loss.rolloutFraction);
    reader.read("teacher_steps", loss.rolloutTeacherSteps);
    readList(reader, "steps", loss.rolloutSteps, "consistency.rollout.");
    reader.finish();
    require(loss.rolloutFraction >= 0 && loss.rolloutFraction < 1, "consistency.rollout.fraction must lie in [0, 1)");
    require(loss.rolloutTeacherSteps > 0, "consistency.rollout.teacher_steps must be positive");
    const int times = loss.trainTimesteps / loss.skip;
    require(std::all_of(loss.rolloutSteps.begin(), loss.rolloutSteps.end(), [&](int n) { return n > 0 && n <= times; }),
            "consistency.rollout.steps must lie in 1 to train_timesteps / skip");
}

ConsistencyLossRecipe readConsistencyLoss(const YAML::Node& node) {
    ConsistencyLossRecipe loss;
    std::string distance = "huber";
    RecipeReader reader(node, "consistency.");
    reader.read("train_timesteps", loss.trainTimesteps);
    reader.read("skip", loss.skip);
    reader.read("ema_target", loss.emaTarget);
    reader.read("target_decay", loss.targetDecay);
    reader.read("loss", distance);
    reader.read("huber_c", loss.huberC);
    reader.read("real_weight", loss.realWeight);
    const YAML::Node rollout = reader.map("rollout");
    reader.finish();
    require(distance == "huber" || distance == "l2", "consistency.loss must be huber or l2, not '" + distance + "'");
    loss.huber = distance == "huber";
    require(loss.trainTimesteps > 1 && loss.skip > 0 && loss.trainTimesteps % loss.skip == 0,
            "consistency.skip must divide train_timesteps");
    require(loss.targetDecay >= 0 && loss.targetDecay < 1, "consistency.target_decay must lie in [0, 1)");
    require(loss.huberC > 0, "consistency.huber_c must be positive");
    require(loss.realWeight >= 0 && loss.realWeight <= 1, "consistency.real_weight must lie in [0, 1]");
    readRollout(rollout, loss);
    return loss;
}

void checkPhases(int phases, const ConsistencyLossRecipe& loss) {
    require(phases > 0 && phases <= loss.trainTimesteps / loss.skip, "phases must lie in 1 to train_timesteps / skip");
}

void readAdversary(const YAML::Node& node, AdversarialRecipe& recipe) {
    RecipeReader reader(node, "adversarial.");
    reader.read("weight", recipe.weight);
    reader.read("warmup_steps", recipe.warmupSteps);
    reader.read("head_width", recipe.headWidth);
    reader.read("noise_low", recipe.noiseLow);
    reader.read("noise_high", recipe.noiseHigh);
    recipe.discriminator = readOptimiserRecipe(reader.map("optimiser"), "adversarial.optimiser.", recipe.discriminator);
    reader.finish();
    require(recipe.weight >= 0 && recipe.warmupSteps >= 0, "adversarial: weight and warmup_steps must not be negative");
    require(recipe.headWidth > 0, "adversarial.head_width must be positive");
    require(recipe.noiseLow >= 0 && recipe.noiseLow <= recipe.noiseHigh && recipe.noiseHigh <= 1,
            "adversarial: 0 <= noise_low <= noise_high <= 1 must hold");
}

template <typename Recipe> Recipe readWith(const std::filesystem::path& file, Recipe (*parse)(const std::string&)) {
    Recipe recipe = parse(readFile(file, 1 << 20));
    for (std::string* path : {&recipe.common.teacher, &recipe.common.vae, &recipe.common.reference}) {
        *path = besideRecipe(file, *path);
    }
    return recipe;
}

} // namespace

GuidanceRecipe parseGuidanceRecipe(const std::string& yaml) {
    const YAML::Node source = loadRecipe(yaml);
    RecipeReader reader(source, "");
    GuidanceRecipe recipe{readCommon(reader, source, "guidance")};
    reader.finish();
    return recipe;
}

ConsistencyRecipe parseConsistencyRecipe(const std::string& yaml) {
    const YAML::Node source = loadRecipe(yaml);
    RecipeReader reader(source, "");
    ConsistencyRecipe recipe;
    recipe.common = readCommon(reader, source, "consistency");
    recipe.loss = readConsistencyLoss(reader.map("consistency"));
    readList(reader, "phases", recipe.phases, "");
    if (recipe.phases.size() != recipe.shares.size()) {
        recipe.shares.assign(recipe.phases.size(), 1.0 / static_cast<double>(recipe.phases.size()));
    }
    readList(reader, "shares", recipe.shares, "");
    reader.finish();
    for (const int phases : recipe.phases) checkPhases(phases, recipe.loss);
    require(std::is_sorted(recipe.phases.begin(), recipe.phases.end(), std::greater_equal<int>()),
            "phases must fall from one entry to the next, such as [5, 1]");
    require(recipe.shares.size() == recipe.phases.size(), "shares needs one number for each entry of phases");
    double sum = 0;
    for (const double share : recipe.shares) {
        require(share > 0, "shares must be positive");
        sum += share;
    }
    require(std::abs(sum - 1) < 1e-6, "shares must add up to 1");
    return recipe;
}

AdversarialRecipe parseAdversarialRecipe(const std::string& yaml) {
    const YAML::Node source = loadRecipe(yaml);
    RecipeReader reader(source, "");
    AdversarialRecipe recipe;
    recipe.discriminator.muon = false;
    recipe.discriminator.adamRate = 1e-3;
    recipe.discriminator.adamBeta1 = 0.5; // usual for two players: the opponent's last move counts
    recipe.discriminator.emaDecay = 0;
    recipe.common = readCommon(reader, source, "adversarial");
    recipe.loss = readConsistencyLoss(reader.map("consistency"));
    reader.read("solver", recipe.solver);
    reader.read("phases", recipe.phases);
    readAdversary(reader.map("adversarial"), recipe);
    reader.finish();
    checkPhases(recipe.phases, recipe.loss);
    return recipe;
}

GuidanceRecipe readGuidanceRecipe(const std::filesystem::path& file) { return readWith(file, parseGuidanceRecipe); }

ConsistencyRecipe readConsistencyRecipe(const std::filesystem::path& file) {
    return readWith(file, parseConsistencyRecipe);
}

AdversarialRecipe readAdversarialRecipe(const std::filesystem::path& file) {
    AdversarialRecipe recipe = readWith(file, parseAdversarialRecipe);
    recipe.solver = besideRecipe(file, recipe.solver);
    return recipe;
}

} // namespace vecset
