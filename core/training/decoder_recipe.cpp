#include "core/training/decoder_recipe.h"

#include "core/base/atomic_file.h"
#include "core/training/recipe_sections.h"

namespace vecset {
namespace {

void readSizes(const YAML::Node& node, DecoderRecipe& recipe) {
    RecipeReader reader(node, "decoder.");
    std::string start = "teacher";
    reader.read("geo_decoder_downsample_ratio", recipe.downsampleRatio);
    reader.read("geo_decoder_mlp_expand_ratio", recipe.mlpExpandRatio);
    reader.read("geo_decoder_ln_post", recipe.lnPost);
    reader.read("start", start);
    reader.finish();
    requireRecipe(recipe.downsampleRatio >= 1 && recipe.mlpExpandRatio >= 1, "decoder: ratios must be 1 or more");
    requireRecipe(start == "teacher" || start == "random", "decoder.start must be teacher or random");
    recipe.startFromTeacher = start == "teacher";
}

void readData(const YAML::Node& node, DecoderRecipe& recipe) {
    RecipeReader reader(node, "data.");
    readShapeDraws(reader, recipe);
    reader.finish();
}

void readLoss(const YAML::Node& node, DecoderRecipe& recipe) {
    RecipeReader reader(node, "loss.");
    reader.read("teacher", recipe.teacherWeight);
    reader.read("truth", recipe.truthWeight);
    reader.read("posterior_noise", recipe.posteriorNoise);
    reader.read("basis_share", recipe.basisShare);
    reader.finish();
    requireRecipe(recipe.teacherWeight >= 0 && recipe.truthWeight >= 0 && recipe.teacherWeight + recipe.truthWeight > 0,
                  "loss: teacher and truth must not be negative, nor both 0");
    requireRecipe(recipe.posteriorNoise >= 0, "loss.posterior_noise must not be negative");
    requireRecipe(recipe.basisShare >= 0 && recipe.basisShare <= 1, "loss.basis_share must lie in [0, 1]");
}

} // namespace

DecoderRecipe parseDecoderRecipe(const std::string& yaml) {
    DecoderRecipe recipe;
    recipe.source = loadRecipe(yaml);
    RecipeReader reader(recipe.source, "");
    readRecipeKind(reader, "decoder");
    reader.read("seed", recipe.seed);
    reader.read("teacher", recipe.teacher);
    reader.read("batch", recipe.batch);
    reader.read("shards", recipe.shards);
    readSizes(reader.map("decoder"), recipe);
    readData(reader.map("data"), recipe);
    readLoss(reader.map("loss"), recipe);
    recipe.optimiser = readOptimiserRecipe(reader.map("optimiser"));
    recipe.schedule = readScheduleRecipe(reader.map("schedule"), "schedule.");
    reader.finish();
    requireRecipe(recipe.shards > 0 && recipe.batch > 0 && recipe.batch % recipe.shards == 0,
                  "batch must be a positive multiple of shards");
    return recipe;
}

DecoderRecipe readDecoderRecipe(const std::filesystem::path& file) {
    DecoderRecipe recipe = parseDecoderRecipe(readFile(file, 1 << 20));
    recipe.teacher = besideRecipe(file, recipe.teacher);
    return recipe;
}

} // namespace vecset
