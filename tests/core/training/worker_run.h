#pragma once

#include "core/base/atomic_file.h"
#include "core/checkpoint/safetensors.h"
#include "core/training/run_log.h"

#include <ATen/ATen.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef CHECK // LibTorch's logging has one too
#undef CHECK
#endif
#include "tests/support/test.h"

// Runs of distributed_worker, for the tests of data-parallel training.
namespace vecset::test {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// A port of this machine that nobody listens on just now.
inline std::string freePort() {
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
           const std::vector<std::string>& environment, const std::vector<std::string>& arguments)
        : m_log(log) {
        std::vector<std::string> words{"env", "RANK=" + rank, "WORLD_SIZE=" + size, "MASTER_ADDR=127.0.0.1",
                                       "MASTER_PORT=" + port};
        words.insert(words.end(), environment.begin(), environment.end());
        words.push_back(DISTRIBUTED_WORKER);
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
            if (::waitpid(m_process, &status, WNOHANG) == m_process)
                m_exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
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

inline constexpr double kLong = 240; // seconds: the machine may be busy

/// A run of its own folder, alone or as two processes.
struct Run {
    fs::path folder = test::temporaryFolder();
    std::string shards = "2", steps = "10";
    std::vector<std::string> environment; ///< NAME=value, of all processes
    std::unique_ptr<Worker> workers[2];

    void start(bool two, std::vector<std::string> more = {}, std::vector<std::string> moreOfSecond = {}) {
        const std::string port = freePort();
        for (const int rank : {0, 1}) {
            if (rank == 1 && !two) break;
            std::vector<std::string> arguments{folder / "run", shards, steps};
            const auto& own = rank == 0 ? more : moreOfSecond;
            arguments.insert(arguments.end(), own.begin(), own.end());
            workers[rank] = std::make_unique<Worker>(folder / ("log" + std::to_string(rank)), std::to_string(rank),
                                                     two ? "2" : "1", port, environment, arguments);
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
    [[nodiscard]] at::Tensor stored(const std::string& key) const {
        return SafetensorsFile(checkpoint()).tensor(key).clone();
    }
    [[nodiscard]] std::string storedStep() const { return SafetensorsFile(checkpoint()).metadata().at("step"); }
    [[nodiscard]] std::vector<double> losses() const {
        std::vector<double> values;
        for (const auto& line : readRunLog(folder / "run" / "train-vae.jsonl")) {
            if (line.contains("loss")) values.push_back(line["loss"]);
        }
        return values;
    }
};

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace vecset::test
