#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>

namespace vecset {

/// softmax(q k^T / sqrt(d)) v for many queries of one shape by the fastest kernel that LibTorch has for the device and
/// type. VECSET_CUDA_ATTENTION=cudnn in the environment takes cuDNN's, which plans anew for every number of queries.
/// @param q [n, heads, d]; k, v [1, heads, L, d], d a multiple of 8
/// @return [n, heads, d]
[[nodiscard]] at::Tensor attendOnDevice(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v);

/// Whether attendInGroups() takes all groups at once for these tensors: half precision on a CUDA device of the Ampere
/// family or newer, and a LibTorch whose attention takes sequences of many lengths.
[[nodiscard]] bool canAttendInGroups(const at::Tensor& k);

/// Where groups of `counts[g]` rows begin, and the last one's end: int32 [groups + 1] on a device.
[[nodiscard]] at::Tensor groupBegins(std::span<const std::int64_t> counts, const at::Device& device);

/// The same for groups of queries, every group with rows of its own; group by group where canAttendInGroups() says no.
/// @param q [n, heads, d]; k, v [groups * kept, heads, d]
/// @param begins  see groupBegins()
/// @param longest the largest group's number of queries
/// @return [n, heads, d]
[[nodiscard]] at::Tensor attendInGroups(const at::Tensor& q, const at::Tensor& begins, std::int64_t longest,
                                        const at::Tensor& k, const at::Tensor& v);

} // namespace vecset
