#include "core/base/atomic_file.h"
#include "core/meshio/read_mesh.h"
#include "core/meshio/write_mesh.h"
#include "tests/core/meshio/test_shapes.h"
#include "tests/support/test.h"

#include <bit>
#include <cstring>
#include <random>

namespace fs = std::filesystem;
using namespace vecset;

namespace {

fs::path written(const std::string& content) {
    const fs::path path = fs::path(test::temporaryFolder()) / "mesh.ply";
    writeFileAtomically(path, content);
    return path;
}

const std::string kQuadHeader = "element vertex 4\nproperty float x\nproperty float y\nproperty float z\n"
                                "element face 1\nproperty list uchar int vertex_indices\nend_header\n";

} // namespace

VECSET_TEST(ascii_polygons_become_fans) {
    const auto mesh = readMesh(
        written("ply\nformat ascii 1.0\ncomment by hand\n" + kQuadHeader + "0 0 0\n1 0 0\n1 1 0\n0 1 0\n4 0 1 2 3\n"));
    CHECK_EQ(mesh.positions.size(), 4u);
    CHECK(mesh.triangles == (std::vector<Triangle>{{0, 1, 2}, {0, 2, 3}}));
    CHECK(mesh.normals.empty() && mesh.colors.empty());
}

VECSET_TEST(big_endian_and_odd_properties) {
    std::string file = "ply\r\nformat binary_big_endian 1.0\r\nelement vertex 3\r\nproperty uchar flag\r\nproperty "
                       "double x\r\nproperty double y\r\n"
                       "property double z\r\nelement camera 1\r\nproperty list uchar short pose\r\nelement face 1\r\n"
                       "property list uint ushort vertex_index\r\nproperty uchar group\r\nend_header\r\n";
    const auto big = [&](auto value) {
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        for (std::size_t i = sizeof value; i-- > 0;) file += bytes[i];
    };
    for (const auto& p : {Vec3f{0, 0, 0}, Vec3f{2, 0, 0}, Vec3f{0, 3, 0}}) {
        file += '\7';
        for (int axis = 0; axis < 3; ++axis) big(static_cast<double>(p[axis]));
    }
    file += '\2';
    big(std::int16_t{-5});
    big(std::int16_t{9});
    big(std::uint32_t{3});
    for (std::uint16_t i = 0; i < 3; ++i) big(i);
    file += '\1';
    const auto mesh = readMesh(written(file));
    CHECK_EQ(mesh.positions.size(), 3u);
    CHECK(mesh.positions[2] == (Vec3f{0, 3, 0}));
    CHECK(mesh.triangles == (std::vector<Triangle>{{0, 1, 2}}));
}

VECSET_TEST(damaged_headers_are_refused) {
    CHECK_THROWS(UnreadableFile, "does not start", readMesh(written("hello")));
    CHECK_THROWS(UnreadableFile, "no end", readMesh(written("ply\nformat ascii 1.0\n")));
    CHECK_THROWS(UnreadableFile, "unknown format", readMesh(written("ply\nformat binary 1.0\nend_header\n")));
    CHECK_THROWS(UnreadableFile, "property type",
                 readMesh(written("ply\nformat ascii 1.0\nelement vertex 1\nproperty text x\nend_header\n")));
    CHECK_THROWS(UnreadableFile, "count", readMesh(written("ply\nformat ascii 1.0\nelement vertex -1\nend_header\n")));
    CHECK_THROWS(InvalidInput, "no triangles", readMesh(written("ply\nformat ascii 1.0\nend_header\n")));
}

VECSET_TEST(a_huge_vertex_count_is_an_error_and_no_allocation) {
    CHECK_THROWS(
        UnreadableFile, "cut off",
        readMesh(written("ply\nformat binary_little_endian 1.0\nelement vertex 18446744073709551615\nproperty float x\n"
                         "property float y\nproperty float z\nend_header\nabcdefgh")));
}

VECSET_TEST(faces_outside_the_vertex_list_and_nan_are_refused) {
    const std::string start = "ply\nformat ascii 1.0\n" + kQuadHeader;
    CHECK_THROWS(InvalidInput, "a vertex it does not have",
                 readMesh(written(start + "0 0 0\n1 0 0\n1 1 0\n0 1 0\n3 0 1 4\n")));
    CHECK_THROWS(UnreadableFile, "impossible vertex",
                 readMesh(written(start + "0 0 0\n1 0 0\n1 1 0\n0 1 0\n3 0 1 -2\n")));
    CHECK_THROWS(InvalidInput, "not numbers", readMesh(written(start + "0 0 nan\n1 0 0\n1 1 0\n0 1 0\n3 0 1 2\n")));
}

VECSET_TEST(cut_and_mutated_files_never_crash) {
    const fs::path path = fs::path(test::temporaryFolder()) / "torus.ply";
    writeMesh(path, test::coloredTorus(8, 6));
    const std::string good = readFile(path);
    std::mt19937 random(7);
    int refused = 0;
    for (int round = 0; round < 400; ++round) {
        std::string bad = good;
        if (round % 2 == 0)
            bad.resize(random() % good.size());
        else
            bad[random() % (round % 4 == 1 ? good.size() : 300)] = static_cast<char>(random());
        writeFileAtomically(path, bad);
        try {
            (void)readMesh(path);
        } catch (const Error&) {
            ++refused;
        }
    }
    CHECK(refused >= 200); // every cut file, and some of the others
}
