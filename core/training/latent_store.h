#pragma once

#include "core/training/flow_latents.h"

#include <filesystem>
#include <functional>
#include <string>

namespace vecset {

class ProcessGroup;

/// Keeps what a run trains against in the run's folder (latents.safetensors). An encoder's results depend on the device
/// and the number of threads in their last bits, and principal directions on much more than that: a run that goes on
/// elsewhere would train against other latents than it began with, and so would the processes of a data-parallel run.
class LatentStore {
public:
    /// @param resume read what is stored. @param processes that all get the latents of the first one, which alone
    ///        reads and writes; null: this one is alone.
    LatentStore(std::filesystem::path folder, bool resume, ProcessGroup* processes);

    /// The stored latents when the run is resumed and has some, else those that `make` makes, stored atomically.
    /// @param origin what they are made from, see latentOrigin.
    /// @throws Error InvalidInput when the stored ones have another origin (or another process's have), or when the
    ///         folder holds a run that is not resumed; UnreadableFile, WeightMismatch for a damaged file; WriteFailed.
    [[nodiscard]] FlowLatents take(const std::string& origin, const std::function<FlowLatents()>& make) const;

private:
    [[nodiscard]] FlowLatents ofLeader(const std::string& origin, const std::function<FlowLatents()>& make) const;
    [[nodiscard]] FlowLatents load(const std::string& origin) const;
    void refuseUsedFolder() const;
    std::filesystem::path m_folder, m_file;
    bool m_resume;
    ProcessGroup* m_processes;
};

} // namespace vecset
