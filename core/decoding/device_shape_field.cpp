#include "core/decoding/device_shape_field.h"

#include "core/base/error.h"
#include "core/cuda/place.h"
#include "core/cuda/row_steps.h"
#include "core/decoding/device_attention.h"
#include "core/decoding/token_selection.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <type_traits>
#include <utility>

struct __half; // CUDA's types, which only the kernels look into
struct __nv_bfloat16;

namespace vecset {
namespace {

constexpr std::size_t kBatchBytes = std::size_t{1} << 30;

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

/// Calls work with a null pointer of the type that the kernels know this type by.
template <typename Work> void withKernelType(at::ScalarType type, Work&& work) {
    if (type == at::kFloat) return work(static_cast<float*>(nullptr));
#if defined(VECSET_CUDA)
    if (type == at::kHalf) return work(static_cast<__half*>(nullptr));
    if (type == at::kBFloat16) return work(static_cast<__nv_bfloat16*>(nullptr));
#endif
    throw Error(ErrorCode::Internal, "the decoder's kernels do not know this number type");
}

/// A step of rows in T, on the device also for types that the host's compiler does not have.
template <typename T, typename Step> void runRowsIn(const Step& step, std::int64_t count, const cuda::Place& place) {
    if constexpr (std::is_same_v<T, float>) {
        cuda::runRows(step, count, place);
    } else {
        cuda::launchRows(step, count, place.stream);
    }
}

/// The same for steps of single numbers.
template <typename T, typename Step> void runIn(const Step& step, std::int64_t count, const cuda::Place& place) {
    if constexpr (std::is_same_v<T, float>) {
        cuda::run(step, count, place);
    } else {
        cuda::launch(step, count, place.stream);
    }
}

template <typename T> T* dataOf(const at::Tensor& x) { return static_cast<T*>(x.data_ptr()); }
float* floatsOf(const at::Tensor& x) { return x.defined() ? x.data_ptr<float>() : nullptr; }

void geluInPlace(const at::Tensor& x) {
    withKernelType(x.scalar_type(), [&](auto* type) {
        using T = std::remove_pointer_t<decltype(type)>;
        runIn<T>(cuda::Gelu<T>{dataOf<T>(x)}, x.numel() / cuda::kChunk, cuda::placeOf(x));
    });
}

/// Per head the rows of x [1, heads, L, d] that each group keeps, indices [heads, groups, K]: [groups * K, heads, d].
at::Tensor gatherRows(const at::Tensor& x, const at::Tensor& indices) {
    const std::int64_t heads = x.size(1), tokens = x.size(2), width = x.size(3);
    const at::Tensor offsets = at::arange(heads, indices.options()).view({heads, 1, 1}) * tokens;
    const at::Tensor flat = (indices + offsets).permute({1, 2, 0}).reshape({-1});
    return x.view({heads * tokens, width}).index_select(0, flat).view({-1, heads, width});
}

} // namespace

std::unique_ptr<DeviceShapeField> DeviceShapeField::make(GeoDecoder& decoder, const KeyValue& keyValue) {
    const std::string_view wish = environment("VECSET_CUDA_DECODE");
    const bool onCpu = keyValue.k.is_cpu();
    if (keyValue.k.size(0) != 1 || wish == "off" || (!onCpu && !cuda::kernelsAreBuilt())) return nullptr;
    at::ScalarType type = decoder->parameters().front().scalar_type();
    if (type == at::kDouble) return nullptr;
    if (!onCpu && decoder->hasLocality() && wish != "fp32") type = at::kHalf;
    if (onCpu && type != at::kFloat) return nullptr;
    std::optional<DeviceWeights> weights = deviceWeights(decoder, type);
    if (!weights) return nullptr;
    return std::unique_ptr<DeviceShapeField>(new DeviceShapeField(std::move(*weights), keyValue));
}

DeviceShapeField::DeviceShapeField(DeviceWeights weights, const KeyValue& keyValue)
    : m_weights(std::move(weights)), m_keys(m_weights.foldedKeys(keyValue.k)),
      m_values(m_weights.paddedValues(keyValue.v)) {}

std::size_t DeviceShapeField::preferredBatch() const {
    const auto widest = static_cast<std::size_t>(
        std::max<std::int64_t>(m_weights.fcBias.numel(), m_weights.heads * m_weights.headStride));
    const std::size_t bytes = 4 * (widest + static_cast<std::size_t>(m_weights.width)) * m_keys.element_size();
    return std::clamp<std::size_t>(kBatchBytes / bytes, 1024, 262144);
}

DeviceShapeField::Queries DeviceShapeField::queriesOf(const at::Tensor& keys, const GridLevel& level) {
    if (m_tables.coordinates != level.coordinates) m_tables = m_weights.tables(level);
    const DeviceWeights& w = m_weights;
    Queries queries{at::empty({keys.numel(), w.width}, m_keys.options()),
                    at::empty({keys.numel(), w.heads, w.headStride}, m_keys.options())};
    const double head = static_cast<double>(w.width) / w.heads;
    withKernelType(w.type, [&](auto* type) {
        using T = std::remove_pointer_t<decltype(type)>;
        cuda::QueryRows<T> step{};
        step.keys = keys.data_ptr<std::int32_t>();
        step.coordinates = floatsOf(m_tables.positions);
        step.side = static_cast<int>(level.side());
        step.width = w.width, step.heads = w.heads, step.headStride = w.headStride;
        step.embedding = floatsOf(m_tables.embedding), step.query = floatsOf(m_tables.query);
        step.meanWeight = floatsOf(w.meanWeight), step.queryBias = floatsOf(w.queryBias);
        step.epsilon = 1e-6f;
        step.headNorm = {floatsOf(w.headGain), floatsOf(w.headOffset), 1e-6f};
        step.scale =
            static_cast<float>(std::sqrt(w.headStride / head)); // the attention divides by the padded width's root
        step.strengths = floatsOf(w.strengths);
        step.one = static_cast<float>(w.one());
        step.split = w.split;
        step.x = dataOf<T>(queries.x), step.q = dataOf<T>(queries.q);
        runRowsIn<T>(step, keys.numel(), cuda::placeOf(m_keys));
    });
    return queries;
}

void DeviceShapeField::finish(const at::Tensor& x, const at::Tensor& attended, const at::Tensor& values) {
    const DeviceWeights& w = m_weights;
    const std::int64_t count = x.size(0);
    const cuda::Place place = cuda::placeOf(m_keys);
    const at::Tensor mixed = at::linear(attended.reshape({count, w.heads * w.headStride}), w.proj, w.projBias);
    const at::Tensor normed = at::empty_like(x);
    withKernelType(w.type, [&](auto* type) {
        using T = std::remove_pointer_t<decltype(type)>;
        const cuda::NormWeights norm{floatsOf(w.norm3), floatsOf(w.norm3Offset), 1e-6f};
        runRowsIn<T>(cuda::ResidualNormRows<T>{dataOf<T>(x), dataOf<T>(mixed), dataOf<T>(normed), w.width, norm}, count,
                     place);
    });
    const at::Tensor hidden = at::linear(normed, w.fc, w.fcBias);
    geluInPlace(hidden);
    const at::Tensor added = at::linear(hidden, w.fcProj, w.fcProjBias);
    withKernelType(w.type, [&](auto* type) {
        using T = std::remove_pointer_t<decltype(type)>;
        const cuda::NormWeights norm{floatsOf(w.post), floatsOf(w.postOffset), 1e-5f};
        runRowsIn<T>(cuda::LogitRows<T>{dataOf<T>(x), dataOf<T>(added), w.width, norm, floatsOf(w.output),
                                        floatsOf(w.outputBias), floatsOf(values)},
                     count, place);
    });
}

void DeviceShapeField::evaluate(const at::Tensor& keys, const GridLevel& level, const at::Tensor& values) {
    if (keys.numel() == 0) return;
    const Queries queries = queriesOf(keys, level);
    finish(queries.x, attendOnDevice(queries.q, m_keys, m_values), values);
}

bool DeviceShapeField::canSelect(const SelectionRule& rule) const {
    return rule.scoring == KvScoring::Mean && canAttendInGroups(m_keys);
}

void DeviceShapeField::evaluateGroups(const at::Tensor& keys, std::span<const std::int64_t> counts,
                                      const GridLevel& level, const SelectionRule& rule, int stride,
                                      const at::Tensor& values) {
    const std::int64_t tokens = m_keys.size(2), heads = m_weights.heads,
                       groups = static_cast<std::int64_t>(counts.size());
    const std::int64_t topK = std::min(rule.topK > 0 ? rule.topK : officialTopK(tokens), tokens);
    const Queries queries = queriesOf(keys, level);

    const at::Tensor begins = groupBegins(counts, keys.device());
    // A group's choice depends on the order of its scores only, so the sum of its queries does as well as the mean.
    const at::Tensor sums = at::empty({groups, heads, m_weights.headStride}, m_keys.options().dtype(at::kFloat));
    withKernelType(m_weights.type, [&](auto* type) {
        using T = std::remove_pointer_t<decltype(type)>;
        runIn<T>(cuda::GroupSums<T>{dataOf<T>(queries.q), begins.data_ptr<std::int32_t>(),
                                    m_weights.heads * m_weights.headStride, stride, floatsOf(sums)},
                 sums.numel(), cuda::placeOf(m_keys));
    });
    const at::Tensor scores =
        at::matmul(sums.transpose(0, 1), m_keys[0].to(at::kFloat).transpose(1, 2)); // [heads, groups, L]
    const at::Tensor indices = std::get<1>(scores.topk(topK, -1, true, false));
    const std::int64_t longest = *std::max_element(counts.begin(), counts.end());
    finish(queries.x,
           attendInGroups(queries.q, begins, longest, gatherRows(m_keys, indices), gatherRows(m_values, indices)),
           values);
}

} // namespace vecset
