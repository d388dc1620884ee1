#include "core/checkpoint/model_folder.h"
#include "core/decoding/volume_decoder.h"
#include "core/models/vecset_model.h"
#include "core/nn/skip_initialisation.h"
#include "core/pipeline/make_model.h"
#include "core/pipeline/made_furniture.h"
#include "core/pipeline/made_weights.h"
#include "core/pipeline/official_sizes.h"
#include "tests/support/test.h"

#include <ATen/ATen.h>

#include <cmath>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// A made model of that name in a new folder, which is returned.
fs::path made(const fs::path& folder, const std::string& sizes, std::uint64_t seed = 0) {
    const fs::path path = folder / (sizes + std::to_string(seed));
    MakeModelRequest request;
    request.sizes = sizes;
    request.seed = seed;
    request.device = DeviceChoice::Cpu;
    const MadeModel model = makeModel(path, request);
    std::cout << sizes << ": tokens " << model.tokenSpacing << " apart, near error " << model.nearError
              << ", agreement " << model.agreement << '\n';
    CHECK(model.agreement > 0.9);
    return path;
}

} // namespace

VECSET_TEST(aMadeModelDecodesItsLatentsToTheFurniture) {
    const fs::path folder = test::temporaryFolder();
    for (const char* sizes : {"test-shape", "test-turbo-shape"}) {
        const fs::path path = made(folder, sizes);
        Pipeline pipeline = Pipeline::load(path, DeviceChoice::Cpu);
        MeshRequest request;
        request.decode.resolution = 64;
        const GenerationResult result = pipeline.decode(loadLatents(path / kMadeLatentsFile), request);
        CHECK(result.mesh.triangles.size() > 2000);
        const MadeFurniture furniture(0);
        double mean = 0.0;
        for (const Vec3f& p : result.mesh.positions)
            mean += std::fabs(furniture.distance(p)) / static_cast<double>(result.mesh.positions.size());
        std::cout << sizes << ": " << result.mesh.triangles.size() << " faces, " << mean
                  << " from the furniture on average\n";
        CHECK(mean < 0.05);
    }
}

VECSET_TEST(everyNetworkOfAMadeModelRuns) {
    const fs::path folder = test::temporaryFolder();
    const fs::path path = made(folder, "test-turbo-shape");
    Pipeline pipeline = Pipeline::load(path, DeviceChoice::Cpu);
    CHECK(pipeline.facts().guidanceEmbedded);
    CHECK_EQ(pipeline.facts().defaultSteps, 5);
    VecsetModel model = loadVecsetModel(path);
    const at::NoGradGuard guard;
    const at::Tensor tokens = model.conditioner->forward(at::zeros({1, 3, 70, 70}));
    CHECK(tokens.isfinite().all().item<bool>());
    const at::Tensor velocity =
        model.model->forward(at::ones({1, 256, 64}), at::full({1}, 0.5), tokens, at::full({1}, 5.0));
    CHECK(velocity.isfinite().all().item<bool>() && velocity.abs().max().item<double>() > 1e-3);
}

VECSET_TEST(filesDependOnTheSeedAndNothingElse) {
    const fs::path folder = test::temporaryFolder(), other = folder / "other";
    const fs::path one = made(folder, "test-shape", 3), same = made(other, "test-shape", 3),
                   next = made(folder, "test-shape", 4);
    const char* file = "model.fp16.safetensors";
    CHECK(bytesOf(one / file) == bytesOf(same / file));
    CHECK(bytesOf(one / file) != bytesOf(next / file));
    MakeModelRequest request;
    request.sizes = "test-shape";
    CHECK_THROWS(InvalidInput, "is there already", makeModel(one, request));
    request.sizes = "huge";
    CHECK_THROWS(InvalidInput, "hunyuan-2-turbo-shape", makeModel(folder / "huge", request));
}

VECSET_TEST(sizesAreThePublishedOnes) {
    const auto parameters = [](const std::string& name) {
        ModelFolder folder;
        folder.config = configOf(officialSizes(name));
        const SkipInitialisation skip; // 10 GB would be touched without
        std::int64_t count = 0;
        for (const auto& p : Hunyuan3DDiT(hunyuan3dDitConfig(folder))->parameters()) count += p.numel();
        return static_cast<double>(count) / 1e9;
    };
    CHECK(std::fabs(parameters("hunyuan-2-shape") - 1.1) < 0.05); // as published: about 1.1 and 0.6 thousand million
    CHECK(std::fabs(parameters("hunyuan-mini-shape") - 0.6) < 0.06);
}

VECSET_TEST(modulesAreMadeWithoutStartingValuesOnlyWhileAsked) {
    const auto made = [] { return torch::nn::Linear(64, 64)->weight.abs().max().item<float>(); };
    CHECK(made() > 0.0f);
    {
        const SkipInitialisation skip;
        const SkipInitialisation inner;
        at::Tensor kept = at::full({3}, 7.0f);
        kept.uniform_();
        kept.normal_();
        kept.zero_();
        CHECK_EQ(kept.sum().item<float>(), 21.0f);
        CHECK(SkipInitialisation::isActive());
    }
    CHECK(!SkipInitialisation::isActive());
    CHECK(made() > 0.0f);
    at::Tensor drawn = at::full({3}, 7.0f);
    CHECK_EQ(drawn.zero_().sum().item<float>(), 0.0f);
}
