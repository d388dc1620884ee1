#include "core/training/flat_parameters.h"

#include "core/base/error.h"

#include <torch/nn/module.h>

namespace vecset {

FlatParameters::FlatParameters(torch::nn::Module& module) {
    constexpr std::int64_t kAlign = 16; // entries start at 64-byte boundaries
    std::int64_t total = 0;
    for (const auto& item : module.named_parameters()) {
        if (!item.value().requires_grad()) continue;
        if (item.value().scalar_type() != at::kFloat) {
            throw Error(ErrorCode::InvalidInput, "training keeps weights in float32; '" + item.key() + "' is not");
        }
        m_entries.push_back({item.key(), item.value().sizes().vec(), total, item.value().numel()});
        total += (item.value().numel() + kAlign - 1) / kAlign * kAlign;
    }
    const auto parameters = module.parameters();
    const at::Device device = parameters.empty() ? at::Device(at::kCPU) : parameters.front().device();
    m_values = at::zeros({total}, at::TensorOptions(at::kFloat).device(device));
    for (const auto& entry : m_entries) {
        const at::NoGradGuard guard;
        part(m_values, entry).copy_(module.named_parameters()[entry.name]);
    }
    bind(module);
}

void FlatParameters::share(torch::nn::Module& replica) { bind(replica); }

void FlatParameters::bind(torch::nn::Module& module) {
    m_gradients.push_back(at::zeros_like(m_values));
    auto parameters = module.named_parameters();
    std::size_t bound = 0;
    for (const auto& entry : m_entries) {
        at::Tensor* parameter = parameters.find(entry.name);
        if (!parameter || parameter->sizes().vec() != entry.shape) {
            throw Error(ErrorCode::Internal, "a training replica lacks the parameter '" + entry.name + "'");
        }
        parameter->set_data(part(m_values, entry));
        parameter->mutable_grad() = part(m_gradients.back(), entry);
        ++bound;
    }
    for (const auto& item : parameters) {
        if (item.value().requires_grad() && bound-- == 0) {
            throw Error(ErrorCode::Internal, "a training replica has more parameters than its original");
        }
    }
}

at::Tensor FlatParameters::part(const at::Tensor& flat, const Entry& entry) {
    return flat.narrow(0, entry.offset, entry.size).view(entry.shape);
}

} // namespace vecset
