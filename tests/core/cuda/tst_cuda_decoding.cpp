#include "tests/core/cuda/device_cases.h"

#include "core/decoding/device_attention.h"
#include "core/decoding/token_selection.h"
#include "core/decoding/volume_decoder.h"
#include "core/geometry/mesh_metrics.h"
#include "core/geometry/mesh_statistics.h"
#include "core/models/vecset_model.h"
#include "core/surface/extract_surface.h"

#include <torch/cuda.h>
#include <torch/version.h>

#include <chrono>
#include <cstdio>
#include <numeric>

using namespace vecset;

namespace {

/// The first GPU; skips the case where there is none.
at::Device gpu() {
    if (!torch::cuda::is_available()) SKIP("there is no CUDA device that this LibTorch can use");
    return {at::kCUDA, 0};
}

double secondsOf(const std::function<void()>& work) {
    torch::cuda::synchronize();
    const auto started = std::chrono::steady_clock::now();
    work();
    torch::cuda::synchronize();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
}

/// The built-in model's decoder and the tokens of an arbitrary shape of its kind.
struct TrainedShape {
    TrainedShape() : vae(loadShapeVae(std::string(VECSET_SOURCE_DIR) + "/resources/models/furniture-xs")) {
        at::manual_seed(11);
        const c10::InferenceMode guard;
        tokens = vae->decodeLatents(at::randn({1, vae->config().latentTokens(), vae->config().latentChannels()}));
    }
    ShapeVae vae;
    at::Tensor tokens;
};

SparseField decode(ShapeVae& vae, const at::Tensor& tokens, int resolution,
                   DecodeMethod method = DecodeMethod::Hierarchical, DecodeStatistics* statistics = nullptr) {
    DecodeOptions options;
    options.resolution = resolution;
    options.method = method;
    return decodeVolume(vae->geo_decoder, tokens, options, {}, statistics);
}

void print(const char* name, const DecodeStatistics& s) {
    std::printf("%s: %.4f s", name, s.seconds);
    for (std::size_t l = 0; l < s.queries.size(); ++l) {
        std::printf("; %d cells, %lld queries, %.4f s", s.resolutions[l], static_cast<long long>(s.queries[l]),
                    s.levelSeconds[l]);
    }
    std::printf("\n");
}

} // namespace

VECSET_TEST(decodes_on_the_gpu_sample_the_same_vertices) { test::checkAllKinds(gpu(), {40, 61, 130}); }

VECSET_TEST(float32_on_the_gpu_gives_the_decoder_s_field) {
    const at::Device device = gpu();
    const c10::InferenceMode guard;
    for (const ShapeVaeConfig& config : test::decoderConfigs()) {
        if (config.localityPrior) continue;
        test::RandomShape shape(config);
        const test::Reference reference(shape.vae->geo_decoder, shape.tokens, 37, 301);
        shape.vae->to(device);
        GeoDecoder& decoder = shape.vae->geo_decoder;
        const auto field = DeviceShapeField::make(decoder, decoder->projectKeyValue(shape.tokens.to(device)));
        if (field == nullptr) throw test::Failed{test::describe(config) + ": the kernels do not apply"};
        const double error = test::fieldError(*field, reference);
        if (!(error < 1e-4)) throw test::Failed{test::describe(config) + ": error " + std::to_string(error)};
    }
}

VECSET_TEST(half_precision_on_the_gpu_stays_near_the_decoder_s_field) {
    const at::Device device = gpu();
    const c10::InferenceMode guard;
    for (const at::ScalarType type : {at::kHalf, at::kBFloat16}) {
        double worst = 0.0;
        for (const ShapeVaeConfig& config : test::decoderConfigs()) {
            if (config.localityPrior && type != at::kHalf) continue;
            test::RandomShape shape(config);
            const test::Reference reference(shape.vae->geo_decoder, shape.tokens, 37, 301);
            config.localityPrior ? shape.vae->to(device) : shape.vae->to(device, type);
            GeoDecoder& decoder = shape.vae->geo_decoder;
            const at::ScalarType own = decoder->parameters().front().scalar_type();
            const auto field = DeviceShapeField::make(decoder, decoder->projectKeyValue(shape.tokens.to(device, own)));
            if (field == nullptr) throw test::Failed{test::describe(config) + ": the kernels do not apply"};
            const double error = test::fieldError(*field, reference);
            worst = std::max(worst, error);
            if (!(error < (type == at::kHalf ? 1e-2 : 8e-2)))
                throw test::Failed{test::describe(config) + ": error " + std::to_string(error)};
        }
        std::printf("%s: largest relative error %.2e\n", at::toString(type), worst);
    }
}

