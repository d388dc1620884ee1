#pragma once

#include "core/base/error.h"
#include "core/training/card_choice.h"

#include <ATen/core/Tensor.h>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace vecset {

class NcclGroup;

/// Where this process stands in a data-parallel run, as torchrun, Slurm scripts or Kubernetes tell it.
struct ProcessPlace {
    int rank = 0, size = 1;
    int localRank = 0; ///< among the processes of this machine: LOCAL_RANK, else the rank
    bool localRankKnown = false; ///< LOCAL_RANK was set
    std::string address = "localhost"; ///< of rank 0
    int port = 29500;

    /// Reads RANK, WORLD_SIZE, MASTER_ADDR and MASTER_PORT. Alone when WORLD_SIZE is absent or 1.
    /// @throws Error InvalidInput when one of them is missing or is not what it should be.
    [[nodiscard]] static ProcessPlace fromEnvironment();
};

/// Another process of the run is gone or has not answered in time.
class ProcessLost : public Error {
public:
    explicit ProcessLost(const std::string& message) : Error(ErrorCode::NotAvailable, message) {}
};

/// The processes of a data-parallel run, connected by LibTorch's c10d: by Gloo, and where each trains on a CUDA device
/// of its own also by NCCL. All of them must make the same calls in the same order; each call waits for the others.
class ProcessGroup {
public:
    /// Meets the others. @param timeout how long this and every later call waits for a process that says nothing.
    /// @throws Error NotAvailable in a build without c10d; ProcessLost when the others do not come.
    ProcessGroup(const ProcessPlace& place, std::chrono::seconds timeout);
    ~ProcessGroup();
    ProcessGroup(const ProcessGroup&) = delete;
    ProcessGroup& operator=(const ProcessGroup&) = delete;
    /// Null when the environment says that this process is alone.
    [[nodiscard]] static std::shared_ptr<ProcessGroup> fromEnvironment(std::chrono::seconds timeout);
    /// Can this build form groups?
    [[nodiscard]] static bool isSupported();

    [[nodiscard]] int rank() const { return m_place.rank; }
    [[nodiscard]] int size() const { return m_place.size; }
    [[nodiscard]] const ProcessPlace& place() const { return m_place; }
    /// Tells the others on which device this process trains, and finds out with them whether NCCL connects the devices.
    /// May be called again. @throws Error as chooseCollective does; NotAvailable when NCCL refuses; ProcessLost.
    void useDevice(at::Device device);
    /// How tensors on CUDA devices travel, after useDevice.
    [[nodiscard]] const CollectiveChoice& collectives() const { return m_choice; }
    /// Every process gets the sum of the tensors of all; in place. Tensors on the device of useDevice stay there with
    /// NCCL, all others go through the CPU with Gloo. For two processes the order of addition cannot matter; for more,
    /// results differ from one process's in the last bits.
    void sum(const at::Tensor& tensor);
    /// Every process gets the tensor of rank 0; in place.
    void broadcast(const at::Tensor& tensor);

private:
    struct Backend;
    /// In a form that NCCL or Gloo takes: contiguous, not on a device that NCCL does not know. A view where possible.
    [[nodiscard]] at::Tensor carried(const at::Tensor& tensor) const;
    void meet();
    void travel(const at::Tensor& tensor, const char* doing, void (NcclGroup::*onCards)(at::Tensor&),
                const std::function<void(std::vector<at::Tensor>&)>& throughCpu);
    ProcessPlace m_place;
    CollectiveChoice m_choice;
    std::chrono::seconds m_timeout;
    std::unique_ptr<Backend> m_backend;
};

} // namespace vecset
