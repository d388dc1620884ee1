#pragma once

#include "core/geometry/vec3.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vecset {

/// A table with a shelf and things on it, as a union of boxes and balls with a signed distance: what a made model
/// (made_vae.h) shows. Fits into a box of half extent 0.8. The sizes depend on the seed.
class MadeFurniture {
public:
    explicit MadeFurniture(std::uint64_t seed);

    /// Distance to the surface in model units, positive inside (a lower bound of it inside of overlaps).
    [[nodiscard]] float distance(const Vec3f& point) const;
    /// Unit vector towards the inside.
    [[nodiscard]] Vec3f inwards(const Vec3f& point) const;
    /// Points on the surface, roughly uniform.
    [[nodiscard]] std::vector<Vec3f> surfacePoints(std::size_t count, std::uint64_t seed) const;

private:
    struct Part {
        Vec3f centre, half; ///< a ball when half.y and half.z are 0: half.x is its radius
    };
    std::vector<Part> m_parts;
};

/// Uniform points in the box of that half extent.
[[nodiscard]] std::vector<Vec3f> boxPoints(std::size_t count, float halfExtent, std::uint64_t seed);

} // namespace vecset
