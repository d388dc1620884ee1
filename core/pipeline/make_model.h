#pragma once

#include "core/base/job_context.h"
#include "core/pipeline/pipeline.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace vecset {

/// What to make, and how to store it.
struct MakeModelRequest {
    std::string sizes;           ///< see madeModelNames()
    std::uint64_t seed = 0;      ///< equal seeds on one machine give equal files
    bool half = true;            ///< float16 as published, or float32
    DeviceChoice device = DeviceChoice::Auto; ///< where the field is fitted
};

/// What was made.
struct MadeModel {
    std::uint64_t parameters = 0, bytes = 0;
    double tokenSpacing = 0, nearError = 0, agreement = 0; ///< see MadeVae
};

/// The file beside the weights that holds latents which decode to a surface (loadLatents reads it).
inline constexpr const char* kMadeLatentsFile = "latents.safetensors";

/// Names of the sizes that can be made, those of the published models first.
[[nodiscard]] std::vector<std::string> madeModelNames();

/// Writes a whole model of a published model's sizes in the published layout: config.yaml, weights in shards of about 1
/// GiB and kMadeLatentsFile. Nobody trained it: the denoiser and the picture encoder hold starting values, the shape
/// decoder is made to decode the stored latents to a piece of furniture (made_vae.h). It costs what the published model
/// costs, in time and memory, and so serves benchmarks without anyone's weights. Needs about 3 GiB of memory and 4.9 GB
/// of disk for the largest.
/// @throws Error InvalidInput for an unknown name or a folder that is not empty; WriteFailed; Cancelled.
MadeModel makeModel(const std::filesystem::path& folder, const MakeModelRequest& request, const JobContext& job = {});

} // namespace vecset
