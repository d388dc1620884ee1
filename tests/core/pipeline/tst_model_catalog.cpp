#include "core/base/atomic_file.h"
#include "core/pipeline/model_catalog.h"
#include "core/pipeline/model_pair.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cstdlib>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

const fs::path kBuiltIn = fs::path(VECSET_SOURCE_DIR) / "resources/models/furniture-xs";

/// A user's configuration of this test's own; returns the folder.
fs::path freshHome() {
    const fs::path home = test::temporaryFolder();
    setenv("XDG_CONFIG_HOME", home.c_str(), 1);
    return home;
}

fs::path copyOfBuiltIn(const fs::path& home, const std::string& name) {
    fs::create_directories(home / name);
    for (const auto* file : {"config.yaml", "model.fp16.safetensors"}) fs::copy(kBuiltIn / file, home / name / file);
    return home / name;
}

ModelEntry named(const std::string& name) {
    const auto all = listModels();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ModelEntry& entry) { return entry.name == name; });
    CHECK(found != all.end());
    return *found;
}

} // namespace

VECSET_TEST(theBuiltInModelIsListedWithItsFacts) {
    freshHome();
    const ModelEntry entry = named("furniture-xs");
    CHECK(entry.builtIn && entry.available && entry.isUsable());
    CHECK(entry.parameters > 1'000'000 && entry.fileBytes > 1'000'000 && entry.memoryBytes > entry.fileBytes);
    CHECK(!entry.multiView && !entry.guidanceEmbedded && entry.encoder);
    CHECK(entry.defaultSteps >= 1 && entry.defaultGuidance >= 1.0);
}

VECSET_TEST(aModelIsAddedAndRemoved) {
    const fs::path home = freshHome();
    const fs::path folder = copyOfBuiltIn(home, "mine");
    CHECK_EQ(addModel(folder).name, std::string("mine"));
    CHECK(named("mine").isUsable() && !named("mine").builtIn);
    CHECK_THROWS(InvalidInput, "already", addModel(folder, "furniture-xs"));
    removeModel("mine");
    CHECK(fs::exists(folder));
    CHECK_THROWS(InvalidInput, "no added model", removeModel("mine"));
    CHECK_THROWS(InvalidInput, "built in", removeModel("furniture-xs"));
}

VECSET_TEST(damagedAndVanishedModelsAreListedWithTheirProblem) {
    const fs::path home = freshHome();
    const fs::path damaged = copyOfBuiltIn(home, "damaged"), vanished = copyOfBuiltIn(home, "vanished");
    addModel(damaged);
    addModel(vanished);
    fs::resize_file(damaged / "model.fp16.safetensors", 100'000);
    fs::remove_all(vanished);
    CHECK(!named("damaged").isUsable() && named("damaged").available);
    CHECK(!named("vanished").available);
    CHECK(named("vanished").problem.find("gone") != std::string::npos);
    CHECK(named("furniture-xs").isUsable());
    CHECK(describeModelFolder(home / "nothing").problem.size() > 10);
}

VECSET_TEST(aDamagedListOfAddedModelsLeavesTheBuiltInOnes) {
    const fs::path home = freshHome();
    fs::create_directories(home / "vecset");
    writeFileAtomically(home / "vecset/models.json", std::string_view("{\"models\": [{"));
    std::string note;
    const auto entries = listModels(&note);
    CHECK(!entries.empty() && entries.front().builtIn);
    CHECK(note.find("models.json") != std::string::npos);
}

VECSET_TEST(verifyingReadsEveryWeight) {
    CHECK(verifyModel(kBuiltIn).find("finite") != std::string::npos);
    const fs::path home = freshHome();
    const fs::path cut = copyOfBuiltIn(home, "cut");
    fs::resize_file(cut / "model.fp16.safetensors", 100'000);
    CHECK_THROWS(UnreadableFile, "model.fp16.safetensors", verifyModel(cut));
    std::stop_source stop;
    stop.request_stop();
    bool stopped = false;
    try {
        (void)verifyModel(kBuiltIn, JobContext(stop.get_token()));
    } catch (const Cancelled&) {
        stopped = true;
    }
    CHECK(stopped);
}

VECSET_TEST(aStudentNamesItsTeacherAndIsFoundWithIt) {
    const fs::path home = freshHome();
    const fs::path folder = copyOfBuiltIn(home, "my-student");
    std::string config = readFile(folder / "config.yaml");
    const auto at = config.find("pipeline:\n");
    CHECK(at != std::string::npos);
    const auto params = config.find("  params:\n", at);
    config.insert(params + 10, "    teacher: my-teacher\n");
    writeFileAtomically(folder / "config.yaml", std::string_view(config));
    addModel(folder);
    CHECK_EQ(named("my-student").teacher, std::string("my-teacher"));
    CHECK(named("furniture-xs").teacher.empty());
    CHECK(!pairOf(listModels(), named("my-student"))); // the teacher is not there yet
    addModel(copyOfBuiltIn(home, "my-teacher"));
    const auto models = listModels();
    const ModelPair pair = pairOf(models, named("my-student"));
    CHECK(pair && pair.teacher->name == "my-teacher" && pair.student->name == "my-student");
    CHECK(pairOf(models, named("my-teacher")).student == pair.student);
}

VECSET_TEST(theBuiltInStudentIsFoundWithItsTeacher) {
    freshHome();
    const auto models = listModels();
    for (const char* chosen : {"furniture-s", "furniture-s-turbo"}) {
        const ModelPair pair = pairOf(models, named(chosen));
        CHECK(pair && pair.teacher->name == "furniture-s" && pair.student->name == "furniture-s-turbo");
        CHECK(pair.student->builtIn && pair.student->guidanceEmbedded && pair.student->defaultSteps == 5);
    }
    CHECK(firstPair(models).student->name == "furniture-s-turbo");
    CHECK(!pairOf(models, named("furniture-xs")));
}

VECSET_TEST(aTeacherThatIsNoTextIsRefused) {
    const fs::path home = freshHome();
    const fs::path folder = copyOfBuiltIn(home, "odd");
    std::string config = readFile(folder / "config.yaml");
    config.insert(config.find("  params:\n", config.find("pipeline:\n")) + 10, "    teacher: [a, b]\n");
    writeFileAtomically(folder / "config.yaml", std::string_view(config));
    CHECK(describeModelFolder(folder).problem.find("teacher") != std::string::npos);
}
