#include "core/dataset/procedural/csg_solid.h"

#include <algorithm>

namespace vecset {

namespace {

constexpr int kCells = 24;
constexpr double kReach = 1.1; // the cells fill [-kReach, kReach]^3
constexpr double kCellSize = 2.0 * kReach / kCells;
constexpr double kStep = 1e-6;      // of differences
constexpr double kTolerance = 2e-4; // of the test whether the surface is where it should be

int cellOf(double coordinate) { return static_cast<int>((coordinate + kReach) / kCellSize); }

} // namespace

double SolidPart::depth(Point3 p) const {
    double value = body.depth(p);
    for (const auto& cut : cuts) value = std::min(value, -cut.depth(p));
    for (const auto& limit : limits) value = std::min(value, limit.depth(p));
    return value;
}

CsgSolid::CsgSolid(std::vector<SolidPart> parts, Point3 centre, double scale, double wall)
    : m_parts(std::move(parts)), m_centre(centre), m_scale(scale), m_wall(wall) {
    sortIntoCells();
}

/// A part can be the nearest one somewhere in a cell only if it is not farther from the cell's centre than the best
/// part by more than both can change on the way to the cell's corner.
void CsgSolid::sortIntoCells() {
    const double slack = kCellSize * std::sqrt(3.0) + 1e-9;
    std::vector<double> depths(m_parts.size());
    m_cellStart.push_back(0);
    for (int cell = 0; cell < kCells * kCells * kCells; ++cell) {
        const auto coordinate = [](int index) { return -kReach + (index + 0.5) * kCellSize; };
        const Point3 p = toModel(
            {coordinate(cell % kCells), coordinate(cell / kCells % kCells), coordinate(cell / kCells / kCells)});
        std::ranges::transform(m_parts, depths.begin(), [&](const SolidPart& part) { return part.depth(p) * m_scale; });
        const double best = *std::ranges::max_element(depths);
        for (std::size_t i = 0; i < depths.size(); ++i) {
            if (depths[i] >= best - slack) m_cellParts.push_back(static_cast<std::uint16_t>(i));
        }
        m_cellStart.push_back(static_cast<std::uint32_t>(m_cellParts.size()));
    }
}

CsgSolid::Nearest CsgSolid::nearest(Point3 p) const {
    const Point3 model = toModel(p);
    Nearest found{-1e30, 0};
    const auto consider = [&](std::size_t part) {
        const double depth = m_parts[part].depth(model);
        if (depth > found.bound) found = {depth, part};
    };
    const bool inCells = std::abs(p.x) < kReach && std::abs(p.y) < kReach && std::abs(p.z) < kReach;
    if (inCells) {
        const auto cell = static_cast<std::size_t>((cellOf(p.z) * kCells + cellOf(p.y)) * kCells + cellOf(p.x));
        for (std::uint32_t i = m_cellStart[cell]; i < m_cellStart[cell + 1]; ++i) consider(m_cellParts[i]);
    } else {
        for (std::size_t i = 0; i < m_parts.size(); ++i) consider(i);
    }
    found.bound = found.bound * m_scale + m_wall;
    return found;
}

double CsgSolid::bound(Point3 p) const { return nearest(p).bound; }

Point3 CsgSolid::inward(Point3 p, double boundThere) const {
    return normalized(Point3{bound({p.x + kStep, p.y, p.z}) - boundThere, bound({p.x, p.y + kStep, p.z}) - boundThere,
                       bound({p.x, p.y, p.z + kStep}) - boundThere});
}

std::optional<double> CsgSolid::certainDistance(Point3 p, double clamp) const {
    const auto [value, part] = nearest(p);
    if (std::abs(value) >= clamp) return value > 0.0 ? clamp : -clamp;
    if (value <= 0.0 && m_parts[part].isPlain()) return value;
    // The true distance is at least |value|. If the other side begins at that distance along the gradient, it is no
    // more.
    const double beyond = value > 0.0 ? value + kTolerance : value - kTolerance;
    const double there = bound(p - inward(p, value) * beyond);
    if ((there > 0.0) != (value > 0.0)) return value;
    return std::nullopt;
}

} // namespace vecset
