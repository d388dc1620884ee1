#include "core/pipeline/made_vae.h"

#include "core/base/error.h"
#include "core/checkpoint/load_weights.h"
#include "core/models/farthest_points.h"
#include "core/models/shape_vae.h"
#include "core/nn/fourier_embedder.h"
#include "core/nn/skip_initialisation.h"
#include "core/pipeline/made_furniture.h"
#include "core/pipeline/made_weights.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace vecset {
namespace {

constexpr std::int64_t kHead = 64;    // channels per head, and of a latent
constexpr std::int64_t kFreqs = 8;
constexpr std::int64_t kWaves = 6 * kFreqs; // Fourier features but the coordinates themselves
constexpr double kLength = 7.75;      // of every latent: norms then change directions only
constexpr double kFarShare = 0.2;     // of the tokens
constexpr double kLimit = 1.5;        // the target field's largest value
constexpr float kBox = 1.02f;

/// Weights of the frequencies 2^f in a head's kernel. Each pattern has the same sum, as heads share one normalisation;
/// the first has the curvature 512 = 1 / sigma^2, the others twice and half of it. The low frequencies keep the kernel
/// from repeating inside the box.
constexpr std::array<std::array<double, kFreqs>, 3> kPatterns{
    {{0, 8, 6, 3, 0.75}, {0, 6, 5, 4.75, 2}, {0, 10, 6, 1.75, 0}}};
constexpr double kPatternSum = 17.75, kPatternCurvature = 512;

at::Tensor toTensor(const std::vector<Vec3f>& points) {
    return at::from_blob(const_cast<Vec3f*>(points.data()), {static_cast<std::int64_t>(points.size()), 3}, at::kFloat)
        .clone();
}

std::vector<Vec3f> toPoints(const at::Tensor& tensor) {
    std::vector<Vec3f> points(static_cast<std::size_t>(tensor.size(0)));
    std::copy_n(tensor.contiguous().data_ptr<float>(), 3 * points.size(), &points.front().x);
    return points;
}

at::Tensor spread(const std::vector<Vec3f>& candidates, std::int64_t count) {
    const at::Tensor all = toTensor(candidates).unsqueeze(0);
    return all[0].index_select(0, farthestPoints(all, count, 0)[0]);
}

/// Where tokens are, and how the field looks at points.
struct Places {
    std::vector<Vec3f> points;
    double spacing = 0;
    float reach = 0; ///< tokens lie this far from the surface, on both sides; the field is cut off there
};

Places places(const MadeFurniture& furniture, std::int64_t tokens, std::uint64_t seed) {
    const std::int64_t pairs = static_cast<std::int64_t>(static_cast<double>(tokens) * (1.0 - kFarShare)) / 2;
    const at::Tensor surface = spread(furniture.surfacePoints(static_cast<std::size_t>(4 * pairs), seed), pairs);
    const at::Tensor squares = (surface.unsqueeze(0) - surface.unsqueeze(1)).square().sum(-1) + 100.0 * at::eye(pairs);
    Places result;
    result.spacing = std::get<0>(squares.min(1)).sqrt().mean().item<double>();
    result.reach = static_cast<float>(0.5 * result.spacing);
    for (const Vec3f& p : toPoints(surface)) {
        const Vec3f offset = furniture.inwards(p) * result.reach;
        result.points.push_back(p + offset);
        result.points.push_back(p - offset);
    }
    std::vector<Vec3f> far;
    for (const Vec3f& p : boxPoints(static_cast<std::size_t>(8 * tokens), kBox, seed + 1)) {
        if (furniture.distance(p) < -2.0 * result.spacing) far.push_back(p);
    }
    const auto rest = toPoints(spread(far, tokens - 2 * pairs));
    result.points.insert(result.points.end(), rest.begin(), rest.end());
    return result;
}

float cutOff(float value) { return std::clamp(value, -1.0f, 1.0f); }

/// [L, 64]: 48 Fourier features of the place, its value, the direction inwards, the place, zeros, and what is missing
/// to kLength.
at::Tensor latentsAt(const Places& at, const MadeFurniture& furniture) {
    const at::Tensor positions = toTensor(at.points);
    at::Tensor latents = at::zeros({positions.size(0), kHead});
    latents.narrow(1, 0, kWaves).copy_(FourierEmbedder(kFreqs, false)(positions).narrow(1, 3, kWaves));
    auto rows = latents.accessor<float, 2>();
    for (std::int64_t i = 0; i < positions.size(0); ++i) {
        const Vec3f& p = at.points[static_cast<std::size_t>(i)];
        const Vec3f inwards = furniture.inwards(p);
        rows[i][kWaves] = 3.0f * cutOff(furniture.distance(p) / at.reach);
        for (int axis = 0; axis < 3; ++axis) {
            rows[i][kWaves + 1 + axis] = inwards[axis];
            rows[i][kWaves + 4 + axis] = p[axis];
        }
    }
    latents.select(1, kHead - 1).copy_((kLength * kLength - latents.square().sum(1)).clamp_min(0.0).sqrt());
    return latents;
}

/// Orthonormal columns whose entries sum to zero, so that a LayerNorm takes nothing from them. [rows, columns]
at::Tensor directions(std::uint64_t seed, const std::string& name, std::int64_t rows, std::int64_t columns) {
    const at::Tensor numbers = uniformNumbers(seed, name, {rows, columns}, 1.0, at::kFloat).to(at::kDouble);
    return std::get<0>(at::linalg_qr(numbers - numbers.mean(0, true))).to(at::kFloat).contiguous();
}

using Weights = std::map<std::string, at::Tensor>;

Weights randomWeights(const ShapeVae& shapes, std::uint64_t seed) {
    constexpr double kQuiet = 0.1;
    Weights weights;
    const Weights outline = namedWeights(*shapes);
    for (const auto& [name, like] : outline) {
        at::Tensor value = startingValue(outline, name, StartingRule::Linear, seed, at::kFloat);
        if (name.rfind("transformer.", 0) == 0 && name.find(".c_proj.") != std::string::npos) value.mul_(kQuiet);
        weights[name] = value;
    }
    return weights;
}

/// The layers that carry places to the attention, see made_vae.h.
void constructAttention(Weights& weights, const ShapeVaeConfig& config, double spacing, std::uint64_t seed) {
    const std::int64_t width = config.width / config.geoDecoderDownsampleRatio, heads = width / kHead;
    const std::string attention = "geo_decoder.cross_attn_decoder.attn.";
    const double root = std::sqrt(static_cast<double>(width)), wide = std::sqrt(static_cast<double>(config.width));
    const at::Tensor point = directions(seed, "points", width, 3 + kWaves);
    const at::Tensor token = directions(seed, "tokens", config.width, kHead);
    at::Tensor carried = token;
    weights["post_kl.weight"] = token * (wide / kLength);
    weights["post_kl.bias"].zero_();
    weights["geo_decoder.query_proj.weight"] = point * (root / 5.0);
    weights["geo_decoder.query_proj.bias"].zero_();
    if (config.geoDecoderDownsampleRatio != 1) {
        carried = directions(seed, "projected tokens", width, kHead);
        weights["geo_decoder.latents_proj.weight"] = at::matmul(carried, token.t());
        weights["geo_decoder.latents_proj.bias"].zero_();
    }
    const double sigma = 0.6 * spacing;
    const at::Tensor toWaves =
        point.t().narrow(0, 3, kWaves) * (5.0 / root); // Fourier features have a length of about 5
    const at::Tensor toLatent = carried.t() * (kLength / root);
    std::vector<at::Tensor> queries, keysAndValues;
    for (std::int64_t head = 0; head < heads; ++head) {
        const auto& pattern = kPatterns[static_cast<std::size_t>(head) % kPatterns.size()];
        at::Tensor scale = at::tensor(at::ArrayRef<double>(pattern.data(), pattern.size()), at::kFloat);
        scale =
            (8.0 * scale / (kPatternCurvature * sigma * sigma)).sqrt().repeat({6}); // 8: attention divides by sqrt(64)
        const std::string name = "head " + std::to_string(head);
        const at::Tensor turned = directions(seed, name, kHead, kWaves) * scale.unsqueeze(0);
        const at::Tensor mixing =
            uniformNumbers(seed, name + " values", {kHead, kHead}, std::sqrt(3.0 / kHead), at::kFloat);
        queries.push_back(at::matmul(turned, toWaves));
        keysAndValues.push_back(at::matmul(turned, toLatent.narrow(0, 0, kWaves)));
        keysAndValues.push_back(at::matmul(mixing, toLatent));
    }
    weights[attention + "c_q.weight"] = at::cat(queries);
    weights[attention + "c_kv.weight"] = at::cat(keysAndValues);
    if (weights.count(attention + "c_q.bias") != 0) {
        weights[attention + "c_q.bias"].zero_();
        weights[attention + "c_kv.bias"].zero_();
    }
    const double gain = std::sqrt(3.0 * kPatternSum / (kPatternCurvature * sigma * sigma) / 8.0);
    for (const char* norm :
         {"q_norm", "k_norm"}) { // normalised to a length of 8, queries and keys get their scores' size here
        const auto found = weights.find(attention + "attention." + norm + ".weight");
        if (found != weights.end()) found->second.fill_(gain);
    }
}

void give(ShapeVae& shapes, const Weights& weights, at::Device device) {
    for (auto& item : shapes->named_parameters()) {
        item.value().requires_grad_(false);
        item.value().set_data(weights.at(item.key()).to(device, at::kFloat));
    }
    shapes->eval();
}

/// The decoder's features before its output layer, in pieces.
class Features {
public:
    Features(ShapeVae shapes, const at::Tensor& latents) : m_decoder(shapes->geo_decoder), m_device(latents.device()) {
        m_tokens = m_decoder->projectKeyValue(shapes->decodeLatents(latents.unsqueeze(0)));
    }

