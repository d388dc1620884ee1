#include "core/geometry/mesh_cleanup.h"
#include "core/geometry/mesh_metrics.h"
#include "core/geometry/mesh_statistics.h"
#include "core/surface/extract_surface.h"
#include "tests/support/shapes.h"
#include "tests/support/test.h"

#include <chrono>
#include <cstdio>
#include <ctime>

using namespace vecset;
using namespace vecset::test;

namespace {

/// The limits are for what is shipped; a sanitizer makes everything several times slower.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kPatience = 5.0;
#else
constexpr double kPatience = 1.0;
#endif

/// CPU seconds (all threads) of a piece of work; printed, because a busy machine makes wall time meaningless.
template <typename Work>
double cpuSeconds(const char* name, Work&& work) {
    const auto wall = std::chrono::steady_clock::now();
    const std::clock_t start = std::clock();
    work();
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - wall;
    std::printf("%-28s %7.3f s CPU %7.3f s wall\n", name, seconds, elapsed.count());
    return seconds;
}

} // namespace

VECSET_TEST(large_shapes_take_seconds) {
    const auto band = bandField(sphereField(0.95), 256, 2.5);
    TriangleMesh mesh, clean, simple;
    CHECK(cpuSeconds("extract 256^3 band", [&] { mesh = extractSurface(band); }) < 5.0 * kPatience);
    std::printf("  %zu samples, %zu faces\n", band.keys.size(), mesh.triangles.size());
    const auto million = sphereMesh(0.8, 1000, 500);
    CHECK(cpuSeconds("clean up 1M faces", [&] { clean = cleanUp(million, {}); }) < 15.0 * kPatience);
    CHECK(cpuSeconds("simplify extracted to 50k", [&] { simple = simplify(mesh, 50000); }) < 15.0 * kPatience);
    std::printf("  %zu faces\n", simple.triangles.size());
    // A thousand needles meet at each of this sphere's poles.
    CHECK(cpuSeconds("simplify 1M to 50k faces", [&] { simple = simplify(clean, 50000); }) < 30.0 * kPatience);
    std::printf("  %zu faces\n", simple.triangles.size());
    CHECK(cpuSeconds("statistics of 1M faces", [&] { CHECK(meshStatistics(million).closed); }) < 5.0 * kPatience);
    double iou = 0.0;
    CHECK(cpuSeconds("volume IoU at 128", [&] { iou = meshVolumeIou(mesh, mesh, 128); }) < 10.0 * kPatience);
    CHECK_EQ(iou, 1.0);
    const auto a = sampleSurface(mesh, 100000, 1), b = sampleSurface(mesh, 100000, 2);
    CHECK(cpuSeconds("compare 100k samples", [&] { CHECK(compareSurfaces(a, b).fScore02 > 0.99); }) < 10.0 * kPatience);
}
