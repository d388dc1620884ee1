#include "core/verify/verify_processors.h"
#include "core/verify/verify_sample.h"
#include "core/verify/verify_schedules.h"
#include "core/verify/verify_volume.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "tests/support/test.h"

using namespace vecset;
namespace fs = std::filesystem;

namespace {

void checkAll(const CheckResults& results) {
    CHECK(!results.empty());
    std::string failed;
    for (const CheckResult& r : results) {
        std::printf("%s %-60s %.3g (%.3g) %s\n", r.passed() ? "ok  " : "FAIL", r.name.c_str(), r.error, r.tolerance,
                    r.note.c_str());
        if (!r.passed()) failed += "\n  " + r.name + ": " + std::to_string(r.error) + " " + r.note;
    }
    if (!failed.empty()) throw test::Failed{"not as recorded:" + failed};
}

void checkVolumes(bool formula) {
    const fs::path root = test::parityFolder();
    int count = 0;
    CheckResults all;
    for (const auto& entry : fs::directory_iterator(root / "volume")) {
        if ((entry.path().filename().string().find("analytic") != std::string::npos) != formula) continue;
        for (const CheckResult& result : verifyVolume(entry.path(), root)) all.push_back(result);
        ++count;
    }
    CHECK(count > 0);
    std::sort(all.begin(), all.end(), [](const CheckResult& a, const CheckResult& b) { return a.name < b.name; });
    checkAll(all);
}

} // namespace

VECSET_TEST(schedules) { checkAll(verifySchedules(test::parityFolder() + "/schedules.safetensors")); }
VECSET_TEST(token_choice) { checkAll(verifyProcessors(test::parityFolder() + "/flashvdm_processor.safetensors")); }
VECSET_TEST(volumes_of_formulas) { checkVolumes(true); }
VECSET_TEST(volumes_of_networks) { checkVolumes(false); }
VECSET_TEST(sampling_runs) {
    for (const char* name : {"pipe_base", "pipe_turbo", "pipe_mv"}) {
        checkAll(verifySample(test::parityFolder() + "/" + name + "/sample.safetensors"));
    }
}
