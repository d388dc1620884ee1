#include "core/pipeline/network_residency.h"

#include "core/base/logging.h"
#include "core/base/machine.h"
#include "core/checkpoint/load_weights.h"
#include "core/pipeline/device_memory.h"

#include <malloc.h>

namespace vecset {
namespace {

constexpr std::array kAll{Network::Conditioner, Network::Denoiser, Network::ShapeVae};

std::uint64_t freeMemory(const at::Device& device) {
    constexpr double kShare = 0.95; // the rest is lost between pieces
    if (!device.is_cuda()) return availableMemoryBytes();
    const auto memory = deviceMemory(device);
    return memory ? static_cast<std::uint64_t>(kShare * static_cast<double>(memory->free)) : 0;
}

} // namespace

NetworkResidency::NetworkResidency(const ModelFolder& folder, const DevicePlan& device, std::uint64_t budget)
    : m_folder(folder), m_weights(folder.weights()),
      m_model(outlineVecsetModel(folder, m_weights, device.device, device.type)), m_device(device) {
    const MemoryNeeds needs = memoryNeeds(m_model, device.type, device.device.is_cuda());
    m_plan = planMemory(needs, budget > 0 ? budget : freeMemory(device.device));
    logger("pipeline").info("{} on {}: {}", m_model.name, device.deviceName, m_plan.text);
    for (const Network network : kAll) {
        const Part part = this->part(network);
        checkWeights(part.module, m_weights, m_folder.weightPrefix(part.name));
        if (!m_plan.oneByOne) load(network);
    }
    requireFit(m_model);
}

NetworkResidency::Part NetworkResidency::part(Network network) {
    switch (network) {
    case Network::Conditioner: return {*m_model.conditioner, "conditioner", m_device.type};
    case Network::Denoiser: return {*m_model.model, "model", m_device.type};
    case Network::ShapeVae: break;
    }
    return {*m_model.vae, "vae", vaeType(m_model.vae->config(), m_device.type)};
}

void NetworkResidency::load(Network network) {
    const Part part = this->part(network);
    adoptWeights(part.module, m_weights, m_folder.weightPrefix(part.name), m_device.device, part.type);
    m_loaded[static_cast<std::size_t>(network)] = true;
}

void NetworkResidency::dropAllBut(Network kept) {
    for (const Network network : kAll) {
        if (network == kept || !isLoaded(network)) continue;
        dropWeights(part(network).module);
        m_loaded[static_cast<std::size_t>(network)] = false;
    }
    trimDeviceMemory(m_device.device);
    ::malloc_trim(0);
}

void NetworkResidency::need(Network network) {
    if (isLoaded(network)) return;
    if (m_plan.oneByOne) dropAllBut(network);
    load(network);
}

bool NetworkResidency::makeRoom(Network kept) {
    trimDeviceMemory(m_device.device);
    if (m_plan.oneByOne) return false;
    m_plan.oneByOne = true;
    m_plan.text = "one network at a time, because memory ran out";
    logger("pipeline").info("{}: {}", m_model.name, m_plan.text);
    dropAllBut(kept);
    return true;
}

} // namespace vecset
