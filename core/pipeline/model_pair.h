#pragma once

#include "core/pipeline/model_catalog.h"

#include <algorithm>
#include <vector>

namespace vecset {

/// Made for a handful of steps, or distilled from a model that it names.
[[nodiscard]] inline bool isStudent(const ModelEntry& model) { return model.fewStep || !model.teacher.empty(); }

/// A student and the model it says it was distilled from, as entries of one list; both null when there is no pair.
struct ModelPair {
    const ModelEntry* teacher = nullptr;
    const ModelEntry* student = nullptr;

    explicit operator bool() const { return teacher != nullptr && student != nullptr; }
};

/// The usable model of that name; null without one.
[[nodiscard]] inline const ModelEntry* usableModel(const std::vector<ModelEntry>& models, const std::string& name) {
    const auto found =
        std::find_if(models.begin(), models.end(), [&](const ModelEntry& m) { return m.name == name && m.isUsable(); });
    return found == models.end() ? nullptr : &*found;
}

/// The student that names this teacher, built-in ones first; null without one.
[[nodiscard]] inline const ModelEntry* studentOf(const std::vector<ModelEntry>& models, const std::string& teacher) {
    const ModelEntry* best = nullptr;
    for (const ModelEntry& model : models) {
        if (!model.isUsable() || model.teacher != teacher || model.name == teacher) continue;
        if (best == nullptr || (model.builtIn && !best->builtIn)) best = &model;
    }
    return best;
}

/// The pair that `chosen` belongs to, as student or as teacher.
[[nodiscard]] inline ModelPair pairOf(const std::vector<ModelEntry>& models, const ModelEntry& chosen) {
    const ModelEntry* own = usableModel(models, chosen.name);
    if (own == nullptr) return {};
    ModelPair pair;
    if (!own->teacher.empty()) pair = {usableModel(models, own->teacher), own};
    if (!pair) pair = {own, studentOf(models, own->name)};
    return pair ? pair : ModelPair{};
}

/// The first pair of a list, built-in students first; what there is to compare when nobody names a model.
[[nodiscard]] inline ModelPair firstPair(const std::vector<ModelEntry>& models) {
    for (const bool builtIn : {true, false}) {
        for (const ModelEntry& model : models) {
            if (model.builtIn != builtIn || model.teacher.empty()) continue;
            if (const ModelPair pair = pairOf(models, model); pair && pair.student == &model) return pair;
        }
    }
    return {};
}

} // namespace vecset
