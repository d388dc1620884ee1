#pragma once

#include "core/base/job_context.h"
#include "core/base/rgba_image.h"
#include "core/evaluation/evaluation_report.h"
#include "core/evaluation/generation_row.h"
#include "core/models/shape_vae.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace vecset {

/// Latent tokens of one shape and what they took: picture processing, picture encoder, sampling and the VAE's decoder
/// stack.
struct DrawnShape {
    at::Tensor tokens; ///< [1, L, width], for the geometry decoder
    double seconds = 0.0;
};

/// A row with its networks in memory (CPU, float32).
class RowGenerator {
public:
    virtual ~RowGenerator() = default;
    /// Gives what `vecset generate` would give for this picture, already matted, and seed. Call it under InferenceMode.
    /// The tokens of the last picture of a model are kept: `object` tells pictures apart.
    [[nodiscard]] virtual DrawnShape draw(const std::string& object, const RgbaImage& picture, std::uint64_t seed,
                                          const JobContext& job) = 0;
    [[nodiscard]] virtual ShapeVae& vae() = 0;
    [[nodiscard]] const RowFacts& facts() const { return m_facts; }
    /// A regression knows no seed.
    [[nodiscard]] bool dependsOnSeed() const { return !m_facts.isRegression; }

protected:
    RowFacts m_facts;
};

/// Loads every row; rows of one model share its networks and its encoding of the picture.
/// @throws Error as loadVecsetModel; InvalidInput for two rows of one name or a regression that does not fit its model.
[[nodiscard]] std::vector<std::unique_ptr<RowGenerator>> loadRows(const std::vector<GenerationRow>& rows);

} // namespace vecset
