#include "core/decoding/shape_evaluator.h"

#include "core/decoding/batched_evaluation.h"
#include "core/decoding/field_decoder.h"
#include "core/models/shape_vae.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cstdio>
#include <limits>
#include <string>

#include "tests/core/decoding/decoder_config.h"
#include "tests/support/test.h"

using namespace vecset;

namespace {

std::vector<ShapeVaeConfig> manyConfigs() {
    std::vector<ShapeVaeConfig> all;
    for (const int tokens : {1, 7, 96, 515}) all.push_back(test::decoderConfig(64, 4, tokens));
    for (auto [width, heads] : {std::pair{32, 1}, {64, 2}, {128, 4}, {256, 8}}) {
        for (const bool locality : {false, true}) {
            for (const bool norms : {false, true}) {
                ShapeVaeConfig c = test::decoderConfig(width, heads, 96);
                c.localityPrior = locality;
                c.qkNorm = c.geoDecoderLnPost = norms;
                c.qkvBias = c.includePi = !locality;
                c.geoDecoderMlpExpandRatio = norms ? 4 : 1;
                all.push_back(c);
                if (heads % 2 == 0) {
                    c.geoDecoderDownsampleRatio = 2;
                    all.push_back(c);
                }
            }
        }
    }
    return all;
}

/// A decoder whose random weights matter everywhere (fresh LayerNorms would be plain), and tokens.
struct Sample {
    explicit Sample(const ShapeVaeConfig& c) : vae(c) {
        at::manual_seed(7);
        const at::NoGradGuard guard;
        for (auto& item : vae->geo_decoder->named_parameters()) {
            if (item.key() != "locality") item.value().add_(at::randn_like(item.value()) * 0.1);
        }
        tokens = at::randn({1, c.numLatents, c.width});
    }
    ShapeVae vae;
    at::Tensor tokens;
};

std::string describe(const ShapeVaeConfig& c) {
    return "width " + std::to_string(c.width) + "/" + std::to_string(c.geoDecoderDownsampleRatio) + ", heads " +
           std::to_string(c.heads) + ", tokens " + std::to_string(c.numLatents) + (c.qkNorm ? ", qk_norm" : "") +
           (c.geoDecoderLnPost ? ", ln_post" : "") + (c.localityPrior ? ", locality" : "");
}

/// The largest difference, relative to the spread of the reference.
double difference(std::span<const float> a, const at::Tensor& reference) {
    const at::Tensor flat = reference.reshape({-1});
    const at::Tensor own = at::from_blob(const_cast<float*>(a.data()), {flat.numel()}, at::kFloat);
    return ((own - flat).abs().max() / flat.abs().max()).item<double>();
}

} // namespace

VECSET_TEST(kernels_agree_with_the_network_of_libtorch) {
    const c10::InferenceMode guard;
    for (const ShapeVaeConfig& c : manyConfigs()) {
        Sample sample(c);
        const KeyValue keyValue = sample.vae->geo_decoder->projectKeyValue(sample.tokens);
        CHECK(CpuShapeField::make(sample.vae->geo_decoder, keyValue) != nullptr);
        ShapeEvaluator evaluator(sample.vae->geo_decoder, sample.tokens);
        const GridLevel level = exactLevels(20, 20, 1.01).front();
        std::vector<Vec3f> points;
        KeySet keys;
        for (std::uint64_t key = 3; key < level.vertexCount(); key += 5) {
            keys.push_back(key);
            points.push_back(level.position(key));
        }
        const auto count = static_cast<std::int64_t>(points.size());
        const at::Tensor at = at::from_blob(points.data(), {1, count, 3}, at::kFloat).clone();
        const at::Tensor expected = sample.vae->geo_decoder->forward(at, sample.tokens);
        std::vector<float> free(points.size()), onLattice(points.size());
        evaluator.evaluate(points, free);
        evaluator.evaluateVertices(keys, level, onLattice);
        const double a = difference(free, expected), b = difference(onLattice, expected);
        std::printf("%-60s points %.1e, vertices %.1e\n", describe(c).c_str(), a, b);
        CHECK(a < 1e-4);
        CHECK(b < 1e-4);
    }
}

