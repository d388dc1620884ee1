#include "app/cli/progress_bar.h"
#include "core/base/atomic_file.h"
#include "tests/support/test.h"

#include <chrono>
#include <cstdio>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

using namespace vecset;

namespace {

/// What `work` writes to standard error.
template <typename Work> std::string errorsOf(Work&& work) {
    const std::string file = test::temporaryFolder() + "/stderr";
    std::fflush(stderr);
    const int before = ::dup(STDERR_FILENO), caught = ::open(file.c_str(), O_WRONLY | O_CREAT, 0600);
    ::dup2(caught, STDERR_FILENO);
    work();
    std::fflush(stderr);
    ::dup2(before, STDERR_FILENO);
    ::close(before), ::close(caught);
    return readFile(file);
}

} // namespace

VECSET_TEST(a_resumed_job_is_timed_from_where_it_began) {
    const std::string text = errorsOf([] {
        cli::ProgressBar bar("train", true);
        bar.show({Stage::Train, 0.5});
        std::this_thread::sleep_for(std::chrono::milliseconds(1200));
        bar.show({Stage::Train, 0.52}); // 2 % in 1.2 s or a bit more: 48 % take 29 s or a bit more, not 1 s
    });
    CHECK(text.find("left") != std::string::npos);
    for (const char* wrong : {"0:00 left", "0:01 left", "0:02 left"}) CHECK(text.find(wrong) == std::string::npos);
}
