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
/// A path of a recipe as the program uses it: relative ones are meant from the recipe file's folder; "" stays "".
[[nodiscard]] std::string besideRecipe(const std::filesystem::path& recipe, const std::string& path);

} // namespace vecset
