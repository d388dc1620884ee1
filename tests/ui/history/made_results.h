#pragma once

#include "ui/history/history_entry.h"

#include <cmath>
#include <memory>
#include <numbers>

namespace vecset::test {

/// A closed sphere of about 2 * rings * rings triangles, every second vertex pulled in a little so that shading shows.
inline TriangleMesh madeSphere(int rings, float radius = 0.8f, float stretch = 1.0f) {
    TriangleMesh mesh;
    const int segments = 2 * rings;
    mesh.positions.push_back({0.0f, radius * stretch, 0.0f});
    for (int ring = 1; ring < rings; ++ring) {
        for (int segment = 0; segment < segments; ++segment) {
            const float polar = std::numbers::pi_v<float> * static_cast<float>(ring) / static_cast<float>(rings);
            const float around =
                2 * std::numbers::pi_v<float> * static_cast<float>(segment) / static_cast<float>(segments);
            const float bump = 1.0f + 0.12f * std::sin(5 * around) * std::sin(3 * polar);
            mesh.positions.push_back({radius * bump * std::sin(polar) * std::sin(around),
                                      radius * stretch * std::cos(polar),
                                      radius * bump * std::sin(polar) * std::cos(around)});
        }
    }
    mesh.positions.push_back({0.0f, -radius * stretch, 0.0f});
    const auto at = [&](int ring, int segment) {
        return static_cast<std::uint32_t>(1 + (ring - 1) * segments + segment % segments);
    };
    const auto last = static_cast<std::uint32_t>(mesh.positions.size() - 1);
    for (int segment = 0; segment < segments; ++segment) {
        mesh.triangles.push_back({0, at(1, segment), at(1, segment + 1)});
        mesh.triangles.push_back({last, at(rings - 1, segment + 1), at(rings - 1, segment)});
        for (int ring = 1; ring + 1 < rings; ++ring) {
            mesh.triangles.push_back({at(ring, segment), at(ring + 1, segment), at(ring + 1, segment + 1)});
            mesh.triangles.push_back({at(ring, segment), at(ring + 1, segment + 1), at(ring, segment + 1)});
        }
    }
    computeSmoothNormals(mesh);
    return mesh;
}

/// A coloured disc on a transparent ground.
inline RgbaImage madePicture(int size, std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
    RgbaImage image(size, size);
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const bool inside = (x - size / 2) * (x - size / 2) + (y - size / 2) * (y - size / 2) < size * size / 6;
            auto* pixel = image.at(x, y);
            pixel[0] = red, pixel[1] = green, pixel[2] = blue, pixel[3] = inside ? 255 : 0;
        }
    }
    return image;
}

inline std::shared_ptr<GenerationResult> madeResult(int rings = 12, float stretch = 1.0f) {
    auto result = std::make_shared<GenerationResult>();
    result->mesh = madeSphere(rings, 0.8f, stretch);
    result->latents.tokens = 16;
    result->latents.channels = 4;
    for (int i = 0; i < 64; ++i) result->latents.values.push_back(std::sin(0.37f * static_cast<float>(i)));
    result->latents.model = "furniture-xs";
    result->latents.seed = 18446744073709551615ull; // 2^64 - 1: a double would round it
    result->latents.steps = 50;
    result->latents.guidance = 5.0;
    result->matted = madePicture(64, 190, 120, 60);
    result->stages = {{Stage::Condition, 0.05}, {Stage::Sample, 1.25}, {Stage::Decode, 0.5}};
    result->networkPasses = 100;
    return result;
}

inline NewEntry madeEntry(const QString& title, int rings = 12, float stretch = 1.0f) {
    NewEntry fresh;
    fresh.title = title;
    fresh.result = madeResult(rings, stretch);
    fresh.pictures = {{ViewSide::Front, madePicture(64, 190, 120, 60)}};
    fresh.recipe = QJsonObject{{QStringLiteral("preset"), QStringLiteral("standard")}, {QStringLiteral("steps"), 50}};
    fresh.peakMemory = 5368709120ull;
    return fresh;
}

} // namespace vecset::test
