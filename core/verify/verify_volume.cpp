#include "core/verify/verify_volume.h"

#include "core/base/error.h"
#include "core/decoding/field_decoder.h"
#include "core/decoding/volume_decoder.h"
#include "core/verify/golden_file.h"
#include "core/verify/golden_model.h"
#include "core/verify/golden_shapes.h"
#include "core/verify/verify_mesh.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <memory>
#include <optional>

namespace vecset {
namespace {

constexpr double kFormulaTolerance = 1e-5;
constexpr double kNetworkTolerance = 1e-4;
constexpr double kOutlierShare = 1e-3;

/// The samples of one level as our decoder reported them.
struct ReportedLevel {
    KeySet keys;
    std::vector<float> values;

    [[nodiscard]] std::optional<float> valueAt(std::uint64_t key) const {
        const auto found = std::lower_bound(keys.begin(), keys.end(), key);
        if (found == keys.end() || *found != key) return std::nullopt;
        return values[static_cast<std::size_t>(found - keys.begin())];
    }
};

/// A decode run as recorded, and the network that it needed.
class RecordedDecode {
public:
    RecordedDecode(const GoldenFile& golden, const std::filesystem::path& root, std::string name)
        : m_golden(golden), m_name(std::move(name)), m_formula(golden.text("model") == "analytic") {
        m_plan = makeReferencePlan(readOptions());
        if (m_formula) {
            m_evaluator = std::make_unique<GoldenShapes>();
        } else {
            const std::filesystem::path folder = root / ("pipe_" + golden.text("model"));
            const GoldenModel full(folder, GoldenWeights::Full);
            m_vae.emplace(full.available() ? full.vae() : GoldenModel(folder, GoldenWeights::Half).vae());
            const GoldenFile decode(folder / "vae_decode.safetensors");
            m_evaluator = makeShapeEvaluator((*m_vae)->geo_decoder, decode.tensor("latents").narrow(0, 0, 1));
        }
        const LevelObserver keep = [this](std::size_t, const KeySet& keys, std::span<const float> values) {
            m_levels.push_back({keys, {values.begin(), values.end()}});
        };
        m_field = decodeField(*m_evaluator, m_plan, {}, nullptr, keep);
    }

    CheckResults compare() const {
        CheckResults results{compareResolutions()};
        if (!results.front().passed()) return results;
        for (std::size_t level = 0; level < m_levels.size(); ++level) compareLevel(level, results);
        if (m_golden.has("mc_vertices_sub")) {
            const MeshCase mesh{m_name, m_golden.number("octree_resolution", 0.0), m_golden.number("mc_level", 0.0)};
            for (CheckResult& result : compareMesh(m_field, mesh, m_golden)) results.push_back(std::move(result));
        }
        return results;
    }

private:
    [[nodiscard]] ReferencePlanOptions readOptions() const {
        using Kind = ReferencePlanOptions::Kind;
        ReferencePlanOptions options;
        const std::string decoder = m_golden.text("decoder");
        if (decoder == "vanilla") {
            options.kind = Kind::Vanilla;
        } else if (decoder == "hier") {
            options.kind = Kind::Hierarchical;
        } else if (decoder == "flash" || decoder == "flash_mean" || decoder == "flash_merge") {
            options.kind = Kind::Flash;
            if (decoder == "flash_merge") options.scoring = KvScoring::Merge;
        } else {
            throw Error(ErrorCode::InvalidInput, "unknown decoder '" + decoder + "' in the recorded settings");
        }
        options.resolution = static_cast<int>(m_golden.number("octree_resolution", 0.0));
        options.minResolution = static_cast<int>(m_golden.number("min_resolution", options.minResolution));
        options.bounds = m_golden.number("bounds", options.bounds);
        options.mcLevel = m_golden.number("mc_level", 0.0);
        return options;
    }

    [[nodiscard]] CheckResult compareResolutions() const {
        const at::Tensor recorded = m_golden.tensor("resolutions").to(at::kLong);
        CheckResult result{m_name + ": resolutions", 0.0, 0.0, "levels that differ"};
        for (std::size_t i = 0; i < std::max(m_plan.levels.size(), static_cast<std::size_t>(recorded.numel())); ++i) {
            const bool both = i < m_plan.levels.size() && static_cast<std::int64_t>(i) < recorded.numel();
            const bool same =
                both && recorded[static_cast<std::int64_t>(i)].item<std::int64_t>() == m_plan.levels[i].cells;
            result.error += same ? 0.0 : 1.0;
        }
        return result;
    }

