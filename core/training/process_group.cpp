#include "core/training/process_group.h"

#ifdef VECSET_C10D
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#endif

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <vector>

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
        throw Error(ErrorCode::InvalidInput, std::string("the environment variable ") + name + " must be a whole number from " +
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
    place.localRank = variable("LOCAL_RANK").empty() ? place.rank : numberOf("LOCAL_RANK", 0, place.size - 1);
    place.port = numberOf("MASTER_PORT", 1, 65535);
    place.address = variable("MASTER_ADDR");
    if (place.address.empty()) {
        throw Error(ErrorCode::InvalidInput, "WORLD_SIZE is set but MASTER_ADDR is not: it must name the machine of rank 0");
    }
    return place;
}

std::shared_ptr<ProcessGroup> ProcessGroup::fromEnvironment(std::chrono::seconds timeout) {
    const ProcessPlace place = ProcessPlace::fromEnvironment();
    return place.size > 1 ? std::make_shared<ProcessGroup>(place, timeout) : nullptr;
}

#ifdef VECSET_C10D

struct ProcessGroup::Backend {
    c10::intrusive_ptr<c10d::ProcessGroupGloo> gloo;
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
std::string cause(const std::string& text) { return text.substr(0, std::min(text.find('\n'), text.find(" This is typically"))); }

/// Runs one call of c10d; its failures, whatever their class, mean that somebody is missing.
template <typename Call> void withOthers(const ProcessPlace& place, std::chrono::seconds timeout, const char* doing, Call&& call) {
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
        m_backend->gloo = c10::make_intrusive<Gloo>(meetingPlace(place, timeout), place.rank, place.size,
                                                    glooOptions(place, timeout));
    });
}

void ProcessGroup::sum(at::Tensor& tensor) {
    std::vector<at::Tensor> tensors{tensor};
    withOthers(m_place, m_timeout, "adding up", [&] { m_backend->gloo->allreduce(tensors)->wait(); });
}

void ProcessGroup::broadcast(at::Tensor& tensor) {
    std::vector<at::Tensor> tensors{tensor};
    withOthers(m_place, m_timeout, "sharing weights", [&] { m_backend->gloo->broadcast(tensors)->wait(); });
}

#else

struct ProcessGroup::Backend {};

bool ProcessGroup::isSupported() { return false; }

ProcessGroup::ProcessGroup(const ProcessPlace& place, std::chrono::seconds timeout) : m_place(place), m_timeout(timeout) {
    throw Error(ErrorCode::NotAvailable, "WORLD_SIZE is " + std::to_string(place.size) +
                                             ", but this build's LibTorch has no c10d with Gloo; unset WORLD_SIZE to train on "
                                             "this machine alone, or build with another LibTorch (pip's has it)");
}

void ProcessGroup::sum(at::Tensor&) {}
void ProcessGroup::broadcast(at::Tensor&) {}

#endif

ProcessGroup::~ProcessGroup() = default;

} // namespace vecset
