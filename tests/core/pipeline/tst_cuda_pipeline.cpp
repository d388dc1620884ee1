#include "core/models/vecset_model.h"
#include "core/pipeline/device_memory.h"
#include "core/pipeline/make_model.h"
#include "core/sampling/sampler.h"
#include "tests/support/test.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <torch/cuda.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iostream>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

const at::Device kCard(at::kCUDA, 0);

/// A small model with made weights: everything below runs on the card and on the CPU.
fs::path madeModel(const std::string& sizes) {
    static const fs::path folder = test::temporaryFolder();
    const fs::path path = folder / sizes;
    if (fs::exists(path)) return path;
    MakeModelRequest make;
    make.sizes = sizes;
    make.device = DeviceChoice::Cpu;
    (void)makeModel(path, make);
    return path;
}

void requireCard() {
    if (!torch::cuda::is_available()) SKIP("there is no CUDA device");
}

/// Largest difference as a share of the largest value.
double apart(const at::Tensor& a, const at::Tensor& b) {
    const at::Tensor x = a.to(at::kCPU, at::kDouble), y = b.to(at::kCPU, at::kDouble);
    return (x - y).abs().max().item<double>() / y.abs().max().item<double>();
}

GenerationRequest requestFor(const fs::path& model) {
    GenerationRequest request;
    RgbaImage square(128, 128);
    for (int y = 24; y < 104; ++y) {
        for (int x = 24; x < 104; ++x) std::fill_n(square.at(x, y), 4, std::uint8_t{255});
    }
    request.pictures = {{ViewSide::Front, square}};
    request.decodeInstead = std::make_shared<const Latents>(loadLatents(model / kMadeLatentsFile));
    request.mesh.decode.resolution = 64;
    request.steps = 4;
    return request;
}

double volume(const TriangleMesh& mesh) {
    double sum = 0.0;
    for (const auto& t : mesh.triangles)
        sum += dot(mesh.positions[t[0]], cross(mesh.positions[t[1]], mesh.positions[t[2]])) / 6.0;
    return sum;
}

} // namespace

VECSET_TEST(networksOnTheCardAgreeWithTheCpu) {
    requireCard();
    for (const char* sizes : {"test-shape", "test-turbo-shape"}) {
        VecsetModel cpu = loadVecsetModel(madeModel(sizes));
        const Latents stored = loadLatents(madeModel(sizes) / kMadeLatentsFile);
        const at::Tensor z = at::from_blob(const_cast<float*>(stored.values.data()), {1, 256, 64}, at::kFloat).clone();
        const c10::InferenceMode inference;
        const at::Tensor picture = at::rand({1, 3, 70, 70}) * 2 - 1;
        const at::Tensor cond = cpu.conditioner->forward(picture), tokens = cpu.vae->decodeLatents(z);
        SampleOptions options;
        options.steps = 4;
        const at::Tensor latents = sampleLatents(cpu, cond, options);
        for (const auto& [type, tolerance] :
             {std::pair(at::kFloat, 2e-3), std::pair(at::kHalf, 2e-2), std::pair(at::kBFloat16, 1.5e-1)}) {
            VecsetModel card = loadVecsetModel(madeModel(sizes), kCard, type);
            const double condition = apart(card.conditioner->forward(picture.to(kCard, type)), cond);
            const double sample = apart(sampleLatents(card, cond.to(kCard, type), options), latents);
            const double decode = apart(card.vae->decodeLatents(z.to(kCard, type)), tokens);
            std::cout << sizes << ' ' << c10::toString(type) << ": condition " << condition << ", sample " << sample
                      << ", tokens " << decode << '\n';
            CHECK(condition < tolerance && sample < tolerance && decode < tolerance);
        }
    }
}

VECSET_TEST(aWholeJobRunsOnTheCard) {
    requireCard();
    const fs::path model = madeModel("test-turbo-shape");
    const GenerationRequest request = requestFor(model);
    const double expected = volume(Pipeline::load(model, DeviceChoice::Cpu).generate(request).mesh);
    for (const Precision precision : {Precision::Float32, Precision::Float16, Precision::BFloat16}) {
        for (const DecodeMethod method : {DecodeMethod::Hierarchical, DecodeMethod::Dense}) {
            Pipeline pipeline = Pipeline::load(model, DeviceChoice::Cuda, precision);
            GenerationRequest asked = request;
            asked.mesh.decode.method = method;
            const GenerationResult result = pipeline.generate(asked);
            std::cout << pipeline.facts().device << ", " << pipeline.facts().precision << ": volume "
                      << volume(result.mesh) << " of " << expected << ", peak " << (result.peakDeviceMemory >> 20)
                      << " MiB\n";
            CHECK(std::abs(volume(result.mesh) / expected - 1.0) < 0.05);
            CHECK(result.notes.empty() && result.peakDeviceMemory > 0);
        }
    }
}

