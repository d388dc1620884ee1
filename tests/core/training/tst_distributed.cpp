#include "core/training/card_choice.h"
#include "core/training/latent_store.h"
#include "core/training/process_group.h"
#include "tests/core/training/worker_run.h"

#include <ATen/ATen.h>

#include <cstdlib>

using namespace vecset;
using namespace vecset::test;

namespace {

const char* const kState[] = {"values", "average", "adam_first", "adam_second", "muon_momentum", "buffer.anchors"};

void needGroups() {
    if (!ProcessGroup::isSupported()) SKIP("this LibTorch has no c10d with Gloo");
}

} // namespace

VECSET_TEST(the_environment_says_which_process_this_is) {
    for (const char* name : {"RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT"}) ::unsetenv(name);
    CHECK_EQ(ProcessPlace::fromEnvironment().size, 1);
    ::setenv("WORLD_SIZE", "4", 1);
    CHECK_THROWS(InvalidInput, "RANK must be a whole number from 0 to 3", ProcessPlace::fromEnvironment());
    ::setenv("RANK", "3", 1);
    ::setenv("MASTER_PORT", "http", 1);
    CHECK_THROWS(InvalidInput, "MASTER_PORT must be", ProcessPlace::fromEnvironment());
    ::setenv("MASTER_PORT", "1234", 1);
    CHECK_THROWS(InvalidInput, "MASTER_ADDR is not", ProcessPlace::fromEnvironment());
    ::setenv("MASTER_ADDR", "node-0", 1);
    CHECK_EQ(ProcessPlace::fromEnvironment().rank, 3);
    CHECK_EQ(ProcessPlace::fromEnvironment().address, "node-0");
    if (!ProcessGroup::isSupported()) {
        CHECK_THROWS(NotAvailable, "no c10d with Gloo", ProcessGroup::fromEnvironment(std::chrono::seconds(1)));
    }
    ::setenv("WORLD_SIZE", "1", 1);
    CHECK(ProcessGroup::fromEnvironment(std::chrono::seconds(1)) == nullptr);
    for (const char* name : {"RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT"}) ::unsetenv(name);
}

VECSET_TEST(cards_are_connected_by_nccl_only_where_every_process_has_one_of_its_own) {
    const CardSeat first{true, true, CollectiveWish::Auto, {1, 2}}, second{true, true, CollectiveWish::Auto, {1, 3}};
    CHECK(chooseCollective({first, second}).nccl);
    CardSeat without = second, alike = second, asking = second;
    without.hasNccl = false;
    CHECK(!chooseCollective({first, without}).nccl);
    CHECK(contains(chooseCollective({first, without}).why, "process 1 was built with has no NCCL"));
    CHECK_EQ(chooseCollective({first, CardSeat{}}).why, "process 1 trains on the CPU");
    CHECK_EQ(chooseCollective({CardSeat{}, CardSeat{}}).why, "");
    alike.card = first.card;
    CHECK_THROWS(InvalidInput, "processes 0 and 1 train on the same card", chooseCollective({first, alike}));
    asking.wish = CollectiveWish::Gloo;
    asking.card = first.card;
    CHECK(!chooseCollective({first, asking}).nccl);
    CHECK(chooseCollective({first, asking}).wished);
    asking.wish = CollectiveWish::Nccl;
    CHECK_THROWS(NotAvailable, "VECSET_COLLECTIVES=nccl, but", chooseCollective({without, asking}));
    alike.card = {0, 0}; // cards that do not know their number cannot be compared
    CHECK(chooseCollective({alike, alike}).nccl);
}

VECSET_TEST(every_process_takes_the_card_of_its_number) {
    CHECK_EQ(cardIndex(1, true, 2, CollectiveWish::Auto), 1);
    CHECK_EQ(cardIndex(1, true, 1, CollectiveWish::Auto), 0); // the launcher shows each process its own
    CHECK_EQ(cardIndex(5, false, 4, CollectiveWish::Auto), 1); // a rank, counted over the machines
    CHECK_THROWS(InvalidInput, "LOCAL_RANK is 2, but this machine shows 2 CUDA devices",
                 cardIndex(2, true, 2, CollectiveWish::Auto));
    CHECK_EQ(cardIndex(2, true, 2, CollectiveWish::Gloo), 0);
    ::setenv("VECSET_COLLECTIVES", "mpi", 1);
    CHECK_THROWS(InvalidInput, "auto, gloo or nccl, not 'mpi'", collectiveWish());
    ::setenv("VECSET_COLLECTIVES", "gloo", 1);
    CHECK(collectiveWish() == CollectiveWish::Gloo);
    ::unsetenv("VECSET_COLLECTIVES");
    CHECK(collectiveWish() == CollectiveWish::Auto);
}

