#pragma once

#include <ATen/core/Tensor.h>
#include <c10/util/intrusive_ptr.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>

namespace c10d {
class Store;
}

namespace vecset {

/// One CUDA device per process, connected by NCCL: sums and broadcasts of tensors on the devices, which do not leave
/// them. The only place that knows NCCL. It waits for the others by the clock, so that a lost process is an exception
/// here and not the end of this process by LibTorch's watchdog. Written against LibTorch 2.11 and compiled and linked
/// with it; no machine with two cards was at hand to run it.
class NcclGroup {
public:
    /// Was NCCL in the build's LibTorch?
    [[nodiscard]] static bool isSupported();
    /// The number that no other card has (its UUID); zeros in a build without NCCL or for a card that has none.
    [[nodiscard]] static std::array<std::int64_t, 2> cardNumber(at::Device device);

    /// Connects the devices; all processes at about the same time, none with the same device as another.
    /// @param store where they meet, not used for anything else before. @param timeout of this and of every later call.
    /// @throws std::exception with NCCL's words when it refuses; TimedOut when it is silent.
    NcclGroup(const c10::intrusive_ptr<c10d::Store>& store, int rank, int size, at::Device device,
              std::chrono::seconds timeout);
    ~NcclGroup();
    NcclGroup(const NcclGroup&) = delete;
    NcclGroup& operator=(const NcclGroup&) = delete;

    [[nodiscard]] at::Device device() const { return m_device; }
    /// Waits until the device has done what the caller gave it.
    void settle();
    /// Every process gets the sum of the tensors of all, or the tensor of rank 0; in place. Contiguous, on the device.
    /// The call returns when the result is there.
    /// @throws std::exception when another process is lost; no call works after that.
    void sum(at::Tensor& tensor);
    void broadcast(at::Tensor& tensor);

    /// NCCL did not come back.
    struct TimedOut : std::exception {
        [[nodiscard]] const char* what() const noexcept override { return "NCCL did not answer in time"; }
    };

private:
    struct Backend;
    at::Device m_device;
    std::chrono::seconds m_timeout;
    std::unique_ptr<Backend> m_backend;
};

} // namespace vecset