    /// [N, width]
    at::Tensor operator()(const at::Tensor& points) {
        const auto parts = m_decoder->named_children();
        const at::Tensor p = points.to(m_device).unsqueeze(0);
        const at::Tensor embedding = m_decoder->projectQueries(p);
        const at::Tensor attended = m_decoder->attend(m_decoder->headQueries(embedding, p), m_tokens);
        at::Tensor x = parts["cross_attn_decoder"]->as<ResidualCrossAttentionBlock>()->finish(embedding, attended);
        if (parts.contains("ln_post")) x = parts["ln_post"]->as<torch::nn::LayerNorm>()->forward(x);
        return x[0];
    }

private:
    GeoDecoder m_decoder;
    KeyValue m_tokens;
    at::Device m_device;
};

struct Sample {
    std::vector<Vec3f> points; ///< the first half close to the surface, the rest all over the box
    at::Tensor targets;        ///< [N], float64
};

Sample samplePoints(const MadeFurniture& furniture, float reach, std::size_t count, std::uint64_t seed) {
    Sample sample;
    sample.points = furniture.surfacePoints(count / 2, seed);
    const std::vector<Vec3f> shifts = boxPoints(count / 2, 2.0f * reach, seed + 1);
    for (std::size_t i = 0; i < shifts.size(); ++i) sample.points[i] += shifts[i];
    const std::vector<Vec3f> all = boxPoints(count - count / 2, kBox, seed + 2);
    sample.points.insert(sample.points.end(), all.begin(), all.end());
    std::vector<double> targets;
    for (const Vec3f& p : sample.points) targets.push_back(kLimit * cutOff(furniture.distance(p) / reach));
    sample.targets = at::tensor(targets, at::kDouble);
    return sample;
}

/// Calls work(first, features [n, width] in float64) for pieces of the sample.
void forPieces(const Sample& sample, Features& features, const JobContext& job, const auto& work) {
    constexpr std::int64_t kPiece = 4096;
    const at::Tensor points = toTensor(sample.points);
    for (std::int64_t first = 0; first < points.size(0); first += kPiece) {
        job.throwIfCancelled();
        work(first, features(points.narrow(0, first, std::min(kPiece, points.size(0) - first))).to(at::kDouble));
    }
}

/// [width + 1]: weights and bias of the output layer.
at::Tensor fitOutput(const Sample& sample, Features& features, const JobContext& job) {
    constexpr double kRidge = 1e-4; // share of the mean square; keeps half precision's noise out of the field
    at::Tensor squares, products;
    forPieces(sample, features, job, [&](std::int64_t first, const at::Tensor& x) {
        const at::Tensor rows = at::cat({x, at::ones({x.size(0), 1}, x.options())}, 1);
        const at::Tensor targets = sample.targets.narrow(0, first, x.size(0)).to(x.device()).unsqueeze(1);
        const at::Tensor square = at::matmul(rows.t(), rows), product = at::matmul(rows.t(), targets);
        squares = squares.defined() ? squares + square : square;
        products = products.defined() ? products + product : product;
    });
    squares = squares.cpu();
    squares.diagonal().add_(kRidge * squares.diagonal().mean().item<double>());
    return at::cholesky_solve(products.cpu(), at::linalg_cholesky(squares)).squeeze(1);
}

void judge(MadeVae& made, const Sample& sample, Features& features, const at::Tensor& output, const JobContext& job) {
    const auto half = static_cast<std::int64_t>(sample.points.size() / 2);
    std::vector<at::Tensor> fields;
    forPieces(sample, features, job, [&](std::int64_t, const at::Tensor& x) {
        const at::Tensor weights = output.to(x.device());
        fields.push_back((at::matmul(x, weights.narrow(0, 0, x.size(1))) + weights[x.size(1)]).cpu());
    });
    const at::Tensor field = at::cat(fields);
    made.nearError = (field - sample.targets).narrow(0, 0, half).square().mean().sqrt().item<double>();
    made.agreement = field.gt(0)
                         .eq(sample.targets.gt(0))
                         .narrow(0, half, field.size(0) - half)
                         .to(at::kDouble)
                         .mean()
                         .item<double>();
}

void requireSizes(const ShapeVaeConfig& config) {
    const bool fits = config.embedDim == kHead && config.width / config.heads == kHead && config.numFreqs == kFreqs &&
                      !config.includePi && !config.localityPrior && config.latentBasis.empty() &&
                      config.numLatents >= 64 && config.width / config.geoDecoderDownsampleRatio > kHead;
    if (!fits)
        throw Error(ErrorCode::InvalidInput,
                    "a decoder can be made for heads of 64 channels, 64 latent channels and 8 frequencies only");
}

} // namespace

