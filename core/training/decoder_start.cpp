#include "core/training/decoder_start.h"

#include "core/nn/attention.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace vecset {
namespace {

using Tensors = std::map<std::string, at::Tensor>;

Tensors parametersOf(GeoDecoder& decoder) {
    Tensors tensors;
    for (const auto& item : decoder->named_parameters()) tensors[item.key()] = item.value().detach();
    return tensors;
}

/// A narrow basis [W, count] with orthonormal columns for x [..., W]: the strongest principal directions (not centred).
/// A LayerNorm of the narrow channels should take away the same mean as one of the wide channels, so the direction in
/// which all wide channels are equal becomes the one in which all narrow channels are equal.
at::Tensor narrowBasis(const at::Tensor& x, std::int64_t count) {
    const at::Tensor flat = x.reshape({-1, x.size(-1)}).to(at::kDouble);
    const auto equal = [](std::int64_t n) {
        return at::full({n, 1}, 1 / std::sqrt(static_cast<double>(n)), at::kDouble);
    };
    const at::Tensor wide = equal(x.size(-1)), narrow = equal(count);
    at::Tensor moments = at::mm(flat.t(), flat);
    const at::Tensor others = at::eye(x.size(-1), at::kDouble) - at::mm(wide, wide.t());
    moments =
        others.mm(moments).mm(others) - moments.trace() * at::mm(wide, wide.t()); // `wide` comes last, for certain
    const at::Tensor vectors = std::get<1>(at::linalg_eigh(moments)); // ascending
    const at::Tensor basis = at::cat({wide, vectors.narrow(1, vectors.size(1) - count + 1, count - 1)}, 1);
    at::Tensor mirror = narrow.clone(); // Householder: swaps the first axis and `narrow`
    mirror[0] -= 1;
    const at::Tensor swap = at::eye(count, at::kDouble) - 2 * at::mm(mirror, mirror.t()) / mirror.square().sum();
    return at::mm(basis, swap).to(at::kFloat);
}

at::Tensor strongest(const at::Tensor& effect, std::int64_t count) {
    return std::get<0>(at::sort(std::get<1>(at::topk(effect, count))));
}

at::Tensor normalised(const at::Tensor& x, const Tensors& from, const std::string& name) {
    return at::layer_norm(x, {x.size(-1)}, from.at(name + ".weight"), from.at(name + ".bias"), 1e-6);
}

const std::string kBlock = "cross_attn_decoder.";

/// What flows through the standard decoder at some points: its residual stream and the feed-forward part's hidden
/// units.
struct Flow {
    at::Tensor embedding, attended, mixed, hidden, last; ///< [B, N, *]; attended [B, heads, N, d]
};

Flow observe(GeoDecoder& standard, const Tensors& from, const at::Tensor& points, const at::Tensor& tokens) {
    Flow flow;
    flow.embedding = standard->projectQueries(points);
    flow.attended = standard->attend(standard->headQueries(flow.embedding, points), standard->projectKeyValue(tokens));
    flow.mixed = flow.embedding + at::linear(mergeHeads(flow.attended), from.at(kBlock + "attn.c_proj.weight"),
                                             from.at(kBlock + "attn.c_proj.bias"));
    flow.hidden = at::gelu(at::linear(normalised(flow.mixed, from, kBlock + "ln_3"),
                                      from.at(kBlock + "mlp.c_fc.weight"), from.at(kBlock + "mlp.c_fc.bias")));
    flow.last = flow.mixed +
                at::linear(flow.hidden, from.at(kBlock + "mlp.c_proj.weight"), from.at(kBlock + "mlp.c_proj.bias"));
    return flow;
}

/// Copies the standard decoder's tensors into the narrow one's channels.
class Narrowing {
public:
    Narrowing(Tensors narrow, Tensors standard, const Flow& flow, const at::Tensor& tokens, std::int64_t heads)
        : m_to(std::move(narrow)), m_from(std::move(standard)), m_flow(flow) {
        m_width = m_to.at("query_proj.bias").size(0);
        m_wide = m_from.at("query_proj.bias").size(0);
        const std::int64_t wideHeads = flow.attended.size(1), channels = flow.attended.size(3);
        const at::Tensor out = m_from.at(kBlock + "attn.c_proj.weight").view({m_wide, wideHeads, channels});
        const at::Tensor effect = at::einsum("bhnd,whd->bnhw", {flow.attended, out}).square().sum({0, 1, 3});
        m_heads = strongest(effect, std::min(heads, wideHeads));
        m_rows = (m_heads.unsqueeze(1) * channels + at::arange(channels)).flatten();
        m_stream = narrowBasis(at::cat({flow.embedding, flow.mixed, flow.last}, 1), m_width);
        if (m_to.count("latents_proj.weight") != 0) m_data = narrowBasis(standardData(tokens), m_width);
    }

    void run() {
        set("query_proj.weight", at::mm(m_stream.t(), m_from.at("query_proj.weight")));
        set("query_proj.bias", at::mv(m_stream.t(), m_from.at("query_proj.bias")));
        attention();
        feedForward();
        output();
        if (m_to.count("locality") != 0) set("locality", m_from.at("locality").index_select(0, m_heads));
    }

private:
    /// Tokens as the standard decoder's attention gets them.
    at::Tensor standardData(const at::Tensor& tokens) const {
        if (m_from.count("latents_proj.weight") == 0) return tokens;
        return at::linear(tokens, m_from.at("latents_proj.weight"), m_from.at("latents_proj.bias"));
    }

