#pragma once

#include "core/base/job_context.h"

#include <cstdint>
#include <map>
#include <string>

namespace torch::nn {
class Module;
}

namespace vecset {

class WorkerTeam;

/// What a training loop trains: networks (one equal copy per shard of a batch), their loss and their examination.
class Trainee {
public:
    using Figures = std::map<std::string, double>;
    virtual ~Trainee() = default;

    [[nodiscard]] virtual int shards() const = 0;
    /// The trained network; all shards have the same structure and, for buffers, the same content.
    virtual torch::nn::Module& module(int shard) = 0;
    /// Adds the gradients of this shard's share of the batch. A function of the weights, the step and the shard only.
    /// Called for several shards at the same time, each on its own thread.
    /// @return terms to log; "loss" among them: the shares of all shards are averaged.
    virtual Figures addGradients(int shard, std::int64_t step) = 0;
    /// Examines the present weights (the average of the last steps).
    virtual Figures evaluate(WorkerTeam& team, const JobContext& job) = 0;
    /// Writes the present weights as a model that the rest of the program can load.
    virtual void exportModel() = 0;
};

} // namespace vecset
