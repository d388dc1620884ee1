#include "core/training/recipe_sections.h"

#include "core/base/error.h"

namespace vecset {

void requireRecipe(bool condition, const std::string& what) {
    if (!condition) throw Error(ErrorCode::InvalidInput, "recipe: " + what);
}

ScheduleRecipe readScheduleRecipe(const YAML::Node& node, const std::string& path, ScheduleRecipe value) {
    RecipeReader reader(node, path);
    reader.read("steps", value.steps);
    reader.read("minutes", value.minutes);
    reader.read("warmup_steps", value.warmupSteps);
    reader.read("decay_fraction", value.decayFraction);
    reader.read("evaluate_every", value.evaluateEvery);
    reader.read("checkpoint_every", value.checkpointEvery);
    reader.read("log_every", value.logEvery);
    reader.finish();
    requireRecipe(value.steps >= 0 && value.warmupSteps >= 0, path + "steps and warmup_steps must not be negative");
    requireRecipe(value.steps > 0 || value.minutes > 0, path + "minutes must be positive when steps is 0");
    requireRecipe(value.decayFraction >= 0 && value.decayFraction <= 1, path + "decay_fraction must lie in [0, 1]");
    requireRecipe(value.evaluateEvery > 0 && value.checkpointEvery > 0 && value.logEvery > 0,
                  path + "evaluate_every, checkpoint_every and log_every must be positive");
    return value;
}

OptimiserRecipe readOptimiserRecipe(const YAML::Node& node, const std::string& path, OptimiserRecipe value) {
    RecipeReader reader(node, path);
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
    requireRecipe(value.muonRate > 0 && value.adamRate > 0, path + "rates must be positive");
    requireRecipe(value.emaDecay >= 0 && value.emaDecay < 1, path + "ema_decay must lie in [0, 1)");
    requireRecipe(value.precision == "fp32" || value.precision == "tf32" || value.precision == "bf16",
                  path + "precision must be fp32, tf32 or bf16");
    return value;
}

YAML::Node loadRecipe(const std::string& text) {
    try {
        const YAML::Node node = YAML::Load(text);
        requireRecipe(node.IsMap(), "the file must be a map of keys and values");
        return node;
    } catch (const YAML::Exception& failure) {
        throw Error(ErrorCode::InvalidInput, std::string("recipe: not valid YAML: ") + failure.what());
    }
}

void readRecipeKind(RecipeReader& reader, const std::string& expected) {
    std::string kind;
    reader.read("kind", kind);
    requireRecipe(kind == expected, "kind must be '" + expected + "', not '" + kind + "'");
}

std::string besideRecipe(const std::filesystem::path& recipe, const std::string& path) {
    if (path.empty() || std::filesystem::path(path).is_absolute()) return path;
    return (recipe.parent_path() / path).string();
}

} // namespace vecset
