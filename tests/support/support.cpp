#include "tests/support/support.h"

#include "core/base/logging.h"

#include <spdlog/sinks/base_sink.h>

#include <cstdlib>
#include <filesystem>
#include <mutex>

#include <unistd.h>

namespace vecset::test {
namespace fs = std::filesystem;
namespace {

class ErrorSink final : public spdlog::sinks::base_sink<std::mutex> {
public:
    std::vector<std::string> errors;

private:
    void sink_it_(const spdlog::details::log_msg& message) override {
        if (message.level >= spdlog::level::err) errors.emplace_back(message.payload.data(), message.payload.size());
    }
    void flush_() override {}
};

bool errorsExpected = false;

struct TemporaryRoot {
    fs::path path = fs::temp_directory_path() / ("vecset-test-" + std::to_string(::getpid()));
    int count = 0;
    ~TemporaryRoot() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
};

} // namespace

std::vector<Case>& cases() {
    static std::vector<Case> all;
    return all;
}

void expectLoggedErrors() { errorsExpected = true; }

std::string parityFolder() {
    const char* given = std::getenv("VECSET_PARITY");
    const fs::path folder = given ? fs::path(given) : fs::path(VECSET_SOURCE_DIR) / "../shared/parity";
    if (!fs::exists(folder / "schedules.safetensors")) SKIP("no golden data at " + folder.string());
    return fs::weakly_canonical(folder).string();
}

std::string temporaryFolder() {
    static TemporaryRoot root;
    const auto folder = root.path / std::to_string(root.count++);
    fs::create_directories(folder);
    return folder.string();
}

void runCase(const Case& testCase) {
    auto sink = std::make_shared<ErrorSink>();
    setLogSink(sink, spdlog::level::info);
    errorsExpected = false;
    try {
        testCase.body();
    } catch (const Failed&) {
        throw;
    } catch (const Skipped&) {
        throw;
    } catch (const Error& error) {
        throw Failed{"Error " + std::string(toString(error.code())) + ": " + error.what()};
    } catch (const std::exception& error) {
        throw Failed{std::string("exception: ") + error.what()};
    }
    if (!errorsExpected && !sink->errors.empty()) throw Failed{"logged an error: " + sink->errors.front()};
}

} // namespace vecset::test
