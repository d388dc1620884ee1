#include "tests/architecture/include_rules.h"
#include "tests/support/test.h"

using namespace vecset::test;

namespace {

/// The breaches of a made-up tree, joined.
std::string breaches(const SourceTree& tree) {
    std::string text;
    for (const auto& line : architectureBreaches(tree)) text += line + "\n";
    return text;
}

std::string includes(const std::string& name) { return "#pragma once\n#include " + name + "\n"; }

} // namespace

VECSET_TEST(theProjectKeepsItsArchitecture) {
    const auto tree = readSourceTree(VECSET_SOURCE_DIR);
    CHECK(tree.size() > 50);
    CHECK(tree.count("core/base/error.h") == 1);
    CHECK_EQ(breaches(tree), std::string());
}

VECSET_TEST(arrowsThatPointUpAreFound) {
    CHECK_EQ(breaches({{"core/base/a.h", includes("\"core/geometry/b.h\"")}}),
             "core/base/a.h: points up: core/geometry/b.h\n");
    CHECK_EQ(breaches({{"core/nn/a.cpp", includes("\"core/models/b.h\"")}}),
             "core/nn/a.cpp: points up: core/models/b.h\n");
    CHECK_EQ(breaches({{"core/nn/a.cpp", includes("\"app/cli/console.h\"")}}),
             "core/nn/a.cpp: points up: app/cli/console.h\n");
    CHECK_EQ(breaches({{"ui/a.cpp", includes("\"core/training/b.h\"")}}), "ui/a.cpp: points up: core/training/b.h\n");
    CHECK_EQ(breaches({{"viewer/a.cpp", includes("\"ui/b.h\"")}}), "viewer/a.cpp: points up: ui/b.h\n");
    CHECK(breaches({{"core/novel/a.cpp", includes("\"core/base/b.h\"")}}).find("no place") != std::string::npos);
    CHECK_EQ(breaches({{"core/models/a.h", includes("\"core/sampling/scheduler.h\"")}}), std::string());
    CHECK_EQ(breaches({{"core/models/a.h", includes("\"core/sampling/sampler.h\"")}}),
             "core/models/a.h: points up: core/sampling/sampler.h\n");
    CHECK_EQ(breaches({{"core/models/a.cpp", includes("\"core/nn/b.h\"") + includes("\"core/models/c.h\"")}}),
             std::string());
}

VECSET_TEST(librariesOutsideTheirPlaceAreFound) {
    CHECK_EQ(breaches({{"core/base/a.cpp", includes("<QString>")}}), "core/base/a.cpp: core includes Qt: QString\n");
    CHECK_EQ(breaches({{"core/base/a.cpp", "  #  include <QtCore/qglobal.h>\n"}}),
             "core/base/a.cpp: core includes Qt: QtCore/qglobal.h\n");
    CHECK(breaches({{"app/cli/a.cpp", includes("<QFile>")}}).find("includes Qt") != std::string::npos);
    CHECK(breaches({{"ui/a.h", includes("<torch/torch.h>")}}).find("torch is seen") != std::string::npos);
    CHECK(breaches({{"core/models/a.cpp", includes("<opencv2/core.hpp>")}}).find("OpenCV is seen") !=
          std::string::npos);
    CHECK(breaches({{"app/cli/a.cpp", includes("<assimp/scene.h>")}}).find("Assimp is seen") != std::string::npos);
    CHECK_EQ(breaches({{"core/meshio/a.cpp", includes("<assimp/scene.h>")}, {"ui/b.cpp", includes("<QFile>")}}),
             std::string());
}

VECSET_TEST(torchIsFoundThroughOtherHeaders) {
    CHECK_EQ(breaches({{"core/image/a.h", includes("<ATen/ATen.h>")}}), "core/image/a.h: shows torch: ATen/ATen.h\n");
    CHECK_EQ(breaches({{"core/pipeline/pipeline.h", includes("\"core/nn/b.h\"")},
                       {"core/nn/b.h", includes("\"core/nn/c.h\"")},
                       {"core/nn/c.h", includes("<torch/torch.h>")}}),
             "core/pipeline/pipeline.h: shows torch: torch/torch.h through core/nn/c.h\n");
    CHECK_EQ(breaches({{"core/pipeline/a.cpp", includes("<torch/torch.h>")}}), std::string());
}

VECSET_TEST(longFilesAreFound) {
    CHECK_EQ(breaches({{"core/base/a.cpp", std::string(500, '\n')}}), std::string());
    CHECK_EQ(breaches({{"tests/a.cpp", std::string(501, '\n')}}), "tests/a.cpp: 501 lines (at most 500)\n");
}
