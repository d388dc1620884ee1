#include "core/base/atomic_file.h"
#include "core/geometry/srgb.h"
#include "core/meshio/read_obj.h"
#include "core/meshio/verify_export.h"
#include "core/meshio/write_obj.h"
#include "tests/core/meshio/test_shapes.h"
#include "tests/support/test.h"

namespace fs = std::filesystem;
using namespace vecset;

namespace {

TriangleMesh readText(const std::string& text) {
    const fs::path path = fs::path(test::temporaryFolder()) / "thing.obj";
    writeFileAtomically(path, text);
    return readObj(path);
}

const std::string kSquare = "v 0 0 0\nv 2 0 0\nv 2 1 0\nv 0 1 0\n";

} // namespace

VECSET_TEST(our_own_files_come_back) {
    const auto torus = test::coloredTorus();
    const auto found = readText(objFiles("torus.obj", torus).at(0).content);
    CHECK_EQ(differenceBetween(torus, found, true, true), "");
    CHECK_EQ(found.positions.size(), torus.positions.size());
    for (std::size_t t : {0u, 100u, 3839u}) {
        for (std::size_t c = 0; c < 3; ++c) {
            const auto ours = torus.triangles[t][c], theirs = found.triangles[t][c];
            CHECK(torus.positions[ours] == found.positions[theirs]);
            CHECK(torus.normals[ours] == found.normals[theirs]);
            CHECK(length(srgbToLinear(found.colors[theirs]) - torus.colors[ours]) < 1e-5f);
        }
    }
}

VECSET_TEST(polygons_comments_and_indices_from_the_end) {
    const auto mesh =
        readText("# a square\r\nmtllib x.mtl\r\n" + kSquare + "vt 0 0\nusemtl wood\nf -4/1 -3/1 -2/1 -1/1\n");
    CHECK_EQ(mesh.triangles.size(), 2u);
    CHECK_EQ(mesh.positions.size(), 4u);
    CHECK(mesh.normals.empty());
    CHECK(mesh.colors.empty());
    CHECK(mesh.positions[2] == (Vec3f{2, 1, 0}));
}

VECSET_TEST(a_vertex_with_two_normals_becomes_two) {
    const auto mesh = readText(kSquare + "vn 0 0 1\nvn 1 0 0\nf 1//1 2//1 3//1\nf 1//2 3/7/2 4//2");
    CHECK_EQ(mesh.triangles.size(), 2u);
    CHECK_EQ(mesh.positions.size(), 6u);
    CHECK(mesh.normals[0] == (Vec3f{0, 0, 1}));
    CHECK(mesh.normals[3] == (Vec3f{1, 0, 0}));
    CHECK(readText(kSquare + "vn 0 0 1\nf 1//1 2//1 3//1\nf 1 3 4").normals.empty()); // not every corner has one
}

VECSET_TEST(damage_is_named_with_its_line) {
    CHECK_THROWS(UnreadableFile, "line 5: 'x' is no number", readText(kSquare + "v x 0 0\n"));
    CHECK_THROWS(UnreadableFile, "'' is no number", readText("v 1 2\n"));
    CHECK_THROWS(UnreadableFile, "'a' is no index", readText(kSquare + "f a 2 3\n"));
    for (const char* face : {"f 1 2 5\n", "f 0 1 2\n", "f -5 1 2\n", "f 1//1 2//1 3//1\n"}) {
        CHECK_THROWS(InvalidInput, "does not exist", readText(kSquare + face));
    }
    CHECK_THROWS(UnreadableFile, "no such file", readObj("/nowhere.obj"));
    CHECK(readText("").isEmpty());
}
