#include "core/base/atomic_file.h"
#include "core/evaluation/scorer.h"
#include "tests/support/shapes.h"
#include "tests/support/test.h"

using namespace vecset;

namespace {

const std::string kFixture = std::string(VECSET_SOURCE_DIR) + "/tests/fixtures/evaluation/tiny_scorer.pt";

/// A black square.
RgbaImage picture() {
    RgbaImage image(40, 40);
    for (std::size_t i = 3; i < image.pixels.size(); i += 4) image.pixels[i] = 255;
    return image;
}

} // namespace

VECSET_TEST(aScorerSeesPointsInOurCoordinatesAndThePictureOnWhite) {
    const ShapeScorer scorer(parseScorer("tiny=" + kFixture + ",points=4000,picture=64"));
    CHECK_EQ(scorer.spec().name, "tiny");
    const double share = 0.85 * 0.85; // of the picture that the object fills: the border is 15 %
    CHECK_NEAR(scorer.score(test::boxMesh({0.7f, 0.2f, 0.2f}), picture()), 0.7 + share, 0.05);
    CHECK_NEAR(scorer.score(TriangleMesh(), picture()), share, 0.05); // rows of zeros
}

VECSET_TEST(scorerSettingsAreRead) {
    const ScorerSpec spec = parseScorer("uni3d=/some/where.pt,points=10000,features=grey");
    CHECK_EQ(spec.points, 10000);
    CHECK(spec.grey);
    CHECK_EQ(spec.file.string(), "/some/where.pt");
    CHECK_THROWS(InvalidInput, "NAME=FILE", parseScorer("file.pt"));
    CHECK_THROWS(InvalidInput, "unknown setting 'point=3'", parseScorer("a=b,point=3"));
    CHECK_THROWS(InvalidInput, "not a whole number", parseScorer("a=b,points=many"));
}

VECSET_TEST(whatIsNoScorerIsRefusedByName) {
    CHECK_THROWS(UnreadableFile, "there is no file", ShapeScorer(parseScorer("x=/nowhere.pt")));
    const std::string file = test::temporaryFolder() + "/text.pt";
    writeFileAtomically(file, std::string_view("no module"));
    CHECK_THROWS(UnreadableFile, "no TorchScript module", ShapeScorer(parseScorer("x=" + file)));
    const ShapeScorer scorer(parseScorer("tiny=" + kFixture + ",picture=300"));
    CHECK_THROWS(InvalidInput, "picture larger than 256", scorer.score(test::boxMesh(), picture()));
}
