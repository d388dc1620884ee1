#include "core/base/atomic_file.h"
#include "core/checkpoint/model_info.h"
#include "core/checkpoint/model_zoo.h"
#include "core/checkpoint/save_model.h"
#include "core/checkpoint/verify_weights.h"
#include "tests/support/test.h"

#include <ATen/ATen.h>

#include <limits>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

const std::string kFull = R"(
model: {target: a.Hunyuan3DDiT, params: {hidden_size: 64, guidance_embed: true}}
vae: {target: a.ShapeVAE, params: {num_latents: 48, embed_dim: 16, width: 64, geo_decoder_downsample_ratio: 2}}
conditioner: {target: a.SingleImageEncoder, params: {main_image_encoder: {type: DinoImageEncoderMV}}}
image_processor: {target: a.MVImageProcessorV2}
scheduler: {target: a.ConsistencyFlowMatchEulerDiscreteScheduler}
)";

fs::path modelIn(const fs::path& root, const std::string& name, const std::string& config = kFull) {
    saveModelFolder(root / name, YAML::Load(config),
                    {{"model.w", at::ones({10})}, {"vae.encoder.w", at::ones({5})}, {"conditioner.w", at::ones({7})}});
    return root / name;
}

} // namespace

VECSET_TEST(builtInAndAddedModelsAreListedAndResolved) {
    const fs::path base = test::temporaryFolder();
    modelIn(base / "shipped", "small");
    const auto mine = modelIn(base / "elsewhere", "mine");
    const ModelZoo zoo({base / "absent", base / "shipped"}, base / "conf/models.json");
    CHECK_EQ(zoo.entries().size(), std::size_t{1});
    CHECK_EQ(zoo.resolve("small"), base / "shipped/small");

    CHECK_EQ(zoo.add(mine.string() + "/").name, std::string("mine"));
    CHECK_EQ(zoo.add(mine).name, std::string("mine"));
    CHECK_EQ(zoo.add(mine, "other").folder, mine);
    const auto entries = zoo.entries();
    CHECK_EQ(entries.size(), std::size_t{3});
    CHECK(entries[0].builtIn && entries[1].name == "mine" && !entries[1].builtIn && entries[2].name == "other");
    CHECK_EQ(zoo.resolve("other"), mine);
    CHECK_EQ(zoo.resolve(mine.string()), mine);
    CHECK_THROWS(InvalidInput, "known models: small, mine, other;", zoo.resolve("nothing"));

    CHECK_EQ(zoo.remove("other").folder, mine);
    CHECK_EQ(zoo.remove(mine.string()).name, std::string("mine"));
    CHECK_EQ(zoo.entries().size(), std::size_t{1});
    CHECK(fs::exists(mine / "config.yaml"));
}

VECSET_TEST(wrongAdditionsAndRemovalsAreRefused) {
    const fs::path base = test::temporaryFolder();
    modelIn(base / "shipped", "small");
    const auto mine = modelIn(base, "mine");
    const ModelZoo zoo({base / "shipped"}, base / "conf/models.json");
    CHECK_THROWS(UnreadableFile, "no config.yaml", zoo.add(base));
    CHECK_THROWS(UnreadableFile, "no such model folder", zoo.add(base / "absent"));
    CHECK_THROWS(InvalidInput, "already a model 'small'", zoo.add(mine, "small"));
    CHECK_THROWS(InvalidInput, "cannot be a model's name", zoo.add(mine, "../x"));
    CHECK_THROWS(InvalidInput, "built in", zoo.remove("small"));
    CHECK_THROWS(InvalidInput, "no added model 'mine'", zoo.remove("mine"));
    CHECK_THROWS(WriteFailed, "neither XDG_CONFIG_HOME nor HOME", ModelZoo({}, {}).add(mine));
    CHECK(!fs::exists(base / "conf"));
}

