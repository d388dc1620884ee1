#include "core/models/shape_vae.h"

#include "core/base/error.h"
#include "core/nn/shape_check.h"

#include <ATen/ATen.h>

namespace vecset {

using torch::nn::Linear;

namespace {

/// Well spread places in the box [-0.8, 0.8]^3 (Halton sequence) until training sets better ones. [count, 3]
at::Tensor spreadAnchors(std::int64_t count) {
    at::Tensor places = at::empty({count, 3}, at::kFloat);
    auto* out = places.data_ptr<float>();
    constexpr int kBases[] = {2, 3, 5};
    for (std::int64_t i = 0; i < count; ++i) {
        for (int axis = 0; axis < 3; ++axis) {
            double value = 0.0, digit = 1.0;
            for (std::int64_t rest = i + 1; rest > 0; rest /= kBases[axis]) {
                digit /= kBases[axis];
                value += digit * static_cast<double>(rest % kBases[axis]);
            }
            out[3 * i + axis] = static_cast<float>(1.6 * value - 0.8);
        }
    }
    return places;
}

void assign(at::Tensor& buffer, const at::Tensor& value) {
    const at::NoGradGuard guard;
    buffer.copy_(value);
}

} // namespace

at::Tensor Posterior::sample(const at::Tensor& noise) const { return mean + (0.5 * logvar).exp() * noise; }

at::Tensor Posterior::klPerDimension() const { return 0.5 * (mean.square() + logvar.exp() - 1.0 - logvar).mean(); }

ShapeVaeImpl::ShapeVaeImpl(const ShapeVaeConfig& config) : scaleFactor(config.scaleFactor), m_config(config) {
    config.check();
    const std::int64_t numbers = config.numLatents * config.embedDim;
    if (config.localityPrior) {
        anchors = register_buffer("anchors", spreadAnchors(config.numLatents));
        token_embed = register_parameter("token_embed", at::randn({config.numLatents, config.width}) * 0.02);
    }
    if (!config.latentBasis.empty()) {
        const std::int64_t components = config.latentTokens() * config.latentChannels();
        latent_mean = register_buffer("latent_mean", at::zeros({numbers}));
        latent_project = register_buffer("latent_project", at::eye(components, numbers));
        latent_expand = register_buffer("latent_expand", at::eye(numbers, components));
    }
    if (config.withEncoder) {
        encoder = register_module("encoder", ShapeEncoder(config, anchors));
        pre_kl = register_module("pre_kl", Linear(config.width, 2 * config.embedDim));
    }
    BlockOptions options;
    options.width = config.width;
    options.heads = config.heads;
    options.qkvBias = config.qkvBias;
    options.qkNorm = config.qkNorm;
    post_kl = register_module("post_kl", Linear(config.embedDim, config.width));
    transformer = register_module("transformer", VecsetTransformer(options, config.numDecoderLayers));
    geo_decoder = register_module("geo_decoder", GeoDecoder(config, anchors));
}

at::Tensor ShapeVaeImpl::embedLatents(const at::Tensor& z) {
    // Official models take any number of latents; the locality prior ties each to its anchor, a basis to its size.
    const bool tied = m_config.localityPrior || !m_config.latentBasis.empty();
    requireShape(z, {kAny, tied ? m_config.numLatents : kAny, m_config.embedDim}, "latents");
    at::Tensor x = post_kl(toWeightType(z, post_kl));
    if (!m_config.localityPrior) return x;
    x = x + token_embed;
    if (geo_decoder->width() == m_config.width) x = x + geo_decoder->projectQueries(anchors.unsqueeze(0));
    return x;
}

at::Tensor ShapeVaeImpl::decodePosterior(const at::Tensor& z) { return transformer(embedLatents(z)); }

at::Tensor ShapeVaeImpl::decodeLatents(const at::Tensor& z) { return decodePosterior(fromBasis(z)); }

at::Tensor ShapeVaeImpl::fromBasis(const at::Tensor& z) {
    if (m_config.latentBasis.empty()) return z;
    requireShape(z, {kAny, m_config.latentTokens(), m_config.latentChannels()}, "latents");
    const at::Tensor flat = z.flatten(1).to(latent_expand.scalar_type());
    return at::linear(flat, latent_expand, latent_mean).view({z.size(0), m_config.numLatents, m_config.embedDim});
}

at::Tensor ShapeVaeImpl::toBasis(const at::Tensor& sample) {
    if (m_config.latentBasis.empty()) return sample;
    requireShape(sample, {kAny, m_config.numLatents, m_config.embedDim}, "posterior sample");
    const at::Tensor flat = sample.flatten(1).to(latent_project.scalar_type()) - latent_mean;
    return at::linear(flat, latent_project)
        .view({sample.size(0), m_config.latentTokens(), m_config.latentChannels()});
}

Posterior ShapeVaeImpl::encode(const at::Tensor& surface, const EncodeIndices* fixed, std::uint64_t seed,
                               Trace* trace) {
    if (!hasEncoder()) {
        throw Error(ErrorCode::NotAvailable, "this shape model has no encoder weights; use one that has them "
                                             "(for example hunyuan3d-vae-v2-0-withencoder)");
    }
    const auto parts = pre_kl(encoder->forward(surface, fixed, seed, trace)).chunk(2, -1);
    return {parts[0], parts[1].clamp(-30.0, 20.0)};
}

at::Tensor ShapeVaeImpl::encodeMean(const at::Tensor& surface, std::uint64_t seed) {
    return toBasis(encode(surface, nullptr, seed).mean);
}

void ShapeVaeImpl::setAnchors(const at::Tensor& places) {
    if (!anchors.defined())
        throw Error(ErrorCode::InvalidInput, "anchors need locality_prior: true in the configuration");
    requireShape(places, {m_config.numLatents, 3}, "anchors");
    assign(anchors, places);
}

void ShapeVaeImpl::setLatentBasis(const at::Tensor& mean, const at::Tensor& project, const at::Tensor& expand) {
    if (!latent_mean.defined())
        throw Error(ErrorCode::InvalidInput, "a latent basis needs latent_basis in the configuration");
    const std::int64_t numbers = m_config.numLatents * m_config.embedDim;
    const std::int64_t components = m_config.latentTokens() * m_config.latentChannels();
    requireShape(mean, {numbers}, "latent mean");
    requireShape(project, {components, numbers}, "latent projection");
    requireShape(expand, {numbers, components}, "latent expansion");
    assign(latent_mean, mean);
    assign(latent_project, project);
    assign(latent_expand, expand);
}

} // namespace vecset
