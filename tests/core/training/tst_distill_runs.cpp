#include "core/checkpoint/model_folder.h"
#include "core/checkpoint/safetensors.h"
#include "core/image/read_image.h"
#include "core/pipeline/pipeline.h"
#include "core/training/train_loop.h"
#include "core/training/worker_team.h"

#include <functional>
#include <memory>

#include "tests/core/training/distill_toy.h"
#ifdef CHECK // LibTorch's logging has one too
#undef CHECK
#endif
#include "tests/support/test.h"

using namespace vecset;
namespace fs = std::filesystem;

namespace {

using MakeTrainee = std::function<std::unique_ptr<Trainee>(DistillSetting&)>;

ConsistencyLossRecipe toyLoss() {
    ConsistencyLossRecipe loss;
    loss.trainTimesteps = 100;
    loss.skip = 10;
    loss.rolloutFraction = 0.25;
    loss.rolloutTeacherSteps = 3;
    loss.realWeight = 0.1;
    return loss;
}

AdversarialRecipe toyAdversary() {
    AdversarialRecipe recipe;
    recipe.loss = toyLoss();
    recipe.headWidth = 20;
    recipe.warmupSteps = 2;
    recipe.discriminator.muon = true; // so that its momentum, too, has to be in the checkpoint
    return recipe;
}

/// Trains a stage of the toy in a folder; returns every tensor of the checkpoint.
std::map<std::string, at::Tensor> train(const fs::path& folder, const MakeTrainee& make, std::int64_t stopAfter,
                                        bool resume, int threads = 2) {
    const DistillTeacher teacher = test::toyTeacher(folder / "teacher", true);
    DistillSetting setting =
        test::toySetting(test::toyRecipe(), teacher, consistencyScheduler(toyLoss()), folder / "model");
    const auto trainee = make(setting);
    WorkerTeam team(threads);
    LoopOptions options;
    options.name = "stage";
    options.folder = folder;
    options.fingerprint = "toy";
    options.resume = resume;
    options.schedule = setting.recipe.schedule;
    options.optimiser = setting.recipe.optimiser;
    options.stopAfter = stopAfter;
    (void)runTrainLoop(*trainee, team, options, {});
    const SafetensorsFile file(folder / "stage.checkpoint.safetensors");
    std::map<std::string, at::Tensor> tensors;
    for (const auto& key : file.keys()) tensors[key] = file.tensor(key).clone();
    return tensors;
}

/// A run in one sitting, one in two, and one with another number of threads end with the same bytes.
std::map<std::string, at::Tensor> checkResume(const MakeTrainee& make) {
    const auto whole = train(test::temporaryFolder(), make, -1, false);
    const fs::path folder = test::temporaryFolder();
    (void)train(folder, make, 3, false);
    const auto parts = train(folder, make, -1, true, 1);
    CHECK_EQ(whole.size(), parts.size());
    for (const auto& [name, tensor] : whole) {
        if (!at::equal(tensor, parts.at(name))) throw test::Failed{"not resumed exactly: " + name};
    }
    return whole;
}

} // namespace

VECSET_TEST(guidance_resumes_exactly) {
    const auto state = checkResume([](DistillSetting& setting) { return std::make_unique<GuidanceTrainee>(setting); });
    CHECK(state.count("values") == 1);
}

VECSET_TEST(consistency_resumes_exactly_with_its_target_network) {
    const auto state = checkResume(
        [](DistillSetting& setting) { return std::make_unique<ConsistencyTrainee>(setting, toyLoss(), 2); });
    CHECK(state.count("companion.target.final_layer.linear.weight") == 1);
}

VECSET_TEST(adversarial_resumes_exactly_with_its_discriminator) {
    const auto state = checkResume(
        [](DistillSetting& setting) { return std::make_unique<AdversarialTrainee>(setting, toyAdversary()); });
    for (const char* name : {"values", "adam_first", "adam_second", "muon_momentum"}) {
        const at::Tensor& tensor = state.at(std::string("companion.discriminator.") + name);
        CHECK(tensor.abs().sum().item<double>() > 0);
    }
    CHECK(state.count("companion.target.final_layer.linear.weight") == 1);
}

