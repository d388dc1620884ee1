#pragma once

#include "core/base/job_context.h"
#include "core/base/rgba_image.h"
#include "core/decoding/volume_options.h"
#include "core/geometry/mesh_cleanup.h"
#include "core/geometry/triangle_mesh.h"
#include "core/image/image_processor.h"
#include "core/image/matte.h"
#include "core/pipeline/latents.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vecset {

/// A picture and the side of the object that it shows. Single-view models take one Front picture.
struct ViewPicture {
    ViewSide side = ViewSide::Front;
    RgbaImage picture;
};

/// From latents to mesh.
struct MeshRequest {
    DecodeOptions decode;
    CleanUpOptions cleanUp;
};

/// Receives a coarse mesh of the shape as it is known after network step `step` (from 0); `step` equal to the number of
/// steps: a coarse level of the final decode. Called on the job's thread; may throw Cancelled.
using PreviewSink = std::function<void(int step, TriangleMesh mesh)>;

/// From pictures to mesh. Unset values take the model's defaults.
struct GenerationRequest {
    std::vector<ViewPicture> pictures; ///< as read; the matte is made here
    MatteOptions matte;
    std::optional<int> steps;       ///< network evaluations per guidance branch, 1 to 1000
    std::optional<double> guidance; ///< classifier-free guidance scale
    std::optional<double> borderRatio; ///< 0 to 0.9: the object fills 1 - borderRatio of the network's picture
    std::uint64_t seed = 0;
    MeshRequest mesh;
    /// When set: previews, as many as cost at most a tenth of the time they accompany (see preview_pacer.h). They
    /// change nothing in the result.
    PreviewSink preview;
    /// Decoded in place of what the sampler made, for measuring models whose denoiser nobody trained (make_model.h).
    std::shared_ptr<const Latents> decodeInstead;
};

/// Wall-clock time of one stage.
struct StageSeconds {
    Stage stage;
    double seconds;
};

/// A mesh, how it came about and what it cost.
struct GenerationResult {
    TriangleMesh mesh;    ///< cleaned, model space, with normals
    Latents latents;
    RgbaImage matted;     ///< the first picture with its background removed; empty for decode and reconstruct
    DecodeStatistics decode;
    std::vector<StageSeconds> stages;
    int networkPasses = 0; ///< denoiser passes, counting both guidance branches
    std::vector<std::string> notes; ///< what went otherwise than asked, in sentences (less memory than wanted, say)
    /// The process's largest resident size, in bytes, since its start or the last resetPeakMemory().
    std::uint64_t peakMemory = 0;
    /// The most that the job had of the graphics card, in bytes: in tensors, and taken from the driver for them. 0 on
    /// the CPU.
    std::uint64_t peakDeviceMemory = 0, peakDeviceReserved = 0;
};

} // namespace vecset
