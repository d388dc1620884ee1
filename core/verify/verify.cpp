#include "core/verify/verify.h"

#include "core/base/error.h"
#include "core/verify/golden_file.h"
#include "core/verify/golden_model.h"
#include "core/verify/verify_image.h"
#include "core/verify/verify_networks.h"
#include "core/verify/verify_processors.h"
#include "core/verify/verify_sample.h"
#include "core/verify/verify_schedules.h"
#include "core/verify/verify_volume.h"

#include <ATen/core/grad_mode.h>
#include <c10/util/Exception.h>

#include <algorithm>

namespace vecset {
namespace fs = std::filesystem;

namespace {

/// A kind of golden file: how it is recognised, who compares it.
struct Kind {
    bool (*matches)(const GoldenFile& golden);
    CheckResults (*verify)(const fs::path& file);
};

bool hasAll(const GoldenFile& golden, std::initializer_list<const char*> keys) {
    return std::all_of(keys.begin(), keys.end(), [&](const char* key) { return golden.has(key); });
}

bool hasStart(const GoldenFile& golden, const std::string& start) {
    const auto& keys = golden.keys();
    const auto found = std::lower_bound(keys.begin(), keys.end(), start);
    return found != keys.end() && found->rfind(start, 0) == 0;
}

const Kind kKinds[] = {
    {[](const GoldenFile& g) {
         return hasAll(g, {"z", "latents"});
     },
     verifyVaeDecode},
    {[](const GoldenFile& g) {
         return hasAll(g, {"surface", "mean"});
     },
     verifyVaeEncode},
    {[](const GoldenFile& g) {
         return hasAll(g, {"pixel_values", "last_hidden_state"});
     },
     verifyDino},
    {[](const GoldenFile& g) {
         return hasAll(g, {"image_u8", "cond", "transformed"});
     },
     verifyConditioner},
    {[](const GoldenFile& g) {
         return hasAll(g, {"x", "t", "cond", "out"});
     },
     verifyDit},
    {[](const GoldenFile& g) {
         return hasAll(g, {"noise", "velocity", "final"});
     },
     verifySample},
    {[](const GoldenFile& g) { return hasStart(g, "euler_shift") || hasStart(g, "pcm"); }, verifySchedules},
    {[](const GoldenFile& g) {
         return hasAll(g, {"c0_q", "c0_k", "c0_v"});
     },
     verifyProcessors},
    {[](const GoldenFile& g) {
         return hasAll(g, {"l0_logits_sub", "resolutions"});
     },
     [](const fs::path& file) { return verifyVolume(file, fs::absolute(file).parent_path().parent_path()); }},
#ifdef VECSET_HAS_IMAGE
    {[](const GoldenFile& g) {
         return hasAll(g, {"rgba", "image_u8"});
     },
     verifyImage},
    {[](const GoldenFile& g) { return hasStart(g, "image") && !(g.text("file") + g.text("files")).empty(); },
     verifyImage},
#endif
};

bool isWeights(const fs::path& file) { return file.filename().string().rfind("model", 0) == 0; }

/// Failures become failed cases: a set with one damaged file still reports on all the others.
CheckResults guarded(const fs::path& file, CheckResults (*verify)(const fs::path&)) {
    const at::NoGradGuard noGradients;
    try {
        return verify(file);
    } catch (const Error& error) {
        return {failedCase(caseName(file, "cannot be compared"), error.what())};
    } catch (const c10::Error& error) {
        return {failedCase(caseName(file, "cannot be compared"), error.what_without_backtrace())};
    } catch (const std::exception& error) {
        return {failedCase(caseName(file, "cannot be compared"), error.what())};
    }
}

std::vector<fs::path> goldenFiles(const fs::path& folder) {
    if (!fs::is_directory(folder)) {
        throw Error(ErrorCode::UnreadableFile, folder.string() + ": is not a folder of golden data");
    }
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".safetensors" && !isWeights(entry.path())) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

const Kind* kindOf(const GoldenFile& golden) {
    const auto* found =
        std::find_if(std::begin(kKinds), std::end(kKinds), [&](const Kind& k) { return k.matches(golden); });
    return found == std::end(kKinds) ? nullptr : found;
}

} // namespace

std::size_t VerifyReport::failures() const {
    return static_cast<std::size_t>(
        std::count_if(results.begin(), results.end(), [](const CheckResult& result) { return !result.passed(); }));
}

VerifyReport verifyFolder(const fs::path& folder, const std::function<void(const CheckResults&)>& onResult,
                          const JobContext& job) {
    VerifyReport report;
    for (const fs::path& file : goldenFiles(folder)) {
        job.throwIfCancelled();
        CheckResults results;
        try {
            const GoldenFile golden(file);
            if (const Kind* kind = kindOf(golden)) {
                results = guarded(file, kind->verify);
                if (results.empty())
                    results = {failedCase(caseName(file, "nothing"), "no weights or no tensor to compare")};
            } else {
                report.unrecognised.push_back(file);
            }
        } catch (const Error& error) {
            results = {failedCase(caseName(file, "cannot be read"), error.what())};
        }
        if (onResult && !results.empty()) onResult(results);
        report.results.insert(report.results.end(), results.begin(), results.end());
    }
    return report;
}

} // namespace vecset
