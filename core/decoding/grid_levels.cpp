#include "core/decoding/grid_levels.h"

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

constexpr int kCoarsest = 32;
constexpr int kPreviewMinimum = 24;

} // namespace

std::vector<int> referenceResolutions(int resolution, int minResolution, bool flash) {
    std::vector<int> halved{resolution};
    if (resolution >= minResolution) {
        while (halved.back() / 2 >= std::max(minResolution, 1)) halved.push_back(halved.back() / 2);
    }
    std::reverse(halved.begin(), halved.end());
    if (!flash) return halved;
    // std::nearbyint rounds halves to even, as Python's round does
    const int coarsest = static_cast<int>(std::nearbyint(halved.front() / 4.0)) * 4 - 1;
    for (std::size_t i = 0; i < halved.size(); ++i) halved[i] = coarsest << i;
    return halved;
}

std::vector<GridLevel> referenceLevels(const std::vector<int>& resolutions, double halfExtent) {
    std::vector<GridLevel> levels;
    for (const int cells : resolutions) {
        GridLevel level{cells, {}};
        const double step = 2.0 * halfExtent / cells;
        for (int i = 0; i <= cells; ++i) {
            if (levels.empty()) {
                level.coordinates.push_back(static_cast<float>(i == cells ? halfExtent : -halfExtent + i * step));
            } else {
                level.coordinates.push_back(static_cast<float>(i) * static_cast<float>(step) -
                                            static_cast<float>(halfExtent));
            }
        }
        levels.push_back(std::move(level));
    }
    return levels;
}

std::vector<GridLevel> exactLevels(int resolution, int minResolution, double halfExtent) {
    const auto cellsAt = [&](int shift) { return (resolution + (1 << shift) - 1) >> shift; };
    int minimum = minResolution > 0 ? minResolution : kCoarsest;
    if (minResolution <= 0 && resolution < 2 * kOfficialCoarsest) minimum = std::max(kPreviewMinimum, cellsAt(1));
    int deepest = 0;
    while (cellsAt(deepest) > 1 && cellsAt(deepest + 1) >= minimum) ++deepest;

    std::vector<GridLevel> levels;
    for (int shift = deepest; shift >= 0; --shift) {
        GridLevel level{cellsAt(shift), {}};
        for (int i = 0; i <= level.cells; ++i) {
            const int fine = std::min(i << shift, resolution);
            // symmetric in the two ends, so that both lie exactly on the box
            const double weight = static_cast<double>(fine) / resolution;
            level.coordinates.push_back(static_cast<float>(halfExtent * weight - halfExtent * (1.0 - weight)));
        }
        levels.push_back(std::move(level));
    }
    return levels;
}

} // namespace vecset