VECSET_TEST(groups_attend_to_their_own_tokens) {
    const at::Device device = gpu();
    const c10::InferenceMode guard;
    at::manual_seed(3);
    const auto options = at::TensorOptions().dtype(at::kHalf).device(device);
    const std::vector<std::int64_t> counts{5, 130, 1, 64};
    const at::Tensor q = at::randn({200, 4, 64}, options), k = at::randn({4 * 48, 4, 64}, options),
                     v = at::randn({4 * 48, 4, 64}, options);
    if (!canAttendInGroups(k.view({1, 4, -1, 64}))) SKIP("this GPU or LibTorch has no attention for groups");
    const at::Tensor out = attendInGroups(q, groupBegins(counts, device), 130, k, v).to(at::kFloat);
    std::int64_t first = 0;
    for (std::size_t g = 0; g < counts.size(); ++g) {
        const auto rows = [&](const at::Tensor& x, std::int64_t at, std::int64_t n) {
            return x.narrow(0, at, n).to(at::kFloat).transpose(0, 1);
        };
        const at::Tensor keys = rows(k, static_cast<std::int64_t>(g) * 48, 48),
                         values = rows(v, static_cast<std::int64_t>(g) * 48, 48);
        const at::Tensor weights = (at::matmul(rows(q, first, counts[g]), keys.transpose(1, 2)) / 8.0).softmax(-1);
        const at::Tensor error =
            (at::matmul(weights, values).transpose(0, 1) - out.narrow(0, first, counts[g])).abs().max();
        CHECK(error.item<double>() < 5e-3);
        first += counts[g];
    }
}

VECSET_TEST(groups_that_keep_all_tokens_change_nothing) {
    const at::Device device = gpu();
    const c10::InferenceMode guard;
    test::RandomShape shape(test::decoderConfig(256, 4, 96));
    shape.vae->to(device, at::kHalf);
    GeoDecoder& decoder = shape.vae->geo_decoder;
    const auto field = DeviceShapeField::make(decoder, decoder->projectKeyValue(shape.tokens.to(device, at::kHalf)));
    const SelectionRule all{KvScoring::Mean, 96};
    if (!field->canSelect(all)) SKIP("this GPU or LibTorch has no attention for groups");
    const GridLevel level = exactLevels(48, 48, 1.01).back();
    const at::Tensor keys = at::arange(5000, at::TensorOptions().dtype(at::kInt).device(device)) * 20;
    const at::Tensor together = at::empty({5000}, at::TensorOptions().dtype(at::kFloat).device(device)),
                     apart = at::empty_like(together);
    field->evaluate(keys, level, together);
    field->evaluateGroups(keys, std::vector<std::int64_t>{1, 3000, 129, 1870}, level, all, 4, apart);
    CHECK((together - apart).abs().max().item<double>() < 5e-3 * together.abs().max().item<double>());
}

VECSET_TEST(the_trained_decoder_gives_the_same_mesh_on_both) {
    const at::Device device = gpu();
    TrainedShape shape;
    const c10::InferenceMode guard;
    DecodeStatistics onCpu, onGpu;
    const SparseField expected = decode(shape.vae, shape.tokens, 128, DecodeMethod::Hierarchical, &onCpu);
    const test::Reference reference(shape.vae->geo_decoder, shape.tokens, 128, 20000);
    shape.vae->to(device);
    const at::Tensor tokens = shape.tokens.to(device);
    GeoDecoder& decoder = shape.vae->geo_decoder;
    const auto field = DeviceShapeField::make(decoder, decoder->projectKeyValue(tokens));
    CHECK(field != nullptr);
    const double error = test::fieldError(*field, reference);
    (void)decode(shape.vae, tokens, 128);
    const SparseField actual = decode(shape.vae, tokens, 128, DecodeMethod::Hierarchical, &onGpu);
    const TriangleMesh a = extractSurface(expected), b = extractSurface(actual);
    if (!test::checkSameMesh(actual, 0.0f, "trained decoder"))
        throw test::Failed{"the surface was not made on the GPU"};
    const double iou = meshVolumeIou(a, b, 128);
    print("cpu", onCpu);
    print("gpu", onGpu);
    std::printf("trained decoder: relative error %.2e, V-IoU of the meshes %.6f\n", error, iou);
    CHECK(error < 1e-2);
    CHECK(iou > 0.998);
    CHECK(meshStatistics(b).closed);
}

