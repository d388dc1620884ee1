#include "core/meshio/write_mesh.h"
#include "tests/core/meshio/test_shapes.h"
#include "tests/support/test.h"

#include <iostream>

namespace fs = std::filesystem;
using namespace vecset;

/// The limit is loose (a busy machine, sanitizers); the printed figures are what counts.
VECSET_TEST(a_million_triangles_export_in_seconds) {
    const auto torus = test::coloredTorus(1000, 500);
    CHECK_EQ(torus.triangles.size(), 1000000u);
    const fs::path folder = test::temporaryFolder();
    for (const auto format : availableMeshFormats()) {
        const auto path = folder / ("torus." + std::string(factsOf(format).extension));
        const auto report = writeMesh(path, torus);
        std::cout << factsOf(format).extension << ": " << report.seconds << " s, " << report.bytes / 1000000 << " MB\n";
        CHECK_EQ(report.difference, "");
        CHECK(report.seconds < 60.0);
        for (const auto& part : report.paths) fs::remove(part);
    }
}
