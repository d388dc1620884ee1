#pragma once

#include "core/training/optimiser.h"
#include "core/training/trainee.h"

#include <filesystem>

namespace vecset {

/// How far a run is, besides its tensors.
struct RunPosition {
    std::int64_t step = 0;
    double seconds = 0;    ///< all sittings together
    Trainee::Figures sums; ///< of the steps since the last line of the log
    int summed = 0;
};

/// The file from which a run goes on: weights, optimiser, buffers, companions and position.
class RunCheckpoint {
public:
    /// @param fingerprint of the recipe; a checkpoint of another recipe is refused.
    RunCheckpoint(std::filesystem::path file, std::string fingerprint, Optimiser& optimiser, Trainee& trainee);

    /// Copies the stored tensors back in place; a fresh position when there is no file yet.
    /// @throws Error InvalidInput when there is one but `resume` is off, or when the recipe changed; WeightMismatch.
    [[nodiscard]] RunPosition restore(bool resume);
    void save(const RunPosition& position);
    /// Everything that is stored, by name; changing these tensors changes the run.
    [[nodiscard]] std::map<std::string, at::Tensor> tensors();
    /// For messages: which file holds which step.
    [[nodiscard]] std::string description() const;
    /// Says that this step was stored, by this process or by the leader of the run.
    void noteStored(std::int64_t step) { m_storedStep = step; }

private:
    std::filesystem::path m_file;
    std::string m_fingerprint;
    Optimiser& m_optimiser;
    Trainee& m_trainee;
    std::int64_t m_storedStep = -1;
};

} // namespace vecset
