#include "core/models/image_transform.h"
#include "core/verify/golden_model.h"
#include "core/verify/verify_networks.h"

#include <ATen/ATen.h>

#include <bit>
#include <optional>
#include <sstream>

namespace vecset {
namespace fs = std::filesystem;

namespace {

constexpr double kPictureTolerance = 1e-4;
using Views = std::vector<std::int64_t>;

/// What lies between `start` and `end` of a key, if it has them: keySuffix("image_big_u8", "image", "_u8") is "_big".
std::optional<std::string> keyMiddle(const std::string& key, const std::string& start, const std::string& end) {
    if (key.size() < start.size() + end.size() || key.rfind(start, 0) != 0) return std::nullopt;
    if (key.compare(key.size() - end.size(), end.size(), end) != 0) return std::nullopt;
    return key.substr(start.size(), key.size() - start.size() - end.size());
}

/// All ascending choices of `count` out of `total` view numbers.
std::vector<Views> viewChoices(std::int64_t total, std::int64_t count) {
    std::vector<Views> choices;
    for (std::uint32_t mask = 0; mask < (1U << std::min<std::int64_t>(total, 16)); ++mask) {
        if (std::popcount(mask) != count) continue;
        Views views;
        for (std::int64_t i = 0; i < total; ++i) {
            if (mask >> i & 1U) views.push_back(i);
        }
        choices.push_back(views);
    }
    return choices;
}

/// The views of the recorded pictures, if the file says: a tensor or a metadata entry `view_idxs`.
std::optional<Views> recordedViews(const GoldenFile& golden) {
    Views views;
    if (golden.has("view_idxs")) {
        const at::Tensor stored = golden.tensor("view_idxs").to(at::kLong).flatten();
        for (std::int64_t i = 0; i < stored.numel(); ++i) views.push_back(stored[i].item<std::int64_t>());
        return views;
    }
    std::istringstream in(golden.text("view_idxs"));
    for (char letter = 0; in.get(letter);) {
        if (letter >= '0' && letter <= '9') {
            in.unget();
            std::int64_t view = 0;
            in >> view;
            views.push_back(view);
        }
    }
    if (views.empty()) return std::nullopt;
    return views;
}

std::string listed(const Views& views) {
    std::string out;
    for (const auto view : views) out += (out.empty() ? "" : ",") + std::to_string(view);
    return out;
}

/// Tokens of the recorded pictures. Where the file does not say which views they are, the ascending choice that fits
/// best counts, and the note names it.
CheckResult compareTokens(const std::string& name, Conditioner& conditioner, const at::Tensor& images,
                          const at::Tensor& expected, const GoldenFile& golden) {
    if (images.dim() == 4) return compareTensors(name, conditioner(images), expected, kPictureTolerance);
    if (const auto views = recordedViews(golden)) {
        return compareTensors(name, conditioner(images, *views), expected, kPictureTolerance);
    }
    CheckResult best = failedCase(name, "no choice of views fits");
    for (const Views& views : viewChoices(conditioner->config().viewNum, images.size(1))) {
        CheckResult result = compareTensors(name, conditioner(images, views), expected, kPictureTolerance);
        if (result.note.empty()) result.note = "views " + listed(views) + ", found by trying";
        if (result.error < best.error) best = result;
    }
    return best;
}

CheckResult compareUnconditional(const std::string& name, Conditioner& conditioner, const GoldenFile& golden) {
    const at::Tensor shape = golden.tensor("uncond_shape").to(at::kLong);
    const at::Tensor images = golden.has("image_u8") ? golden.tensor("image_u8") : at::Tensor();
    const std::int64_t views = images.defined() && images.dim() == 5 ? images.size(1) : 1;
    const at::Tensor tokens = conditioner->unconditional(shape[0].item<std::int64_t>(), views);
    if (tokens.abs().max().item<double>() != 0.0) return failedCase(name, "not zero");
    return compareTensors(name, at::tensor(tokens.sizes(), at::kLong), shape, 0.0);
}

void comparePictures(const fs::path& file, const GoldenFile& golden, Dinov2& dino, const std::string& suffix,
                     const std::string& ending, CheckResults& results) {
    Trace trace;
    trace["last_hidden_state"] = dino->forward(golden.tensor("pixel_values" + suffix), &trace);
    for (const auto& [key, actual] : trace) {
        const std::string name = key + suffix + ending;
        if (golden.has(name))
            results.push_back(compareTensors(caseName(file, name), actual, golden.tensor(name), kPictureTolerance));
    }
}

} // namespace

CheckResults verifyDino(const fs::path& file) {
    const GoldenFile golden(file);
    CheckResults results;
    for (const auto weights : {GoldenWeights::Full, GoldenWeights::Half}) {
        const GoldenModel model(file.parent_path(), weights);
        if (!model.available()) continue;
        Conditioner conditioner = model.conditioner();
        for (const std::string& key : golden.keys()) {
            const auto suffix = keyMiddle(key, "pixel_values", "");
            if (!suffix) continue;
            comparePictures(file, golden, conditioner->dino(), *suffix, weights == GoldenWeights::Half ? "_fp16w" : "",
                            results);
        }
    }
    return results;
}

CheckResults verifyConditioner(const fs::path& file) {
    const GoldenFile golden(file);
    Conditioner conditioner = GoldenModel(file.parent_path(), GoldenWeights::Full).conditioner();
    CheckResults results;
    for (const std::string& key : golden.keys()) {
        const auto suffix = keyMiddle(key, "image", "_u8");
        if (!suffix) continue;
        const at::Tensor images = golden.tensor(key).to(at::kFloat) / 255.0 * 2.0 - 1.0;
        const std::string transformed = "transformed" + *suffix, cond = "cond" + *suffix;
        if (golden.has(transformed)) {
            const at::Tensor flat = images.dim() == 5 ? images.flatten(0, 1) : images;
            results.push_back(compareTensors(caseName(file, transformed),
                                             transformForDino(flat, conditioner->config().imageSize),
                                             golden.tensor(transformed), 1e-5));
        }
        if (golden.has(cond)) {
            results.push_back(compareTokens(caseName(file, cond), conditioner, images, golden.tensor(cond), golden));
        }
    }
    if (golden.has("uncond_shape")) {
        results.push_back(compareUnconditional(caseName(file, "uncond_shape"), conditioner, golden));
    }
    if (golden.has("view_embed")) {
        results.push_back(compareTensors(caseName(file, "view_embed"), conditioner->viewEmbedding().unsqueeze(0),
                                         golden.tensor("view_embed"), 1e-5));
    }
    return results;
}

} // namespace vecset
