#include "core/training/batch_feed.h"
#include "core/training/run_options.h"

#include <torch/cuda.h>

#include <atomic>
#include <stdexcept>

#include "tests/support/test.h"

using namespace vecset;

namespace {

/// What shard and step determine.
int drawn(int shard, std::int64_t step) { return static_cast<int>(step) * 10 + shard; }

} // namespace

VECSET_TEST(batches_drawn_ahead_are_those_drawn_when_they_are_needed) {
    for (const bool ahead : {false, true}) {
        BatchFeed<int> feed(drawn, 2, ahead);
        for (const std::int64_t step : {0, 1, 2, 7, 8, 3}) { // a resumed run jumps
            for (const int shard : {1, 0}) CHECK(feed.take(shard, step) == drawn(shard, step));
        }
    }
}

VECSET_TEST(the_next_batch_is_drawn_before_it_is_asked_for_only_when_that_is_wanted) {
    for (const bool ahead : {false, true}) {
        std::atomic<int> draws{0};
        {
            BatchFeed<int> feed([&](int shard, std::int64_t step) { ++draws; return drawn(shard, step); }, 1, ahead);
            CHECK(feed.take(0, 4) == 40);
        } // waits for what is under way
        CHECK(draws == (ahead ? 2 : 1));
    }
}

VECSET_TEST(a_failure_to_draw_ahead_comes_when_that_batch_is_taken) {
    BatchFeed<int> feed([](int, std::int64_t step) { return step == 1 ? throw std::runtime_error("no") : 5; }, 1, true);
    CHECK(feed.take(0, 0) == 5);
    bool failed = false;
    try {
        (void)feed.take(0, 1);
    } catch (const std::runtime_error&) {
        failed = true;
    }
    CHECK(failed);
}

VECSET_TEST(a_device_that_is_not_there_is_refused_by_name_a_wrong_word_too) {
    TrainRequest request;
    request.device = "cpu";
    CHECK(trainingDevice(request).is_cpu());
    CHECK(drawThreads(at::kCPU) == 1);
    request.device = "gpu";
    CHECK_THROWS(InvalidInput, "auto, cpu or cuda", trainingDevice(request));
    request.device = "cuda";
    if (torch::cuda::is_available()) CHECK(trainingDevice(request).is_cuda());
    else CHECK_THROWS(NotAvailable, "--device cpu", trainingDevice(request));
}
