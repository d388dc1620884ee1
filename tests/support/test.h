#pragma once

#include "core/base/error.h"

#include <cmath>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

/// Core tests are plain functions, so that they run where there is no Qt (the GPU machine). With Qt each becomes a data
/// row of a Qt Test (qt_runner.cpp), without it a loop runs them (plain_runner.cpp).
namespace vecset::test {

struct Case {
    std::string name;
    std::function<void()> body;
};

struct Failed {
    std::string message;
};
struct Skipped {
    std::string reason;
};

/// All cases of this executable, in order of definition.
std::vector<Case>& cases();

/// Errors (level `error`) that were logged while the case ran fail it, unless it calls this.
void expectLoggedErrors();

struct Registration {
    Registration(const char* name, std::function<void()> body) { cases().push_back({name, std::move(body)}); }
};

/// The folder of golden data ($VECSET_PARITY, else ../shared/parity beside the sources); skips the case when absent.
std::string parityFolder();

/// A fresh empty folder, removed when the executable ends.
std::string temporaryFolder();

template <typename A, typename B>
void checkEqual(const A& actual, const B& expected, const char* text, const char* file, int line) {
    if (actual == expected) return;
    std::ostringstream out;
    out << file << ':' << line << ": " << text;
    if constexpr (requires { out << actual << expected; }) out << ": got " << actual << ", expected " << expected;
    throw Failed{out.str()};
}

inline void checkNear(double actual, double expected, double tolerance, const char* text, const char* file, int line) {
    if (std::abs(actual - expected) <= tolerance) return;
    std::ostringstream out;
    out << file << ':' << line << ": " << text << ": got " << actual << ", expected " << expected << " +- "
        << tolerance;
    throw Failed{out.str()};
}

template <typename Work>
void checkThrows(ErrorCode code, Work&& work, const std::string& contains, const char* text, const char* file,
                 int line) {
    const std::string where = std::string(file) + ":" + std::to_string(line) + ": " + text;
    try {
        work();
    } catch (const Error& error) {
        if (error.code() != code) {
            throw Failed{where + ": wrong code " + std::string(toString(error.code())) + ": " + error.what()};
        }
        if (std::string(error.what()).find(contains) == std::string::npos) {
            throw Failed{where + ": message lacks '" + contains + "': " + error.what()};
        }
        return;
    }
    throw Failed{where + ": nothing was thrown"};
}

} // namespace vecset::test

#define VECSET_TEST(name)                                                                                              \
    static void test_##name();                                                                                         \
    static const ::vecset::test::Registration registration_##name(#name, test_##name);                                 \
    static void test_##name()

// LibTorch has macros of these names, which end the process; a test never wants them, whatever it includes first.
#undef CHECK
#undef CHECK_EQ
#define CHECK(condition)                                                                                               \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            throw ::vecset::test::Failed{std::string(__FILE__) + ":" + std::to_string(__LINE__) + ": " #condition};    \
    } while (false)
#define CHECK_EQ(actual, expected)                                                                                     \
    ::vecset::test::checkEqual((actual), (expected), #actual " == " #expected, __FILE__, __LINE__)
#define CHECK_NEAR(actual, expected, tolerance)                                                                        \
    ::vecset::test::checkNear((actual), (expected), (tolerance), #actual, __FILE__, __LINE__)
/// The expression throws an Error of this code whose message contains `text`.
#define CHECK_THROWS(code, text, expression)                                                                           \
    ::vecset::test::checkThrows(::vecset::ErrorCode::code, [&] { (void)(expression); }, text, #expression, __FILE__,   \
                                __LINE__)
#define SKIP(reason) throw ::vecset::test::Skipped{reason}
