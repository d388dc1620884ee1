#pragma once

#include "core/training/flat_parameters.h"
#include "core/training/trainee.h"

#include <vector>

namespace vecset {

class ProcessGroup;

/// A training loop's view of the processes that share its batches. Alone, everything here is free and changes nothing.
/// With others, every process takes every p-th shard of a batch and all of them keep equal weights; only the first one
/// (the leader) writes files and examines the model. Every function that says "agrees" waits for all.
class Crew {
public:
    /// @param group null when this process is alone. @throws Error InvalidInput when there are more processes than
    ///        shards.
    Crew(ProcessGroup* group, int shards);

    [[nodiscard]] bool alone() const { return m_group == nullptr; }
    [[nodiscard]] bool leads() const;
    [[nodiscard]] const std::vector<int>& shards() const { return m_shards; } ///< those of this process

    /// Where the run begins.
    struct Start {
        std::int64_t step = 0;
        double seconds = 0;
    };
    /// Agrees on the leader's start and tensors. `failed` on the leader tells the others that it will not begin.
    /// @throws Error InvalidInput on a process whose recipe is another one, or whose leader failed.
    void agreeOnStart(Start& start, bool failed, const std::string& fingerprint);
    /// All processes say where their networks are, so that gradients travel the shortest way. Says which when it is not
    /// the shortest. @throws Error see ProcessGroup::useDevice.
    void useDevice(at::Device device);
    /// All processes get the leader's tensors, in place.
    void shareState(const std::vector<at::Tensor>& tensors);

    /// What all processes know before a step.
    struct Turn {
        bool stop = false;  ///< somebody wants to stop
        double seconds = 0; ///< the leader's clock
    };
    [[nodiscard]] Turn agreeOnTurn(bool stop, double seconds);

    /// Adds this process's shards into the first gradient, then agrees on the sum over all processes; also of `others`.
    void sumGradients(FlatParameters& parameters, const std::vector<at::Tensor>& others);
    /// Completes the terms: all processes then know those of every shard.
    void shareTerms(std::vector<Trainee::Figures>& terms);

private:
    ProcessGroup* m_group;
    std::vector<int> m_shards;
};

} // namespace vecset