    void set(const std::string& name, const at::Tensor& value) {
        at::Tensor target = m_to.at(name);
        if (target.sizes() == value.sizes()) target.copy_(value); // else another layout: keep the random start
    }

    /// A layer behind a LayerNorm, in the narrow basis: gain and offset move into the layer where they can. The norm of
    /// fewer channels is smaller by the root of their share.
    void normedLayer(const std::string& norm, const std::string& layer, const at::Tensor& rows,
                     const at::Tensor& basis) {
        const at::Tensor gain = m_from.at(norm + ".weight"),
                         weight = m_from.at(layer + ".weight").index_select(0, rows);
        set(norm + ".weight",
            at::full({m_width}, std::sqrt(static_cast<double>(gain.size(0)) / static_cast<double>(m_width))));
        const at::Tensor folded = at::mm(weight * gain, basis);
        set(layer + ".weight", folded);
        const at::Tensor offset = at::mv(weight, m_from.at(norm + ".bias"));
        if (m_to.count(layer + ".bias") != 0) {
            set(norm + ".bias", at::zeros({m_width}));
            set(layer + ".bias", m_from.at(layer + ".bias").index_select(0, rows) + offset);
        } else {
            set(norm + ".bias", at::mv(at::linalg_pinv(folded, 1e-3), offset));
        }
    }

    void attention() {
        normedLayer(kBlock + "ln_1", kBlock + "attn.c_q", m_rows, m_stream);
        const std::int64_t channels = m_flow.attended.size(3);
        const at::Tensor both =
            (m_heads.unsqueeze(1) * (2 * channels) + at::arange(2 * channels)).flatten(); // [head, k|v]
        if (m_data.defined()) {
            const at::Tensor before = m_from.count("latents_proj.weight") != 0
                                          ? at::mm(m_data.t(), m_from.at("latents_proj.weight"))
                                          : m_data.t().contiguous();
            set("latents_proj.weight", before);
            set("latents_proj.bias", at::zeros({m_width}));
        }
        normedLayer(kBlock + "ln_2", kBlock + "attn.c_kv", both, m_data.defined() ? m_data : at::eye(m_wide));
        const at::Tensor out = m_from.at(kBlock + "attn.c_proj.weight");
        set(kBlock + "attn.c_proj.weight", at::mm(m_stream.t(), out.index_select(1, m_rows)));
        // The heads that go leave their mean behind.
        const at::Tensor all = mergeHeads(m_flow.attended).mean(at::IntArrayRef{0, 1}),
                         kept = all.index_select(0, m_rows);
        const at::Tensor left = at::mv(out, all) - at::mv(out.index_select(1, m_rows), kept);
        set(kBlock + "attn.c_proj.bias", at::mv(m_stream.t(), m_from.at(kBlock + "attn.c_proj.bias") + left));
    }

    void feedForward() {
        const at::Tensor out = m_from.at(kBlock + "mlp.c_proj.weight");
        const std::int64_t units = m_to.at(kBlock + "mlp.c_fc.bias").size(0);
        if (units > out.size(1)) return; // more hidden units than the standard decoder has: a random start
        const at::Tensor spread = m_flow.hidden.flatten(0, 1).var(0, false);
        const at::Tensor kept = strongest(spread * out.square().sum(0), units);
        normedLayer(kBlock + "ln_3", kBlock + "mlp.c_fc", kept, m_stream);
        const at::Tensor mean = m_flow.hidden.mean(at::IntArrayRef{0, 1});
        const at::Tensor left = at::mv(out, mean) - at::mv(out.index_select(1, kept), mean.index_select(0, kept));
        set(kBlock + "mlp.c_proj.weight", at::mm(m_stream.t(), out.index_select(1, kept)));
        set(kBlock + "mlp.c_proj.bias", at::mv(m_stream.t(), m_from.at(kBlock + "mlp.c_proj.bias") + left));
    }

    /// Without ln_post its mean scale goes into the output layer.
    void output() {
        at::Tensor weight = m_from.at("output_proj.weight"), bias = m_from.at("output_proj.bias");
        if (m_from.count("ln_post.weight") != 0) {
            bias = bias + at::mv(weight, m_from.at("ln_post.bias"));
            weight = weight * m_from.at("ln_post.weight");
            const double scale = m_flow.last.std(-1, false).reciprocal().mean().item<double>();
            if (m_to.count("ln_post.weight") == 0) weight = (weight - weight.mean()) * scale;
        }
        if (m_to.count("ln_post.weight") != 0) {
            set("ln_post.weight",
                at::full({m_width}, std::sqrt(static_cast<double>(m_wide) / static_cast<double>(m_width))));
            set("ln_post.bias", at::zeros({m_width}));
        }
        set("output_proj.weight", at::mm(weight, m_stream));
        set("output_proj.bias", bias);
    }

    Tensors m_to, m_from;
    const Flow& m_flow;
    std::int64_t m_width = 0, m_wide = 0;
    at::Tensor m_heads, m_rows; ///< kept heads; their channels in [heads, d]
    at::Tensor m_stream, m_data; ///< [wide, width]: channels of the residual stream; of the tokens, or undefined
};

} // namespace

void startFromStandard(GeoDecoder& narrow, GeoDecoder& standard, const at::Tensor& points, const at::Tensor& tokens) {
    const at::NoGradGuard guard;
    Tensors from = parametersOf(standard);
    const Flow flow = observe(standard, from, points, tokens);
    Narrowing(parametersOf(narrow), std::move(from), flow, tokens, narrow->heads()).run();
}

} // namespace vecset
