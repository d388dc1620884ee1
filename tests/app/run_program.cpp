#include "tests/app/run_program.h"

#include "tests/support/test.h"

#include <csignal>
#include <fstream>
#include <sstream>
#include <thread>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vecset::test {
namespace {

using Clock = std::chrono::steady_clock;

std::string readAll(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

[[noreturn]] void becomeProgram(const std::string& program, std::vector<char*>& argv, const std::string& folder,
                                long maxFileBytes) {
    const int out = ::open((folder + "/out").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    const int err = ::open((folder + "/err").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    if (maxFileBytes >= 0) {
        const rlimit limit{static_cast<rlim_t>(maxFileBytes), static_cast<rlim_t>(maxFileBytes)};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, SIG_IGN); // writing then fails with EFBIG instead of killing the process
    }
    ::execv(program.c_str(), argv.data());
    ::_exit(127);
}

} // namespace

RunResult runProgram(const std::string& program, const std::vector<std::string>& arguments, const RunLimits& limits) {
    const std::string folder = temporaryFolder();
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);

    const auto started = Clock::now();
    const pid_t child = ::fork();
    if (child == 0) becomeProgram(program, argv, folder, limits.maxFileBytes);
    auto interrupted = started;
    if (limits.interruptAfter.count() >= 0) {
        std::this_thread::sleep_for(limits.interruptAfter);
        interrupted = Clock::now();
        ::kill(child, SIGINT);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    RunResult result;
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    result.seconds = std::chrono::duration<double>(Clock::now() - started).count();
    result.secondsAfterInterrupt = std::chrono::duration<double>(Clock::now() - interrupted).count();
    result.out = readAll(folder + "/out");
    result.err = readAll(folder + "/err");
    return result;
}

} // namespace vecset::test
