#include "core/verify/verify_sample.h"

#include "core/decoding/field_decoder.h"
#include "core/decoding/volume_decoder.h"
#include "core/sampling/sampler.h"
#include "core/verify/golden_file.h"
#include "core/verify/golden_model.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <utility>

namespace vecset {
namespace {

constexpr double kStepTolerance = 1e-4;
constexpr double kRunTolerance = 1e-3;
constexpr double kScheduleTolerance = 1.2e-7; // one float32 ulp of the largest value

/// One recorded run and the model that made it.
class RecordedRun {
public:
    explicit RecordedRun(const std::filesystem::path& file)
        : m_file(file), m_golden(file), m_model(load(file.parent_path())), m_cond(m_golden.tensor("cond")),
          m_guidance(m_golden.number("guidance", 5.0)),
          m_schedule(makeSchedule(m_model.scheduler, static_cast<int>(m_golden.tensor("timesteps").numel()))) {}

    CheckResults compare() {
        CheckResults results{compareList("sigmas", m_schedule.sigmas), compareList("timesteps", m_schedule.timesteps)};
        if (m_golden.has("image_u8")) results.push_back(compareTokens());
        results.push_back(compareVelocities());
        const at::Tensor final = compareTrajectory(results);
        if (m_golden.has("grid20")) results.push_back(compareGrid(final));
        return results;
    }

private:
    static VecsetModel load(const std::filesystem::path& folder) {
        const GoldenModel full(folder, GoldenWeights::Full);
        return full.available() ? full.whole() : GoldenModel(folder, GoldenWeights::Half).whole();
    }

    [[nodiscard]] std::string name(const std::string& what) const { return caseName(m_file, what); }

    [[nodiscard]] CheckResult compareList(const std::string& key, const std::vector<double>& values) const {
        return compareTensors(name(key), at::tensor(values, at::kDouble), m_golden.tensor(key), kScheduleTolerance);
    }

    /// The views of a multi-view recording are named by its pictures; the tokens are ordered by view number.
    [[nodiscard]] std::vector<std::int64_t> viewIndices() const {
        const std::pair<const char*, std::int64_t> sides[] = {{"front", 0}, {"left", 1}, {"back", 2}, {"right", 3}};
        std::vector<std::int64_t> indices;
        for (const auto& [side, index] : sides) {
            if (m_golden.has(std::string("image_rgba_") + side)) indices.push_back(index);
        }
        return indices;
    }

    [[nodiscard]] CheckResult compareTokens() {
        const at::Tensor images = m_golden.tensor("image_u8").to(at::kFloat) / 255.0 * 2.0 - 1.0;
        return compareTensors(name("cond"), m_model.conditioner->forward(images, viewIndices()), m_cond,
                              kStepTolerance);
    }

    /// The network's raw output: rows [conditional, unconditional] where two were recorded.
    [[nodiscard]] at::Tensor rawVelocity(const at::Tensor& x, double time, std::int64_t rows) {
        const at::Tensor cond = rows == 2 ? at::cat({m_cond, at::zeros_like(m_cond)}) : m_cond;
        const at::Tensor times = at::full({rows}, time, at::kFloat);
        const at::Tensor latents = x.expand({rows, -1, -1});
        if (!m_model.model->guidanceEmbedded()) return m_model.model->forward(latents, times, cond);
        return m_model.model->forward(latents, times, cond, at::full({rows}, m_guidance, at::kFloat));
    }

    /// Each step from the recorded latents before it, so that errors do not add up.
    [[nodiscard]] CheckResult compareVelocities() {
        const at::Tensor recorded = m_golden.tensor("velocity");
        CheckResult worst{name("velocity"), 0.0, kStepTolerance, {}};
        for (std::int64_t step = 0; step < recorded.size(0); ++step) {
            const at::Tensor x =
                step == 0 ? m_golden.tensor("noise") : m_golden.tensor("latents")[step - 1].unsqueeze(0);
            const double time = timeOf(static_cast<std::size_t>(step));
            const at::Tensor velocity = rawVelocity(x, time, recorded.size(1));
            const CheckResult result = compareTensors(worst.name, velocity, recorded[step], kStepTolerance);
            if (result.error <= worst.error) continue;
            worst.error = result.error;
            worst.note = "largest at step " + std::to_string(step + 1) + " of " + std::to_string(recorded.size(0)) +
                         (result.note.empty() ? "" : ": " + result.note);
        }
        return worst;
    }

    [[nodiscard]] double timeOf(std::size_t step) const {
        const auto factor = static_cast<float>(m_model.scheduler.trainTimesteps);
        return static_cast<double>(static_cast<float>(m_schedule.timesteps[step]) / factor);
    }

    /// The sampler's own run. What the network is called with at step n are the latents after step n - 1.
    at::Tensor compareTrajectory(CheckResults& results) {
        std::vector<at::Tensor> states;
        const VelocityFunction guided = guidedVelocity(m_model, m_cond, m_guidance);
        const VelocityFunction watched = [&](const at::Tensor& x, double time) {
            states.push_back(x);
            return guided(x, time);
        };
        FlowRun run;
        run.schedule = m_schedule;
        run.trainTimesteps = m_model.scheduler.trainTimesteps;
        const at::Tensor final = integrateFlow(watched, m_golden.tensor("noise"), run);
        const at::Tensor recorded = m_golden.tensor("latents");
        CheckResult worst{name("latents"), 0.0, kRunTolerance, {}};
        for (std::size_t i = 1; i < states.size(); ++i) {
            const CheckResult result =
                compareTensors(worst.name, states[i][0], recorded[static_cast<std::int64_t>(i) - 1], kRunTolerance);
            if (result.error <= worst.error) continue;
            worst.error = result.error;
            worst.note = "largest after step " + std::to_string(i);
        }
        results.push_back(worst);
        results.push_back(compareTensors(name("final"), final, m_golden.tensor("final"), kRunTolerance));
        return final;
    }

    /// Our latents through the shape decoder on the recorded grid.
    [[nodiscard]] CheckResult compareGrid(const at::Tensor& latents) {
        const at::Tensor recorded = m_golden.tensor("grid20");
        const at::Tensor tokens = m_model.vae->decodeLatents(latents / m_model.vae->scaleFactor);
        ReferencePlanOptions options;
        options.kind = ReferencePlanOptions::Kind::Vanilla;
        options.resolution = static_cast<int>(recorded.size(-1)) - 1;
        const auto evaluator = makeShapeEvaluator(m_model.vae->geo_decoder, tokens);
        const SparseField field = decodeField(*evaluator, makeReferencePlan(options));
        const at::Tensor values = at::tensor(field.values, at::kFloat).reshape(recorded.sizes());
        return compareTensors(name("grid20"), values, recorded, kRunTolerance);
    }

    std::filesystem::path m_file;
    GoldenFile m_golden;
    VecsetModel m_model;
    at::Tensor m_cond;
    double m_guidance;
    Schedule m_schedule;
};

} // namespace

CheckResults verifySample(const std::filesystem::path& file) {
    const c10::InferenceMode guard;
    return RecordedRun(file).compare();
}

} // namespace vecset
