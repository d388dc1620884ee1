#include "core/decoding/volume_decoder.h"

#include "core/decoding/cpu_kernel.h"
#include "core/geometry/mesh_metrics.h"
#include "core/geometry/mesh_statistics.h"
#include "core/models/vecset_model.h"
#include "core/surface/extract_surface.h"
#include "core/verify/golden_file.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <cstdio>
#include <limits>
#include <numeric>

#include "tests/support/test.h"

using namespace vecset;

namespace {

/// A golden model's shape decoder and the tokens of its fitted shape.
struct Shape {
    explicit Shape(const std::string& name)
        : vae(loadShapeVae(test::parityFolder() + "/" + name + "/model.safetensors")),
          tokens(GoldenFile(test::parityFolder() + "/" + name + "/vae_decode.safetensors")
                     .tensor("latents")
                     .narrow(0, 0, 1)) {}
    ShapeVae vae;
    at::Tensor tokens;
};

SparseField decode(Shape& shape, DecodeMethod method, int resolution, KvScoring scoring = KvScoring::Mean,
                   DecodeStatistics* statistics = nullptr) {
    DecodeOptions options;
    options.method = method;
    options.resolution = resolution;
    options.scoring = scoring;
    return decodeVolume(shape.vae->geo_decoder, shape.tokens, options, {}, statistics);
}

double iou(const SparseField& a, const SparseField& b) {
    return meshVolumeIou(extractSurface(a), extractSurface(b), 128);
}

void checkFidelity(const std::string& name, int resolution) {
    Shape shape(name);
    DecodeStatistics dense, hierarchical, lightning;
    const SparseField reference = decode(shape, DecodeMethod::Dense, resolution, KvScoring::Mean, &dense);
    const double exact =
        iou(decode(shape, DecodeMethod::Hierarchical, resolution, KvScoring::Mean, &hierarchical), reference);
    const double mean = iou(decode(shape, DecodeMethod::Lightning, resolution, KvScoring::Mean, &lightning), reference);
    const double merge = iou(decode(shape, DecodeMethod::Lightning, resolution, KvScoring::Merge), reference);
    const auto total = [](const DecodeStatistics& s) {
        return std::accumulate(s.queries.begin(), s.queries.end(), std::int64_t{0});
    };
    std::printf("%s at %d: V-IoU hierarchical %.6f, lightning mean %.5f, merge %.5f; queries %lld, %lld; seconds %.2f, "
                "%.2f, %.2f\n",
                name.c_str(), resolution, exact, mean, merge, static_cast<long long>(total(dense)),
                static_cast<long long>(total(hierarchical)), dense.seconds, hierarchical.seconds, lightning.seconds);
    CHECK(exact >= 0.9995);
    CHECK(mean >= 0.99);
    CHECK(merge >= 0.99);
    CHECK(total(hierarchical) * 3 < total(dense));
}

} // namespace

VECSET_TEST(hierarchical_and_lightning_stay_true_to_dense_turbo) { checkFidelity("pipe_turbo", 128); }
VECSET_TEST(hierarchical_and_lightning_stay_true_to_dense_base) { checkFidelity("pipe_base", 128); }

VECSET_TEST(decodes_are_closed_and_repeatable) {
    Shape shape("pipe_turbo");
    for (const DecodeMethod method : {DecodeMethod::Hierarchical, DecodeMethod::Lightning}) {
        const SparseField a = decode(shape, method, 65);
        const SparseField b = decode(shape, method, 65);
        CHECK(a.keys == b.keys);
        CHECK(a.values == b.values);
        CHECK(meshStatistics(extractSurface(a)).closed);
    }
}

VECSET_TEST(the_batch_size_does_not_change_the_shape) {
    Shape shape("pipe_base");
    DecodeOptions options;
    options.resolution = 48;
    options.chunkSize = 777;
    const SparseField small = decodeVolume(shape.vae->geo_decoder, shape.tokens, options);
    const SparseField large = decode(shape, DecodeMethod::Hierarchical, 48);
    CHECK(small.keys.size() > 1000);
    CHECK(iou(small, large) > 0.9999);
}

VECSET_TEST(half_precision_moves_the_surface_by_little) {
    for (const char* name : {"pipe_turbo", "pipe_base"}) {
        Shape shape(name);
        DecodeOptions options;
        options.resolution = 96;
        const SparseField full = decodeVolume(shape.vae->geo_decoder, shape.tokens, options);
        options.halfQueries = true;
        const SparseField half = decodeVolume(shape.vae->geo_decoder, shape.tokens, options);
        const double agreement = iou(full, half);
        std::printf("%s, float16 queries where the processor has them: V-IoU to float32 %.6f, the same values: %s\n",
                    name, agreement, full.values == half.values ? "yes" : "no");
        CHECK(agreement >= 0.9995);
        const bool differs = cpu::bestKernel(true).half && !cpu::bestKernel().half && !cpu::kernelsAreOff();
        CHECK_EQ(full.values == half.values, !differs);
    }
}

VECSET_TEST(damaged_tokens_are_refused) {
    Shape shape("pipe_base");
    const at::Tensor nan = shape.tokens * std::numeric_limits<float>::quiet_NaN();
    CHECK_THROWS(InvalidInput, "not finite", decodeVolume(shape.vae->geo_decoder, nan, {}));
    CHECK_THROWS(InvalidInput, "one shape",
                 decodeVolume(shape.vae->geo_decoder, at::cat({shape.tokens, shape.tokens}), {}));
    DecodeOptions options;
    for (const int resolution : {0, 7, 4096}) {
        options.resolution = resolution;
        CHECK_THROWS(InvalidInput, "8 to 1024", decodeVolume(shape.vae->geo_decoder, shape.tokens, options));
    }
}
