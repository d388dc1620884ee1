#include "core/base/atomic_file.h"
#include "core/checkpoint/model_folder.h"
#include "core/checkpoint/save_model.h"
#include "core/checkpoint/weight_files.h"
#include "tests/support/test.h"

#include <ATen/ATen.h>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

const std::string kConfig = R"(model: {target: a.b.Hunyuan3DDiT, params: {depth: 2}}
vae: {target: a.b.ShapeVAE, params: {width: 64}}
conditioner: {target: a.b.SingleImageEncoder}
image_processor: {target: a.b.ImageProcessorV2, params: }
scheduler: {target: a.b.FlowMatchEulerDiscreteScheduler, params: {}}
)";

fs::path freshFolder(const std::string& config) {
    static int number = 0;
    const fs::path folder = fs::path(test::temporaryFolder()) / std::to_string(number++);
    fs::create_directories(folder);
    writeFileAtomically(folder / "config.yaml", config);
    writeSafetensors(folder / "model.safetensors", {{"a", at::ones({2})}});
    return folder;
}

NamedTensors someWeights() {
    NamedTensors weights;
    for (int i = 0; i < 20; ++i) weights["w" + std::to_string(i)] = at::full({1000}, i * 0.125);
    weights["steps"] = at::full({1}, 70000, at::kLong);
    return weights;
}

} // namespace

VECSET_TEST(aFullModelHasItsParts) {
    const auto model = openModelFolder(freshFolder(kConfig));
    CHECK(!model.isVaeOnly());
    CHECK_EQ(model.part("model").className(), std::string("Hunyuan3DDiT"));
    CHECK_EQ(model.part("model").params["depth"].as<int>(), 2);
    CHECK(model.part("conditioner").params.IsMap() && model.part("image_processor").params.IsMap());
    CHECK_EQ(model.weightPrefix("vae"), std::string("vae."));
    CHECK_THROWS(InvalidInput, "no section 'pipeline'", model.part("pipeline"));
    CHECK_EQ(model.weights().tensor("a").numel(), 2);
}

VECSET_TEST(aVaeFolderHasNoPrefix) {
    const auto model = openModelFolder(freshFolder("target: x.ShapeVAE\nparams: {width: 64}\n"));
    CHECK(model.isVaeOnly());
    CHECK_EQ(model.part("vae").params["width"].as<int>(), 64);
    CHECK_EQ(model.weightPrefix("vae"), std::string());
    CHECK_THROWS(InvalidInput, "shape VAE only", model.part("model"));
}

VECSET_TEST(goldenFoldersOpen) {
    const fs::path parity = test::parityFolder();
    for (const auto* name : {"pipe_base", "pipe_turbo", "pipe_mv", "vae_turbo"}) {
        const auto model = openModelFolder(parity / name);
        CHECK_EQ(model.weightFiles.front().filename().string(), std::string("model.fp16.safetensors"));
        CHECK_EQ(model.isVaeOnly(), std::string(name) == "vae_turbo");
        CHECK(model.weights().containsPrefix(model.weightPrefix("vae")));
    }
}

VECSET_TEST(theFolderItsConfigAndItsWeightsNameTheModel) {
    const auto folder = freshFolder(kConfig);
    writeSafetensors(folder / "model.fp16.safetensors", {{"a", at::ones({2}, at::kHalf)}});
    CHECK_EQ(openModelFolder(folder).weightFiles.front(), folder / "model.fp16.safetensors");
    CHECK_EQ(openModelFolder(folder / "config.yaml").weightFiles.front(), folder / "model.fp16.safetensors");
    CHECK_EQ(openModelFolder(folder / "model.safetensors").weightFiles.front(), folder / "model.safetensors");
}

