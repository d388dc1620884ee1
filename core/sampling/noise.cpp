#include "core/sampling/noise.h"

#include "core/sampling/philox.h"

#include <array>

namespace vecset {

at::Tensor seededNoise(std::uint64_t seed, at::IntArrayRef shape, std::uint64_t stream) {
    at::Tensor noise = at::empty(shape, at::TensorOptions().dtype(at::kFloat));
    auto* out = noise.data_ptr<float>();
    const std::int64_t count = noise.numel();
    const std::array<std::uint32_t, 2> key{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
    for (std::int64_t begin = 0; begin < count; begin += 4) {
        const auto block = static_cast<std::uint64_t>(begin / 4);
        const auto bits = philox4x32({static_cast<std::uint32_t>(block), static_cast<std::uint32_t>(block >> 32),
                                      static_cast<std::uint32_t>(stream), static_cast<std::uint32_t>(stream >> 32)},
                                     key);
        const auto low = boxMuller(bits[0], bits[1]);
        const auto high = boxMuller(bits[2], bits[3]);
        const double normals[4] = {low[0], low[1], high[0], high[1]};
        for (std::int64_t i = begin; i < begin + 4 && i < count; ++i) out[i] = static_cast<float>(normals[i - begin]);
    }
    return noise;
}

} // namespace vecset
