#include "core/models/conditioner.h"

#include "core/base/error.h"
#include "core/models/image_transform.h"
#include "core/models/param_reader.h"
#include "core/nn/shape_check.h"

#include <ATen/ATen.h>

#include <cmath>
#include <numeric>

namespace vecset {

ConditionerConfig ConditionerConfig::fromYaml(const YAML::Node& params) {
    ParamReader reader(params, "conditioner.params");
    ParamReader encoder = reader.map("main_image_encoder");
    ConditionerConfig config;
    const std::string type = encoder.text("type");
    if (type != "DinoImageEncoder" && type != "DinoImageEncoderMV") {
        encoder.fail("type", "'" + type + "' is unknown; this program knows DinoImageEncoder, DinoImageEncoderMV");
    }
    config.multiView = type == "DinoImageEncoderMV";
    ParamReader kwargs = encoder.map("kwargs");
    if (!kwargs.has("config")) kwargs.fail("config", "is missing: the picture encoder's sizes must be in the file");
    config.dino = Dinov2Config::fromReader(kwargs.map("config"));
    config.imageSize = kwargs.integer("image_size", config.imageSize, 1, 1 << 14);
    config.useClsToken = kwargs.flag("use_cls_token", true);
    if (config.multiView) config.viewNum = kwargs.integer("view_num", 4, 1, 64);
    if (config.imageSize < config.dino.patchSize) kwargs.fail("image_size", "is smaller than one patch");
    if (config.dino.numChannels != 3) kwargs.fail("config.num_channels", "only pictures of 3 channels are supported");
    kwargs.logIgnored();
    encoder.logIgnored();
    reader.logIgnored();
    return config;
}

DinoImageEncoderImpl::DinoImageEncoderImpl(const ConditionerConfig& config)
    : model(register_module("model", Dinov2(config.dino))), m_config(config) {}

at::Tensor DinoImageEncoderImpl::forward(const at::Tensor& images) {
    const at::Tensor tokens = model(transformForDino(images, m_config.imageSize));
    return m_config.useClsToken ? tokens : tokens.narrow(1, 1, tokens.size(1) - 1);
}

ConditionerImpl::ConditionerImpl(const ConditionerConfig& config)
    : m_config(config), main_image_encoder(register_module("main_image_encoder", DinoImageEncoder(config))) {}

at::Tensor ConditionerImpl::viewEmbedding() {
    const at::Tensor like = main_image_encoder->model->parameters().front();
    const std::int64_t half = m_config.dino.hiddenSize / 2;
    const auto exact = at::TensorOptions().dtype(at::kDouble);
    const at::Tensor frequencies = at::pow(10000.0, at::arange(half, exact) * (-1.0 / static_cast<double>(half)));
    const at::Tensor angles = at::arange(m_config.viewNum, exact).unsqueeze(1) * frequencies;
    return at::cat({angles.sin(), angles.cos()}, 1).to(like.device(), like.scalar_type());
}

at::Tensor ConditionerImpl::forward(const at::Tensor& images, const std::vector<std::int64_t>& viewIndices) {
    if (images.defined() && images.dim() == 5) {
        if (!m_config.multiView) {
            requireShape(images, {kAny, 1, 3, kAny, kAny}, "pictures for a single-view model");
            return main_image_encoder(images.select(1, 0));
        }
        return forwardViews(images, viewIndices);
    }
    requireShape(images, {kAny, 3, kAny, kAny}, "conditioning pictures");
    return m_config.multiView ? forwardViews(images.unsqueeze(1), viewIndices) : main_image_encoder(images);
}

at::Tensor ConditionerImpl::forwardViews(const at::Tensor& images, std::vector<std::int64_t> viewIndices) {
    requireShape(images, {kAny, kAny, 3, kAny, kAny}, "conditioning views");
    const std::int64_t batch = images.size(0), views = images.size(1);
    if (viewIndices.empty()) {
        viewIndices.resize(static_cast<std::size_t>(views));
        std::iota(viewIndices.begin(), viewIndices.end(), 0);
    }
    if (static_cast<std::int64_t>(viewIndices.size()) != views) {
        throw Error(ErrorCode::InvalidInput, "views: " + std::to_string(views) + " pictures but " +
                                                 std::to_string(viewIndices.size()) + " view numbers");
    }
    for (std::size_t i = 0; i < viewIndices.size(); ++i) {
        if (viewIndices[i] < 0 || viewIndices[i] >= m_config.viewNum ||
            (i > 0 && viewIndices[i] <= viewIndices[i - 1])) {
            throw Error(ErrorCode::InvalidInput,
                        "views: numbers must ascend from 0 to " + std::to_string(m_config.viewNum - 1));
        }
    }
    const at::Tensor tokens = main_image_encoder(images.flatten(0, 1)); // [B V, T, hidden]
    const at::Tensor embedding = viewEmbedding().index_select(0, at::tensor(viewIndices).to(tokens.device()));
    return (tokens.unflatten(0, {batch, views}) + embedding.view({1, views, 1, -1})).flatten(1, 2);
}

at::Tensor ConditionerImpl::unconditional(std::int64_t batch, std::int64_t views) {
    const at::Tensor like = main_image_encoder->model->parameters().front();
    return at::zeros({batch, views * m_config.tokensPerView(), m_config.dino.hiddenSize},
                     like.options().requires_grad(false));
}

} // namespace vecset
