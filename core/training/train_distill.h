#pragma once

#include "core/base/job_context.h"
#include "core/training/train_request.h"

namespace vecset {

// Progressive flow distillation: 50 steps of two passes become 5 steps of one. Source: flashvdm.md, part 2.
//
// Each stage takes the recipe's or the request's teacher (a run or model folder) and, with request.vae, the shape
// autoencoder of another run for the exported model. OUT receives model/ (official layout, averaged weights, guidance
// embedded), <stage>.checkpoint.safetensors, train-<stage>.jsonl and .png, and figures-<stage>.json.
// All throw as runTrainLoop and the readers of recipe, teacher and data.

/// Stage 1: one pass with the guidance scale as input learns the two passes of classifier-free guidance.
TrainReport trainGuidance(const TrainRequest& request, const JobContext& job);

/// Stage 2: few steps learn the ends of the phases. The teacher is the model of stage 1, or (the ablation without
/// warm-up) an undistilled one, whose two passes are then the ODE solver. One training per entry of `phases`, the files
/// named consistency-<phases>. OUT/solver keeps the teacher for stage 3.
TrainReport trainConsistency(const TrainRequest& request, const JobContext& job);

/// Stage 3: stage 2's loss and a discriminator in latent space. The teacher is the run of stage 2 (the student goes on
/// from there); the ODE solver and the discriminator's features come from the recipe's `solver` or the run's folder
/// solver.
TrainReport trainAdversarial(const TrainRequest& request, const JobContext& job);

} // namespace vecset
