#include "core/dataset/procedural/procedural_item.h"

#include "core/base/error.h"
#include "core/dataset/procedural/design_scene.h"
#include "core/dataset/procedural/solid_surface.h"

namespace vecset {

namespace {

constexpr double kHalfExtent = 0.95; // of the solid, as everywhere in the data set
constexpr double kSmallestVolume = 1e-3;

} // namespace

ProceduralShape makeProceduralShape(const ShapeKind& kind, std::uint64_t number, std::uint64_t seed, double wall,
                                    const JobContext& job) {
    constexpr int kAttempts = 20;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        ShapeDesign design(stableHash(std::string(kind.name) + "/" + std::to_string(number) + "/" +
                                      std::to_string(seed) + "/" + std::to_string(attempt)));
        kind.design(design);
        const DesignFrame frame = frameOf(design.parts(), kHalfExtent - wall);
        CsgSolid solid({design.parts().begin(), design.parts().end()}, frame.centre, frame.scale, wall);
        TriangleMesh surface = extractSolidSurface(solid, job);
        const MeshPieces pieces = countPieces(surface);
        if (pieces.solids != 1 || pieces.hollows != 0 || pieces.volume < kSmallestVolume) continue;
        TexturedScene scene = sceneOf(design, frame, job);
        return {std::move(solid), std::move(surface), std::move(scene), pieces.volume, attempt, design.parameters()};
    }
    throw Error(ErrorCode::EmptyShape, std::string("no design of a ") + kind.name + " came out in one piece");
}

} // namespace vecset
