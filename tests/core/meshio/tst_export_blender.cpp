#include "core/meshio/verify_export.h"
#include "core/meshio/write_mesh.h"
#include "tests/core/meshio/test_shapes.h"
#include "tests/support/test.h"

#include <cstdio>
#include <iostream>

namespace fs = std::filesystem;
using namespace vecset;

/// Blender as an independent reader: what it finds in our files is what we wrote.
namespace {

struct BlenderFacts {
    int vertices = 0, faces = 0, closed = 0; ///< after welding
    double volume = 0, area = 0, normalAgreement = 0;
    Vec3f min, max;
    int colorLayers = 0;
    Vec3f meanColor; ///< linear, as Blender shows it
    std::string material;
};

std::vector<BlenderFacts> inspect(const std::vector<fs::path>& files) {
    if (std::system("command -v blender > /dev/null") != 0) SKIP("Blender is not installed");
    std::string command = "timeout 300 blender -b --factory-startup --python-exit-code 3 --python '" VECSET_SOURCE_DIR
                          "/tests/core/meshio/inspect_in_blender.py' --";
    for (const auto& file : files) command += " '" + file.string() + "'";
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    CHECK(pipe != nullptr);
    std::vector<BlenderFacts> all;
    std::string words;
    for (char line[1024]; std::fgets(line, sizeof line, pipe) != nullptr;) {
        words += line;
        std::istringstream stream(line);
        std::string mark;
        BlenderFacts f;
        if (!(stream >> mark) || mark != "FACTS") continue;
        stream >> f.vertices >> f.faces >> f.closed >> f.volume >> f.area >> f.normalAgreement;
        stream >> f.min.x >> f.min.y >> f.min.z >> f.max.x >> f.max.y >> f.max.z >> f.colorLayers;
        stream >> f.meanColor.x >> f.meanColor.y >> f.meanColor.z >> f.material;
        all.push_back(f);
    }
    const int status = ::pclose(pipe);
    if (words.find("No module named 'numpy'") != std::string::npos) SKIP("Blender's glTF reader needs python3-numpy");
    if (status != 0 || all.size() != files.size()) throw test::Failed{"Blender failed: " + words};
    return all;
}

/// Blender turns y-up files into its z-up world: (x, y, z) becomes (x, -z, y).
void checkAgainst(const TriangleMesh& mesh, const BlenderFacts& found) {
    const auto facts = shapeFacts(mesh);
    CHECK_EQ(found.vertices, static_cast<int>(mesh.positions.size()));
    CHECK_EQ(found.faces, static_cast<int>(mesh.triangles.size()));
    CHECK_EQ(found.closed, 1);
    CHECK_NEAR(found.volume, facts.volume, 1e-3 * facts.volume);
    CHECK_NEAR(found.area, facts.area, 1e-3 * facts.area);
    CHECK_NEAR(found.normalAgreement, facts.normalFlow / facts.area, 1e-3);
    CHECK_NEAR(found.min.x, facts.bounds.min.x, 1e-4);
    CHECK_NEAR(found.max.x, facts.bounds.max.x, 1e-4);
    CHECK_NEAR(found.min.y, -facts.bounds.max.z, 1e-4);
    CHECK_NEAR(found.max.y, -facts.bounds.min.z, 1e-4);
    CHECK_NEAR(found.min.z, facts.bounds.min.y, 1e-4);
    CHECK_NEAR(found.max.z, facts.bounds.max.y, 1e-4);
    CHECK_EQ(found.material, "Surface");
}

Vec3f meanColor(const TriangleMesh& mesh) {
    Vec3f sum;
    for (const auto& color : mesh.colors) sum += color;
    return sum / static_cast<float>(mesh.colors.size());
}

} // namespace

VECSET_TEST(blender_finds_the_same_mesh_in_fbx_glb_gltf_and_obj) {
    const fs::path folder = test::temporaryFolder();
    const auto torus = test::coloredTorus();
    std::vector<fs::path> files;
    for (const char* extension : {"fbx", "glb", "gltf", "obj"}) {
        files.push_back(folder / (std::string("my é 漢字 torus.") + extension));
        CHECK_EQ(writeMesh(files.back(), torus).difference, "");
    }
    const auto found = inspect(files);
    for (std::size_t i = 0; i < files.size(); ++i) {
        std::cout << files[i].extension() << std::endl;
        checkAgainst(torus, found[i]);
        CHECK_EQ(found[i].colorLayers, 1);
        CHECK(length(found[i].meanColor - meanColor(torus)) < 0.01f);
    }
}

VECSET_TEST(blender_finds_the_size_that_was_asked_for) {
    const fs::path folder = test::temporaryFolder();
    const auto torus = test::coloredTorus();
    ExportOptions options;
    options.longestSide = parseLength("0.3m");
    const std::vector<fs::path> files{folder / "torus.fbx", folder / "torus.glb", folder / "torus.obj"};
    for (const auto& file : files) CHECK_EQ(writeMesh(file, torus, options).difference, "");
    for (const auto& facts : inspect(files)) CHECK_NEAR((facts.max - facts.min).y, 0.3, 1e-5);
}

VECSET_TEST(blender_stands_a_z_up_fbx_upright) {
    const fs::path path = fs::path(test::temporaryFolder()) / "torus.fbx";
    const auto torus = test::coloredTorus();
    ExportOptions options;
    options.upAxis = UpAxis::Z;
    CHECK_EQ(writeMesh(path, torus, options).difference, "");
    checkAgainst(torus, inspect({path}).at(0));
}
