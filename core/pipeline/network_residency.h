#pragma once

#include "core/checkpoint/model_folder.h"
#include "core/models/vecset_model.h"
#include "core/pipeline/device.h"
#include "core/pipeline/memory_plan.h"

#include <array>

namespace vecset {

/// Has the networks of a model on the device when they are needed, and off it when memory is short.
///
/// Off means gone: weights come from the mapped file again when they are needed the next time, which the system keeps
/// in memory as long as nobody else wants it. So the process never holds weights twice.
class NetworkResidency {
public:
    NetworkResidency() = default;
    /// Makes the plan and, unless it is one by one, loads everything; else the weights are only checked.
    /// @param budget bytes on the device; 0: what is free there (on a graphics card, or in this machine)
    /// @throws Error as loadVecsetModel.
    NetworkResidency(const ModelFolder& folder, const DevicePlan& device, std::uint64_t budget);

    /// Loads the network if it is not there; with a plan of one by one the others go first.
    void need(Network network);
    /// Changes the plan to one by one, for a job that ran out of memory: all networks but `kept` go.
    /// @return false when that was the plan already, and nothing could be gained
    bool makeRoom(Network kept);

    [[nodiscard]] VecsetModel& model() { return m_model; }
    [[nodiscard]] const MemoryPlan& plan() const { return m_plan; }
    [[nodiscard]] bool isLoaded(Network network) const { return m_loaded[static_cast<std::size_t>(network)]; }

private:
    struct Part {
        torch::nn::Module& module;
        const char* name;
        at::ScalarType type;
    };
    [[nodiscard]] Part part(Network network);
    void load(Network network);
    void dropAllBut(Network kept);

    ModelFolder m_folder;
    WeightSet m_weights;
    VecsetModel m_model;
    DevicePlan m_device;
    MemoryPlan m_plan;
    std::array<bool, kNetworks> m_loaded{};
};

} // namespace vecset
