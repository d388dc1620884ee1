#include "core/pipeline/made_weights.h"

#include "core/base/parallel.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

constexpr std::size_t kGrain = std::size_t{1} << 18;
constexpr std::size_t kSteps = 65536;

std::uint64_t mixed(std::uint64_t x) { // the finaliser of SplitMix64
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

std::uint64_t streamOf(std::uint64_t seed, const std::string& name) {
    std::uint64_t stream = mixed(seed);
    for (const char letter : name) stream = mixed(stream ^ static_cast<unsigned char>(letter));
    return stream;
}

/// Fills through a table of all 65,536 values, which is quicker than converting each number to its type.
template <typename Number> void fill(at::Tensor& tensor, std::uint64_t stream, double bound) {
    std::vector<Number> table(kSteps);
    for (std::size_t i = 0; i < kSteps; ++i)
        table[i] = static_cast<float>(bound * (static_cast<double>(i) / (kSteps / 2) - 1.0));
    auto* out = static_cast<Number*>(tensor.data_ptr());
    const auto count = static_cast<std::size_t>(tensor.numel());
    parallelFor((count + 3) / 4, kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t block = begin; block < end; ++block) {
            const std::uint64_t bits = mixed(stream + block);
            for (std::size_t i = 4 * block, shift = 0; i < std::min(count, 4 * block + 4); ++i, shift += 16) {
                out[i] = table[(bits >> shift) & (kSteps - 1)];
            }
        }
    });
}

double fanIn(const at::Tensor& weight) {
    return static_cast<double>(weight.numel()) / static_cast<double>(std::max<std::int64_t>(weight.size(0), 1));
}

} // namespace

at::Tensor uniformNumbers(std::uint64_t seed, const std::string& name, const std::vector<std::int64_t>& shape,
                          double bound, at::ScalarType type) {
    at::Tensor tensor = at::empty(shape, at::TensorOptions().dtype(type));
    type == at::kHalf ? fill<at::Half>(tensor, streamOf(seed, name), bound)
                      : fill<float>(tensor, streamOf(seed, name), bound);
    return tensor;
}

at::Tensor startingValue(const std::map<std::string, at::Tensor>& parameters, const std::string& name,
                         StartingRule rule, std::uint64_t seed, at::ScalarType type) {
    const at::Tensor& like = parameters.at(name);
    const auto shape = like.sizes().vec();
    const auto options = at::TensorOptions().dtype(type);
    const double pictureBound = 0.02 * std::sqrt(3.0);
    if (name.ends_with(".bias")) {
        const auto weight = parameters.find(name.substr(0, name.size() - 4) + "weight");
        const bool linear = weight != parameters.end() && weight->second.dim() >= 2;
        if (!linear || rule == StartingRule::Picture) return at::zeros(shape, options);
        return uniformNumbers(seed, name, shape, 1.0 / std::sqrt(fanIn(weight->second)), type);
    }
    if (name.ends_with("mask_token")) return at::zeros(shape, options);
    if (name.ends_with("cls_token") || name.ends_with("position_embeddings"))
        return uniformNumbers(seed, name, shape, pictureBound, type);
    if (like.dim() < 2) return at::ones(shape, options);
    return uniformNumbers(seed, name, shape,
                          rule == StartingRule::Picture ? pictureBound : 1.0 / std::sqrt(fanIn(like)), type);
}

} // namespace vecset
