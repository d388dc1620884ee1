#pragma once

#include "core/checkpoint/model_folder.h"
#include "core/evaluation/evaluate.h"

#include <string>

namespace vecset {

/// What all rows of an evaluation have in common and what its figures depend on, times apart.
[[nodiscard]] nlohmann::json settingsOf(const std::string& what, const EvaluationOptions& options);

/// The file's name, size and time: changes whenever the file is written anew, so that results of older weights are not
/// taken for those of newer ones.
[[nodiscard]] std::string stampOf(const std::filesystem::path& file);
/// A model's folder and the stamps of its configuration and weights.
[[nodiscard]] std::string sourceOf(const ModelFolder& folder);

} // namespace vecset
