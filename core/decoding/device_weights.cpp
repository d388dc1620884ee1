#include "core/decoding/device_weights.h"

#include "core/cuda/lanes.h"
#include "core/cuda/place.h"

#include <ATen/ATen.h>

#include <cmath>
#include <numbers>
#include <string>

namespace vecset {
namespace {

/// A decoder's parameters by name.
class Parameters {
public:
    explicit Parameters(GeoDecoder& decoder) : m_all(decoder->named_parameters()) {}
    /// Undefined when the decoder has no such parameter.
    [[nodiscard]] at::Tensor operator()(const std::string& name) const {
        const at::Tensor* found = m_all.find(name);
        return found == nullptr || !found->defined() ? at::Tensor() : found->detach();
    }
    [[nodiscard]] at::Tensor exact(const std::string& name) const {
        const at::Tensor found = (*this)(name);
        return found.defined() ? found.to(at::kFloat).contiguous() : found;
    }

private:
    torch::OrderedDict<std::string, at::Tensor> m_all;
};

/// The embedder keeps its setting to itself, so it is asked: the first sine at x = 1/2 is sin(pi/2) or sin(1/2).
std::vector<double> frequenciesOf(const FourierEmbedder& fourier) {
    const std::int64_t count = (fourier.channels() / 3 - 1) / 2;
    if (count == 0) return {};
    const bool pi = fourier(at::tensor({0.5f, 0.0f, 0.0f}).view({1, 3})).view({-1})[3].item<float>() > 0.9f;
    std::vector<double> frequencies;
    for (int i = 0; i < static_cast<int>(count); ++i) frequencies.push_back(std::ldexp(pi ? std::numbers::pi : 1.0, i));
    return frequencies;
}

/// Warps share rows in chunks, and a head's chunks are a power of two.
bool fits(std::int64_t width, std::int64_t heads, std::int64_t hidden) {
    const std::int64_t head = width / heads, chunks = head / cuda::kChunk;
    return width <= cuda::kMostChannels && head % cuda::kChunk == 0 && chunks <= 32 && (chunks & (chunks - 1)) == 0 &&
           hidden % cuda::kChunk == 0;
}

std::int64_t upToEight(std::int64_t n) { return (n + 7) / 8 * 8; }

void readQueryPart(DeviceWeights& w, const Parameters& p, const FourierEmbedder& fourier) {
    const std::string block = "cross_attn_decoder.";
    const auto count = static_cast<std::int64_t>(w.frequencies.size());
    const at::Tensor projection =
        p.exact("query_proj.weight").t(); // [channels, width], channels as FourierEmbedder has them
    for (std::int64_t axis = 0; axis < 3; ++axis) {
        w.axisProjection.push_back(
            at::cat({projection.narrow(0, axis, 1), projection.narrow(0, 3 + axis * count, count),
                     projection.narrow(0, 3 + (3 + axis) * count, count)}));
    }
    w.projectionBias = p.exact("query_proj.bias");
    w.queryGain = p.exact(block + "ln_1.weight");
    w.queryMatrix = p.exact(block + "attn.c_q.weight");
    w.meanWeight = at::mv(w.queryMatrix, w.queryGain);
    w.queryBias = at::mv(w.queryMatrix, p.exact(block + "ln_1.bias"));
    if (const at::Tensor bias = p.exact(block + "attn.c_q.bias"); bias.defined()) w.queryBias = w.queryBias + bias;
    w.headGain = p.exact(block + "attn.attention.q_norm.weight");
    w.headOffset = p.exact(block + "attn.attention.q_norm.bias");
    const double root = std::sqrt(static_cast<double>(w.width / w.heads));
    if (const at::Tensor locality = p.exact("locality"); locality.defined())
        w.strengths = locality.exp() * (2.0 * root);
}

void readRest(DeviceWeights& w, const Parameters& p) {
    const std::string block = "cross_attn_decoder.";
    const auto matrix = [&](const std::string& name) { return p(name).to(w.type).contiguous(); };
    const std::int64_t head = w.width / w.heads;
    const at::Tensor proj = p(block + "attn.c_proj.weight").to(w.type).view({w.width, w.heads, head});
    w.proj =
        at::constant_pad_nd(proj, {0, w.headStride - head}).reshape({w.width, w.heads * w.headStride}).contiguous();
    w.projBias = matrix(block + "attn.c_proj.bias");
    w.norm3 = p.exact(block + "ln_3.weight"), w.norm3Offset = p.exact(block + "ln_3.bias");
    w.fc = matrix(block + "mlp.c_fc.weight"), w.fcBias = matrix(block + "mlp.c_fc.bias");
    w.fcProj = matrix(block + "mlp.c_proj.weight"), w.fcProjBias = matrix(block + "mlp.c_proj.bias");
    w.post = p.exact("ln_post.weight"), w.postOffset = p.exact("ln_post.bias");
    w.output = p.exact("output_proj.weight").view({-1}), w.outputBias = p.exact("output_proj.bias");
}

/// The features of one axis at every coordinate, with the C library's sine: [side, 2 frequencies + 1].
at::Tensor axisFeatures(const std::vector<float>& coordinates, const std::vector<double>& frequencies) {
    const auto side = static_cast<std::int64_t>(coordinates.size()),
               count = static_cast<std::int64_t>(frequencies.size());
    at::Tensor features = at::empty({side, 2 * count + 1}, at::kFloat);
    auto* out = features.data_ptr<float>();
    for (const float x : coordinates) {
        *out = x;
        for (std::size_t i = 0; i < frequencies.size(); ++i) {
            const double angle = static_cast<double>(x * static_cast<float>(frequencies[i]));
            out[1 + i] = static_cast<float>(std::sin(angle));
            out[1 + frequencies.size() + i] = static_cast<float>(std::cos(angle));
        }
        out += 2 * count + 1;
    }
    return features;
}

} // namespace

std::optional<DeviceWeights> deviceWeights(GeoDecoder& decoder, at::ScalarType type) {
    const Parameters parameters(decoder);
    DeviceWeights w;
    const at::Tensor hidden = parameters("cross_attn_decoder.mlp.c_fc.bias");
    if (!fits(decoder->width(), decoder->heads(), hidden.numel())) return std::nullopt;
    w.width = static_cast<int>(decoder->width());
    w.heads = static_cast<int>(decoder->heads());
    w.type = type;
    w.split = decoder->hasLocality() && type != at::kFloat;
    const std::int64_t extra = w.split ? 11 : decoder->hasLocality() ? 4 : 0;
    w.headStride = static_cast<int>(upToEight(w.width / w.heads + extra));
    w.frequencies = frequenciesOf(decoder->fourierEmbedder());
    readQueryPart(w, parameters, decoder->fourierEmbedder());
    readRest(w, parameters);
    return w;
}

double DeviceWeights::one() const {
    return at::scalar_tensor(std::sqrt(static_cast<double>(headStride)), at::kFloat)
        .to(type)
        .to(at::kFloat)
        .item<float>();
}

LatticeTables DeviceWeights::tables(const GridLevel& level) const {
    const at::Device device = projectionBias.device();
    const at::Tensor features = cuda::upload(axisFeatures(level.coordinates, frequencies), device);
    std::vector<at::Tensor> axes;
    for (const at::Tensor& projection : axisProjection) axes.push_back(at::mm(features, projection));
    axes[0] = axes[0] + projectionBias;
    LatticeTables tables;
    tables.coordinates = level.coordinates;
    tables.positions = features.select(1, 0).contiguous();
    tables.embedding = at::stack(axes);
    tables.query = at::matmul(tables.embedding * queryGain, queryMatrix.t()).contiguous();
    return tables;
}

at::Tensor DeviceWeights::foldedKeys(const at::Tensor& keys) const {
    const std::int64_t head = width / heads;
    std::vector<at::Tensor> parts{keys.narrow(3, 0, head).to(type)};
    if (strengths.defined()) {
        const at::Tensor place = keys.narrow(3, head, 3);
        // the queries' channel of ones is rounded, so that much is put right here
        const at::Tensor bias = keys.narrow(3, head + 3, 1) * (std::sqrt(static_cast<double>(headStride)) / one());
        const auto low = [&](const at::Tensor& x) { return (x - x.to(type).to(x.scalar_type())).to(type); };
        if (split) {
            parts.insert(parts.end(), {place.to(type), low(place), place.to(type), bias.to(type), low(bias)});
        } else {
            parts.insert(parts.end(), {place.to(type), bias.to(type)});
        }
    }
    const at::Tensor folded = at::cat(parts, 3);
    return at::constant_pad_nd(folded, {0, headStride - folded.size(3)}).contiguous();
}

at::Tensor DeviceWeights::paddedValues(const at::Tensor& values) const {
    return at::constant_pad_nd(values.to(type), {0, headStride - values.size(3)}).contiguous();
}

} // namespace vecset
