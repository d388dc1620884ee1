#pragma once

#include "core/training/recipe.h"
#include "core/training/recipe_reader.h"

namespace vecset {

// What every kind of recipe is made of. All failures are Error InvalidInput and begin with "recipe: ".

/// Throws with `what` unless the condition holds.
void requireRecipe(bool condition, const std::string& what);
/// The file's text as a YAML map.
[[nodiscard]] YAML::Node loadRecipe(const std::string& text);
/// Reads `kind:` and compares it.
void readRecipeKind(RecipeReader& reader, const std::string& expected);
/// @param path what stands before the keys in messages, for example "schedule."
[[nodiscard]] ScheduleRecipe readScheduleRecipe(const YAML::Node& node, const std::string& path,
                                                ScheduleRecipe value = {});
[[nodiscard]] OptimiserRecipe readOptimiserRecipe(const YAML::Node& node, const std::string& path = "optimiser.",
                                                  OptimiserRecipe value = {});
/// The keys of `data:` that every recipe has that draws points of shapes (VaeRecipe, DecoderRecipe).
template <typename Recipe> void readShapeDraws(RecipeReader& reader, Recipe& recipe) {
    reader.read("surface_points", recipe.surfacePoints);
    reader.read("sharp_fraction", recipe.sharpFraction);
    reader.read("volume_queries", recipe.volumeQueries);
    reader.read("near_queries", recipe.nearQueries);
    reader.read("delta", recipe.delta);
    reader.read("stretch", recipe.stretch);
    reader.read("turns", recipe.turns);
    reader.read("evaluate_shapes", recipe.evaluateShapes);
    requireRecipe(recipe.surfacePoints > 0 && recipe.volumeQueries >= 0 && recipe.nearQueries >= 0 &&
                      recipe.volumeQueries + recipe.nearQueries > 0,
                  "data: point counts must be positive");
    requireRecipe(recipe.sharpFraction >= 0 && recipe.sharpFraction <= 1, "data.sharp_fraction must lie in [0, 1]");
    requireRecipe(recipe.delta > 0 && recipe.stretch >= 0, "data: delta must be positive and stretch not negative");
    requireRecipe(recipe.evaluateShapes > 0, "data.evaluate_shapes must be positive");
}
/// The same for recipes that draw pictures (FlowRecipe, DistillRecipe).
template <typename Recipe> void readPictureDraws(RecipeReader& reader, Recipe& recipe) {
    reader.read("encode_points", recipe.encodePoints);
    reader.read("image_shift", recipe.imageShift);
    reader.read("image_scale", recipe.imageScale);
    reader.read("colour_jitter", recipe.colourJitter);
    reader.read("icon_fraction", recipe.iconFraction);
    reader.read("turned_views", recipe.turnedViews);
    reader.read("evaluate_shapes", recipe.evaluateShapes);
    requireRecipe(recipe.encodePoints > 0 && recipe.evaluateShapes > 0, "data: counts must be positive");
}
/// A path of a recipe as the program uses it: relative ones are meant from the recipe file's folder; "" stays "".
[[nodiscard]] std::string besideRecipe(const std::filesystem::path& recipe, const std::string& path);

} // namespace vecset
