#pragma once

#include "core/render/camera.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace vecset {

/// A triangle prepared for scan conversion. Corners are snapped to 1/256 sample and edges evaluated in integers, so two
/// triangles that share an edge neither leave a gap nor both cover a sample (top-left rule).
class TriangleRaster {
public:
    /// Covers nothing when a corner is behind the camera, not finite or absurdly far outside, or the area is zero.
    TriangleRaster(ScreenPoint a, ScreenPoint b, ScreenPoint c) {
        m_corners = {a, b, c};
        for (std::size_t i = 0; i < 3; ++i) {
            const ScreenPoint& p = m_corners[i];
            if (!(p.inverseDepth > 0.0f) || !(std::fabs(p.x) < kFarthest) || !(std::fabs(p.y) < kFarthest)) return;
            m_x[i] = std::lround(p.x * kSteps);
            m_y[i] = std::lround(p.y * kSteps);
        }
        m_area = (m_x[1] - m_x[0]) * (m_y[2] - m_y[0]) - (m_y[1] - m_y[0]) * (m_x[2] - m_x[0]);
    }

    [[nodiscard]] bool isEmpty() const { return m_area == 0; }
    /// Covered samples, with a sign: positive when the corners run clockwise on the picture (y downwards).
    [[nodiscard]] float signedArea() const { return static_cast<float>(m_area) / (2.0f * kSteps * kSteps); }

    /// Calls fragment(x, y, b1, b2, inverseDepth) for every covered sample centre; b1, b2 are the perspective-correct
    /// weights of the second and third corner.
    template <typename Fragment> void scan(int width, int height, Fragment&& fragment) const {
        if (isEmpty()) return;
        const auto first = [](std::int64_t low) {
            return static_cast<int>(std::max<std::int64_t>(0, (low + kHalf - 1) >> 8));
        };
        const auto last = [](std::int64_t high, int size) {
            return static_cast<int>(std::min<std::int64_t>(size - 1, (high - kHalf) >> 8));
        };
        const int x0 = first(std::min({m_x[0], m_x[1], m_x[2]})), x1 = last(std::max({m_x[0], m_x[1], m_x[2]}), width);
        const int y0 = first(std::min({m_y[0], m_y[1], m_y[2]})), y1 = last(std::max({m_y[0], m_y[1], m_y[2]}), height);
        if (x0 > x1 || y0 > y1) return;
        const std::array<Edge, 3> edges{edge(1, 2, x0, y0), edge(2, 0, x0, y0), edge(0, 1, x0, y0)};
        std::array<std::int64_t, 3> row{edges[0].start, edges[1].start, edges[2].start};
        const float inverseArea = 1.0f / static_cast<float>(std::abs(m_area));
        for (int y = y0; y <= y1; ++y) {
            auto e = row;
            for (int x = x0; x <= x1; ++x) {
                if (e[0] + edges[0].bias >= 0 && e[1] + edges[1].bias >= 0 && e[2] + edges[2].bias >= 0) {
                    emit(x, y, e, inverseArea, fragment);
                }
                for (std::size_t i = 0; i < 3; ++i) e[i] += edges[i].stepX;
            }
            for (std::size_t i = 0; i < 3; ++i) row[i] += edges[i].stepY;
        }
    }

private:
    static constexpr std::int64_t kSteps = 256, kHalf = 128;
    static constexpr float kFarthest = 1 << 20;
    struct Edge {
        std::int64_t start, stepX, stepY, bias;
    };

    /// The edge from corner i to corner j, oriented so that the inside is positive.
    [[nodiscard]] Edge edge(std::size_t i, std::size_t j, int x0, int y0) const {
        const std::int64_t sign = m_area > 0 ? 1 : -1;
        const std::int64_t dx = (m_x[j] - m_x[i]) * sign, dy = (m_y[j] - m_y[i]) * sign;
        const std::int64_t px = x0 * kSteps + kHalf - m_x[i], py = y0 * kSteps + kHalf - m_y[i];
        const bool topOrLeft = dy < 0 || (dy == 0 && dx > 0);
        return {dx * py - dy * px, -dy * kSteps, dx * kSteps, topOrLeft ? 0 : -1};
    }

    template <typename Fragment>
    void emit(int x, int y, const std::array<std::int64_t, 3>& e, float inverseArea, Fragment& fragment) const {
        const float w0 = static_cast<float>(e[0]) * inverseArea * m_corners[0].inverseDepth;
        const float w1 = static_cast<float>(e[1]) * inverseArea * m_corners[1].inverseDepth;
        const float w2 = static_cast<float>(e[2]) * inverseArea * m_corners[2].inverseDepth;
        const float inverseDepth = w0 + w1 + w2;
        fragment(x, y, w1 / inverseDepth, w2 / inverseDepth, inverseDepth);
    }

    std::array<ScreenPoint, 3> m_corners;
    std::array<std::int64_t, 3> m_x{}, m_y{};
    std::int64_t m_area = 0;
};

} // namespace vecset
