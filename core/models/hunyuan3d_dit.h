#pragma once

#include "core/models/dit_blocks.h"
#include "core/models/trace.h"

#include <torch/nn/modules/container/modulelist.h>

namespace vecset {

/// The diffusion transformer: predicts the velocity from noise (t = 0) to shape latents (t = 1), given picture tokens.
/// Keys: latent_in, cond_in, time_in.*, guidance_in.* (guidance-embedded models), double_blocks.*, single_blocks.*,
/// final_layer.*, latent_pos_embed (our extension).
class Hunyuan3DDiTImpl : public torch::nn::Module {
public:
    explicit Hunyuan3DDiTImpl(const Hunyuan3DDitConfig& config);

    /// @param x        noisy latents [B, M, inChannels]
    /// @param t        [B] in [0, 1], float32 (kept so: half precision would blur it)
    /// @param cond     picture tokens [B, T, contextInDim]; zeros for the unconditional pass
    /// @param guidance [B], the strength; required by guidance-embedded models, refused by others
    /// @param trace    receives t_emb, vec, double0_txt, final_in, and of every block double<i>_img [B, M, hidden] or
    ///                 single<i> [B, T + M, hidden]; may be null
    /// @return velocity [B, M, inChannels] in the weights' type
    /// @throws Error InvalidInput on a wrong shape.
    at::Tensor forward(const at::Tensor& x, const at::Tensor& t, const at::Tensor& cond,
                       const at::Tensor& guidance = {}, Trace* trace = nullptr);

    [[nodiscard]] const Hunyuan3DDitConfig& config() const { return m_config; }
    [[nodiscard]] bool guidanceEmbedded() const { return m_config.guidanceEmbed; }

private:
    void checkShapes(const at::Tensor& x, const at::Tensor& t, const at::Tensor& cond,
                     const at::Tensor& guidance) const;
    at::Tensor timeVector(const at::Tensor& t, const at::Tensor& guidance, Trace* trace);

    Hunyuan3DDitConfig m_config;
    torch::nn::Linear latent_in{nullptr}, cond_in{nullptr};
    MlpEmbedder time_in{nullptr}, guidance_in{nullptr};
    torch::nn::ModuleList double_blocks{nullptr}, single_blocks{nullptr};
    DitFinalLayer final_layer{nullptr};
    at::Tensor latent_pos_embed; ///< [numLatents, hidden], or undefined
};
TORCH_MODULE(Hunyuan3DDiT);

} // namespace vecset
