#include "core/base/atomic_file.h"
#include "core/checkpoint/safetensors.h"
#include "core/meshio/mesh_format.h"
#include "tests/app/run_program.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <limits>

#include "tests/support/test.h" // last: LibTorch has a CHECK of its own

using namespace vecset;
using vecset::test::runProgram;
using vecset::test::RunResult;
namespace fs = std::filesystem;

namespace {

const std::string kModels = std::string(VECSET_SOURCE_DIR) + "/resources/models/furniture-xs";

std::string samplePicture() { return std::string(VECSET_SOURCE_DIR) + "/resources/samples/armchair.png"; }

RunResult vecsetRun(std::vector<std::string> arguments, const test::RunLimits& limits = {}) {
    return runProgram(VECSET_PROGRAM, arguments, limits);
}

/// Coarse and few steps: these cases are about files and messages.
std::vector<std::string> quickGenerate(const std::string& picture, const std::string& output) {
    return {"generate", picture, "-o", output, "--resolution", "64", "--steps", "3"};
}

/// A failure is one line on standard error, with the right exit code, and leaves nothing behind.
void checkRefused(const RunResult& run, int exitCode, const std::string& words) {
    if (run.exitCode != exitCode)
        throw test::Failed{"exit code " + std::to_string(run.exitCode) + ", expected " + std::to_string(exitCode) +
                           ": " + run.err};
    const auto message = run.err.find("vecset: ");
    if (message == std::string::npos) throw test::Failed{"no message: " + run.err};
    if (run.err.find(words) == std::string::npos) throw test::Failed{"the message lacks '" + words + "': " + run.err};
    CHECK_EQ(std::count(run.err.begin() + static_cast<std::ptrdiff_t>(message), run.err.end(), '\n'), 1);
}

void checkEmptyFolder(const fs::path& folder) { CHECK_EQ(std::distance(fs::directory_iterator(folder), {}), 0); }

/// A copy of the built-in model that may be damaged.
fs::path modelCopy() {
    const fs::path folder = fs::path(test::temporaryFolder()) / "model";
    fs::copy(kModels, folder, fs::copy_options::recursive);
    return folder;
}

fs::path weightFile(const fs::path& model) {
    for (const auto& entry : fs::directory_iterator(model)) {
        if (entry.path().filename().string().starts_with("model.fp16")) return entry.path();
    }
    throw test::Failed{"no weights in " + model.string()};
}

} // namespace

VECSET_TEST(help_and_version_need_nothing) {
    CHECK_EQ(vecsetRun({"--help"}).exitCode, 0);
    CHECK_EQ(vecsetRun({"generate", "--help"}).exitCode, 0);
    CHECK(vecsetRun({"--version"}).out.starts_with("vecset "));
    CHECK_EQ(vecsetRun({}).exitCode, 2);
    checkRefused(vecsetRun({"make-coffee"}), 2, "make-coffee");
    CHECK_EQ(vecsetRun({"generate", "a.png", "--no-such-option"}).exitCode, 2);
}

VECSET_TEST(compare_measures_two_files) {
    const fs::path folder = test::temporaryFolder();
    CHECK_EQ(vecsetRun(quickGenerate(samplePicture(), folder / "a.ply")).exitCode, 0);
    CHECK_EQ(vecsetRun({"convert", folder / "a.ply", folder / "twice.ply", "--size", "4m"}).exitCode, 0);
    const RunResult same = vecsetRun({"compare", folder / "a.ply", folder / "a.ply", "--json"});
    CHECK_EQ(same.exitCode, 0);
    CHECK(same.out.find("\"volume_iou\": 1.0") != std::string::npos);
    const RunResult other = vecsetRun({"compare", folder / "a.ply", folder / "twice.ply"});
    CHECK_EQ(other.exitCode, 0);
    CHECK(other.out.find("volume IoU") != std::string::npos);
    CHECK(other.out.find("1.000000") == std::string::npos);
    checkRefused(vecsetRun({"compare", folder / "a.ply", folder / "none.ply"}), 4, "none.ply");
}

VECSET_TEST(the_same_seed_gives_the_same_bytes_and_another_seed_does_not) {
    const fs::path folder = test::temporaryFolder();
    for (const char* name : {"a.ply", "b.ply"})
        CHECK_EQ(vecsetRun(quickGenerate(samplePicture(), folder / name)).exitCode, 0);
    auto other = quickGenerate(samplePicture(), folder / "c.ply");
    other.insert(other.end(), {"--seed", "99"});
    CHECK_EQ(vecsetRun(other).exitCode, 0);
    CHECK(readFile(folder / "a.ply") == readFile(folder / "b.ply"));
    CHECK(readFile(folder / "a.ply") != readFile(folder / "c.ply"));
}

