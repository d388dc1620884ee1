#pragma once

#include "core/dataset/procedural/solid_primitive.h"
#include "core/geometry/vec3.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vecset {

/// A primitive, less the `cuts`, as far as it lies within all `limits`. Model units.
struct SolidPart {
    Primitive body;
    std::vector<Primitive> cuts, limits;
    int material = 0;

    /// Positive inside. The sign is right everywhere; the size is a lower bound of the distance, exact for an uncut
    /// part.
    [[nodiscard]] double depth(Point3 p) const;
    [[nodiscard]] bool isPlain() const { return cuts.empty() && limits.empty(); }
};

/// The union of parts in the frame of the data set: shifted, scaled, and grown by `wall` (parts grow, cuts shrink), as
/// the furniture is grown when it is made watertight. Const calls are thread-safe.
class CsgSolid {
public:
    /// A model point p lies at (p - centre) * scale.
    CsgSolid(std::vector<SolidPart> parts, Point3 centre, double scale, double wall);

    /// Positive inside, sign exact; never more than the true distance and never changing faster than the point moves.
    /// The size is exact outside wherever the nearest part is uncut, and inside wherever one part's nearest surface is
    /// visible.
    [[nodiscard]] double bound(Point3 p) const;
    /// Unit vector along which `bound` rises (inwards).
    [[nodiscard]] Point3 inward(Point3 p, double boundThere) const;
    /// The signed distance when it is certain: |bound| >= clamp (then +-clamp), the nearest part is uncut and the point
    /// outside, or the point at that distance along the gradient is seen to be on the surface (to 2e-4). Nothing
    /// otherwise: creases between overlapping parts, rims of cuts.
    [[nodiscard]] std::optional<double> certainDistance(Point3 p, double clamp) const;

    [[nodiscard]] const std::vector<SolidPart>& parts() const { return m_parts; }
    [[nodiscard]] double wall() const { return m_wall; }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] Point3 toModel(Point3 p) const { return p * (1.0 / m_scale) + m_centre; }
    [[nodiscard]] Point3 fromModel(Point3 p) const { return (p - m_centre) * m_scale; }

private:
    struct Nearest {
        double bound;
        std::size_t part;
    };
    [[nodiscard]] Nearest nearest(Point3 p) const;
    void sortIntoCells();

    std::vector<SolidPart> m_parts;
    Point3 m_centre;
    double m_scale, m_wall;
    std::vector<std::uint32_t> m_cellStart; ///< of each cell in m_cellParts
    std::vector<std::uint16_t> m_cellParts; ///< parts that can be the nearest one somewhere in the cell
};

} // namespace vecset
