#pragma once

#include "core/verify/check_result.h"

#include <filesystem>

namespace vecset {

/// The networks of one model folder against the golden files beside its weights. Settings come from config.yaml, sizes
/// from the data; the tensors that are in a file decide what is compared. `*_fp16w` tensors are compared with
/// model.fp16.safetensors' weights, all others with model.safetensors' (or the only one there).

/// vae_decode.safetensors: post_kl, transformer, Fourier features, logits. 1e-4; against logits_f64 1e-5.
[[nodiscard]] CheckResults verifyVaeDecode(const std::filesystem::path& file);
/// vae_encode.safetensors: the deterministic encoder with the recorded rows, stage by stage.
[[nodiscard]] CheckResults verifyVaeEncode(const std::filesystem::path& file);
/// dino.safetensors: embeddings, first and last layer, output; other sizes and non-square pictures.
[[nodiscard]] CheckResults verifyDino(const std::filesystem::path& file);
/// conditioner.safetensors: transform, tokens, unconditional tokens, view embedding.
[[nodiscard]] CheckResults verifyConditioner(const std::filesystem::path& file);
/// dit.safetensors: time embedding, blocks, velocity.
[[nodiscard]] CheckResults verifyDit(const std::filesystem::path& file);

} // namespace vecset