VECSET_TEST(groups_with_tokens_of_their_own_agree_with_libtorch) {
    const c10::InferenceMode guard;
    for (const ShapeVaeConfig& c : manyConfigs()) {
        Sample sample(c);
        GeoDecoder& decoder = sample.vae->geo_decoder;
        ShapeEvaluator evaluator(decoder, sample.tokens);
        const KeyValue all = decoder->projectKeyValue(sample.tokens);
        const GridLevel level = exactLevels(20, 20, 1.01).front();
        std::vector<Vec3f> points;
        for (std::uint64_t key = 3; key < level.vertexCount(); key += 17) points.push_back(level.position(key));
        const auto count = static_cast<std::int64_t>(points.size());
        const std::vector<std::int64_t> counts{1, 200, count - 201};
        const at::Tensor positions = at::from_blob(points.data(), {1, count, 3}, at::kFloat).clone();
        const at::Tensor embedding = decoder->projectQueries(positions),
                         queries = decoder->headQueries(embedding, positions);
        for (const SelectionRule rule :
             {SelectionRule{KvScoring::Mean, (c.numLatents + 2) / 3}, SelectionRule{KvScoring::Merge, 0}}) {
            const TokenSelection selection = selectTokens(queries, counts, all.k, rule);
            const at::Tensor expected =
                decoder->finish(embedding, attendSelected(queries, counts, all.k, all.v, selection));
            std::vector<float> values(points.size());
            evaluator.selectTokens(points, counts, rule);
            evaluator.evaluateGroups(points, counts, 0, values);
            const double off = difference(values, expected);
            if (off >= 1e-4) std::printf("%s: %.1e\n", describe(c).c_str(), off);
            CHECK(off < 1e-4);
            // any part of the groups, as batches cut them
            std::vector<float> part(150);
            evaluator.evaluateGroups(std::span(points).subspan(51, 150), std::vector<std::int64_t>{150}, 1, part);
            CHECK(std::equal(part.begin(), part.end(), values.begin() + 51));
        }
    }
}

VECSET_TEST(batches_and_threads_do_not_change_a_bit) {
    const c10::InferenceMode guard;
    Sample sample(test::decoderConfig(64, 2, 33));
    std::vector<float> first;
    const int threads = at::get_num_threads();
    for (const std::size_t batch : {100000, 777, 48, 5}) {
        at::set_num_threads(batch == 777 ? 1 : threads);
        ShapeEvaluator evaluator(sample.vae->geo_decoder, sample.tokens);
        DecodePlan plan;
        plan.levels = exactLevels(12, 12, 1.01);
        plan.batch = batch;
        const SparseField field = decodeDense(evaluator, plan, true, {});
        if (first.empty()) first = field.values;
        CHECK(field.values == first);
    }
    at::set_num_threads(threads);
}

VECSET_TEST(what_the_kernels_cannot_do_goes_through_libtorch) {
    const c10::InferenceMode guard;
    Sample odd(test::decoderConfig(24, 2, 5)); // not a multiple of 16
    CHECK(CpuShapeField::make(odd.vae->geo_decoder, odd.vae->geo_decoder->projectKeyValue(odd.tokens)) == nullptr);
    ShapeEvaluator evaluator(odd.vae->geo_decoder, odd.tokens);
    const GridLevel level = exactLevels(8, 8, 1.01).front();
    const KeySet keys{0, 100, 500};
    std::vector<float> values(3), again(3);
    evaluator.evaluateVertices(keys, level, values);
    evaluator.evaluate(std::vector<Vec3f>{level.position(0), level.position(100), level.position(500)}, again);
    CHECK(values == again);

    Sample half(test::decoderConfig(64, 2, 5));
    half.vae->to(at::kBFloat16);
    const at::Tensor tokens = half.tokens.to(at::kBFloat16);
    CHECK(CpuShapeField::make(half.vae->geo_decoder, half.vae->geo_decoder->projectKeyValue(tokens)) == nullptr);
}

VECSET_TEST(tokens_that_are_not_finite_are_refused) {
    const c10::InferenceMode guard;
    Sample sample(test::decoderConfig(32, 2, 4));
    at::Tensor tokens = sample.tokens.clone();
    tokens.view({-1})[3] = std::numeric_limits<float>::quiet_NaN();
    CHECK_THROWS(InvalidInput, "not finite", ShapeEvaluator(sample.vae->geo_decoder, tokens));
}
