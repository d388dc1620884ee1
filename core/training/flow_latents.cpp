#include "core/training/flow_latents.h"

#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/logging.h"
#include "core/base/parallel.h"
#include "core/training/start_weights.h"
#include "core/training/worker_team.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace vecset {
namespace {

constexpr double kSharpFraction = 1.0 / 3;

/// The posterior means of moved shapes, flat. [n, N] on the CPU
at::Tensor encodeShapes(ShapeVae& vae, const MovedShape* shapes, std::int64_t count, int points) {
    at::Tensor surface = at::empty({count, points, 6}, at::kFloat);
    for (std::int64_t i = 0; i < count; ++i) {
        CounterRandom random(0, 0, 0xE7A1);
        drawSurface(*shapes[i].shape, shapes[i].transform, points, kSharpFraction, random,
                    surface.data_ptr<float>() + i * points * 6);
    }
    return vae->encode(surface.to(vae->parameters().front().device())).mean.flatten(1).cpu();
}

/// As principalBasis. Beside a GPU on all cores (the team's threads leave LibTorch one each); without one the number of
/// cores must not change the result.
LatentBasis basisOf(const at::Tensor& latents, int tokens, int channels, at::Device device) {
    const int before = at::get_num_threads();
    if (device.is_cuda()) at::set_num_threads(availableCores());
    LatentBasis basis = principalBasis(latents, tokens, channels);
    at::set_num_threads(before);
    return basis;
}

void add(Digest& digest, const at::Tensor& tensor) {
    const at::Tensor plain = tensor.cpu().contiguous();
    digest.addBytes(plain.data_ptr(), plain.nbytes());
}

} // namespace

FlowLatents encodeLatents(ShapeVae& vae, const std::vector<MovedShape>& shapes, std::int64_t training,
                          const FlowRecipe& recipe, const LatentBasis* given, WorkerTeam& team, const JobContext& job) {
    constexpr std::int64_t kRows = 32; // encoded at a time
    const std::int64_t width = vae->config().numLatents * vae->config().embedDim;
    const auto total = static_cast<std::int64_t>(shapes.size());
    const std::int64_t components = static_cast<std::int64_t>(recipe.latentTokens) * recipe.latentChannels;
    if (given && given->project.sizes() != at::IntArrayRef({components, width})) {
        throw Error(ErrorCode::InvalidInput, "the teacher's latent basis does not fit its shape autoencoder");
    }
    at::Tensor latents = at::empty({total, width}, at::kFloat);
    team.run(static_cast<int>((total + kRows - 1) / kRows), [&](int part) {
        job.throwIfCancelled();
        const c10::InferenceMode inference;
        const std::int64_t first = part * kRows, count = std::min(kRows, total - first);
        const at::Tensor means = encodeShapes(vae, shapes.data() + first, count, recipe.encodePoints);
        std::memcpy(latents.data_ptr<float>() + first * width, means.data_ptr<float>(),
                    static_cast<std::size_t>(count * width) * sizeof(float));
    });
    FlowLatents result;
    result.basis = given ? *given : basisOf(latents.narrow(0, 0, training), recipe.latentTokens, recipe.latentChannels,
                                            vae->parameters().front().device());
    result.components = at::mm(latents - result.basis.mean, result.basis.project.t());
    logger("training")
        .info("encoded: latents={} components={} explained={:.3f}", total, components, result.basis.explained);
    return result;
}

std::string latentOrigin(ShapeVae& vae, const std::vector<MovedShape>& shapes, const FlowRecipe& recipe,
                         const LatentBasis* given) {
    constexpr std::int64_t kSample = 16; // points of a shape that have to be the same
    Digest digest;
    const TrainingShape* last = nullptr;
    for (const auto& [shape, transform] : shapes) {
        digest.add(shape->id);
        digest.addWord(transform.mirror ? 1 : 0);
        digest.addWord(static_cast<std::uint64_t>(transform.quarterTurns));
        digest.addBytes(&transform.scale, sizeof transform.scale);
        if (std::exchange(last, shape) == shape) continue;
        add(digest, shape->surface.narrow(0, 0, std::min(kSample, shape->surface.size(0))));
    }
    std::string text = "shapes " + std::to_string(shapes.size()) + " " + digest.text() + ", vae " + weightsDigest(*vae);
    text += ", components " + std::to_string(recipe.latentTokens) + "x" + std::to_string(recipe.latentChannels);
    text += ", points " + std::to_string(recipe.encodePoints);
    if (!given) return text;
    Digest basis;
    for (const at::Tensor& tensor : {given->mean, given->project, given->expand}) add(basis, tensor);
    return text + ", basis " + basis.text();
}

} // namespace vecset
