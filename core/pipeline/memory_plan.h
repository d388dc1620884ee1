#pragma once

#include "core/models/vecset_model.h"

#include <array>
#include <cstdint>
#include <string>

namespace vecset {

/// The networks of a model, in the order of their use.
enum class Network { Conditioner, Denoiser, ShapeVae };
inline constexpr std::size_t kNetworks = 3;

/// What each network needs on its device, in bytes.
struct MemoryNeeds {
    std::array<std::uint64_t, kNetworks> weights{};
    std::array<std::uint64_t, kNetworks> work{}; ///< beside the weights, while it runs; an estimate

    [[nodiscard]] std::uint64_t allWeights() const;
    /// With all networks on the device.
    [[nodiscard]] std::uint64_t together() const;
    /// With one at a time.
    [[nodiscard]] std::uint64_t oneByOne() const;
};

/// Weights are counted; working memory is estimated from the widest intermediate results (sixteen times tokens x width
/// for the picture encoder, twenty-four times for the denoiser, doubled when guidance takes two passes) and, for the
/// decoder, its batch: 1.5 GiB on a graphics card, which it does without where there is less, and 160 MiB on the CPU.
/// @param type compute type of all but a VAE with the locality prior
[[nodiscard]] MemoryNeeds memoryNeeds(VecsetModel& model, at::ScalarType type, bool cuda);

/// Which networks are on the device when.
struct MemoryPlan {
    bool oneByOne = false;     ///< each is loaded for its stage and gives its memory back after it
    std::uint64_t budget = 0;  ///< bytes it was made for; 0: no limit known
    std::string text;          ///< the plan and its reasons, in one sentence for people
};

/// All networks stay on the device when that fits into `budget` bytes; else one at a time, which also is the best there
/// is when not even that fits.
[[nodiscard]] MemoryPlan planMemory(const MemoryNeeds& needs, std::uint64_t budget);

} // namespace vecset
