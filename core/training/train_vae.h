#pragma once

#include "core/base/job_context.h"
#include "core/training/train_request.h"

namespace vecset {

/// Trains a shape VAE. OUT receives model/ (official layout, averaged weights), vae.checkpoint.safetensors,
/// train-vae.jsonl, train-vae.png and figures-vae.json. @throws as runTrainLoop and the readers of recipe and data.
TrainReport trainVae(const TrainRequest& request, const JobContext& job);

} // namespace vecset
