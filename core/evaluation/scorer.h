#pragma once

#include "core/base/rgba_image.h"
#include "core/geometry/mesh_metrics.h"
#include "core/geometry/triangle_mesh.h"

#include <filesystem>
#include <memory>
#include <string>

namespace vecset {

/// A network of the user's that says how well a shape fits a picture (ULIP-I, Uni3D-I and the like, which we may not
/// ship).
struct ScorerSpec {
    std::string name;
    std::filesystem::path file; ///< TorchScript, as torch.jit.save writes it
    int points = 8192;          ///< N
    int pictureSize = 224;      ///< S
    bool grey = false;          ///< columns 3 to 5 are the colour (0.5, 0.5, 0.5) instead of the normal
};

/// Reads "NAME=FILE[,points=N][,picture=S][,features=normals|grey]". @throws Error InvalidInput.
[[nodiscard]] ScorerSpec parseScorer(const std::string& text);

/// A scorer in memory, on the CPU. Its module has
///
///     forward(points: Tensor, picture: Tensor) -> Tensor (one number) or float; greater is better
///
/// points:  [1, N, 6] float32: x, y, z in our model space (y up, front +z, longest half extent about 0.95), then the
/// unit
///          normal, or a constant grey; uniform by area over the mesh. A shape without surface is N rows of zeros.
/// picture: [1, 3, S, S] float32 in [0, 1], RGB on white, the object centred with 15 % border; normalising (ImageNet's
/// or
///          CLIP's means), normalising the points to a unit sphere and swapping axes is the module's own affair.
/// A wrapper in Python traces or scripts both encoders and returns the cosine of their embeddings.
class ShapeScorer {
public:
    /// @throws Error UnreadableFile when the file is missing or no TorchScript module.
    explicit ShapeScorer(const ScorerSpec& spec);

    [[nodiscard]] const ScorerSpec& spec() const { return m_spec; }
    /// @throws Error InvalidInput when forward fails or gives anything but one finite number.
    [[nodiscard]] double score(const TriangleMesh& mesh, const RgbaImage& picture) const;
    /// Of points with normals; repeated or thinned out evenly to N.
    [[nodiscard]] double score(const SurfaceSamples& surface, const RgbaImage& picture) const;

private:
    struct Module;
    ScorerSpec m_spec;
    std::shared_ptr<Module> m_module;
};

} // namespace vecset
