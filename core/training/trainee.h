#pragma once

#include "core/base/job_context.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

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
    /// The objects in this shard's share of that batch, for messages: "chair-3, table-1"; "" when nobody can tell.
    [[nodiscard]] virtual std::string batchItems(int /*shard*/, std::int64_t /*step*/) const { return {}; }
    /// Examines the present weights (the average of the last steps).
    virtual Figures evaluate(WorkerTeam& team, const JobContext& job) = 0;
    /// Writes the present weights as a model that the rest of the program can load.
    virtual void exportModel() = 0;

    /// Called after every step of the loop's optimiser, with the same rate factor: whatever the trainee keeps beside
    /// its network (a target network, a discriminator with its optimiser) moves on here. @return terms to log.
    virtual Figures afterStep(std::int64_t, double, WorkerTeam&) { return {}; }
    /// Tensors beside the network that an exact resume needs, by name; they are stored and copied back in place.
    [[nodiscard]] virtual std::map<std::string, at::Tensor> companionState() { return {}; }
    /// Gradients that optimisers of the trainee's own use, of all shards: a data-parallel run averages them over its
    /// processes, as those of the network, before afterStep.
    [[nodiscard]] virtual std::vector<at::Tensor> companionGradients() { return {}; }
};

} // namespace vecset
