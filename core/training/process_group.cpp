#include "core/training/process_group.h"

#include "core/training/nccl_group.h"

#include <ATen/ATen.h>

#ifdef VECSET_C10D
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#endif

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace vecset {
namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

int numberOf(const char* name, int lowest, int highest) {
    const std::string text = variable(name);
    int value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size() || value < lowest || value > highest) {
        throw Error(ErrorCode::InvalidInput,
                    std::string("the environment variable ") + name + " must be a whole number from " +
                        std::to_string(lowest) + " to " + std::to_string(highest) + ", not '" + text +
                        "'; start the run with torchrun, or set RANK, WORLD_SIZE, MASTER_ADDR and "
                        "MASTER_PORT for every process");
    }
    return value;
}

} // namespace

ProcessPlace ProcessPlace::fromEnvironment() {
    ProcessPlace place;
    if (variable("WORLD_SIZE").empty()) return place;
    place.size = numberOf("WORLD_SIZE", 1, 1 << 16);
    if (place.size == 1) return place;
    place.rank = numberOf("RANK", 0, place.size - 1);
    place.localRankKnown = !variable("LOCAL_RANK").empty();
    place.localRank = place.localRankKnown ? numberOf("LOCAL_RANK", 0, place.size - 1) : place.rank;
    place.port = numberOf("MASTER_PORT", 1, 65535);
    place.address = variable("MASTER_ADDR");
    if (place.address.empty()) {
        throw Error(ErrorCode::InvalidInput,
                    "WORLD_SIZE is set but MASTER_ADDR is not: it must name the machine of rank 0");
    }
    return place;
}

std::shared_ptr<ProcessGroup> ProcessGroup::fromEnvironment(std::chrono::seconds timeout) {
    const ProcessPlace place = ProcessPlace::fromEnvironment();
    return place.size > 1 ? std::make_shared<ProcessGroup>(place, timeout) : nullptr;
}

#ifdef VECSET_C10D

struct ProcessGroup::Backend {
    c10::intrusive_ptr<c10d::Store> store;
    c10::intrusive_ptr<c10d::ProcessGroupGloo> gloo;
    std::unique_ptr<NcclGroup> nccl;
    int connections = 0; ///< by NCCL, so far
};

namespace {

using Gloo = c10d::ProcessGroupGloo;

/// torchrun keeps the store itself and says so; otherwise rank 0 is its server.
c10::intrusive_ptr<c10d::Store> meetingPlace(const ProcessPlace& place, std::chrono::seconds timeout) {
    const bool ofLauncher = variable("TORCHELASTIC_USE_AGENT_STORE") == "True";
    c10d::TCPStoreOptions options;
    options.port = static_cast<std::uint16_t>(place.port);
    options.isServer = place.rank == 0 && !ofLauncher;
    options.numWorkers = static_cast<std::size_t>(place.size);
    options.timeout = timeout;
    options.waitWorkers = false;
    auto store = c10::make_intrusive<c10d::TCPStore>(place.address, options);
    const std::string attempt = variable("TORCHELASTIC_RESTART_COUNT");
    return c10::make_intrusive<c10d::PrefixStore>("vecset/attempt_" + (attempt.empty() ? "0" : attempt), store);
}

c10::intrusive_ptr<Gloo::Options> glooOptions(const ProcessPlace& place, std::chrono::seconds timeout) {
    auto options = Gloo::Options::create(timeout);
    options->threads = 1;
    const std::string interface = variable("GLOO_SOCKET_IFNAME");
    const bool thisMachine = place.address == "localhost" || place.address.rfind("127.", 0) == 0;
    if (!interface.empty()) options->devices = {Gloo::createDeviceForInterface(interface)};
    else if (thisMachine) options->devices = {Gloo::createDeviceForHostname(place.address)};
    else options->devices = {Gloo::createDefaultDevice()};
    return options;
}

/// The first line, without the general advice that Gloo appends.
std::string cause(const std::string& text) {
    return text.substr(0, std::min(text.find('\n'), text.find(" This is typically")));
}

/// Runs one call of c10d; its failures, whatever their class, mean that somebody is missing.
template <typename Call>
void withOthers(const ProcessPlace& place, std::chrono::seconds timeout, const char* doing, Call&& call) {
    try {
        call();
    } catch (const std::exception& failure) {
        throw ProcessLost("process " + std::to_string(place.rank) + " of " + std::to_string(place.size) +
                          " lost another one while " + doing + " (it was ended, or did not answer within " +
                          std::to_string(timeout.count()) + " s; --worker-timeout): " + cause(failure.what()));
    }
}

} // namespace

bool ProcessGroup::isSupported() { return true; }

