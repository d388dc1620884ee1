#include "core/models/dit_blocks.h"

#include "core/nn/attention.h"
#include "core/nn/vecset_blocks.h"

#include <ATen/ATen.h>
#include <torch/nn/init.h>
#include <torch/nn/modules/activation.h>

#include <cmath>

namespace vecset {

using torch::nn::Linear;
using torch::nn::LinearOptions;
using torch::nn::Sequential;

namespace {

constexpr std::int64_t kEmbedding = 256;

at::Tensor plainNorm(const at::Tensor& x) { return at::layer_norm(x, {x.size(-1)}, {}, {}, 1e-6); }

/// Between matrix products a GPU does nothing but move memory: there, and without gradients, intermediate results are
/// saved. On the CPU the plain formulas stay, whose bits tests know.
bool savesTraffic(const at::Tensor& x) { return x.is_cuda() && !at::GradMode::is_enabled(); }

/// base + a * b
at::Tensor plusProduct(const at::Tensor& base, const at::Tensor& a, const at::Tensor& b) {
    return savesTraffic(b) ? at::addcmul(base, a, b) : base + a * b;
}

at::Tensor modulate(const at::Tensor& x, const Modulated& by) {
    const at::Tensor scale = 1 + by.scale, norm = plainNorm(x);
    return savesTraffic(norm) ? at::addcmul(by.shift, scale, norm) : scale * norm + by.shift;
}

/// x [.., width] scaled to a root mean square of 1 per row: the factor in float32, one rounding to the type of x, which
/// is half or bfloat16. Reads x twice and writes once; the float32 copy that the plain formula makes is passed through
/// five times.
at::Tensor normalisedRows(const at::Tensor& x) {
    const at::Tensor length = at::linalg_vector_norm(x, 2, at::IntArrayRef{-1}, true, at::kFloat);
    const at::Tensor inverse = at::rsqrt(length.square() / static_cast<double>(x.size(-1)) + 1e-6);
    at::Tensor out = at::empty_like(x);
    at::mul_out(out, x, inverse);
    return out;
}

/// [B, N, 3 * hidden], laid out [3, heads, d], to q, k, v.
Qkv splitQkv(const at::Tensor& packed, std::int64_t heads, DitQkNorm& norm) {
    const auto parts = packed.chunk(3, -1);
    return {norm->query_norm(splitHeads(parts[0], heads)), norm->key_norm(splitHeads(parts[1], heads)),
            splitHeads(parts[2], heads)};
}

/// [merged heads | gelu(hidden)]: [B, heads, N, d] and [B, N, m] to [B, N, heads * d + m].
at::Tensor sideBySide(const at::Tensor& heads, const at::Tensor& hidden) {
    if (!savesTraffic(heads)) return at::cat({mergeHeads(heads), at::gelu(hidden, "tanh")}, -1);
    const std::int64_t width = heads.size(1) * heads.size(3);
    const at::Tensor both = at::empty({hidden.size(0), hidden.size(1), width + hidden.size(2)}, hidden.options());
    both.narrow(-1, 0, width).unflatten(-1, {heads.size(1), heads.size(3)}).transpose(1, 2).copy_(heads);
    at::Tensor right = both.narrow(-1, width, hidden.size(2));
    at::gelu_out(right, hidden, "tanh");
    return both;
}

void zero(Linear& layer) {
    torch::nn::init::zeros_(layer->weight);
    torch::nn::init::zeros_(layer->bias);
}

torch::nn::GELU tanhGelu() { return torch::nn::GELU(torch::nn::GELUOptions().approximate("tanh")); }

Sequential makeMlp(const Hunyuan3DDitConfig& config) {
    return Sequential(Linear(config.hiddenSize, config.mlpHidden()), tanhGelu(),
                      Linear(config.mlpHidden(), config.hiddenSize));
}

} // namespace

at::Tensor timestepEmbedding(const at::Tensor& t, double period) {
    const at::Tensor scaled = t.to(at::kFloat) * 1000.0; // the official order: first the factor, then the frequencies
    const at::Tensor steps = at::arange(kEmbedding / 2, scaled.options());
    // One unit in the last place of a frequency is 6e-5 rad at 1000 t = 1000: round the exponential correctly.
    const at::Tensor exponents = steps * (-std::log(period)) / (kEmbedding / 2);
    const at::Tensor frequencies = exponents.to(at::kDouble).exp().to(at::kFloat);
    const at::Tensor angles = scaled.unsqueeze(-1) * frequencies;
    return at::cat({angles.cos(), angles.sin()}, -1);
}

MlpEmbedderImpl::MlpEmbedderImpl(std::int64_t hidden)
    : in_layer(register_module("in_layer", Linear(kEmbedding, hidden))),
      out_layer(register_module("out_layer", Linear(hidden, hidden))) {}

at::Tensor MlpEmbedderImpl::forward(const at::Tensor& embedding) {
    return out_layer(at::silu(in_layer(toWeightType(embedding, in_layer))));
}

RmsNormImpl::RmsNormImpl(std::int64_t width) : scale(register_parameter("scale", at::ones({width}))) {}

at::Tensor RmsNormImpl::forward(const at::Tensor& x) {
    const bool narrow = x.scalar_type() == at::kHalf || x.scalar_type() == at::kBFloat16;
    if (narrow && !at::GradMode::is_enabled()) return normalisedRows(x).mul_(scale);
    const at::Tensor exact = x.to(x.scalar_type() == at::kDouble ? at::kDouble : at::kFloat);
    const at::Tensor inverse = at::rsqrt(exact.square().mean(-1, true) + 1e-6);
    return (exact * inverse).to(x.scalar_type()) * scale;
}

DitQkNormImpl::DitQkNormImpl(std::int64_t headWidth)
    : query_norm(register_module("query_norm", RmsNorm(headWidth))),
      key_norm(register_module("key_norm", RmsNorm(headWidth))) {}

DitAttentionImpl::DitAttentionImpl(const Hunyuan3DDitConfig& config)
    : proj(register_module("proj", Linear(config.hiddenSize, config.hiddenSize))), m_heads(config.numHeads),
      qkv(register_module("qkv", Linear(LinearOptions(config.hiddenSize, 3 * config.hiddenSize).bias(config.qkvBias)))),
      norm(register_module("norm", DitQkNorm(config.hiddenSize / config.numHeads))) {}

Qkv DitAttentionImpl::project(const at::Tensor& x) { return splitQkv(qkv(x), m_heads, norm); }

ModulationImpl::ModulationImpl(std::int64_t hidden, std::int64_t branches)
    : m_branches(branches), lin(register_module("lin", Linear(hidden, 3 * branches * hidden))) {
    zero(lin);
}

std::vector<Modulated> ModulationImpl::forward(const at::Tensor& vec) {
    const auto parts = lin(at::silu(vec)).unsqueeze(1).chunk(3 * m_branches, -1);
    std::vector<Modulated> out;
    for (std::int64_t i = 0; i < m_branches; ++i) out.push_back({parts[3 * i], parts[3 * i + 1], parts[3 * i + 2]});
    return out;
}

DoubleStreamBlockImpl::DoubleStreamBlockImpl(const Hunyuan3DDitConfig& config)
    : img_mod(register_module("img_mod", Modulation(config.hiddenSize, 2))),
      txt_mod(register_module("txt_mod", Modulation(config.hiddenSize, 2))),
      img_attn(register_module("img_attn", DitAttention(config))),
      txt_attn(register_module("txt_attn", DitAttention(config))),
      img_mlp(register_module("img_mlp", makeMlp(config))), txt_mlp(register_module("txt_mlp", makeMlp(config))) {}

std::pair<at::Tensor, at::Tensor> DoubleStreamBlockImpl::forward(const at::Tensor& img, const at::Tensor& txt,
                                                                 const at::Tensor& vec) {
    const auto imgBy = img_mod(vec), txtBy = txt_mod(vec);
    const Qkv a = txt_attn->project(modulate(txt, txtBy[0]));
    const Qkv b = img_attn->project(modulate(img, imgBy[0]));
    const at::Tensor mixed =
        mergeHeads(attention(at::cat({a.q, b.q}, 2), at::cat({a.k, b.k}, 2), at::cat({a.v, b.v}, 2)));
    const std::int64_t length = txt.size(1);
    const at::Tensor newImg = plusProduct(img, imgBy[0].gate, img_attn->proj(mixed.narrow(1, length, img.size(1))));
    const at::Tensor newTxt = plusProduct(txt, txtBy[0].gate, txt_attn->proj(mixed.narrow(1, 0, length)));
    return {plusProduct(newImg, imgBy[1].gate, img_mlp->forward(modulate(newImg, imgBy[1]))),
            plusProduct(newTxt, txtBy[1].gate, txt_mlp->forward(modulate(newTxt, txtBy[1])))};
}

SingleStreamBlockImpl::SingleStreamBlockImpl(const Hunyuan3DDitConfig& config)
    : m_hidden(config.hiddenSize), m_heads(config.numHeads), m_mlpHidden(config.mlpHidden()),
      linear1(register_module("linear1", Linear(config.hiddenSize, 3 * config.hiddenSize + config.mlpHidden()))),
      linear2(register_module("linear2", Linear(config.hiddenSize + config.mlpHidden(), config.hiddenSize))),
      norm(register_module("norm", DitQkNorm(config.hiddenSize / config.numHeads))),
      modulation(register_module("modulation", Modulation(config.hiddenSize, 1))) {}

at::Tensor SingleStreamBlockImpl::forward(const at::Tensor& x, const at::Tensor& vec) {
    const Modulated by = modulation(vec)[0];
    const at::Tensor wide = linear1(modulate(x, by));
    const Qkv qkv = splitQkv(wide.narrow(-1, 0, 3 * m_hidden), m_heads, norm);
    const at::Tensor heads = attention(qkv.q, qkv.k, qkv.v), hidden = wide.narrow(-1, 3 * m_hidden, m_mlpHidden);
    return plusProduct(x, by.gate, linear2(sideBySide(heads, hidden)));
}

DitFinalLayerImpl::DitFinalLayerImpl(const Hunyuan3DDitConfig& config)
    : linear(register_module("linear", Linear(config.hiddenSize, config.inChannels))) {
    Linear modulation(config.hiddenSize, 2 * config.hiddenSize);
    zero(linear);
    zero(modulation);
    adaLN_modulation = register_module("adaLN_modulation", Sequential(torch::nn::SiLU(), modulation));
}

at::Tensor DitFinalLayerImpl::forward(const at::Tensor& x, const at::Tensor& vec) {
    const auto parts = adaLN_modulation->forward(vec).unsqueeze(1).chunk(2, -1);
    return linear(modulate(x, {parts[0], parts[1], {}}));
}

} // namespace vecset
