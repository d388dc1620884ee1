#include "tests/support/support.h"

#include <iostream>

/// Runs the cases whose name contains the first argument (all without one) where Qt is not installed.
int main(int argc, char** argv) {
    const std::string filter = argc > 1 ? argv[1] : "";
    int passed = 0, failed = 0, skipped = 0;
    for (const auto& testCase : vecset::test::cases()) {
        if (testCase.name.find(filter) == std::string::npos) continue;
        try {
            vecset::test::runCase(testCase);
            std::cout << "PASS   : " << testCase.name << std::endl;
            ++passed;
        } catch (const vecset::test::Failed& failure) {
            std::cout << "FAIL!  : " << testCase.name << " " << failure.message << std::endl;
            ++failed;
        } catch (const vecset::test::Skipped& reason) {
            std::cout << "SKIP   : " << testCase.name << " " << reason.reason << std::endl;
            ++skipped;
        }
    }
    if (passed + failed == 0) std::cout << "every case was skipped\n";
    std::cout << "Totals: " << passed << " passed, " << failed << " failed, " << skipped << " skipped\n";
    return failed == 0 ? 0 : 1;
}
