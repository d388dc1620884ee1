#pragma once

#include "core/base/rgba_image.h"
#include "core/geometry/vec3.h"

#include <vector>

namespace vecset {

/// A texture with its halved copies (averaged in linear light, weighted by alpha), sampled bilinearly with repetition.
class MipTexture {
public:
    /// How the alpha channel is used: a texture of nothing but (nearly) clear and opaque texels cuts holes.
    enum class Alpha { Opaque, Cutout, Blended };
    struct Texel {
        Vec3f color; ///< linear RGB
        float alpha = 1.0f;
    };

    explicit MipTexture(const RgbaImage& image);

    [[nodiscard]] Alpha alpha() const { return m_alpha; }
    /// Level whose texels are as large as a sample, when a triangle covers `uvArea` in texture and `sampleArea`
    /// samples.
    [[nodiscard]] int levelFor(float uvArea, float sampleArea) const;
    /// u to the right, v upwards, both repeating.
    [[nodiscard]] Texel sample(float u, float v, int level) const;

private:
    std::vector<RgbaImage> m_levels;
    Alpha m_alpha = Alpha::Opaque;
};

} // namespace vecset
