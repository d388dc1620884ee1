#pragma once

#include "core/base/rgba_image.h"
#include "core/evaluation/evaluate.h"

namespace vecset {

struct SheetOptions {
    int objects = 24; ///< lines of the sheet, evenly spread over the evaluated objects, so that nobody chose them
    int cell = 160;   ///< pixels per side of one picture
};

/// A line per object: the picture that the rows saw (as the picture processor centres it), the true shape as discs (see
/// truth_surfels.h), then what each row makes of the picture with the first seed, all meshes seen from the same place.
/// Below a shape stands its F@0.02. Shapes are made anew, so the sheet depends on options alone.
/// @throws as evaluateGeneration.
[[nodiscard]] RgbaImage pictureSheet(const GenerationOptions& options, const SheetOptions& sheet,
                                     const JobContext& job = {});

} // namespace vecset
