#pragma once

#include "core/models/conditioner.h"
#include "core/models/hunyuan3d_dit.h"
#include "core/models/model_configs.h"
#include "core/models/shape_vae.h"
#include "core/sampling/scheduler.h"

#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>

#include <filesystem>
#include <string>

namespace vecset {

struct ModelFolder;
class WeightSet;

/// How pictures are prepared for a model (see core/image/image_processor.h).
struct ImageProcessorConfig {
    int size = 512;            ///< pixels per side
    double borderRatio = 0.15; ///< share left free around the object
    bool multiView = false;
};

/// Everything that turns a prepared picture into a shape, on one device.
struct VecsetModel {
    ShapeVae vae{nullptr};
    Hunyuan3DDiT model{nullptr};
    Conditioner conditioner{nullptr};
    SchedulerConfig scheduler;
    ImageProcessorConfig imageProcessor;
    std::string name;                     ///< the folder's name
    at::Device device = at::kCPU;
    at::ScalarType dtype = at::kFloat;    ///< compute type of model and conditioner
};

/// Loads a whole model (folder, config.yaml or weight file of the published layout) for inference: evaluation mode, no
/// gradients. A decode-only VAE is allowed. A VAE with the locality prior stays in float32, because its folded distance
/// bias does not survive half precision.
/// @param dtype compute type; storage may be another.
/// @throws Error UnreadableFile, InvalidInput (settings, unknown targets), WeightMismatch.
[[nodiscard]] VecsetModel loadVecsetModel(const std::filesystem::path& path, at::Device device = at::kCPU,
                                          at::ScalarType dtype = at::kFloat);
/// The shape autoencoder alone, from a VAE-only folder or out of a whole model.
[[nodiscard]] ShapeVae loadShapeVae(const std::filesystem::path& path, at::Device device = at::kCPU,
                                    at::ScalarType dtype = at::kFloat);

/// The whole model without weights: adoptWeights() fills each network before its first use, with
/// folder.weightPrefix("vae"), "model" and "conditioner". For those who do not keep all of them in memory.
/// @param weights tell whether there is an encoder; nothing else is read
/// @throws Error InvalidInput as loadVecsetModel.
[[nodiscard]] VecsetModel outlineVecsetModel(const ModelFolder& folder, const WeightSet& weights,
                                             at::Device device = at::kCPU, at::ScalarType dtype = at::kFloat);
/// The parts must speak of the same latents and the same picture tokens. @throws Error InvalidInput when they do not.
void requireFit(const VecsetModel& model);
/// What a VAE computes in when the rest computes in `dtype`: float32 with the locality prior, else the same.
[[nodiscard]] at::ScalarType vaeType(const ShapeVaeConfig& config, at::ScalarType dtype);

} // namespace vecset