VECSET_TEST(large_decodes_of_the_trained_decoder_are_timed) {
    const at::Device device = gpu();
    TrainedShape shape;
    const c10::InferenceMode guard;
    shape.vae->to(device);
    const at::Tensor tokens = shape.tokens.to(device);
    for (const int resolution : {256, 384, 512}) {
        for (int repeat = 0; repeat < 2; ++repeat) {
            DecodeStatistics statistics;
            SparseField field;
            TriangleMesh mesh;
            const double decoding = secondsOf(
                [&] { field = decode(shape.vae, tokens, resolution, DecodeMethod::Hierarchical, &statistics); });
            const double meshing = secondsOf([&] { mesh = extractSurface(field); });
            if (repeat == 0) continue;
            print("gpu", statistics);
            std::printf("%d cells: decode %.4f s, surface %.4f s, %zu samples, %zu faces\n", resolution, decoding,
                        meshing, field.keys.size(), mesh.triangles.size());
            CHECK(resolution > 256 || meshStatistics(mesh).closed);
        }
    }
}

VECSET_TEST(official_turbo_sizes_decode_alike_with_and_without_the_kernels) {
    const at::Device device = gpu();
    const c10::InferenceMode guard;
    ShapeVaeConfig config = test::decoderConfig(1024, 16, 3072);
    config.geoDecoderDownsampleRatio = 2;
    config.geoDecoderMlpExpandRatio = 1;
    config.geoDecoderLnPost = false;
    config.numFreqs = 8;
    test::RandomShape shape(config);
    const test::Reference reference(shape.vae->geo_decoder, shape.tokens, 63, 4000);
    shape.vae->to(device, at::kHalf);
    const at::Tensor tokens = shape.tokens.to(device, at::kHalf);
    GeoDecoder& decoder = shape.vae->geo_decoder;
    const auto field = DeviceShapeField::make(decoder, decoder->projectKeyValue(tokens));
    CHECK(field != nullptr);
    std::printf("relative error of the kernels %.2e\n", test::fieldError(*field, reference));

    const GridLevel level = exactLevels(96, 96, 1.01).back();
    const std::int64_t count = 131072;
    const at::Tensor keys = at::arange(count, at::TensorOptions().dtype(at::kInt).device(device));
    const at::Tensor values = at::empty({count}, at::TensorOptions().dtype(at::kFloat).device(device));
    const at::Tensor points = at::rand({1, count, 3}, at::TensorOptions().dtype(at::kFloat).device(device));
    const KeyValue keyValue = decoder->projectKeyValue(tokens);
    const auto plain = [&] {
        const at::Tensor x = decoder->projectQueries(points);
        (void)decoder->finish(x, decoder->attend(decoder->headQueries(x, points), keyValue));
    };
    const auto ours = [&] { field->evaluate(keys, level, values); };
    plain(), ours(), plain(), ours();
    std::printf("%lld queries of official turbo sizes: LibTorch's operations %.2f ms, the kernels %.2f ms\n",
                static_cast<long long>(count), 1e3 * secondsOf(plain), 1e3 * secondsOf(ours));

    const at::Tensor q = at::randn({count, 8, 64}, tokens.options()), k = at::randn({1, 8, 3072, 64}, tokens.options());
    const auto flash = [&] { (void)attendOnDevice(q, k, k); };
    flash();
    std::printf("of that attention: flash %.2f ms", 1e3 * secondsOf(flash));
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 5)
    const at::Tensor rows = q.unsqueeze(0).transpose(1, 2);
    try {
        const auto cudnn = [&] { (void)at::_scaled_dot_product_cudnn_attention(rows, k, k, {}, false); };
        const double first = secondsOf(cudnn);
        std::printf(", cuDNN %.2f ms (its first call %.0f ms)\n", 1e3 * secondsOf(cudnn), 1e3 * first);
    } catch (const std::exception& error) {
        std::printf("; cuDNN's is not there: %.80s\n", error.what());
    }
#endif
}
