#include "tests/core/cuda/device_cases.h"

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
    for (const int cells : {10, 37, 10}) CHECK(test::fieldError(*field, test::Reference(decoder, shape.tokens, cells, 64)) < 2e-5);
}
