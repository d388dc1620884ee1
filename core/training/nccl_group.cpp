#include "core/training/nccl_group.h"

#include "core/base/error.h"

#ifdef VECSET_NCCL
#include <ATen/cuda/CUDAContext.h>
#include <ATen/ops/zeros.h>
#include <c10/cuda/CUDAGuard.h>
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>
#endif

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <future>
#include <numeric>
#include <thread>
#include <utility>
#include <vector>

namespace vecset {

#ifdef VECSET_NCCL

namespace {

using Nccl = c10d::ProcessGroupNCCL;

/// LibTorch's defaults let a thread of its own end the program when a call takes too long, or when that thread itself
/// does. With blocking waits there is no such thread: `wait` looks at the clock and at NCCL's errors, aborts the
/// communicator and throws. The other settings are for an older LibTorch, which starts the thread all the same.
void askForExceptions() {
    for (const auto& [name, value] : {std::pair{"TORCH_NCCL_BLOCKING_WAIT", "1"},
                                      {"TORCH_NCCL_ASYNC_ERROR_HANDLING", "0"},
                                      {"TORCH_NCCL_ENABLE_MONITORING", "0"},
                                      {"TORCH_NCCL_DUMP_ON_TIMEOUT", "0"},
                                      {"TORCH_NCCL_RETHROW_CUDA_ERRORS", "0"}}) {
        ::setenv(name, value, 1);
    }
}

/// Runs a call that may never come back: then it is given up together with its thread, and only what it holds is
/// leaked.
/// @return whether it came back; its exceptions are passed on.
template <typename Call> bool cameBack(std::chrono::seconds timeout, Call call) {
    std::packaged_task<void()> task(std::move(call));
    std::future<void> done = task.get_future();
    std::thread thread(std::move(task));
    if (done.wait_for(timeout) != std::future_status::ready) {
        thread.detach();
        return false;
    }
    thread.join();
    done.get();
    return true;
}

void finish(const c10::intrusive_ptr<c10d::Work>& work, std::chrono::seconds timeout) { work->wait(timeout); }

} // namespace

struct NcclGroup::Backend {
    c10::intrusive_ptr<Nccl> nccl;
};

bool NcclGroup::isSupported() { return true; }

std::array<std::int64_t, 2> NcclGroup::cardNumber(at::Device device) {
    std::array<std::int64_t, 2> number{};
    const auto& uuid = at::cuda::getDeviceProperties(device.index())->uuid;
    static_assert(sizeof uuid.bytes == sizeof number);
    std::memcpy(number.data(), uuid.bytes, sizeof number);
    return number;
}

NcclGroup::NcclGroup(const c10::intrusive_ptr<c10d::Store>& store, int rank, int size, at::Device device,
                     std::chrono::seconds timeout)
    : m_device(device), m_timeout(timeout), m_backend(std::make_unique<Backend>()) {
    askForExceptions();
    const c10::cuda::CUDAGuard guard(device);
    auto options = Nccl::Options::create();
    options->timeout = timeout;
    options->group_name = "vecset";
    options->global_ranks_in_group.resize(static_cast<std::size_t>(size));
    std::iota(options->global_ranks_in_group.begin(), options->global_ranks_in_group.end(), 0);
    m_backend->nccl = c10::make_intrusive<Nccl>(store, rank, size, options);
    // NCCL connects in the first call, and knows no timeout there.
    const auto connect = [nccl = m_backend->nccl, device, timeout] {
        const c10::cuda::CUDAGuard own(device);
        std::vector<at::Tensor> tensors{at::zeros({1}, at::TensorOptions(at::kFloat).device(device))};
        finish(nccl->allreduce(tensors), timeout);
    };
    if (!cameBack(timeout, connect)) throw TimedOut();
}

NcclGroup::~NcclGroup() {
    // Every call has waited for its result, so nothing is under way that an abort could spoil, and unlike a shutdown it
    // does not wait for the others, who may be gone.
    constexpr std::chrono::seconds kPatience{60};
    try {
        (void)cameBack(std::min(m_timeout, kPatience), [nccl = m_backend->nccl] { nccl->abort(); });
    } catch (const std::exception&) { // what could not be ended ends with the process
    }
}

void NcclGroup::settle() { at::cuda::getCurrentCUDAStream(m_device.index()).synchronize(); }

void NcclGroup::sum(at::Tensor& tensor) {
    const c10::cuda::CUDAGuard guard(m_device);
    std::vector<at::Tensor> tensors{tensor};
    finish(m_backend->nccl->allreduce(tensors), m_timeout);
}

void NcclGroup::broadcast(at::Tensor& tensor) {
    const c10::cuda::CUDAGuard guard(m_device);
    std::vector<at::Tensor> tensors{tensor};
    finish(m_backend->nccl->broadcast(tensors), m_timeout);
}

#else

struct NcclGroup::Backend {};

bool NcclGroup::isSupported() { return false; }
std::array<std::int64_t, 2> NcclGroup::cardNumber(at::Device) { return {}; }

NcclGroup::NcclGroup(const c10::intrusive_ptr<c10d::Store>&, int, int, at::Device device, std::chrono::seconds timeout)
    : m_device(device), m_timeout(timeout) {
    throw Error(ErrorCode::NotAvailable, "this build's LibTorch has no NCCL");
}
NcclGroup::~NcclGroup() = default;

void NcclGroup::settle() {}
void NcclGroup::sum(at::Tensor&) {}
void NcclGroup::broadcast(at::Tensor&) {}

#endif

} // namespace vecset
