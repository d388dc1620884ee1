#pragma once

#include "core/base/job_context.h"
#include "core/evaluation/shape_scores.h"
#include "core/evaluation/true_shape.h"
#include "core/geometry/triangle_mesh.h"
#include "core/geometry/triangle_tree.h"
#include "core/models/shape_vae.h"
#include "core/pipeline/generation.h"

#include <memory>
#include <vector>

namespace vecset {

/// Latents turned into a mesh, and what that took.
struct DecodedShape {
    TriangleMesh mesh;          ///< cleaned; empty when the field has no surface
    double decodeSeconds = 0.0; ///< from latent tokens to the sampled field
    double surfaceSeconds = 0.0;
    double queries = 0.0; ///< points that the network was asked at
};

/// tokens: [1, L, width], from ShapeVae::decodeLatents. Call it under InferenceMode.
[[nodiscard]] DecodedShape decodeShape(ShapeVae& vae, const at::Tensor& tokens, const MeshRequest& request,
                                       const JobContext& job);

/// A mesh with what comparing it with several others needs.
struct MeasuredMesh {
    explicit MeasuredMesh(TriangleMesh shape, int samples);
    TriangleMesh mesh;
    SurfaceSamples samples; ///< empty for an empty mesh, as is `tree`
    std::unique_ptr<TriangleTree> tree;
};

/// Chamfer-L1 between two meshes: points of one, exact nearest points of the other; 0 for equal meshes,
/// kNoSurfaceDistance when just one of them is empty.
[[nodiscard]] double chamferBetween(const MeasuredMesh& a, const MeasuredMesh& b);

/// Measures meshes against one stored shape. IoUs are counted at the stored points by an inside test of the mesh, so
/// that whatever an accelerated decode did wrong shows, grid and clean-up included.
class ShapeJudge {
public:
    /// @param surfaceSamples points on each of the two surfaces for Chamfer, F-scores and normals
    ShapeJudge(const TrueShape& truth, int surfaceSamples);

    /// All but the field figures.
    [[nodiscard]] ShapeScores judge(const MeasuredMesh& shape) const;
    /// The field figures only: the network asked at the stored points. Call it under InferenceMode.
    void judgeField(ShapeVae& vae, const at::Tensor& tokens, double isoLevel, ShapeScores& scores,
                    const JobContext& job) const;

private:
    const TrueShape& m_truth;
    SurfaceSamples m_surface;
    std::vector<Vec3f> m_thin;
};

} // namespace vecset