VECSET_TEST(oneNetworkAtATimeGivesTheSameBytesOnTheCard) {
    requireCard();
    const fs::path model = madeModel("test-shape");
    GenerationRequest request = requestFor(model);
    request.mesh.decode.method = DecodeMethod::Hierarchical;
    Pipeline roomy = Pipeline::load(model, DeviceChoice::Cuda);
    const GenerationResult expected = roomy.generate(request), again = roomy.generate(request);
    CHECK(expected.latents.values == again.latents.values);
    {
        Pipeline tight = Pipeline::load(model, DeviceChoice::Cuda, Precision::Auto, {}, std::uint64_t{1} << 30);
        CHECK(tight.facts().oneByOne);
        const GenerationResult result = tight.generate(request);
        CHECK(result.latents.values == expected.latents.values);
        CHECK_EQ(result.mesh.triangles.size(), expected.mesh.triangles.size());
        std::cout << tight.facts().memoryPlan << "; peak " << (result.peakDeviceMemory >> 20) << " MiB, all at once "
                  << (expected.peakDeviceMemory >> 20) << '\n';
    }
    limitDeviceMemory(kCard, 0);
}

VECSET_TEST(aFullCardIsNoticedAndTheJobGoesOnSmaller) {
    requireCard();
    const fs::path model = madeModel("test-shape");
    GenerationRequest request = requestFor(model);
    request.mesh.decode.resolution = 128;
    Pipeline pipeline = Pipeline::load(model, DeviceChoice::Cuda);
    const GenerationResult roomy = pipeline.generate(request);
    trimDeviceMemory(kCard);
    const auto memory = deviceMemory(kCard);
    CHECK(memory && memory->total > 0 && memory->allocated > 0);
    // As little more than what is in use as a quarter of what the job took.
    limitDeviceMemory(kCard,
                      memory->allocated +
                          (roomy.peakDeviceReserved - std::min(roomy.peakDeviceReserved, memory->allocated)) / 4);
    try {
        const GenerationResult tight = pipeline.generate(request);
        std::cout << "went on: " << (tight.notes.empty() ? "without a note" : tight.notes.front()) << '\n';
        CHECK(std::abs(volume(tight.mesh) / volume(roomy.mesh) - 1.0) < 0.01);
    } catch (const Error& error) {
        std::cout << "gave up: " << error.what() << '\n';
        CHECK_EQ(toString(error.code()), toString(ErrorCode::OutOfGpuMemory));
    }
    limitDeviceMemory(kCard, 0);
    CHECK(!pipeline.generate(request).mesh.isEmpty()); // it stays usable
}

VECSET_TEST(officialDecodersRunOnTheCard) {
    requireCard();
    const fs::path model = madeModel("test-turbo-shape");
    Pipeline pipeline = Pipeline::load(model, DeviceChoice::Cuda);
    const Latents latents = loadLatents(model / kMadeLatentsFile);
    MeshRequest request;
    request.decode.resolution = 128;
    const double ours = volume(pipeline.decode(latents, request).mesh);
    for (const Yardstick official : {Yardstick::Dense, Yardstick::FlashVdm}) {
        const GenerationResult result = pipeline.decodeLike(official, latents, request, 50'000);
        std::cout << "official " << (official == Yardstick::Dense ? "dense " : "FlashVDM ") << result.decode.seconds
                  << " s, " << result.decode.queries.front() << " queries, volume " << volume(result.mesh) << " beside "
                  << ours << '\n';
        CHECK(std::abs(volume(result.mesh) / ours - 1.0) <
              (official == Yardstick::Dense ? 0.01 : 0.5)); // few tokens, few kept
    }
    const DeviceRates rates = pipeline.deviceRates();
    std::cout << "matrix product " << rates.gemmFlops / 1e12 << " TFLOP/s, copy " << rates.copyBytes / 1e9 << " GB/s\n";
    CHECK(rates.gemmFlops > 0.0 && rates.copyBytes > 0.0 && rates.memoryUsed > 0);
}
