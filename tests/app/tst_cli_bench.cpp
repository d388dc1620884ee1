#include "tests/app/run_program.h"
#include "tests/support/test.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

using namespace vecset;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

json run(std::vector<std::string> arguments, int exitCode = 0) {
    arguments.insert(arguments.begin(), {"--json", "--quiet"});
    const test::RunResult result = test::runProgram(VECSET_PROGRAM, arguments);
    if (result.exitCode != exitCode)
        throw test::Failed{"exit code " + std::to_string(result.exitCode) + ": " + result.out + result.err};
    return json::parse(result.out.empty() ? "null" : result.out, nullptr, false);
}

/// A model of the smallest sizes, made once.
const std::string& model() {
    static const std::string folder = [] {
        const std::string path = test::temporaryFolder() + "/made";
        const json made = run({"models", "make", "test-turbo-shape", "--out", path, "--seed", "3", "--device", "cpu"});
        if (made.at("agreement").get<double>() < 0.9) throw test::Failed{"the made field is wrong: " + made.dump()};
        return path;
    }();
    return folder;
}

} // namespace

VECSET_TEST(a_made_model_is_complete) {
    CHECK(fs::exists(model() + "/config.yaml") && fs::exists(model() + "/latents.safetensors"));
    CHECK(run({"models", "verify", model()}).at("passed").get<bool>());
    run({"models", "make", "test-turbo-shape", "--out", model()}, 3); // there already
}

VECSET_TEST(decoding_is_measured_beside_the_official_decoders) {
    const json bench =
        run({"bench", "decode", "-m", model(), "--device", "cpu", "-r", "32", "--repeats", "2", "--warm-up", "0",
             "--baseline", "dense", "--baseline", "official", "--baseline-chunk", "4000"});
    CHECK_EQ(bench.at("model").get<std::string>(), std::string("made"));
    const json& baselines = bench.at("baselines");
    CHECK_EQ(baselines.at("rows").size(), std::size_t{2});
    for (const json& row : baselines.at("rows")) {
        CHECK(row.at("times_ours").get<double>() > 0.0);
        CHECK_EQ(row.at("queries").get<int>(), 33 * 33 * 33); // below 63 cells the official way is dense, too
        if (row.at("name") == "official") CHECK(row.at("v_iou_to_dense").get<double>() > 0.999);
    }
    CHECK(baselines.at("v_iou_of_ours_to_dense").get<double>() > 0.999);
    CHECK(bench.at("card").is_null());
    CHECK(bench.at("memory_plan").get<std::string>().find("all networks stay loaded") == 0);
}

VECSET_TEST(half_precision_on_the_processor_is_close_or_refused) {
    const std::vector<std::string> arguments{"--json",     "--quiet", "bench",     "decode", "-m",          model(),
                                             "--device",   "cpu",     "-r",        "32",     "--precision", "fp16",
                                             "--repeats",  "1",       "--warm-up", "0",      "--baseline",  "dense"};
    const test::RunResult result = test::runProgram(VECSET_PROGRAM, arguments);
    if (result.exitCode != 0) {
        CHECK(result.err.find("AVX512-FP16") != std::string::npos);
        CHECK(result.err.find("--precision fp32") != std::string::npos);
        return;
    }
    const json bench = json::parse(result.out);
    CHECK_EQ(bench.at("precision").get<std::string>(), std::string("float32, shape queries in float16"));
    // made-up weights magnify its noise; what it does to trained ones is tested in tst_volume_decoder
    CHECK(bench.at("baselines").at("v_iou_of_ours_to_dense").get<double>() > 0.99);
}

VECSET_TEST(the_whole_way_is_measured_without_a_picture_and_with_little_memory) {
    const json bench = run({"bench", "e2e", "-m", model(), "--device", "cpu", "-r", "32", "--repeats", "1", "--warm-up",
                            "0", "--memory-limit", "0.01"});
    CHECK(bench.at("memory_plan").get<std::string>().find("one network at a time") == 0);
    for (const char* stage : {"condition", "sample", "decode", "surface", "total"})
        CHECK(bench.at("seconds").contains(stage));
    CHECK(bench.at("network_work").at("sample").at("flops").get<double>() > 0.0);
    CHECK(bench.at("faces").get<int>() > 1000);
    for (const char* what : {"condition", "sample", "surface", "load"}) {
        const json part =
            run({"bench", what, "-m", model(), "--device", "cpu", "-r", "16", "--repeats", "1", "--warm-up", "0"});
        CHECK_EQ(part.at("what").get<std::string>(), std::string(what));
    }
}