ProcessGroup::ProcessGroup(const ProcessPlace& place, std::chrono::seconds timeout)
    : m_place(place), m_timeout(timeout), m_backend(std::make_unique<Backend>()) {
    withOthers(m_place, m_timeout, "the run's processes were meeting", [&] {
        m_backend->store = meetingPlace(place, timeout);
        m_backend->gloo =
            c10::make_intrusive<Gloo>(m_backend->store, place.rank, place.size, glooOptions(place, timeout));
    });
}

void ProcessGroup::useDevice(at::Device device) {
    constexpr std::int64_t kColumns = 5;
    const bool onCard = device.is_cuda();
    const auto card = onCard ? NcclGroup::cardNumber(device) : std::array<std::int64_t, 2>{};
    at::Tensor table = at::zeros({m_place.size, kColumns}, at::kLong); // one process fills each row
    const std::int64_t own[kColumns] = {onCard, NcclGroup::isSupported(), static_cast<std::int64_t>(collectiveWish()),
                                        card[0], card[1]};
    std::copy(own, own + kColumns, table.data_ptr<std::int64_t>() + m_place.rank * kColumns);
    sum(table);
    std::vector<CardSeat> seats;
    for (int rank = 0; rank < m_place.size; ++rank) {
        const std::int64_t* row = table.data_ptr<std::int64_t>() + rank * kColumns;
        seats.push_back({row[0] != 0, row[1] != 0, static_cast<CollectiveWish>(row[2]), {row[3], row[4]}});
    }
    m_choice = chooseCollective(seats);
    if (!m_choice.nccl) m_backend->nccl.reset();
    if (!m_choice.nccl || (m_backend->nccl && m_backend->nccl->device() == device)) return;
    auto store =
        c10::make_intrusive<c10d::PrefixStore>("nccl_" + std::to_string(m_backend->connections++), m_backend->store);
    try {
        m_backend->nccl = std::make_unique<NcclGroup>(store, m_place.rank, m_place.size, device, m_timeout);
    } catch (const NcclGroup::TimedOut& silent) {
        withOthers(m_place, m_timeout, "NCCL connected the cards", [&] { throw silent; });
    } catch (const std::exception& failure) {
        throw Error(ErrorCode::NotAvailable,
                    "NCCL could not connect the cards of the run's processes (another process may have "
                    "ended; NCCL_DEBUG=INFO tells more, VECSET_COLLECTIVES=gloo does without NCCL): " +
                        cause(failure.what()));
    }
}

at::Tensor ProcessGroup::carried(const at::Tensor& tensor) const {
    const at::Tensor plain = tensor.detach();
    return (m_backend->nccl && plain.device() == m_backend->nccl->device() ? plain : plain.cpu()).contiguous();
}

/// NCCL itself notices a lost process late or never, Gloo at once: before every call of NCCL all processes say that
/// their devices are done and that they are there, so that only a loss within the call itself has to wait for the
/// timeout.
void ProcessGroup::meet() {
    m_backend->nccl->settle();
    std::vector<at::Tensor> here{at::zeros({1}, at::kFloat)};
    withOthers(m_place, m_timeout, "adding up on the cards", [&] { m_backend->gloo->allreduce(here)->wait(); });
}

void ProcessGroup::travel(const at::Tensor& tensor, const char* doing, void (NcclGroup::*onCards)(at::Tensor&),
                          const std::function<void(std::vector<at::Tensor>&)>& throughCpu) {
    at::Tensor plain = carried(tensor);
    if (plain.is_cuda()) meet();
    withOthers(m_place, m_timeout, doing, [&] {
        if (plain.is_cuda()) return (m_backend->nccl.get()->*onCards)(plain);
        std::vector<at::Tensor> tensors{plain};
        throughCpu(tensors);
    });
    if (plain.data_ptr() != tensor.data_ptr()) tensor.detach().copy_(plain);
}

void ProcessGroup::sum(const at::Tensor& tensor) {
    travel(tensor, "adding up", &NcclGroup::sum, [&](auto& tensors) { m_backend->gloo->allreduce(tensors)->wait(); });
}

void ProcessGroup::broadcast(const at::Tensor& tensor) {
    travel(tensor, "sharing weights", &NcclGroup::broadcast,
           [&](auto& tensors) { m_backend->gloo->broadcast(tensors)->wait(); });
}

#else

struct ProcessGroup::Backend {};

bool ProcessGroup::isSupported() { return false; }

ProcessGroup::ProcessGroup(const ProcessPlace& place, std::chrono::seconds timeout)
    : m_place(place), m_timeout(timeout) {
    throw Error(ErrorCode::NotAvailable,
                "WORLD_SIZE is " + std::to_string(place.size) +
                    ", but this build's LibTorch has no c10d with Gloo; unset WORLD_SIZE to train on "
                    "this machine alone, or build with another LibTorch (pip's has it)");
}

void ProcessGroup::useDevice(at::Device) {}
void ProcessGroup::sum(const at::Tensor&) {}
void ProcessGroup::broadcast(const at::Tensor&) {}

#endif

ProcessGroup::~ProcessGroup() = default;

} // namespace vecset
