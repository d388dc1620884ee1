#pragma once

#include "core/base/error.h"
#include "core/pipeline/pipeline.h"

#include <QString>

#include <filesystem>
#include <memory>
#include <variant>

namespace vecset {

/// Names a job for as long as the program runs; never used twice, never 0.
using JobId = quint64;

/// Warm a model up.
struct LoadWork {
    std::filesystem::path model;
};

/// A picture (or several views) to a mesh.
struct GenerateWork {
    std::filesystem::path model;
    GenerationRequest request;
    bool livePreview = true; ///< coarse meshes arrive through previewed()
};

/// Kept latents to a mesh with other settings. A newer one takes the place of older ones that still wait.
struct DecodeWork {
    std::filesystem::path model;
    Latents latents;
    MeshRequest mesh;
};

using JobWork = std::variant<LoadWork, GenerateWork, DecodeWork>;

/// A job that is not finished, as the queue shows it.
struct JobTicket {
    enum State { Waiting, Running };
    JobId id = 0;
    QString title;
    JobWork work;
    State state = Waiting;
};

/// The job did what was asked.
struct JobDone {
    std::shared_ptr<const GenerationResult> result; ///< null for LoadWork
    PipelineFacts facts;       ///< of the model that was used
    double seconds = 0.0;      ///< from the job's start on the inference thread, loading included
    double loadSeconds = 0.0;  ///< of them, for loading the model; 0 when it was warm
    quint64 peakMemory = 0;    ///< the program's largest resident size during the job, bytes
    bool modelWasWarm = false;
};
/// The user stopped it, or a newer job took its place. Not a failure.
struct Stopped {};
/// It failed; see describeError() in ui/base/error_text.h for the words.
struct Failure {
    ErrorCode code = ErrorCode::Internal;
    QString message;
};
using Outcome = std::variant<JobDone, Stopped, Failure>;

} // namespace vecset
