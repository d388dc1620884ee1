#include "core/checkpoint/safetensors.h"
#include "core/training/latent_store.h"
#include "core/training/train_flow.h"
#include "core/training/train_request.h"
#include "tests/core/training/distill_toy.h"
#include "tests/core/training/toy_dataset.h"

#include <ATen/ATen.h>

#include <fstream>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

constexpr const char* kRecipe = R"(
kind: flow
batch: 4
shards: 2
latents: {tokens: 2, channels: 4}
conditioner: {hidden_size: 12, num_hidden_layers: 1, num_attention_heads: 2, mlp_ratio: 2, layerscale_value: 1.0,
              use_swiglu_ffn: false}
model: {hidden_size: 16, mlp_ratio: 2.0, num_heads: 2, depth: 1, depth_single_blocks: 1,
        qkv_bias: true, guidance_embed: false}
data: {image_size: 28, encode_points: 10240, evaluate_shapes: 2}
loss: {noises: 1}
regression: {batch: 4, schedule: {steps: 2, warmup_steps: 1, evaluate_every: 1000, checkpoint_every: 1000}}
schedule: {steps: STEPS, warmup_steps: 1, evaluate_every: 1000, checkpoint_every: 1000}
)";

FlowLatents someLatents(double value) {
    FlowLatents latents;
    latents.basis.mean = at::full({6}, value);
    latents.basis.project = at::full({2, 6}, value);
    latents.basis.expand = at::full({6, 2}, value);
    latents.basis.deviation = at::full({2}, value);
    latents.components = at::full({5, 2}, value);
    return latents;
}

/// A flow run of a few steps on a toy data set.
struct FlowRun {
    fs::path base = test::temporaryFolder();
    TrainRequest request;

    FlowRun() {
        torch::manual_seed(5);
        request.data = test::makeDataset("boxes", 6, 2);
        (void)test::toyTeacher(base / "vae", false);
        request.vae = base / "vae";
        request.threads = 2;
        request.device = "cpu";
    }
    /// @return the weights after so many steps of the flow.
    at::Tensor train(const fs::path& out, int steps, bool resume) {
        std::string text = kRecipe;
        text.replace(text.find("STEPS"), 5, std::to_string(steps));
        request.recipe = base / "recipe.yaml";
        std::ofstream(request.recipe) << text;
        request.out = out;
        request.resume = resume;
        (void)trainFlow(request, {});
        return SafetensorsFile(out / "flow.checkpoint.safetensors").tensor("values").clone();
    }
};

} // namespace

VECSET_TEST(latents_are_made_once_and_read_on_resume) {
    const fs::path folder = test::temporaryFolder() + "/run";
    int made = 0;
    const auto make = [&] { return someLatents(++made); };
    CHECK_EQ(LatentStore(folder, false, nullptr).take("a", make).components[0][0].item<double>(), 1.0);
    const FlowLatents again = LatentStore(folder, true, nullptr).take("a", make);
    CHECK_EQ(made, 1);
    CHECK(at::equal(again.basis.expand, someLatents(1).basis.expand));
    CHECK(at::equal(again.basis.deviation, someLatents(1).basis.deviation));
    // Nothing was trained with them yet: a new start makes new ones.
    CHECK_EQ(LatentStore(folder, false, nullptr).take("b", make).components[0][0].item<double>(), 2.0);
    CHECK_THROWS(InvalidInput, "other data or of another shape autoencoder",
                 LatentStore(folder, true, nullptr).take("a", make));
    writeSafetensors(folder / "flow.checkpoint.safetensors", {{"values", at::zeros({1})}});
    CHECK_THROWS(InvalidInput, "already holds a run", LatentStore(folder, false, nullptr).take("b", make));
    CHECK_EQ(made, 2);
}

VECSET_TEST(damaged_latents_are_refused) {
    const fs::path folder = test::temporaryFolder();
    const auto make = [] { return someLatents(1); };
    writeSafetensors(folder / "latents.safetensors", {{"mean", at::zeros({6})}}, {{"origin", "a"}});
    CHECK_THROWS(WeightMismatch, "latents.safetensors lacks 'components'",
                 LatentStore(folder, true, nullptr).take("a", make));
    std::ofstream(folder / "latents.safetensors") << "cut";
    CHECK_THROWS(UnreadableFile, "latents.safetensors", LatentStore(folder, true, nullptr).take("a", make));
}

VECSET_TEST(a_resumed_flow_trains_against_the_latents_it_began_with) {
    FlowRun run;
    const fs::path out = run.base / "run", same = run.base / "same", other = run.base / "other";
    (void)run.train(out, 2, false);
    CHECK(fs::exists(out / "latents.safetensors"));
    fs::copy(out, same, fs::copy_options::recursive);
    fs::copy(out, other, fs::copy_options::recursive);
    {
        const SafetensorsFile file(out / "latents.safetensors");
        std::map<std::string, at::Tensor> tensors;
        for (const auto& key : file.keys()) tensors[key] = file.tensor(key).clone();
        tensors["components"].add_(0.5);
        writeSafetensors(other / "latents.safetensors", tensors, file.metadata());
    }
    const at::Tensor expected = run.train(out, 4, true);
    CHECK(at::equal(run.train(same, 4, true), expected));
    CHECK(!at::equal(run.train(other, 4, true), expected));
    // The exported model has the stored basis, in half precision.
    const at::Tensor basis = SafetensorsFile(out / "latents.safetensors").tensor("expand");
    CHECK(at::allclose(loadDistillTeacher(out / "model").basis.expand, basis, 2e-3, 1e-4));
    (void)test::toyTeacher(run.base / "vae", false, 4); // another autoencoder under the old name
    CHECK_THROWS(InvalidInput, "of another shape autoencoder", run.train(same, 6, true));
}
