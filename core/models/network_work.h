#pragma once

#include "core/checkpoint/model_folder.h"

#include <cstdint>

namespace vecset {

/// Floating-point operations of a model's large networks, matrix products and attention only; a multiply-add counts as
/// two.
struct NetworkWork {
    double pictureFlops = 0;  ///< picture to tokens, one view
    double passFlops = 0;     ///< one pass of the denoiser for one row
    double tokensFlops = 0;   ///< latents to tokens in the shape decoder
    bool guidanceEmbedded = false;
};

/// Zeros for a folder that holds an autoencoder only.
[[nodiscard]] NetworkWork networkWork(const ModelFolder& folder);

} // namespace vecset
