#include "core/base/atomic_file.h"
#include "core/checkpoint/safetensors.h"
#include "core/meshio/mesh_format.h"
#include "tests/app/run_program.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>

#include "tests/support/test.h" // last: LibTorch has a CHECK of its own

using namespace vecset;
using vecset::test::runProgram;
using vecset::test::RunResult;
namespace fs = std::filesystem;

namespace {

const fs::path kModel = fs::path(VECSET_SOURCE_DIR) / "resources/models/furniture-xs";
const std::string kPicture = std::string(VECSET_SOURCE_DIR) + "/resources/samples/armchair.png";

void copyModel(const fs::path& to) {
    fs::create_directories(to);
    for (const char* file : {"config.yaml", "model.fp16.safetensors"}) fs::copy(kModel / file, to / file);
}

void replaceInConfig(const fs::path& model, const std::string& what, const std::string& with) {
    std::string config = readFile(model / "config.yaml");
    const auto at = config.find(what);
    if (at == std::string::npos) throw test::Failed{"config.yaml has no " + what};
    config.replace(at, what.size(), with);
    writeFileAtomically(model / "config.yaml", std::string_view(config));
}

/// A zoo of this test's own: a copy of the built-in model, and the same weights as a student that names it.
fs::path zooWithStudent(bool consistency) {
    const fs::path root = test::temporaryFolder();
    copyModel(root / "teacher-model");
    copyModel(root / "student-model");
    const std::string config = readFile(kModel / "config.yaml");
    const auto params = config.find("  params:\n", config.find("pipeline:\n"));
    replaceInConfig(root / "student-model", config.substr(params),
                    "  params:\n    steps: 5\n    guidance: 1\n    teacher: teacher-model\n");
    if (consistency) {
        const auto scheduler = config.find("scheduler:\n"), end = config.find("image_processor:\n");
        replaceInConfig(root / "student-model", config.substr(scheduler, end - scheduler),
                        "scheduler:\n  target: hy3dgen.shapegen.schedulers.ConsistencyFlowMatchEulerDiscreteScheduler\n"
                        "  params:\n    num_train_timesteps: 1000\n    pcm_timesteps: 50\n");
    }
    setenv("VECSET_MODELS", (root.string() + ":-").c_str(), 1); // without those that come with the program
    setenv("XDG_CONFIG_HOME", (root / "config").c_str(), 1);
    return root;
}

RunResult compareRun(const fs::path& output, std::vector<std::string> more) {
    std::vector<std::string> arguments{
        "compare", kPicture, "-o", output.string(), "--resolution", "64", "--teacher-guidance", "1"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return runProgram(VECSET_PROGRAM, arguments);
}

at::Tensor latentsOf(const fs::path& file) { return SafetensorsFile(file).tensor("latents").clone(); }

void checkRefused(const RunResult& run, int exitCode, const std::string& words) {
    CHECK_EQ(run.exitCode, exitCode);
    if (run.err.find(words) == std::string::npos) throw test::Failed{"the message lacks '" + words + "': " + run.err};
}

} // namespace

VECSET_TEST(equal_weights_and_steps_show_that_matte_seed_and_noise_are_the_same) {
    const fs::path zoo = zooWithStudent(false), out = zoo / "out";
    const auto run = compareRun(out, {"--teacher-steps", "2", "--student-steps", "2", "--seed", "77", "--json"});
    CHECK_EQ(run.exitCode, 0);
    CHECK(at::equal(latentsOf(out / "teacher.safetensors"), latentsOf(out / "student.safetensors"))); // to the last bit
    const auto report = nlohmann::json::parse(run.out);
    CHECK_EQ(report.at("distances").at("volume_iou").get<double>(), 1.0);
    CHECK(report.at("distances").at("chamfer_l1").get<double>() < 1e-6);
    CHECK(report.at("same_noise").get<bool>());
    CHECK_EQ(report.at("teacher").at("model").get<std::string>(), std::string("teacher-model"));
    CHECK_EQ(report.at("student").at("model").get<std::string>(), std::string("student-model"));
    CHECK_EQ(report.at("seed").get<int>(), 77);
}

VECSET_TEST(a_student_of_fewer_steps_is_found_measured_and_reported) {
    const fs::path zoo = zooWithStudent(true), out = zoo / "größe 漢字";
    const auto run = compareRun(out, {"--teacher-steps", "8", "--student-steps", "1", "--repeats", "3"});
    CHECK_EQ(run.exitCode, 0);
    for (const char* word :
         {"network passes", "total s", "speed-up", "volume IoU", "F-score at 0.02", "same starting noise"}) {
        if (run.out.find(word) == std::string::npos)
            throw test::Failed{std::string("the table lacks ") + word + ": " + run.out};
    }
    const auto report = nlohmann::json::parse(readFile(out / "report.json"));
    CHECK_EQ(report.at("teacher").at("network_passes").get<int>(), 8);
    CHECK_EQ(report.at("student").at("network_passes").get<int>(), 1);
    for (const char* side : {"teacher", "student"}) { // medians of what was measured
        const double sample = report.at(side).at("seconds").at("sample").get<double>();
        CHECK(sample > 0.0);
        CHECK(report.at(side).at("total_seconds").get<double>() >= sample);
    }
    CHECK(!report.at("teacher").at("seconds").contains("picture")); // the matte is made once and is nobody's cost
    CHECK_EQ(report.at("repeats").get<int>(), 3);
    CHECK(report.at("distances").at("volume_iou").get<double>() < 1.0);
    const std::string mesh = isAvailable(MeshFormat::Glb) ? ".glb" : ".ply";
    for (const auto& file : {"teacher" + mesh, "student" + mesh}) CHECK(fs::file_size(out / file) > 500);
    for (const char* file : {"teacher.safetensors", "student.safetensors", "matte.png", "preview.png"}) {
        CHECK(fs::file_size(out / file) > 500);
    }
    const std::string page = readFile(out / "report.html");
    CHECK(page.find("student-model") != std::string::npos && page.ends_with("</html>\n"));
    CHECK(page.find("http://") == std::string::npos && page.find("https://") == std::string::npos); // self-contained
}

VECSET_TEST(the_named_student_brings_its_teacher) {
    const fs::path zoo = zooWithStudent(false), out = zoo / "out";
    const auto run = compareRun(
        out, {"--student", (zoo / "student-model").string(), "--teacher-steps", "1", "--student-steps", "1", "--json"});
    CHECK_EQ(run.exitCode, 0);
    CHECK_EQ(nlohmann::json::parse(run.out).at("teacher").at("model").get<std::string>(), std::string("teacher-model"));
}

VECSET_TEST(without_a_pair_the_message_says_what_to_do) {
    const fs::path zoo = zooWithStudent(false);
    fs::remove_all(zoo / "student-model");
    checkRefused(compareRun(zoo / "out", {}), 3, "--teacher and --student");
    checkRefused(compareRun(zoo / "out", {"--teacher", "teacher-model"}), 3, "vecset train consistency");
    checkRefused(compareRun(zoo / "out", {"--student", "teacher-model"}), 3, "pipeline.params.teacher");
    checkRefused(compareRun(zoo / "out", {"--teacher", "nobody"}), 3, "nobody");
    CHECK(!fs::exists(zoo / "out"));
}

VECSET_TEST(options_of_models_are_refused_with_two_files_and_a_file_is_no_folder) {
    const fs::path zoo = zooWithStudent(false);
    checkRefused(runProgram(VECSET_PROGRAM, {"compare", "a.ply", "b.ply", "--repeats", "3"}), 3, "--repeats");
    writeFileAtomically(zoo / "file", std::string_view("x"));
    checkRefused(compareRun(zoo / "file", {}), 7, "not a folder");
}
