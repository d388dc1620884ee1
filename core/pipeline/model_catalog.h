#pragma once

#include "core/base/job_context.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace vecset {

/// One model as a list of models shows it. Read from the configuration and the weights' headers; nothing is loaded.
struct ModelEntry {
    std::string name;
    std::filesystem::path folder;
    bool builtIn = false;
    bool available = true;        ///< the folder is there
    std::string problem;          ///< why it cannot generate, in one sentence; empty when usable
    std::uint64_t parameters = 0;
    std::uint64_t fileBytes = 0;
    std::uint64_t memoryBytes = 0; ///< rough need while generating, in the number format this machine would use
    bool multiView = false;
    bool guidanceEmbedded = false; ///< one network pass per step instead of two
    bool encoder = false;          ///< meshes can be encoded
    bool fewStep = false;          ///< distilled: made for a handful of steps
    int defaultSteps = 50;
    double defaultGuidance = 5.0;
    std::string teacher; ///< name of the model it was distilled from (pipeline.params.teacher); empty without one
    std::string licence;           ///< text of the LICENSE file beside the weights; empty without one

    [[nodiscard]] bool isUsable() const { return problem.empty(); }
};

/// The models known by name: built-in ones first, then the user's, each group by name. A model that is damaged or gone
/// is listed with its problem. Opens files: call it on a pool thread.
/// @param note receives why the user's own list could not be read; without it that is only logged. Never throws Error.
[[nodiscard]] std::vector<ModelEntry> listModels(std::string* note = nullptr);

/// What a folder holds, under that name. Never throws Error: what is wrong is in `problem`.
[[nodiscard]] ModelEntry describeModelFolder(const std::filesystem::path& folder, const std::string& name = "");

/// Remembers a folder under a name (empty: the folder's own). Nothing is copied.
/// @throws Error for a folder without a model, or a name that is taken; WriteFailed.
ModelEntry addModel(const std::filesystem::path& folder, const std::string& name = "");

/// Forgets a folder that was added; its files stay. @throws Error InvalidInput for an unknown or built-in model.
void removeModel(const std::string& name);

/// Reads every weight, and builds the networks to see whether the weights fit. Takes seconds to minutes.
/// @return a report of a few lines for people
/// @throws Error WeightMismatch, InvalidInput or UnreadableFile that names what is wrong; Cancelled.
[[nodiscard]] std::string verifyModel(const std::filesystem::path& folder, const JobContext& job = {});

} // namespace vecset