MadeVae makeVae(const ShapeVaeConfig& config, std::uint64_t seed, at::ScalarType type, at::Device device,
                const JobContext& job) {
    requireSizes(config);
    constexpr std::size_t kFitPoints = 32768, kTestPoints = 8192;
    const at::NoGradGuard noGradients;
    const MadeFurniture furniture(seed);
    const Places at = places(furniture, config.numLatents, seed + 10);
    const at::Tensor latents = latentsAt(at, furniture);
    ShapeVae shapes{nullptr};
    {
        const SkipInitialisation skip;
        ShapeVaeConfig decoderOnly = config;
        decoderOnly.withEncoder = false;
        shapes = ShapeVae(decoderOnly);
    }
    MadeVae made;
    made.weights = randomWeights(shapes, seed);
    constructAttention(made.weights, config, at.spacing, seed);
    for (auto& [name, value] : made.weights) value = value.to(type).contiguous();
    give(shapes, made.weights, device);
    Features features(shapes, latents.to(device));
    const at::Tensor output = fitOutput(samplePoints(furniture, at.reach, kFitPoints, seed + 20), features, job);
    judge(made, samplePoints(furniture, at.reach, kTestPoints, seed + 30), features, output, job);
    made.weights["geo_decoder.output_proj.weight"] =
        output.narrow(0, 0, output.size(0) - 1).unsqueeze(0).to(type).contiguous();
    made.weights["geo_decoder.output_proj.bias"] = output.narrow(0, output.size(0) - 1, 1).to(type).contiguous();
    made.latents = (latents * config.scaleFactor).unsqueeze(0);
    made.tokenSpacing = at.spacing;
    return made;
}

} // namespace vecset