    /// Keys that the official code evaluated at this level.
    [[nodiscard]] KeySet recordedKeys(std::size_t level) const {
        const auto count = static_cast<std::int64_t>(m_plan.levels[level].vertexCount());
        const std::string mask = "l" + std::to_string(level) + "_mask";
        if (!m_golden.has(mask))
            return m_levels[level].keys.size() == static_cast<std::size_t>(count) ? m_levels[level].keys : KeySet{};
        const std::vector<std::uint8_t> bits = unpackBits(m_golden.tensor(mask), count);
        KeySet keys;
        for (std::size_t key = 0; key < bits.size(); ++key) {
            if (bits[key] != 0) keys.push_back(key);
        }
        return keys;
    }

    void compareLevel(std::size_t level, CheckResults& results) const {
        const std::string prefix = m_name + ": level " + std::to_string(level);
        const KeySet recorded = recordedKeys(level);
        const ReportedLevel& ours = m_levels[level];
        KeySet flips;
        std::set_symmetric_difference(recorded.begin(), recorded.end(), ours.keys.begin(), ours.keys.end(),
                                      std::back_inserter(flips));
        const double allowed = m_formula ? 0.0 : std::max(8.0, 2e-4 * static_cast<double>(recorded.size()));
        results.push_back({prefix + " points", static_cast<double>(flips.size()), allowed,
                           "evaluated differently, of " + std::to_string(recorded.size())});

        const std::int64_t queries =
            m_golden.tensor("num_queries")[static_cast<std::int64_t>(level)].item<std::int64_t>();
        const double difference = std::abs(static_cast<double>(queries) - static_cast<double>(ours.keys.size()));
        results.push_back({prefix + " queries", difference, allowed, "fewer or more than " + std::to_string(queries)});
        results.push_back(compareValues(prefix, "l" + std::to_string(level) + "_logits_sub", recorded, ours));
    }

    /// Recorded values are those of every n-th evaluated point; n follows from their number.
    [[nodiscard]] CheckResult compareValues(const std::string& prefix, const std::string& key, const KeySet& recorded,
                                            const ReportedLevel& ours) const {
        CheckResult result{prefix + " values", 0.0, m_formula ? kFormulaTolerance : kNetworkTolerance, {}};
        const at::Tensor expected = m_golden.tensor(key).to(at::kFloat).contiguous();
        const auto count = static_cast<std::size_t>(expected.numel());
        std::size_t stride = 1;
        while (stride < recorded.size() && (recorded.size() + stride - 1) / stride > count) ++stride;
        if (count == 0 || (recorded.size() + stride - 1) / stride != count) {
            result.error = std::numeric_limits<double>::infinity();
            result.note = std::to_string(count) + " recorded values do not fit the recorded points";
            return result;
        }
        const auto* values = expected.data_ptr<float>();
        const double scale = expected.abs().max().item<double>();
        std::vector<double> errors;
        for (std::size_t i = 0; i < count; ++i) {
            const std::optional<float> own = ours.valueAt(recorded[i * stride]);
            if (own) errors.push_back(std::abs(static_cast<double>(*own) - values[i]) / scale);
        }
        std::sort(errors.begin(), errors.end());
        if (errors.empty())
            return {result.name, std::numeric_limits<double>::infinity(), result.tolerance, "no common point"};
        const auto outliers =
            m_formula ? 0 : static_cast<std::size_t>(kOutlierShare * static_cast<double>(errors.size()));
        result.error = errors[errors.size() - 1 - outliers];
        result.note = "largest " + std::to_string(errors.back()) + " of " + std::to_string(errors.size());
        return result;
    }

    const GoldenFile& m_golden;
    std::string m_name;
    bool m_formula;
    DecodePlan m_plan;
    std::optional<ShapeVae> m_vae;
    std::unique_ptr<FieldEvaluator> m_evaluator;
    std::vector<ReportedLevel> m_levels;
    SparseField m_field;
};

} // namespace

CheckResults verifyVolume(const std::filesystem::path& file, const std::filesystem::path& root) {
    const c10::InferenceMode guard;
    const GoldenFile golden(file);
    return RecordedDecode(golden, root, "volume/" + file.stem().string()).compare();
}

} // namespace vecset
