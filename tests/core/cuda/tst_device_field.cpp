#include "tests/core/cuda/device_cases.h"

#include "core/decoding/shape_evaluator.h"

#include <cstdio>

using namespace vecset;

VECSET_TEST(row_steps_give_the_decoder_s_field) {
    const c10::InferenceMode guard;
    double worst = 0.0;
    for (const ShapeVaeConfig& config : test::decoderConfigs()) {
        test::RandomShape shape(config);
        GeoDecoder& decoder = shape.vae->geo_decoder;
        const test::Reference reference(decoder, shape.tokens, 37, 301);
        const auto field = DeviceShapeField::make(decoder, decoder->projectKeyValue(shape.tokens));
        if (field == nullptr) throw test::Failed{test::describe(config) + ": the steps do not apply"};
        const double error = test::fieldError(*field, reference);
        worst = std::max(worst, error);
        if (!(error < 2e-5)) throw test::Failed{test::describe(config) + ": error " + std::to_string(error)};
    }
    std::printf("largest relative error %.2e\n", worst);
}

VECSET_TEST(other_lattices_get_tables_of_their_own) {
    const c10::InferenceMode guard;
    test::RandomShape shape(test::decoderConfig(64, 4, 40));
    GeoDecoder& decoder = shape.vae->geo_decoder;
    const auto field = DeviceShapeField::make(decoder, decoder->projectKeyValue(shape.tokens));
    for (const int cells : {10, 37, 10})
        CHECK(test::fieldError(*field, test::Reference(decoder, shape.tokens, cells, 64)) < 2e-5);
}

VECSET_TEST(groups_keep_the_tokens_that_the_host_keeps) {
    const c10::InferenceMode guard;
    for (const bool locality : {false, true}) {
        ShapeVaeConfig config = test::decoderConfig(64, 4, 60);
        config.localityPrior = locality;
        test::RandomShape shape(config);
        GeoDecoder& decoder = shape.vae->geo_decoder;
        const test::Reference vertices(decoder, shape.tokens, 37, 240);
        const std::vector<std::int64_t> counts{7, 100, 1, 132};
        const SelectionRule rule{KvScoring::Mean, 20};
        constexpr int kStride = 4;

        std::vector<Vec3f> points, samples;
        std::vector<std::int64_t> sampled;
        for (std::int64_t i = 0; i < 240; ++i)
            points.push_back(
                vertices.level.position(static_cast<std::uint64_t>(vertices.keys.data_ptr<std::int32_t>()[i])));
        std::size_t first = 0;
        for (const std::int64_t count : counts) {
            for (std::int64_t i = 0; i < count; i += kStride)
                samples.push_back(points[first + static_cast<std::size_t>(i)]);
            sampled.push_back((count + kStride - 1) / kStride);
            first += static_cast<std::size_t>(count);
        }
        ShapeEvaluator evaluator(decoder, shape.tokens);
        evaluator.selectTokens(samples, sampled, rule);
        std::vector<float> expected(points.size());
        evaluator.evaluateGroups(points, counts, 0, expected);

        const auto field = DeviceShapeField::make(decoder, decoder->projectKeyValue(shape.tokens));
        const at::Tensor actual = at::empty({240}, at::kFloat);
        field->evaluateGroups(vertices.keys, counts, vertices.level, rule, kStride, actual);
        const at::Tensor reference = at::from_blob(expected.data(), {240}, at::kFloat);
        CHECK((actual - reference).abs().max().item<double>() < 2e-5 * reference.abs().max().item<double>());
        CHECK((vertices.values - reference).abs().max().item<double>() >
              1e-3 * reference.abs().max().item<double>()); // it does choose
    }
}
