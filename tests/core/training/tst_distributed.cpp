#include "core/base/atomic_file.h"
#include "core/checkpoint/safetensors.h"
#include "core/training/process_group.h"
#include "core/training/run_log.h"

#include <ATen/ATen.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef CHECK // LibTorch's logging has one too
#undef CHECK
#endif
#include "tests/support/test.h"

using namespace vecset;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

/// A port of this machine that nobody listens on just now.
std::string freePort() {
    const int socketHandle = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(socketHandle, reinterpret_cast<sockaddr*>(&address), sizeof address);
    socklen_t length = sizeof address;
    ::getsockname(socketHandle, reinterpret_cast<sockaddr*>(&address), &length);
    ::close(socketHandle);
    return std::to_string(ntohs(address.sin_port));
}

/// A distributed_worker; what it says on standard error goes to a file.
class Worker {
public:
    Worker(const fs::path& log, const std::string& rank, const std::string& size, const std::string& port,
           std::vector<std::string> arguments)
        : m_log(log) {
        std::vector<std::string> words{"env", "RANK=" + rank, "WORLD_SIZE=" + size, "MASTER_ADDR=127.0.0.1",
                                       "MASTER_PORT=" + port, DISTRIBUTED_WORKER};
        words.insert(words.end(), arguments.begin(), arguments.end());
        std::vector<char*> pointers;
        for (auto& word : words) pointers.push_back(word.data());
        pointers.push_back(nullptr);
        m_process = ::fork();
        if (m_process != 0) return;
        const int file = ::open(m_log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
        ::dup2(file, STDERR_FILENO);
        ::execvp("env", pointers.data());
        ::_exit(127);
    }
    ~Worker() {
        if (!m_exit) kill(), wait(10);
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void kill() const { ::kill(m_process, SIGKILL); }
    /// The exit code, -1 after a signal, -2 when it still runs after so many seconds.
    int wait(double seconds) {
        for (const auto until = Clock::now() + std::chrono::duration<double>(seconds); !m_exit;) {
            int status = 0;
            if (::waitpid(m_process, &status, WNOHANG) == m_process) m_exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
            else if (Clock::now() > until) return -2;
            else std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return *m_exit;
    }
    [[nodiscard]] std::string said() const { return readFile(m_log); }

private:
    fs::path m_log;
    pid_t m_process = 0;
    std::optional<int> m_exit;
};

constexpr double kLong = 240; // seconds: the machine may be busy

/// A run of its own folder, alone or as two processes.
struct Run {
    fs::path folder = test::temporaryFolder();
    std::string shards = "2", steps = "10";
    std::unique_ptr<Worker> workers[2];

    void start(bool two, std::vector<std::string> more = {}, std::vector<std::string> moreOfSecond = {}) {
        const std::string port = freePort();
        for (const int rank : {0, 1}) {
            if (rank == 1 && !two) break;
            std::vector<std::string> arguments{folder / "run", shards, steps};
            const auto& own = rank == 0 ? more : moreOfSecond;
            arguments.insert(arguments.end(), own.begin(), own.end());
            workers[rank] = std::make_unique<Worker>(folder / ("log" + std::to_string(rank)), std::to_string(rank),
                                                     two ? "2" : "1", port, arguments);
        }
    }
    void finish() {
        for (auto& worker : workers) {
            if (!worker) continue;
            const int code = worker->wait(kLong);
            test::checkEqual(code, 0, worker->said().c_str(), __FILE__, __LINE__);
            worker.reset();
        }
    }
    void waitForCheckpoint() {
        const auto until = Clock::now() + std::chrono::duration<double>(kLong);
        while (!fs::exists(checkpoint()) && workers[0]->wait(0.05) == -2 && Clock::now() < until) {}
    }
    [[nodiscard]] fs::path checkpoint() const { return folder / "run" / "vae.checkpoint.safetensors"; }
    [[nodiscard]] at::Tensor stored(const std::string& key) const { return SafetensorsFile(checkpoint()).tensor(key).clone(); }
    [[nodiscard]] std::string storedStep() const { return SafetensorsFile(checkpoint()).metadata().at("step"); }
    [[nodiscard]] std::vector<double> losses() const {
        std::vector<double> values;
        for (const auto& line : readRunLog(folder / "run" / "train-vae.jsonl")) {
            if (line.contains("loss")) values.push_back(line["loss"]);
        }
        return values;
    }
};

const char* const kState[] = {"values", "average", "adam_first", "adam_second", "muon_momentum", "buffer.anchors"};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

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
