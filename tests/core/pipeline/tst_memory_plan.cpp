#include "core/checkpoint/load_weights.h"
#include "core/checkpoint/model_folder.h"
#include "core/decoding/volume_decoder.h"
#include "core/image/read_image.h"
#include "core/models/vecset_model.h"
#include "core/pipeline/device.h"
#include "core/pipeline/device_memory.h"
#include "core/pipeline/make_model.h"
#include "core/pipeline/memory_plan.h"
#include "core/pipeline/network_residency.h"
#include "core/pipeline/official_decode.h"
#include "core/sampling/sampler.h"
#include "tests/support/test.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <iostream>

using namespace vecset;

namespace {

const std::string kResources = std::string(VECSET_SOURCE_DIR) + "/resources/";
const std::string kModel = kResources + "models/furniture-xs";
constexpr std::uint64_t kMiB = 1 << 20;

GenerationRequest request() {
    GenerationRequest request;
    request.pictures.push_back({ViewSide::Front, readImage(kResources + "samples/armchair.png")});
    request.mesh.decode.resolution = 32;
    request.mesh.decode.minResolution = 16;
    request.steps = 2;
    return request;
}

bool sameBytes(const TriangleMesh& a, const TriangleMesh& b) {
    return a.positions.size() == b.positions.size() && a.triangles == b.triangles &&
           std::memcmp(a.positions.data(), b.positions.data(), a.positions.size() * sizeof(Vec3f)) == 0;
}

/// The folder of a small model with made weights; test-shape's guidance takes two passes.
std::filesystem::path madeModel(const std::string& sizes = "test-shape") {
    const std::filesystem::path folder = std::filesystem::path(test::temporaryFolder()) / "made";
    MakeModelRequest make;
    make.sizes = sizes;
    make.half = false;
    make.device = DeviceChoice::Cpu;
    (void)makeModel(folder, make);
    return folder;
}

} // namespace

VECSET_TEST(thePlanKeepsEverythingWhereItFits) {
    MemoryNeeds needs;
    needs.weights = {300 * kMiB, 200 * kMiB, 100 * kMiB};
    needs.work = {10 * kMiB, 50 * kMiB, 40 * kMiB};
    CHECK_EQ(needs.together(), 650 * kMiB);
    CHECK_EQ(needs.oneByOne(), 310 * kMiB);
    CHECK(!planMemory(needs, 650 * kMiB).oneByOne);
    CHECK(!planMemory(needs, 0).oneByOne); // nobody knows how much there is
    const MemoryPlan tight = planMemory(needs, 649 * kMiB);
    CHECK(tight.oneByOne);
    CHECK(tight.text.find("310 MiB") != std::string::npos && tight.text.find("649 MiB") != std::string::npos);
}

VECSET_TEST(oneNetworkAtATimeGivesTheSameBytes) {
    Pipeline roomy = Pipeline::load(kModel, DeviceChoice::Cpu),
             tight = Pipeline::load(kModel, DeviceChoice::Cpu, Precision::Auto, {}, kMiB);
    CHECK(!roomy.facts().oneByOne && tight.facts().oneByOne);
    CHECK(tight.facts().memoryPlan.find("one network at a time") != std::string::npos);
    const GenerationResult expected = roomy.generate(request());
    for (int run = 0; run < 2; ++run) { // the networks come back
        const GenerationResult result = tight.generate(request());
        CHECK(sameBytes(result.mesh, expected.mesh) && result.latents.values == expected.latents.values);
        CHECK(result.notes.empty());
    }
    CHECK(sameBytes(tight.decode(expected.latents, request().mesh).mesh, expected.mesh));
    const GenerationResult again = tight.reconstruct(expected.mesh, request().mesh, 1);
    CHECK(sameBytes(again.mesh, roomy.reconstruct(expected.mesh, request().mesh, 1).mesh));
}

VECSET_TEST(aJobThatRunsOutOfMemoryMakesRoom) {
    const ModelFolder folder = openModelFolder(kModel);
    NetworkResidency networks(folder, planDevice(DeviceChoice::Cpu, Precision::Auto), 0);
    CHECK(networks.isLoaded(Network::Conditioner) && networks.isLoaded(Network::Denoiser) &&
          networks.isLoaded(Network::ShapeVae));
    CHECK(networks.makeRoom(Network::Denoiser));
    CHECK(!networks.isLoaded(Network::Conditioner) && networks.isLoaded(Network::Denoiser) &&
          !networks.isLoaded(Network::ShapeVae));
    CHECK(!networks.makeRoom(Network::Denoiser)); // nothing more to gain
    networks.need(Network::ShapeVae);
    CHECK(networks.isLoaded(Network::ShapeVae) && !networks.isLoaded(Network::Denoiser));
}

VECSET_TEST(droppedWeightsKeepTheirShapesAndComeBack) {
    const ModelFolder folder = openModelFolder(kModel);
    const WeightSet weights = folder.weights();
    ShapeVae vae = loadShapeVae(kModel);
    std::map<std::string, at::Tensor> before;
    for (const auto& [name, tensor] : namedWeights(*vae)) before[name] = tensor.clone();
    const c10::InferenceMode inference; // as within a job
    dropWeights(*vae);
    std::size_t bytes = 0;
    for (const auto& tensor : vae->parameters()) bytes += tensor.storage().nbytes();
    CHECK(bytes < 4096);
    CHECK_EQ(adoptWeights(*vae, weights, "vae.", at::kCPU, at::kFloat).loaded, before.size());
    for (const auto& [name, tensor] : namedWeights(*vae))
        CHECK(at::equal(tensor, before.at(name)) && !tensor.is_inference());
}

