#include "core/models/network_work.h"

#include "core/models/vecset_model.h"

namespace vecset {
namespace {

constexpr double kMultiplyAdd = 2;

double real(std::int64_t value) { return static_cast<double>(value); }

/// Scores and weighted values of `tokens` that all look at each other.
double attentionFlops(double tokens, double width) { return kMultiplyAdd * 2.0 * tokens * tokens * width; }

double pictureFlops(const ConditionerConfig& config) {
    const double tokens = real(config.tokensPerView()), width = real(config.dino.hiddenSize);
    const double hidden = width * config.dino.mlpRatio;
    // SwiGLU has three matrices of two thirds of the hidden width
    const double feedForward = 2.0 * width * hidden;
    const double layer = kMultiplyAdd * tokens * (4.0 * width * width + feedForward) + attentionFlops(tokens, width);
    const double patches = kMultiplyAdd * tokens * width * 3.0 * real(config.dino.patchSize * config.dino.patchSize);
    return real(config.dino.numHiddenLayers) * layer + patches;
}

double passFlops(const Hunyuan3DDitConfig& config, double latents, double pictureTokens) {
    const double width = real(config.hiddenSize), tokens = latents + pictureTokens;
    const double perToken =
        (4.0 + 2.0 * config.mlpRatio) * width * width; // q, k, v, projection, and the MLP there and back
    const double block = kMultiplyAdd * tokens * perToken + attentionFlops(tokens, width);
    const double ends =
        kMultiplyAdd * (2.0 * latents * real(config.inChannels) + pictureTokens * real(config.contextInDim)) * width;
    return real(config.depth + config.depthSingleBlocks) * block + ends;
}

double tokensFlops(const ShapeVaeConfig& config) {
    const double tokens = real(config.numLatents), width = real(config.width);
    return real(config.numDecoderLayers) *
           (kMultiplyAdd * tokens * 12.0 * width * width + attentionFlops(tokens, width));
}

} // namespace

NetworkWork networkWork(const ModelFolder& folder) {
    NetworkWork work;
    const ShapeVaeConfig vae = shapeVaeConfig(folder);
    work.tokensFlops = tokensFlops(vae);
    if (folder.isVaeOnly()) return work;
    const ConditionerConfig picture = conditionerConfig(folder);
    const Hunyuan3DDitConfig denoiser = hunyuan3dDitConfig(folder);
    work.pictureFlops = pictureFlops(picture);
    work.passFlops = passFlops(denoiser, real(vae.latentTokens()), real(picture.tokensPerView()));
    work.guidanceEmbedded = denoiser.guidanceEmbed;
    return work;
}

} // namespace vecset