VECSET_TEST(aLostFolderIsSaidAndADamagedListIsKept) {
    const fs::path base = test::temporaryFolder();
    const ModelZoo zoo({}, base / "models.json");
    zoo.add(modelIn(base, "mine"));
    fs::remove_all(base / "mine");
    CHECK(!zoo.entries().front().available);
    CHECK_THROWS(UnreadableFile, "is gone", zoo.resolve("mine"));
    CHECK_EQ(zoo.remove("mine").name, std::string("mine"));
    for (const auto* text :
         {"", "{", "[]", "{\"models\":[1]}", "{\"models\":[{\"name\":1,\"path\":\"\"}]}", "{\"models\":{\"a\":2}}"}) {
        writeFileAtomically(base / "models.json", text);
        CHECK_THROWS(UnreadableFile, "is damaged", zoo.entries());
        CHECK_THROWS(UnreadableFile, "is damaged", zoo.add(modelIn(base, "again")));
        CHECK_EQ(readFile(base / "models.json"), std::string(text));
    }
}

VECSET_TEST(theDescriptionTellsSizesAndAbilities) {
    const fs::path base = test::temporaryFolder();
    const auto folder = modelIn(base, "full");
    writeFileAtomically(folder / "LICENSE", "CC0\nfull text");
    const auto info = describeModel(openModelFolder(folder));
    CHECK_EQ(info.parts.size(), std::size_t{3});
    CHECK_EQ(info.parts[0].target, std::string("Hunyuan3DDiT"));
    CHECK_EQ(info.parts[1].parameters, 5);
    CHECK_EQ(info.parts[1].bytes, std::uint64_t{10});
    CHECK_EQ(info.parts[1].dtype, std::string("F16"));
    CHECK_EQ(info.parameters, 22);
    CHECK_EQ(info.fileBytes, std::uint64_t{fs::file_size(folder / "model.fp16.safetensors")});
    CHECK(info.generates && info.multiView && info.guidanceEmbedded && info.encoder && info.consistency &&
          info.turboDecoder);
    CHECK(!info.localityPrior);
    CHECK_EQ(info.latentTokens, 48);
    CHECK_EQ(info.licence.value_or(""), std::string("CC0\nfull text"));
    CHECK(info.memoryFp32 == 2 * info.memoryFp16 && info.memoryFp16 > 44);
    const auto bad =
        modelIn(base, "bad", kFull.substr(0, kFull.find("48")) + "many" + kFull.substr(kFull.find("48") + 2));
    CHECK_THROWS(InvalidInput, "config.yaml, line ", describeModel(openModelFolder(bad)));
}

VECSET_TEST(goldenModelsAreDescribed) {
    const fs::path parity = test::parityFolder();
    const auto base = describeModel(openModelFolder(parity / "pipe_base"));
    CHECK(base.encoder && base.generates && !base.multiView && !base.guidanceEmbedded && !base.consistency &&
          !base.turboDecoder);
    const auto turbo = describeModel(openModelFolder(parity / "pipe_turbo"));
    CHECK(!turbo.encoder && turbo.guidanceEmbedded && turbo.consistency && turbo.turboDecoder);
    CHECK(describeModel(openModelFolder(parity / "pipe_mv")).multiView);
    CHECK(!describeModel(openModelFolder(parity / "vae_turbo")).generates);
}

VECSET_TEST(nonFiniteTensorsAreFound) {
    const fs::path path = fs::path(test::temporaryFolder()) / "w.safetensors";
    auto late = at::zeros({3'000'000}, at::kHalf);
    late[2'999'999] = std::numeric_limits<float>::infinity();
    writeSafetensors(path, {{"fine", at::ones({3})},
                            {"late", late},
                            {"none", at::full({2}, std::nan(""), at::kBFloat16)},
                            {"whole", at::ones({2}, at::kLong)},
                            {"yes", at::ones({2}, at::kBool)},
                            {"void", at::ones({0})}});
    CHECK_EQ(findNonFiniteTensors(SafetensorsFile(path)), (std::vector<std::string>{"late", "none"}));
}