VECSET_TEST(onePassAfterTheOtherIsTheSameGuidance) {
    VecsetModel model = loadVecsetModel(madeModel());
    const c10::InferenceMode inference;
    SampleOptions options;
    options.steps = 2;
    const at::Tensor cond = model.conditioner->forward(at::zeros({1, 3, 70, 70}));
    const at::Tensor together = sampleLatents(model, cond, options);
    options.oneRowAtATime = true;
    CHECK((sampleLatents(model, cond, options) - together).abs().max().item<double>() < 1e-4);
}

VECSET_TEST(latentsCanBeDecodedInPlaceOfTheSampledOnes) {
    const auto folder = madeModel();
    Pipeline pipeline = Pipeline::load(folder, DeviceChoice::Cpu);
    GenerationRequest generate = request();
    generate.decodeInstead = std::make_shared<const Latents>(loadLatents(folder / kMadeLatentsFile));
    const GenerationResult result = pipeline.generate(generate);
    CHECK(sameBytes(result.mesh, pipeline.decode(*generate.decodeInstead, generate.mesh).mesh));
    CHECK(result.latents.values != generate.decodeInstead->values);
    generate.decodeInstead = std::make_shared<const Latents>();
    CHECK_THROWS(InvalidInput, "takes 256 x 64", pipeline.generate(generate));
}

VECSET_TEST(theOfficialDecoderKnowsTheLocalityPrior) {
    Pipeline pipeline = Pipeline::load(kModel, DeviceChoice::Cpu);
    MeshRequest mesh;
    mesh.decode.resolution = 64;
    const GenerationResult official =
        pipeline.decodeLike(Yardstick::FlashVdm, pipeline.generate(request()).latents, mesh, 20000);
    CHECK(!official.mesh.isEmpty());
}

VECSET_TEST(theOfficialDecoderFindsTheSameSurface) {
    const auto folder = madeModel("test-turbo-shape");
    ShapeVae vae = loadShapeVae(folder);
    const c10::InferenceMode inference;
    const Latents latents = loadLatents(folder / kMadeLatentsFile);
    const at::Tensor scaled =
        at::from_blob(const_cast<float*>(latents.values.data()), {1, 256, 64}, at::kFloat) / vae->scaleFactor;
    const at::Tensor tokens = vae->decodeLatents(scaled);
    int completed = 0;
    const auto done = [&] { ++completed; };
    const OfficialDecode dense = decodeOfficially(vae->geo_decoder, tokens, OfficialMethod::Dense, 32, 5000, {}, done);
    CHECK_EQ(dense.queries, std::int64_t{33 * 33 * 33});
    const auto [x, y, z] = dense.field.coordinates(dense.field.keys[1000]);
    const auto place = [](int i) { return -1.01 + i * 2.02 / 32; };
    const at::Tensor point = at::tensor({place(x), place(y), place(z)}, at::kFloat).view({1, 1, 3});
    CHECK_NEAR(dense.field.values[1000], vae->geo_decoder->forward(point, tokens).item<double>(), 1e-4);

    const OfficialDecode flash =
        decodeOfficially(vae->geo_decoder, tokens, OfficialMethod::FlashVdm, 128, 20000, {}, done);
    CHECK_EQ(flash.field.resolution, 126);
    CHECK(flash.queries < 126 * 126 * 126);
    // The plan that is compared with recorded data of the official code, point by point (verify_volume.h).
    ReferencePlanOptions recorded;
    recorded.kind = ReferencePlanOptions::Kind::Flash;
    recorded.resolution = 128;
    const SparseField reference =
        decodeField(*makeShapeEvaluator(vae->geo_decoder, tokens), makeReferencePlan(recorded));
    std::size_t shared = 0, signs = 0;
    for (std::size_t i = 0, k = 0; i < flash.field.keys.size(); ++i) {
        while (k < reference.keys.size() && reference.keys[k] < flash.field.keys[i]) ++k;
        if (k == reference.keys.size() || reference.keys[k] != flash.field.keys[i]) continue;
        ++shared;
        signs += (flash.field.values[i] > 0.0f) == (reference.values[k] > 0.0f) ? 1 : 0;
    }
    std::cout << flash.field.keys.size() << " points, " << reference.keys.size() << " by the plan, " << shared
              << " of both, " << signs << " of one sign\n";
    // A sort that keeps another order takes other samples, so a few tokens differ.
    CHECK(static_cast<double>(shared) >
          0.98 * static_cast<double>(std::max(reference.keys.size(), flash.field.keys.size())));
    CHECK(static_cast<double>(signs) > 0.995 * static_cast<double>(shared));
    CHECK_EQ(completed, 2);
}

VECSET_TEST(messagesOfAFullCardAreUnderstood) {
    CHECK(tellsOfFullDevice("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"));
    CHECK(tellsOfFullDevice("CUDA error: out of memory"));
    CHECK(!tellsOfFullDevice("CUDA error: an illegal memory access was encountered"));
    CHECK(!deviceMemory(at::kCPU));
    CHECK_EQ(devicePeak(at::kCPU).allocated, std::uint64_t{0});
    CHECK_EQ(deviceName(at::kCPU), std::string("cpu"));
}
