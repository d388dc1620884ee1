#include "core/base/logging.h"
#include "core/image/read_image.h"
#include "core/pipeline/pipeline.h"
#include "tests/support/test.h"

#include <spdlog/sinks/stdout_sinks.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <set>

using namespace vecset;

namespace {

const std::string kResources = std::string(VECSET_SOURCE_DIR) + "/resources/";

/// One pipeline for all cases: it must stay usable after whatever a case does with it. Its decodes use the portable
/// kernel: with a faster one they are over before a preview could be paid from a tenth of their time.
Pipeline& pipeline() {
    ::setenv("VECSET_CPU_KERNEL", "portable", 1);
    static Pipeline one = Pipeline::load(kResources + "models/furniture-xs", DeviceChoice::Cpu);
    return one;
}

/// Small: 24,000 queries at 32 cells, and at 64 cells three levels with 76,000.
GenerationRequest request(int resolution = 32) {
    GenerationRequest request;
    request.pictures.push_back({ViewSide::Front, readImage(kResources + "samples/armchair.png")});
    request.seed = 7;
    request.mesh.decode.resolution = resolution;
    request.mesh.decode.minResolution = 16;
    return request;
}

bool sameBytes(const TriangleMesh& a, const TriangleMesh& b) {
    return a.positions.size() == b.positions.size() && a.triangles == b.triangles &&
           std::memcmp(a.positions.data(), b.positions.data(), a.positions.size() * sizeof(Vec3f)) == 0;
}

double seconds(const GenerationResult& result, Stage stage) {
    for (const auto& [name, time] : result.stages) {
        if (name == stage) return time;
    }
    return 0.0;
}

} // namespace

VECSET_TEST(previewsArriveInOrderAndChangeNoByte) {
    setLogSink(std::make_shared<spdlog::sinks::stdout_sink_mt>(), spdlog::level::info); // shows what the previews took
    GenerationRequest plain = request(64);
    plain.steps = 12;
    const GenerationResult expected = pipeline().generate(plain);
    std::vector<int> steps;
    GenerationRequest watched = plain;
    watched.preview = [&](int step, TriangleMesh mesh) {
        CHECK(!mesh.isEmpty() && mesh.normals.size() == mesh.positions.size());
        steps.push_back(step);
    };
    const GenerationResult result = pipeline().generate(watched);
    CHECK(sameBytes(result.mesh, expected.mesh));
    CHECK(result.latents.values == expected.latents.values);
    CHECK(std::is_sorted(steps.begin(), steps.end()));
    CHECK(steps.empty() || steps.back() == 12); // a coarse level of the decode; a busy machine may forgo it
    CHECK(result.peakMemory > 0 && result.notes.empty());
}

VECSET_TEST(aOneStepRunShowsTheCoarseLevelOfItsDecode) {
    GenerationRequest watched = request(96);
    watched.steps = 1;
    std::set<int> steps;
    watched.preview = [&](int step, TriangleMesh) { steps.insert(step); };
    for (int run = 0; run < 5 && steps.empty(); ++run) (void)pipeline().generate(watched);
    if (steps.empty()) SKIP("this machine was too busy for a preview");
    CHECK_EQ(steps, std::set<int>{1});
}

VECSET_TEST(aFailingListenerStopsTheJobOnlyWithCancelled) {
    GenerationRequest watched = request(64);
    watched.preview = [](int, TriangleMesh) { throw Error(ErrorCode::OutOfMemory, "no room for a preview"); };
    CHECK(!pipeline().generate(watched).mesh.isEmpty());
    int previews = 0;
    watched.steps = 60;
    watched.preview = [&](int, TriangleMesh) {
        ++previews;
        throw Cancelled{};
    };
    bool stopped = false;
    for (int run = 0; run < 5 && previews == 0; ++run) { // a busy machine may forgo previews
        try {
            (void)pipeline().generate(watched);
        } catch (const Cancelled&) {
            stopped = true;
        }
    }
    if (previews == 0) SKIP("this machine was too busy for a preview");
    CHECK(stopped);
}

VECSET_TEST(theBorderRatioChangesTheShapeAndIsChecked) {
    GenerationRequest wide = request();
    const auto usual = pipeline().generate(wide).latents.values;
    wide.borderRatio = pipeline().facts().borderRatio;
    CHECK(pipeline().generate(wide).latents.values == usual);
    wide.borderRatio = 0.5;
    CHECK(pipeline().generate(wide).latents.values != usual);
    wide.borderRatio = 0.95;
    CHECK_THROWS(InvalidInput, "border ratio", pipeline().generate(wide));
}

VECSET_TEST(decodingAgainGivesTheSameMesh) {
    const GenerationResult result = pipeline().generate(request());
    CHECK(sameBytes(pipeline().decode(result.latents, request().mesh).mesh, result.mesh));
    CHECK(seconds(result, Stage::Decode) > 0.0);
}

VECSET_TEST(aStopIsNoticedInEveryStage) {
    for (const Stage stage :
         {Stage::Picture, Stage::Condition, Stage::Sample, Stage::Decode, Stage::Surface, Stage::CleanUp}) {
        std::stop_source stop;
        const JobContext job(stop.get_token(), [&](const Progress& progress) {
            if (progress.stage == stage) stop.request_stop();
        });
        bool stopped = false;
        try {
            (void)pipeline().generate(request(), job);
        } catch (const Cancelled&) {
            stopped = true;
        }
        CHECK(stopped);
    }
}
