#include "core/models/geo_decoder.h"

#include "core/nn/attention.h"
#include "core/nn/locality.h"
#include "core/nn/shape_check.h"

#include <ATen/ATen.h>

namespace vecset {

using torch::nn::Linear;

GeoDecoderImpl::GeoDecoderImpl(const ShapeVaeConfig& config, const at::Tensor& anchors)
    : m_inputWidth(config.width), m_width(config.width / config.geoDecoderDownsampleRatio),
      m_heads(config.heads / config.geoDecoderDownsampleRatio), m_fourier(config.numFreqs, config.includePi),
      m_anchors(anchors) {
    BlockOptions options;
    options.width = m_width;
    options.heads = m_heads;
    options.mlpRatio = config.geoDecoderMlpExpandRatio;
    options.qkvBias = config.qkvBias;
    options.qkNorm = config.qkNorm && config.geoDecoderLnPost; // official oddity: no ln_post, no qk_norm
    query_proj = register_module("query_proj", Linear(m_fourier.channels(), m_width));
    if (config.geoDecoderDownsampleRatio != 1) {
        latents_proj = register_module("latents_proj", Linear(config.width, m_width));
    }
    cross_attn_decoder = register_module("cross_attn_decoder", ResidualCrossAttentionBlock(options));
    if (config.geoDecoderLnPost) ln_post = register_module("ln_post", makeLayerNorm(m_width, 1e-5));
    output_proj = register_module("output_proj", Linear(m_width, 1));
    if (m_anchors.defined()) locality = register_parameter("locality", initialLocality(m_heads));
}

KeyValue GeoDecoderImpl::projectKeyValue(const at::Tensor& tokens) {
    requireShape(tokens, {kAny, hasLocality() ? m_anchors.size(0) : kAny, m_inputWidth}, "shape tokens");
    at::Tensor data = toWeightType(tokens, query_proj);
    if (!latents_proj.is_empty()) data = latents_proj(data);
    auto [k, v] = cross_attn_decoder->keysAndValues(data);
    if (hasLocality()) k = foldKeyPositions(k, m_anchors.unsqueeze(0), locality);
    return {k, v};
}

at::Tensor GeoDecoderImpl::projectQueries(const at::Tensor& points) {
    requireShape(points, {kAny, kAny, 3}, "query points");
    return query_proj(toWeightType(m_fourier(points), query_proj));
}

at::Tensor GeoDecoderImpl::headQueries(const at::Tensor& embedding, const at::Tensor& points) {
    requireShape(embedding, {kAny, kAny, m_width}, "query embedding");
    const at::Tensor q = cross_attn_decoder->queries(embedding);
    if (!hasLocality()) return q;
    requireShape(points, {kAny, embedding.size(1), 3}, "query points");
    return foldQueryPositions(q, points, locality);
}

at::Tensor GeoDecoderImpl::attend(const at::Tensor& q, const KeyValue& keyValue) {
    return hasLocality() ? localAttention(q, keyValue.k, keyValue.v) : attention(q, keyValue.k, keyValue.v);
}

at::Tensor GeoDecoderImpl::finish(const at::Tensor& embedding, const at::Tensor& attended) {
    requireShape(embedding, {kAny, kAny, m_width}, "query embedding");
    requireShape(attended, {embedding.size(0), m_heads, embedding.size(1), m_width / m_heads}, "attended values");
    at::Tensor x = cross_attn_decoder->finish(embedding, attended.to(embedding.scalar_type()));
    if (!ln_post.is_empty()) x = ln_post(x);
    return output_proj(x);
}

at::Tensor GeoDecoderImpl::forward(const at::Tensor& points, const at::Tensor& tokens) {
    const KeyValue keyValue = projectKeyValue(tokens);
    const at::Tensor embedding = projectQueries(points);
    requireShape(points, {tokens.size(0), kAny, 3}, "query points of these tokens");
    return finish(embedding, attend(headQueries(embedding, points), keyValue));
}

} // namespace vecset