VECSET_TEST(every_process_trains_against_the_latents_of_the_first) {
    needGroups();
    const fs::path folder = temporaryFolder();
    int port = 0;
    FlowLatents latents[2];
    std::string said[2];
    const auto process = [&](int rank, const char* origin) {
        try {
            ProcessPlace place;
            place.rank = rank, place.size = 2, place.address = "127.0.0.1", place.port = port;
            ProcessGroup group(place, std::chrono::seconds(60));
            latents[rank] = LatentStore(folder / std::to_string(rank), false, &group).take(origin, [] {
                const at::Tensor vector = at::rand({4}), matrix = at::rand({4, 4});
                return FlowLatents{{vector, matrix, matrix, vector, 0.5}, at::rand({9, 4})};
            });
        } catch (const std::exception& failure) {
            said[rank] = failure.what();
        }
    };
    const auto both = [&](const char* first, const char* second) {
        port = std::stoi(freePort());
        std::thread other([&] { process(1, second); });
        process(0, first);
        other.join();
    };
    both("a", "a");
    CHECK_EQ(said[0] + said[1], "");
    CHECK(at::equal(latents[0].components, latents[1].components));
    CHECK(at::equal(latents[0].basis.mean, latents[1].basis.mean));
    CHECK(at::equal(latents[0].basis.expand, latents[1].basis.expand));
    CHECK(fs::exists(folder / "0" / "latents.safetensors") && !fs::exists(folder / "1"));
    both("a", "b");
    for (const auto& text : said) CHECK(contains(text, "do not have the same data set"));
}

VECSET_TEST(two_processes_do_what_one_does_to_the_bit) {
    needGroups();
    Run one, two;
    one.start(false);
    two.start(true);
    one.finish(), two.finish();
    CHECK_EQ(one.losses().size(), std::size_t{10});
    CHECK(one.losses() == two.losses());
    for (const char* key : kState) CHECK(at::equal(one.stored(key), two.stored(key)));
    CHECK(fs::exists(two.folder / "run" / "model" / "config.yaml"));
}

VECSET_TEST(more_shards_per_process_give_the_same_curve_to_rounding) {
    needGroups();
    Run one, two;
    one.shards = two.shards = "4";
    one.start(false);
    two.start(true);
    one.finish(), two.finish();
    const auto expected = one.losses(), actual = two.losses();
    CHECK_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) CHECK_NEAR(actual[i], expected[i], 1e-5);
}

VECSET_TEST(a_killed_worker_ends_the_run_and_it_goes_on_from_the_checkpoint) {
    needGroups();
    Run whole, run;
    whole.steps = run.steps = "60";
    whole.start(false);
    run.start(true, {"slow", "8"}, {"slow", "8"});
    run.waitForCheckpoint();
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    run.workers[1]->kill();
    CHECK_EQ(run.workers[1]->wait(kLong), -1);
    CHECK_EQ(run.workers[0]->wait(60), 1);
    const std::string said = run.workers[0]->said();
    CHECK(contains(said, "process 0 of 2 lost another one"));
    CHECK(contains(said, "vae.checkpoint.safetensors, step "));
    CHECK(contains(said, "--resume"));
    CHECK(std::stoi(run.storedStep()) >= 4 && std::stoi(run.storedStep()) < 60);
    run.start(true, {"resume"}, {"resume"});
    run.finish(), whole.finish();
    CHECK(whole.losses() == run.losses());
    for (const char* key : kState) CHECK(at::equal(whole.stored(key), run.stored(key)));
}

VECSET_TEST(a_killed_leader_ends_the_others) {
    needGroups();
    Run run;
    run.steps = "1000";
    run.start(true, {"slow", "4"}, {"slow", "4"});
    run.waitForCheckpoint();
    run.workers[0]->kill();
    CHECK_EQ(run.workers[1]->wait(60), 1);
    CHECK(contains(run.workers[1]->said(), "process 1 of 2 lost another one"));
}

VECSET_TEST(a_silent_worker_is_given_up_after_the_timeout) {
    needGroups();
    Run run;
    ::setenv("WORKER_TIMEOUT", "8", 1); // long enough to meet on a busy machine
    run.start(true, {}, {"hang", "5"});
    ::unsetenv("WORKER_TIMEOUT");
    CHECK_EQ(run.workers[0]->wait(kLong), 1);
    CHECK(contains(run.workers[0]->said(), "did not answer within 8 s; --worker-timeout"));
    CHECK_EQ(run.storedStep(), "5"); // all whole steps are in the checkpoint
}

VECSET_TEST(a_stop_of_one_process_stops_all_with_a_checkpoint) {
    needGroups();
    Run run;
    run.start(true, {}, {"stop", "6"});
    CHECK_EQ(run.workers[0]->wait(kLong), 130);
    CHECK_EQ(run.workers[1]->wait(kLong), 130);
    CHECK_EQ(run.storedStep(), "7");
}

VECSET_TEST(a_broken_loss_stops_all_and_names_step_batch_and_checkpoint) {
    needGroups();
    Run run;
    run.start(true, {}, {"nan", "6"});
    for (auto& worker : run.workers) {
        CHECK_EQ(worker->wait(kLong), 1);
        CHECK(contains(worker->said(), "the loss is no longer a number at step 6, shard 2 of 2 (box-"));
        CHECK(contains(worker->said(), "vae.checkpoint.safetensors, step 4"));
    }
}

VECSET_TEST(more_processes_than_shards_and_a_used_folder_are_refused) {
    needGroups();
    Run run;
    run.shards = "1";
    run.start(true);
    CHECK_EQ(run.workers[0]->wait(kLong), 1);
    CHECK(contains(run.workers[0]->said(), "too few for 2 processes"));
    Run again;
    again.start(false);
    again.finish();
    again.start(true);
    CHECK_EQ(again.workers[0]->wait(kLong), 1);
    CHECK_EQ(again.workers[1]->wait(kLong), 1);
    CHECK(contains(again.workers[0]->said(), "give --resume"));
    CHECK(contains(again.workers[1]->said(), "rank 0) could not begin"));
}