VECSET_TEST(json_is_one_document_with_the_facts) {
    const fs::path folder = test::temporaryFolder();
    auto arguments = quickGenerate(samplePicture(), folder / "größe 漢字.ply");
    arguments.push_back("--json");
    const auto run = vecsetRun(arguments);
    CHECK_EQ(run.exitCode, 0);
    const auto document = nlohmann::json::parse(run.out);
    CHECK(document.at("mesh").at("faces").get<int>() > 100);
    CHECK(document.at("mesh").at("closed").get<bool>());
    CHECK(document.at("output").at("verified").get<bool>());
    CHECK(document.at("seconds").contains("decode"));
}

VECSET_TEST(latents_can_be_kept_and_decoded_again) {
    const fs::path folder = test::temporaryFolder();
    auto arguments = quickGenerate(samplePicture(), folder / "a.ply");
    arguments.insert(arguments.end(), {"--save-latents", folder / "z.safetensors"});
    CHECK_EQ(vecsetRun(arguments).exitCode, 0);
    CHECK_EQ(vecsetRun({"decode", folder / "z.safetensors", "-o", folder / "b.ply", "--resolution", "64"}).exitCode, 0);
    CHECK(readFile(folder / "a.ply") == readFile(folder / "b.ply"));
    CHECK_EQ(vecsetRun({"decode", folder / "z.safetensors", "-o", folder / "c.ply", "--resolution", "48"}).exitCode, 0);
    CHECK(readFile(folder / "a.ply") != readFile(folder / "c.ply"));
}

VECSET_TEST(bad_pictures_are_refused) {
    const fs::path folder = test::temporaryFolder();
    const fs::path outputs = test::temporaryFolder();
    writeFileAtomically(folder / "empty.png", "");
    writeFileAtomically(folder / "text.png", "this is no picture");
    writeFileAtomically(folder / "cut.png", readFile(samplePicture()).substr(0, 200));
    const std::string output = outputs / "o.ply";
    checkRefused(vecsetRun(quickGenerate(folder / "none.png", output)), 4, "none.png");
    checkRefused(vecsetRun(quickGenerate(folder / "empty.png", output)), 4, "empty.png");
    checkRefused(vecsetRun(quickGenerate(folder / "text.png", output)), 4, "text.png");
    checkRefused(vecsetRun(quickGenerate(folder / "cut.png", output)), 4, "cut.png");
    checkRefused(vecsetRun(quickGenerate(folder, output)), 4, "directory");
    checkEmptyFolder(outputs);
}

VECSET_TEST(bad_outputs_are_refused_before_the_work) {
    const fs::path folder = test::temporaryFolder();
    checkRefused(vecsetRun(quickGenerate(samplePicture(), folder / "a.xyz")), 4, "xyz");
    for (const auto format : kMeshFormats) {
        const std::string extension(factsOf(format).extension);
        if (isAvailable(format)) continue;
        checkRefused(vecsetRun(quickGenerate(samplePicture(), folder / ("a." + extension))), 8, extension);
    }
    checkRefused(vecsetRun(quickGenerate(samplePicture(), "/no/such/folder/a.ply")), 7, "/no/such/folder");
    checkRefused(vecsetRun(quickGenerate(samplePicture(), folder)), 4, "");
    checkRefused(vecsetRun(quickGenerate(samplePicture(), "/proc/a.ply")), 7, "/proc/a.ply");
}

VECSET_TEST(a_full_disk_leaves_the_older_file_as_it_was) {
    const fs::path folder = test::temporaryFolder();
    for (const auto format : availableMeshFormats()) {
        if (format == MeshFormat::Gltf) continue; // two files
        const std::string name = "a." + std::string(factsOf(format).extension);
        writeFileAtomically(folder / name, "older");
        test::RunLimits limits;
        limits.maxFileBytes = 4096;
        checkRefused(vecsetRun(quickGenerate(samplePicture(), folder / name), limits), 7, name);
        CHECK_EQ(readFile(folder / name), "older");
        fs::remove(folder / name);
        checkEmptyFolder(folder);
    }
}