VECSET_TEST(a_checkpoint_without_the_companions_is_refused) {
    const fs::path folder = test::temporaryFolder();
    ConsistencyLossRecipe online = toyLoss();
    online.emaTarget = false;
    (void)train(
        folder, [&](DistillSetting& s) { return std::make_unique<ConsistencyTrainee>(s, online, 1); }, 1, false);
    CHECK_THROWS(
        WeightMismatch, "target.",
        train(
            folder, [](DistillSetting& s) { return std::make_unique<ConsistencyTrainee>(s, toyLoss(), 1); }, 2, true));
}

VECSET_TEST(guidance_training_approaches_the_guided_velocity) {
    const fs::path folder = test::temporaryFolder();
    const DistillTeacher teacher = test::toyTeacher(folder / "teacher", false);
    DistillRecipe recipe = test::toyRecipe(1);
    recipe.batch = 32;
    recipe.schedule.steps = 400;
    recipe.optimiser.muon = false;
    recipe.optimiser.adamRate = 0.01;
    DistillSetting setting = test::toySetting(recipe, teacher, velocityScheduler(recipe), folder / "model");
    GuidanceTrainee trainee(setting);
    const double before = trainee.addGradients(0, 5000).at("loss");
    WorkerTeam team(1);
    LoopOptions options;
    options.name = "guidance";
    options.folder = folder;
    options.schedule = recipe.schedule;
    options.optimiser = recipe.optimiser;
    (void)runTrainLoop(trainee, team, options, {});
    const double after = trainee.addGradients(0, 5000).at("loss");
    if (!(after < 0.5 * before))
        throw test::Failed{"loss fell only from " + std::to_string(before) + " to " + std::to_string(after)};
}

VECSET_TEST(another_shape_autoencoder_is_exported_only_with_the_same_latents) {
    const fs::path folder = test::temporaryFolder();
    const DistillTeacher teacher = test::toyTeacher(folder / "teacher", true);
    DistillSetting setting =
        test::toySetting(test::toyRecipe(1), teacher, consistencyScheduler(toyLoss()), folder / "model");
    setting.vae = folder / "teacher";
    exportStudent(setting);
    CHECK(openModelFolder(folder / "model").config["pipeline"]["params"]["teacher"].as<std::string>() ==
          "furniture-xs");
    (void)test::toyTeacher(folder / "stranger", true, 99);
    setting.vae = folder / "stranger";
    CHECK_THROWS(InvalidInput, "another latent basis", exportStudent(setting));
}

VECSET_TEST(an_exported_student_generates_in_five_passes) {
    const fs::path resources = fs::path(VECSET_SOURCE_DIR) / "resources", folder = test::temporaryFolder();
    const DistillTeacher teacher = loadDistillTeacher(resources / "models" / "furniture-xs");
    DistillSetting setting = test::toySetting(test::toyRecipe(1), teacher, consistencyScheduler({}), folder / "turbo");
    exportStudent(setting); // untrained: the teacher's weights under the student's schedule
    Pipeline pipeline = Pipeline::load(folder / "turbo", DeviceChoice::Cpu);
    CHECK(pipeline.facts().guidanceEmbedded);
    CHECK_EQ(pipeline.facts().defaultSteps, 5);
    GenerationRequest request;
    request.pictures.push_back({ViewSide::Front, readImage((resources / "samples" / "armchair.png").string())});
    request.mesh.decode.resolution = 32;
    request.mesh.decode.minResolution = 16;
    const GenerationResult result = pipeline.generate(request);
    CHECK(!result.mesh.isEmpty());
    CHECK_EQ(result.networkPasses, 5);
}
