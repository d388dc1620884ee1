#pragma once

#include "core/models/shape_vae.h"
#include "core/training/shape_set.h"
#include "core/training/trainee.h"

#include <vector>

namespace vecset {

/// Compares a narrow geometry decoder with the standard one: same latents, same points, and both against the truth.
class DecoderExaminer {
public:
    /// What is examined: this many shapes, evenly spread over the set, at this many points of each kind.
    struct Plan {
        std::size_t shapes = 32;
        int queries = 8192;
        double sharpFraction = 0.3333;
        bool throughBasis = false; ///< latents are projected on the latent basis first, where generated ones lie
    };
    /// Encodes the shapes (posterior means) and asks the standard decoder once.
    DecoderExaminer(ShapeVae& standard, const std::vector<TrainingShape>& set, const Plan& plan, WorkerTeam& team,
                    const JobContext& job);

    /// v_iou and s_iou of the narrow decoder against the truth, standard_v_iou and standard_s_iou of the standard one,
    /// and agreement_v_iou, agreement_s_iou between the two. Means over the shapes.
    [[nodiscard]] Trainee::Figures compare(GeoDecoder& narrow, WorkerTeam& team, const JobContext& job) const;
    /// The same for a whole VAE, which also makes the tokens.
    [[nodiscard]] Trainee::Figures compare(ShapeVae& narrow, WorkerTeam& team, const JobContext& job) const;

    [[nodiscard]] std::size_t shapes() const { return m_items.size(); }
    /// The standard VAE's tokens of a shape. [1, L, width]
    [[nodiscard]] const at::Tensor& tokens(std::size_t shape) const { return m_items[shape].tokens; }

private:
    struct Item {
        const TrainingShape* shape = nullptr;
        at::Tensor latents, tokens;      ///< [1, L, embedDim], [1, L, width]
        at::Tensor inside[2], truth[2];  ///< truth values at volume and near points
    };
    [[nodiscard]] Trainee::Figures
    compareEach(WorkerTeam& team, const JobContext& job,
                const std::function<at::Tensor(const Item&, const at::Tensor&)>& logits) const;
    std::vector<Item> m_items;
    int m_queries;
};

/// Microseconds that one query takes on the calling thread: the fastest of several passes over some thousand points,
/// keys and values at hand. tokens: [1, L, width].
[[nodiscard]] double microsecondsPerQuery(GeoDecoder& decoder, const at::Tensor& tokens);

} // namespace vecset
