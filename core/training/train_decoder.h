#pragma once

#include "core/base/job_context.h"
#include "core/training/train_request.h"

namespace vecset {

/// Distils the geometry decoder of a teacher into a narrow one. OUT receives model/ (the teacher's model with that
/// decoder, averaged weights), decoder.checkpoint.safetensors, train-decoder.jsonl, train-decoder.png and
/// figures-decoder.json: V-IoU and S-IoU of both decoders on all held-out shapes, operations and time per query.
/// @throws as runTrainLoop and the readers of recipe, teacher and data.
TrainReport trainDecoder(const TrainRequest& request, const JobContext& job);

} // namespace vecset
