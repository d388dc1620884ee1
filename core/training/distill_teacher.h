#pragma once

#include "core/models/vecset_model.h"
#include "core/training/latent_basis.h"

#include <yaml-cpp/yaml.h>

#include <filesystem>

namespace vecset {

/// A complete model that another one is distilled from: frozen, float32.
struct DistillTeacher {
    VecsetModel networks;
    YAML::Node config;     ///< its config.yaml
    LatentBasis basis;     ///< of its shape autoencoder; `explained` is not known
    std::filesystem::path folder; ///< the model folder
};

/// Loads a teacher from a model folder or from a run (its subfolder model).
/// @throws Error InvalidInput when the path is empty, or the model has no latent basis or a scale factor other than 1;
///         as loadVecsetModel.
[[nodiscard]] DistillTeacher loadDistillTeacher(const std::filesystem::path& path);
/// Whether two latent bases are the same up to the rounding of a stored half-precision file.
[[nodiscard]] bool sameBasis(const LatentBasis& a, const LatentBasis& b);

/// A trainable copy of a denoiser with a guidance embedding. A teacher without one gets an embedding whose last layer
/// is zero, so that the copy starts as the teacher whatever the scale is. On the teacher's device.
/// @param seed of the fresh embedding's first layer
[[nodiscard]] Hunyuan3DDiT makeStudent(const Hunyuan3DDiT& teacher, std::uint64_t seed);

/// The frozen network whose velocity field is distilled.
class DistillSolver {
public:
    explicit DistillSolver(Hunyuan3DDiT network) : m_network(std::move(network)) {}

    /// The guided velocity: one pass of a guidance-embedded network, else v_uncond + w (v_cond - v_uncond) from one
    /// batch of two. No gradients. May be called from several threads at the same time. x: [n, T, C]; t, w: [n]; cond:
    /// [n, L, D]; returns [n, T, C] float32.
    [[nodiscard]] at::Tensor velocity(const at::Tensor& x, const at::Tensor& t, const at::Tensor& cond,
                                      const at::Tensor& w) const;
    /// Euler steps from x at times t to the times `end`, spaced towards the start as training times are.
    [[nodiscard]] at::Tensor follow(at::Tensor x, const at::Tensor& t, const at::Tensor& end, const at::Tensor& cond,
                                    const at::Tensor& w, int steps, double shift) const;
    [[nodiscard]] const Hunyuan3DDiT& network() const { return m_network; }

private:
    Hunyuan3DDiT m_network;
};

} // namespace vecset
