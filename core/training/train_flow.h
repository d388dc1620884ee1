#pragma once

#include "core/base/job_context.h"
#include "core/training/train_request.h"

namespace vecset {

/// Trains picture to shape in two phases: the image encoder by regression, then the rectified flow on the latent basis
/// of the VAE. OUT receives model/ (official layout: VAE, flow and image encoder, averaged weights),
/// regression.safetensors (the control), checkpoints, diaries and plots of both phases and figures-flow.json.
/// @throws as runTrainLoop and the readers of recipe and data; Error InvalidInput when the recipe names no VAE and the
///        request has none.
TrainReport trainFlow(const TrainRequest& request, const JobContext& job);

} // namespace vecset
