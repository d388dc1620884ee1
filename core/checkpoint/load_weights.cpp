#include "core/checkpoint/load_weights.h"

#include "core/base/error.h"

#include <c10/core/InferenceMode.h>
#include <torch/nn/module.h>

#include <algorithm>

namespace vecset {
namespace {

bool startsWith(const std::string& text, const std::string& start) { return text.compare(0, start.size(), start) == 0; }

/// "3 missing keys ('a', 'b', 'c')": the first eight, then how many more.
std::string listed(const std::vector<std::string>& items, const std::string& kind) {
    constexpr std::size_t kShown = 8;
    std::string text = std::to_string(items.size()) + " " + kind + (items.size() == 1 ? " key (" : " keys (");
    for (std::size_t i = 0; i < std::min(items.size(), kShown); ++i) text += (i > 0 ? ", " : "") + items[i];
    return text + (items.size() > kShown ? ", … " + std::to_string(items.size() - kShown) + " more)" : ")");
}

/// Compares a module's tensors with a set of weights before anything is touched.
class Comparison {
public:
    Comparison(const std::map<std::string, at::Tensor>& expected, const WeightSet& weights, const std::string& prefix,
               const std::vector<std::string>& optionalPrefixes) {
        for (const auto& [key, tensor] : expected) {
            if (weights.contains(prefix + key)) {
                compare(key, tensor, weights.info(prefix + key));
            } else if (isOptional(key, weights, prefix, optionalPrefixes)) {
                absent.push_back(key);
            } else {
                m_missing.push_back(quotedName(prefix + key));
            }
        }
        for (const auto& key : weights.keys()) {
            if (startsWith(key, prefix) && expected.count(key.substr(prefix.size())) == 0) {
                m_unexpected.push_back(quotedName(key));
            }
        }
    }

    void throwUnlessFitting(const std::string& fileName) const {
        std::string problems;
        const auto add = [&](const std::vector<std::string>& items, const char* kind) {
            if (!items.empty()) problems += (problems.empty() ? "" : "; ") + listed(items, kind);
        };
        add(m_missing, "missing");
        add(m_unexpected, "unexpected");
        add(m_mismatched, "mismatched");
        if (problems.empty()) return;
        throw Error(ErrorCode::WeightMismatch,
                    "the weights in " + fileName + " do not fit the configuration: " + problems);
    }

    std::vector<std::string> absent; ///< optional and not in the file

private:
    /// An optional part counts as absent only when the file has nothing of it.
    static bool isOptional(const std::string& key, const WeightSet& weights, const std::string& prefix,
                           const std::vector<std::string>& optionalPrefixes) {
        return std::any_of(optionalPrefixes.begin(), optionalPrefixes.end(), [&](const std::string& part) {
            return startsWith(key, part) && !weights.containsPrefix(prefix + part);
        });
    }

    void compare(const std::string& key, const at::Tensor& tensor, const TensorInfo& info) {
        if (tensor.sizes().vec() != info.shape) {
            m_mismatched.push_back(quotedName(key) + " is " + shapeText(info.shape) + " instead of " +
                                   shapeText(tensor.sizes().vec()));
        } else if (tensor.is_floating_point() != c10::isFloatingType(info.dtype)) {
            m_mismatched.push_back(quotedName(key) + " has the type " + std::string(*safetensorsName(info.dtype)));
        }
    }

    std::vector<std::string> m_missing, m_unexpected, m_mismatched;
};

} // namespace

LoadReport loadWeights(torch::nn::Module& module, const WeightSet& weights, const std::string& prefix,
                       const std::vector<std::string>& optionalPrefixes) {
    auto targets = namedWeights(module, "");
    Comparison comparison(targets, weights, prefix, optionalPrefixes);
    comparison.throwUnlessFitting(weights.name());

    LoadReport report;
    report.missing = std::move(comparison.absent);
    const torch::NoGradGuard noGrad;
    for (auto& [key, target] : targets) {
        if (!weights.contains(prefix + key)) continue;
        target.copy_(weights.tensor(prefix + key));
        ++report.loaded;
    }
    return report;
}

namespace {

/// Calls work(name, tensor) for all parameters and buffers: the tensors that the module itself uses.
void forEachWeight(torch::nn::Module& module, const auto& work) {
    for (auto& item : module.named_parameters()) work(item.key(), item.value());
    for (auto& item : module.named_buffers()) work(item.key(), item.value());
}

} // namespace

void checkWeights(const torch::nn::Module& module, const WeightSet& weights, const std::string& prefix) {
    Comparison(namedWeights(module, ""), weights, prefix, {}).throwUnlessFitting(weights.name());
}

LoadReport adoptWeights(torch::nn::Module& module, const WeightSet& weights, const std::string& prefix,
                        at::Device device, at::ScalarType dtype) {
    checkWeights(module, weights, prefix);
    const c10::InferenceMode ordinary(false); // a job may load in the midst of inference; weights outlive it
    const torch::NoGradGuard noGrad;
    LoadReport report;
    forEachWeight(module, [&](const std::string& key, at::Tensor& target) {
        const at::Tensor stored = weights.tensor(prefix + key);
        const at::ScalarType type = stored.is_floating_point() ? dtype : stored.scalar_type();
        if (target.requires_grad()) target.requires_grad_(false);
        target.set_data(stored.to(device, type, /*non_blocking=*/false, /*copy=*/true));
        weights.release(prefix + key);
        ++report.loaded;
    });
    return report;
}

void dropWeights(torch::nn::Module& module) {
    const c10::InferenceMode ordinary(false);
    const torch::NoGradGuard noGrad;
    forEachWeight(module, [](const std::string&, at::Tensor& target) {
        // one element seen at every index: the shape without the memory
        target.set_data(at::empty({1}, target.options().device(at::kCPU).requires_grad(false)).expand(target.sizes()));
    });
}

std::map<std::string, at::Tensor> namedWeights(const torch::nn::Module& module, const std::string& prefix) {
    std::map<std::string, at::Tensor> weights;
    for (const auto& item : module.named_parameters()) weights[prefix + item.key()] = item.value().detach();
    for (const auto& item : module.named_buffers()) weights[prefix + item.key()] = item.value().detach();
    return weights;
}

} // namespace vecset
