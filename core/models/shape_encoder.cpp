#include "core/models/shape_encoder.h"

#include "core/base/error.h"
#include "core/models/farthest_points.h"
#include "core/nn/shape_check.h"

#include <ATen/ATen.h>

#include <cmath>

namespace vecset {

using torch::nn::Linear;

namespace {

/// Rows `index` ([n]: the same for all shapes, [B, n]: per shape) of rows [B, N, C].
at::Tensor pick(const at::Tensor& rows, const at::Tensor& index) {
    const at::Tensor here = index.to(rows.device(), at::kLong);
    if (here.dim() == 1) return rows.index_select(1, here);
    return rows.gather(1, here.unsqueeze(-1).expand({rows.size(0), here.size(1), rows.size(2)}));
}

void requireRows(const at::Tensor& index, std::int64_t rows, const char* what) {
    const bool fits = index.defined() && (index.dim() == 1 || index.dim() == 2) && index.numel() > 0 &&
                      !at::isFloatingType(index.scalar_type()) && index.min().item<std::int64_t>() >= 0 &&
                      index.max().item<std::int64_t>() < rows;
    if (!fits)
        throw Error(ErrorCode::InvalidInput, std::string(what) + ": expected rows below " + std::to_string(rows));
}

} // namespace

ShapeEncoderImpl::ShapeEncoderImpl(const ShapeVaeConfig& config, const at::Tensor& anchors)
    : m_config(config), m_fourier(config.numFreqs, config.includePi), m_anchors(anchors) {
    BlockOptions options;
    options.width = config.width;
    options.heads = config.heads;
    options.qkvBias = config.qkvBias;
    options.qkNorm = config.qkNorm;
    options.locality = m_anchors.defined();
    input_proj = register_module("input_proj", Linear(m_fourier.channels() + config.pointFeats, config.width));
    cross_attn = register_module("cross_attn", ResidualCrossAttentionBlock(options));
    self_attn = register_module("self_attn", VecsetTransformer(options, config.numEncoderLayers));
    if (config.useLnPost) ln_post = register_module("ln_post", makeLayerNorm(config.width, 1e-5));
    if (m_anchors.defined()) {
        latent_queries = register_parameter("latent_queries", at::randn({config.numLatents, config.width}) * 0.02);
    }
}

at::Tensor ShapeEncoderImpl::embed(const at::Tensor& rows) const {
    const at::Tensor place = m_fourier(rows.narrow(-1, 0, 3));
    if (m_config.pointFeats == 0) return toWeightType(place, input_proj);
    return toWeightType(at::cat({place, rows.narrow(-1, 3, m_config.pointFeats).to(place.scalar_type())}, -1),
                        input_proj);
}

/// Official rule: latents are shared out between uniform and sharp points as the points are; each part takes
/// downsampleRatio keys per query, and the queries are the farthest of its keys.
ShapeEncoderImpl::Selection ShapeEncoderImpl::select(const at::Tensor& surface, const EncodeIndices* fixed,
                                                     std::uint64_t seed) const {
    const std::int64_t uniform = m_config.pcSize, sharp = m_config.pcSharpedgeSize;
    requireShape(surface, {kAny, uniform + sharp, 3 + m_config.pointFeats}, "surface points");
    const double uniformQueries =
        static_cast<double>(uniform) / static_cast<double>(uniform + sharp) * static_cast<double>(m_config.numLatents);
    std::vector<at::Tensor> queries, data;
    const auto part = [&](std::int64_t start, std::int64_t rows, double share, const at::Tensor* keyRows,
                          const at::Tensor* queryRows, std::uint64_t partSeed) {
        const auto wanted = static_cast<std::int64_t>(std::ceil(share - 1e-9));
        if (rows == 0 || wanted == 0) return;
        const at::Tensor all = surface.narrow(1, start, rows);
        if (fixed) requireRows(*keyRows, rows, "fixed key rows");
        const auto keys =
            std::min(rows, static_cast<std::int64_t>(share * static_cast<double>(m_config.downsampleRatio)));
        if (!fixed && keys < wanted) {
            throw Error(ErrorCode::InvalidInput, "surface points: " + std::to_string(rows) + " cannot give " +
                                                     std::to_string(wanted) + " latents");
        }
        data.push_back(pick(all, fixed ? *keyRows : seededSubset(rows, keys, partSeed)));
        if (fixed) requireRows(*queryRows, data.back().size(1), "fixed query rows");
        const auto first = static_cast<std::int64_t>(partSeed * 0x9E3779B97F4A7C15ULL % data.back().size(1));
        queries.push_back(
            pick(data.back(), fixed ? *queryRows : farthestPoints(data.back().narrow(-1, 0, 3), wanted, first)));
    };
    part(0, uniform, uniformQueries, fixed ? &fixed->idxRandom : nullptr, fixed ? &fixed->fpsRandom : nullptr,
         2 * seed);
    part(uniform, sharp, static_cast<double>(m_config.numLatents) - uniformQueries, fixed ? &fixed->idxSharp : nullptr,
         fixed ? &fixed->fpsSharp : nullptr, 2 * seed + 1);
    return {at::cat(queries, 1), at::cat(data, 1)};
}

at::Tensor ShapeEncoderImpl::anchorQueries(const at::Tensor& like) const {
    at::Tensor rows = m_anchors.to(like.scalar_type()).unsqueeze(0);
    if (m_config.pointFeats > 0) rows = at::constant_pad_nd(rows, {0, m_config.pointFeats}); // anchors have no normal
    return embed(rows);
}

at::Tensor ShapeEncoderImpl::forward(const at::Tensor& surface, const EncodeIndices* fixed, std::uint64_t seed,
                                     Trace* trace) {
    Selection rows;
    if (m_anchors.defined()) {
        requireShape(surface, {kAny, kAny, 3 + m_config.pointFeats}, "surface points");
        rows.data = surface;
    } else {
        rows = select(surface, fixed, seed);
    }
    const at::Tensor data = embed(rows.data);
    at::Tensor query = m_anchors.defined() ? anchorQueries(surface) : embed(rows.queries);
    record(trace, "query", query);
    record(trace, "data_first64", data.narrow(1, 0, std::min<std::int64_t>(64, data.size(1))));
    query = input_proj(query);
    at::Tensor queryPositions, dataPositions;
    if (m_anchors.defined()) {
        query = (query + latent_queries).expand({surface.size(0), -1, -1});
        queryPositions = m_anchors.unsqueeze(0);
        dataPositions = rows.data.narrow(-1, 0, 3);
    }
    record(trace, "input_proj_query", query);
    at::Tensor x = cross_attn(query, input_proj(data), queryPositions, dataPositions);
    record(trace, "cross", x);
    x = self_attn(x);
    record(trace, "self_out", x);
    if (!ln_post.is_empty()) x = ln_post(x);
    record(trace, "ln_post", x);
    return x;
}

} // namespace vecset
