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

/// From pictures to mesh. Unset values take the model's defaults.
struct GenerationRequest {
    std::vector<ViewPicture> pictures; ///< as read; the matte is made here
    MatteOptions matte;
    std::optional<int> steps;       ///< network evaluations per guidance branch, 1 to 1000
    std::optional<double> guidance; ///< classifier-free guidance scale
    std::uint64_t seed = 0;
    MeshRequest mesh;
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
};

} // namespace vecset
