// Data-parallel training on GPUs. What needs two of them was written without: it has not run on such a machine yet.
#include "core/training/nccl_group.h"
#include "core/training/process_group.h"
#include "tests/core/training/worker_run.h"

#include <ATen/ATen.h>
#include <torch/cuda.h>

#include <cstdlib>

using namespace vecset;
using namespace vecset::test;

namespace {

constexpr double kTolerance = 1e-3; ///< of losses near 0.7: kernels of a GPU add in no fixed order

void needCards(int count) {
    if (!ProcessGroup::isSupported()) SKIP("this LibTorch has no c10d with Gloo");
    if (!torch::cuda::is_available()) SKIP("there is no CUDA device that this LibTorch can use");
    const int there = static_cast<int>(torch::cuda::device_count());
    if (there < count)
        SKIP("it needs " + std::to_string(count) + " CUDA devices, this machine shows " + std::to_string(there));
}

void needNccl() {
    if (!NcclGroup::isSupported()) SKIP("this build has no NCCL; the summary of configure says why");
}

/// Workers that see one and the same card.
std::string firstCard() {
    const char* visible = std::getenv("CUDA_VISIBLE_DEVICES");
    const std::string names = visible && *visible ? visible : "0";
    return "CUDA_VISIBLE_DEVICES=" + names.substr(0, names.find(','));
}

/// The run of one process on a card.
std::vector<double> lossesOfOne() {
    Run one;
    one.environment = {"DEVICE=cuda"};
    one.start(false);
    one.finish();
    return one.losses();
}

void checkClose(const std::vector<double>& actual, const std::vector<double>& expected) {
    CHECK_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) CHECK_NEAR(actual[i], expected[i], kTolerance);
}

/// Two workers, each on its own card.
struct TwoCards : Run {
    void startBoth(std::vector<std::string> more = {}, std::vector<std::string> moreOfSecond = {}) {
        environment = {"DEVICE=cuda", "VECSET_COLLECTIVES=nccl"}; // without LOCAL_RANK the rank chooses the card
        start(true, std::move(more), std::move(moreOfSecond));
    }
};

} // namespace

VECSET_TEST(nccl_connects_a_card_with_itself) {
    needCards(1);
    needNccl();
    ProcessPlace place;
    place.address = "127.0.0.1";
    place.port = std::stoi(freePort());
    const at::Device card(at::kCUDA, 0);
    {
        ProcessGroup group(place, std::chrono::seconds(60));
        group.useDevice(card);
        CHECK(group.collectives().nccl);
        const at::Tensor values = at::arange(1000, at::TensorOptions(at::kFloat).device(card)), before = values.clone();
        group.sum(values);
        CHECK(at::equal(values, before));
        const at::Tensor strided = at::rand({8, 6}, at::TensorOptions(at::kFloat).device(card)).t(),
                         kept = strided.clone();
        group.broadcast(strided);
        CHECK(at::equal(strided, kept));
        const at::Tensor flags = at::ones({3}, at::kDouble);
        group.sum(flags);
        CHECK(at::equal(flags, at::ones({3}, at::kDouble)));
        group.useDevice(card); // a second loop of the same run
        group.sum(values);
        CHECK(at::equal(values, before));
    }
    CHECK(at::ones({2}, at::TensorOptions(card)).sum().item<double>() == 2); // the card is as usable as before
}

VECSET_TEST(two_processes_on_one_card_are_refused_unless_they_ask_for_gloo) {
    needCards(1);
    Run run;
    run.environment = {"DEVICE=cuda", firstCard()};
    if (NcclGroup::isSupported()) {
        run.start(true);
        for (auto& worker : run.workers) {
            CHECK_EQ(worker->wait(kLong), 1);
            CHECK(contains(worker->said(), "processes 0 and 1 train on the same card"));
            CHECK(contains(worker->said(), "VECSET_COLLECTIVES=gloo"));
        }
    }
    run.environment.push_back("VECSET_COLLECTIVES=gloo");
    run.start(true);
    run.finish();
    checkClose(run.losses(), lossesOfOne());
}

VECSET_TEST(two_cards_do_what_one_does) {
    needCards(2);
    needNccl();
    TwoCards run;
    run.startBoth();
    run.finish();
    checkClose(run.losses(), lossesOfOne());
}

VECSET_TEST(a_process_killed_on_another_card_ends_the_run_and_it_goes_on_from_the_checkpoint) {
    needCards(2);
    needNccl();
    TwoCards run;
    run.steps = "60";
    run.startBoth({"slow", "8"}, {"slow", "8"});
    run.waitForCheckpoint();
    run.workers[1]->kill();
    CHECK_EQ(run.workers[0]->wait(60), 1);
    CHECK(contains(run.workers[0]->said(), "process 0 of 2 lost another one"));
    CHECK(contains(run.workers[0]->said(), "--resume"));
    run.startBoth({"resume"}, {"resume"});
    run.finish();
    CHECK_EQ(run.losses().size(), std::size_t{60});
}

VECSET_TEST(a_process_silent_on_another_card_is_given_up_after_the_timeout) {
    needCards(2);
    needNccl();
    TwoCards run;
    ::setenv("WORKER_TIMEOUT", "20", 1);
    run.startBoth({}, {"hang", "5"});
    ::unsetenv("WORKER_TIMEOUT");
    CHECK_EQ(run.workers[0]->wait(kLong), 1);
    CHECK(contains(run.workers[0]->said(), "did not answer within 20 s; --worker-timeout"));
    CHECK_EQ(run.storedStep(), "5");
}