VECSET_TEST(bad_settings_are_refused) {
    const fs::path folder = test::temporaryFolder();
    for (const char* resolution : {"0", "7", "4096", "-5"}) {
        checkRefused(vecsetRun({"generate", samplePicture(), "-o", folder / "a.ply", "--resolution", resolution}), 3,
                     "resolution");
    }
    CHECK_EQ(vecsetRun({"generate", samplePicture(), "-o", folder / "a.ply", "--resolution", "many"}).exitCode, 2);
    CHECK_EQ(vecsetRun({"generate", samplePicture(), "-o", folder / "a.ply", "--steps", "0"}).exitCode, 2);
    auto badSize = quickGenerate(samplePicture(), folder / "a.ply");
    badSize.insert(badSize.end(), {"--size", "12 furlongs"});
    checkRefused(vecsetRun(badSize), 3, "furlongs");
    checkEmptyFolder(folder);
}

VECSET_TEST(damaged_models_are_refused) {
    const fs::path output = fs::path(test::temporaryFolder()) / "a.ply";
    const auto runWith = [&](const fs::path& model) {
        auto arguments = quickGenerate(samplePicture(), output);
        arguments.insert(arguments.end(), {"--model", model.string()});
        return vecsetRun(arguments);
    };
    checkRefused(runWith("no-such-model"), 3, "no-such-model");

    auto model = modelCopy();
    const auto weights = weightFile(model);
    const std::string bytes = readFile(weights);
    writeFileAtomically(weights, bytes.substr(0, bytes.size() / 2));
    checkRefused(runWith(model), 4, weights.filename().string());
    writeFileAtomically(weights, "");
    checkRefused(runWith(model), 4, weights.filename().string());
    std::string huge = bytes;
    huge.replace(0, 8, std::string(8, '\x7f'));
    writeFileAtomically(weights, huge);
    checkRefused(runWith(model), 4, weights.filename().string());

    model = modelCopy();
    std::string config = readFile(model / "config.yaml");
    writeFileAtomically(model / "config.yaml", config.substr(0, config.size() / 3) + "\n  : [ {");
    CHECK(runWith(model).exitCode == 3 || runWith(model).exitCode == 4);
    const auto at = config.find("Hunyuan3DDiT");
    writeFileAtomically(model / "config.yaml", config.substr(0, at) + "SomethingElse" + config.substr(at + 12));
    const auto unknown = runWith(model);
    CHECK(unknown.exitCode != 0 && unknown.err.find("SomethingElse") != std::string::npos);
    fs::remove(model / "config.yaml");
    CHECK_EQ(runWith(model).exitCode, 4);
    CHECK(!fs::exists(output));
}

VECSET_TEST(bad_latents_are_refused) {
    const fs::path folder = test::temporaryFolder();
    const auto decode = [&](const fs::path& file) {
        return vecsetRun({"decode", file, "-o", folder / "a.ply", "--model", "furniture-xs", "--resolution", "64"});
    };
    writeSafetensors(folder / "nan.safetensors",
                     {{"latents", at::full({1, 32, 8}, std::numeric_limits<float>::quiet_NaN())}});
    checkRefused(decode(folder / "nan.safetensors"), 3, "not finite");
    writeSafetensors(folder / "shape.safetensors", {{"latents", at::zeros({1, 3, 5})}});
    checkRefused(decode(folder / "shape.safetensors"), 3, "latents");
    writeSafetensors(folder / "other.safetensors", {{"weights", at::zeros({3})}});
    checkRefused(decode(folder / "other.safetensors"), 3, "latents");
    writeFileAtomically(folder / "text.safetensors", "hello");
    checkRefused(decode(folder / "text.safetensors"), 4, "text.safetensors");
    CHECK(!fs::exists(folder / "a.ply"));
}

VECSET_TEST(ctrl_c_stops_within_a_second_and_leaves_no_file) {
    for (const int after : {150, 900, 2500}) {
        const fs::path folder = test::temporaryFolder();
        test::RunLimits limits;
        limits.interruptAfter = std::chrono::milliseconds(after);
        const auto run = vecsetRun(
            {"generate", samplePicture(), "-o", folder / "a.ply", "--decoder", "dense", "--resolution", "384"}, limits);
        CHECK_EQ(run.exitCode, 130);
        CHECK(run.secondsAfterInterrupt < 2.0); // a second on an idle machine; the suite runs two tests at a time
        checkEmptyFolder(folder);
    }
}
