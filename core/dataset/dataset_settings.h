#pragma once

#include "core/dataset/item_views.h"
#include "core/dataset/solid_samples.h"

#include <cstdint>
#include <string>

namespace vecset {

/// What decides an item's bytes. Two builds with equal settings can share a folder.
struct DatasetSettings {
    SampleCounts counts;
    double wall = 1.5;    ///< thickness of the wall around every triangle, in cells of 1/64, 0.9 to 4
    int views = 16;       ///< rendered pictures per item
    int turnedViews = 0;  ///< further pictures, of the object turned by quarter turns (see ViewPlan)
    int viewSize = 128;   ///< pixels on a side
    double lightTint = 0; ///< see ViewPlan
    std::uint64_t seed = 1;
    std::string source;   ///< empty for meshes; else what makes the shapes, with its version

    [[nodiscard]] ViewPlan viewPlan() const { return {views, turnedViews, viewSize, lightTint}; }
    /// One line of JSON, the same for equal settings.
    [[nodiscard]] std::string toJson() const;
    /// @throws Error InvalidInput for impossible settings.
    void check() const;
};

} // namespace vecset
