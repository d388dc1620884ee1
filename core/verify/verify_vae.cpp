#include "core/models/farthest_points.h"
#include "core/verify/golden_model.h"
#include "core/verify/verify_networks.h"

#include <ATen/ATen.h>

namespace vecset {
namespace fs = std::filesystem;

namespace {

constexpr double kVaeTolerance = 1e-4;

/// How far the recorded farthest point choice is from greedy: at each step the recorded point's distance from those
/// chosen, against the largest there is. Zero when our own choice is the same; ties are no error.
CheckResult compareFarthest(const std::string& name, const at::Tensor& points, const at::Tensor& recorded) {
    const std::int64_t count = recorded.size(0);
    const at::Tensor ours = farthestPoints(points.unsqueeze(0), count, recorded[0].item<std::int64_t>())[0];
    CheckResult result{name, 0.0, 1e-5, {}};
    const std::int64_t differing = ours.ne(recorded).sum().item<std::int64_t>();
    if (differing == 0) return result;
    result.note = std::to_string(differing) + " of " + std::to_string(count) + " chosen differently";
    const at::Tensor exact = points.to(at::kDouble);
    at::Tensor nearest = (exact - exact[recorded[0].item<std::int64_t>()]).square().sum(-1);
    for (std::int64_t i = 1; i < count; ++i) {
        const auto row = recorded[i].item<std::int64_t>();
        const double best = nearest.max().item<double>();
        result.error = std::max(result.error, (best - nearest[row].item<double>()) / best);
        nearest = at::minimum(nearest, (exact - exact[row]).square().sum(-1));
    }
    return result;
}

/// Tokens and logits of the recorded latents with one of the two weight files; names end in `suffix`.
void compareDecode(const fs::path& file, const GoldenFile& golden, const GoldenModel& model, const std::string& suffix,
                   CheckResults& results) {
    ShapeVae vae = model.vae();
    const auto check = [&](const std::string& key, const at::Tensor& actual, double tolerance = kVaeTolerance) {
        if (!golden.has(key)) return;
        const at::Tensor expected = golden.tensor(key);
        results.push_back(compareTensors(caseName(file, key), leadingPart(actual, expected), expected, tolerance));
    };
    const at::Tensor z = golden.tensor("z");
    check("post_kl" + suffix, vae->embedLatents(z));
    const at::Tensor tokens = vae->decodeLatents(z);
    check("latents" + suffix, tokens);
    if (!golden.has("queries")) return;
    const at::Tensor queries = golden.tensor("queries");
    check("query_fourier" + suffix, vae->geo_decoder->fourierEmbedder()(queries), 1e-5);
    const at::Tensor logits = vae->geo_decoder(queries, tokens);
    check("logits" + suffix, logits);
    check("logits_f64" + suffix, logits, 1e-5);
}

} // namespace

CheckResults verifyVaeDecode(const fs::path& file) {
    const GoldenFile golden(file);
    CheckResults results;
    const GoldenModel full(file.parent_path(), GoldenWeights::Full), half(file.parent_path(), GoldenWeights::Half);
    if (full.available()) compareDecode(file, golden, full, "", results);
    if (half.available()) compareDecode(file, golden, half, "_fp16w", results);
    return results;
}

CheckResults verifyVaeEncode(const fs::path& file) {
    const GoldenFile golden(file);
    ShapeVae vae = GoldenModel(file.parent_path(), GoldenWeights::Full).vae();
    const at::Tensor surface = golden.tensor("surface");
    EncodeIndices rows;
    const auto read = [&](const char* key) {
        return golden.has(key) ? golden.tensor(key).to(at::kLong) : at::Tensor();
    };
    rows.idxRandom = read("idx_random");
    rows.fpsRandom = read("fps_random");
    rows.idxSharp = read("idx_sharp");
    rows.fpsSharp = read("fps_sharp");
    Trace trace;
    const Posterior posterior = vae->encode(surface, &rows, 0, &trace);
    trace["mean"] = posterior.mean;
    trace["logvar"] = posterior.logvar;
    CheckResults results;
    for (const auto& [key, actual] : trace) {
        if (golden.has(key))
            results.push_back(compareTensors(caseName(file, key), actual, golden.tensor(key), kVaeTolerance));
    }
    const std::int64_t uniform = vae->config().pcSize;
    const auto farthest = [&](const char* key, std::int64_t start, const at::Tensor& keys, const at::Tensor& chosen) {
        if (!keys.defined() || !chosen.defined()) return;
        results.push_back(
            compareFarthest(caseName(file, key), surface[0].narrow(-1, 0, 3).index_select(0, keys + start), chosen));
    };
    farthest("fps_random", 0, rows.idxRandom, rows.fpsRandom);
    farthest("fps_sharp", uniform, rows.idxSharp, rows.fpsSharp);
    return results;
}

} // namespace vecset