VECSET_TEST(badFoldersAndConfigsNameFileAndLine) {
    const auto openWith = [](const std::string& config) { return openModelFolder(freshFolder(config)); };
    CHECK_THROWS(UnreadableFile, "no such model folder", openModelFolder("/no/such"));
    CHECK_THROWS(UnreadableFile, "no config.yaml", openModelFolder(test::temporaryFolder()));
    CHECK_THROWS(InvalidInput, "config.yaml, line 3: ", openWith("a: 1\nb: [1, 2\n"));
    CHECK_THROWS(InvalidInput, "must be a mapping", openWith(""));
    CHECK_THROWS(InvalidInput, "must be a mapping", openWith("- 1\n"));
    CHECK_THROWS(InvalidInput, "section 'scheduler' is missing",
                 openWith(kConfig.substr(0, kConfig.find("scheduler"))));
    CHECK_THROWS(InvalidInput, "line 2: 'vae' lacks its target", openWith("model: {target: a}\nvae: {params: {}}\n"));
    CHECK_THROWS(InvalidInput, "line 2: 'vae' must have target", openWith("model: {target: a}\nvae: [1]\n"));
    CHECK_THROWS(InvalidInput, "params of 'vae'", openWith("target: a\nparams: 7\n"));
    CHECK_THROWS(InvalidInput, "line 2: the key 'target' appears twice", openWith("target: a\ntarget: b\n"));
    CHECK_THROWS(InvalidInput, "line 3: the key 'x' appears twice", openWith("target: a\nparams: {x: 1,\n  x: 2}\n"));
    CHECK_THROWS(InvalidInput, "must be a word", openWith("target: a\n? [1, 2]\n: 3\n"));
    CHECK_THROWS(InvalidInput, "config.yaml", openWith(std::string(100'000, '[')));
    CHECK_THROWS(UnreadableFile, "larger than", openWith(std::string(5 << 20, ' ')));
    const auto folder = freshFolder(kConfig);
    fs::remove(folder / "model.safetensors");
    CHECK_THROWS(UnreadableFile, "has no model.fp16.safetensors", openModelFolder(folder));
}

VECSET_TEST(shardsAreWrittenSmallAndReadAsOne) {
    const auto folder = freshFolder(kConfig);
    const auto weights = someWeights();
    const auto files = writeShards(folder, "model.fp16", weights, 20'000);
    CHECK(files.size() > 3);
    for (const auto& file : files) CHECK(fs::file_size(file) <= 20'000);
    const auto model = openModelFolder(folder);
    CHECK(model.weightFiles == files);
    CHECK_EQ(model.weights().keys().size(), weights.size());
    for (const auto& [key, tensor] : weights) CHECK(at::equal(model.weights().tensor(key), tensor));
    CHECK(openModelFolder(files[1]).weightFiles == files);

    fs::remove(files[2]);
    CHECK_THROWS(UnreadableFile, files[2].filename().string(), openModelFolder(folder));
    CHECK_EQ(writeShards(folder, "model.fp16", weights, 1 << 20).size(), std::size_t{1});
    CHECK_EQ(openModelFolder(folder).weightFiles.front(), folder / "model.fp16.safetensors");
    CHECK(!fs::exists(files[0]));
    CHECK(fs::exists(folder / "model.safetensors"));
}

VECSET_TEST(shardNamesAreReadExactly) {
    CHECK_EQ(parseWeightFileName("x/model.fp16-00002-of-00003.safetensors").stem, std::string("model.fp16"));
    CHECK_EQ(parseWeightFileName("model-00002-of-00003.safetensors").index, 2);
    for (const auto* name : {"model-00004-of-00003", "model-00000-of-00003", "model-0002-of-00003",
                             "model-0x002-of-00003", "model-00001-of--0003", "-00001-of-00001", "model"}) {
        CHECK_EQ(parseWeightFileName(std::string(name) + ".safetensors").count, 0);
    }
}

VECSET_TEST(aSavedModelFolderOpensWithRoundedWeights) {
    const fs::path folder = fs::path(test::temporaryFolder()) / "saved" / "deep";
    const auto config = YAML::Load(kConfig);
    saveModelFolder(folder, config, someWeights());
    const auto model = openModelFolder(folder);
    CHECK_EQ(model.part("model").params["depth"].as<int>(), 2);
    CHECK_EQ(model.weights().info("w3").dtype, at::kHalf);
    CHECK_EQ(model.weights().tensor("w3")[7].item<float>(), 0.375F);
    CHECK_EQ(model.weights().tensor("steps").item<int64_t>(), 70000);
    const auto before = readFile(folder / "model.fp16.safetensors");
    CHECK_THROWS(InvalidInput, "'big' has values that are not finite as Half",
                 saveModelFolder(folder, config, {{"big", at::full({2}, 1e5)}}));
    CHECK(readFile(folder / "model.fp16.safetensors") == before);
    for (const auto& item : fs::directory_iterator(folder)) CHECK(item.path().filename().string().front() != '.');
}
