// One process of the data-parallel runs that tst_distributed starts: trains the tiny autoencoder on boxes. RANK,
// WORLD_SIZE, MASTER_ADDR and MASTER_PORT say which process it is, as for the real program.
//   distributed_worker FOLDER SHARDS STEPS [resume] [TROUBLE STEP]
// DEVICE=cuda trains on this process's card. TROUBLE strikes this process at that step: "nan" (its loss), "stop" (the
// user), "hang", "slow" (every step from there on).
#include "core/training/process_group.h"
#include "core/training/run_options.h"
#include "core/training/train_loop.h"
#include "core/training/vae_trainee.h"
#include "core/training/worker_team.h"
#include "tests/core/training/box_shapes.h"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <thread>

using namespace vecset;

namespace {

constexpr const char* kRecipe = R"(
kind: vae
seed: 3
batch: 8
vae: {num_latents: 8, embed_dim: 4, width: 32, heads: 2, num_freqs: 4, include_pi: false, num_encoder_layers: 1,
      num_decoder_layers: 1, qkv_bias: false, geo_decoder_mlp_expand_ratio: 2, point_feats: 3, locality_prior: true}
data: {surface_points: 64, volume_queries: 48, near_queries: 48, delta: 0.05, evaluate_shapes: 2}
schedule: {warmup_steps: 2, evaluate_every: 1000, checkpoint_every: 4, log_every: 1}
)";

struct Trouble {
    std::string kind;
    std::int64_t step = -1;
};

/// The autoencoder's trainee, with trouble.
class TroubledTrainee final : public Trainee {
public:
    TroubledTrainee(VaeTrainee& inner, Trouble trouble, std::stop_source stop)
        : m_inner(inner), m_trouble(std::move(trouble)), m_stop(std::move(stop)) {}
    [[nodiscard]] int shards() const override { return m_inner.shards(); }
    torch::nn::Module& module(int shard) override { return m_inner.module(shard); }
    Figures addGradients(int shard, std::int64_t step) override {
        Figures terms = m_inner.addGradients(shard, step);
        if (m_trouble.kind == "slow" && step >= m_trouble.step)
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        if (step != m_trouble.step) return terms;
        if (m_trouble.kind == "nan") terms["loss"] = std::numeric_limits<double>::quiet_NaN();
        if (m_trouble.kind == "stop") m_stop.request_stop();
        if (m_trouble.kind == "hang") std::this_thread::sleep_for(std::chrono::minutes(5));
        return terms;
    }
    [[nodiscard]] std::string batchItems(int shard, std::int64_t step) const override {
        return m_inner.batchItems(shard, step);
    }
    Figures evaluate(WorkerTeam& team, const JobContext& job) override { return m_inner.evaluate(team, job); }
    void exportModel() override { m_inner.exportModel(); }

private:
    VaeTrainee& m_inner;
    Trouble m_trouble;
    std::stop_source m_stop;
};

void train(const std::vector<std::string>& arguments) {
    const char* timeout = std::getenv("WORKER_TIMEOUT"); // seconds
    const char* device = std::getenv("DEVICE");
    TrainRequest request;
    request.device = device ? device : "cpu";
    request.processes = ProcessGroup::fromEnvironment(std::chrono::seconds(timeout ? std::stoi(timeout) : 120));
    VaeRecipe recipe = parseVaeRecipe(kRecipe + std::string("shards: ") + arguments[1] + "\n");
    recipe.schedule.steps = std::stoi(arguments[2]);
    LoopOptions options;
    options.name = "vae";
    options.folder = arguments[0];
    options.fingerprint = "tiny";
    options.schedule = recipe.schedule;
    options.optimiser = recipe.optimiser;
    options.heads = 2;
    options.processes = request.processes.get();
    std::size_t next = 3;
    if (arguments.size() > next && arguments[next] == "resume") {
        options.resume = true;
        ++next;
    }
    Trouble trouble;
    if (arguments.size() > next + 1) trouble = {arguments[next], std::stoll(arguments[next + 1])};
    std::stop_source stop;
    VaeTrainee inner(recipe, test::boxes(12), test::boxes(3), options.folder / "model", {},
                     trainingDevice(request));
    TroubledTrainee trainee(inner, trouble, stop);
    WorkerTeam team(1);
    runTrainLoop(trainee, team, options, JobContext(stop.get_token()));
}

} // namespace

int main(int argc, char** argv) {
    try {
        train(std::vector<std::string>(argv + 1, argv + argc));
        return 0;
    } catch (const Cancelled&) {
        return 130;
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << std::endl;
        return 1;
    }
}
