#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <vector>

namespace torch::nn {
class Module;
}

namespace vecset {

/// Keeps all trainable parameters of a module in one tensor, and their gradients in another: the module's parameters
/// become views. Clipping, AdamW, EMA and checkpoints are then a few operations on one vector instead of thousands of
/// small ones.
///
/// More modules of the same structure (one per shard of a batch) can share the values and have gradients of their own.
class FlatParameters {
public:
    struct Entry {
        std::string name;
        std::vector<std::int64_t> shape;
        std::int64_t offset = 0, size = 0;
    };

    /// Moves the float32 parameters of `module` into one tensor on their device.
    explicit FlatParameters(torch::nn::Module& module);
    /// Makes the parameters of `replica` views of the same values; its gradients are shard number `shards() - 1`.
    void share(torch::nn::Module& replica);

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] at::Tensor& values() { return m_values; }
    [[nodiscard]] at::Tensor& gradients(std::size_t shard = 0) { return m_gradients[shard]; }
    [[nodiscard]] std::size_t shards() const { return m_gradients.size(); }
    /// The part of a flat tensor that belongs to an entry, in the parameter's shape.
    [[nodiscard]] static at::Tensor part(const at::Tensor& flat, const Entry& entry);

private:
    void bind(torch::nn::Module& module);
    std::vector<Entry> m_entries;
    at::Tensor m_values;
    std::vector<at::Tensor> m_gradients;
};

} // namespace vecset
