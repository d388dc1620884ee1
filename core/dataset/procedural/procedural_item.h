#pragma once

#include "core/base/job_context.h"
#include "core/dataset/procedural/csg_solid.h"
#include "core/dataset/procedural/shape_kinds.h"
#include "core/geometry/textured_scene.h"

#include <map>
#include <string>

namespace vecset {

/// One finished shape: what is measured and what is drawn.
struct ProceduralShape {
    CsgSolid solid;
    TriangleMesh surface; ///< of the solid
    TexturedScene scene;
    double volume = 0.0;  ///< of the solid
    int attempt = 0;      ///< designs that were thrown away before
    std::map<std::string, std::string> parameters;
};

/// Designs shape `number` of a seed, in the frame of the data set. A design whose solid falls into several pieces or
/// has an enclosed hollow is thrown away and drawn again, at most 20 times. Depends on its arguments only.
/// @param wall by which the solid is grown, model units
/// @throws Error EmptyShape when no attempt gives one closed piece.
[[nodiscard]] ProceduralShape makeProceduralShape(const ShapeKind& kind, std::uint64_t number, std::uint64_t seed,
                                                  double wall, const JobContext& job = {});

} // namespace vecset
