#include "core/base/atomic_file.h"
#include "core/meshio/read_mesh.h"
#include "core/geometry/srgb.h"
#include "core/meshio/write_mesh.h"
#include "tests/core/meshio/test_shapes.h"
#include "tests/support/test.h"
#ifdef VECSET_WITH_IMAGE
#include "core/image/read_image.h"
#endif

namespace fs = std::filesystem;
using namespace vecset;

namespace {

/// A square with texture coordinates and a triangle, in two materials; the texture's name differs in case from the
/// file's.
fs::path writtenObj(const fs::path& folder) {
    writeFileAtomically(folder / "thing.obj",
                        "mtllib thing.mtl\n"
                        "v 0 0 0\nv 2 0 0\nv 2 1 0\nv 0 1 0\nv 0 0 5\nvt 0 0\nvt 1 0\nvt 1 0.25\nvt 0 0.25\n"
                        "usemtl wood\nf 1/1 2/2 3/3 4/4\nusemtl glass\nf 1 2 5\n");
    writeFileAtomically(folder / "thing.mtl",
                        "newmtl wood\nKd 0.5 0.25 1\nmap_Kd Sub\\WOOD.png\n\nnewmtl glass\nKd 0 0 0\nd 0.3\n");
    return folder / "thing.obj";
}

const ScenePart& partOf(const TexturedScene& scene, const std::string& material) {
    for (const auto& part : scene.parts) {
        if (scene.materials[static_cast<std::size_t>(part.material)].name == material) return part;
    }
    throw test::Failed{"no part has the material " + material};
}

void replaceFirst(std::string& text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    CHECK(at != std::string::npos);
    text.replace(at, from.size(), to);
}

void needAssimp() {
    if (!isAvailable(MeshFormat::Glb)) SKIP("this build was made without Assimp");
}

} // namespace

VECSET_TEST(obj_with_materials) {
    needAssimp();
    const auto scene = readScene(writtenObj(test::temporaryFolder()));
    CHECK_EQ(scene.parts.size(), 2u);
    const auto& wood = partOf(scene, "wood");
    const auto& glass = partOf(scene, "glass");
    CHECK_EQ(wood.mesh.triangles.size(), 2u);
    CHECK_EQ(wood.mesh.positions.size(), 4u);
    CHECK_EQ(wood.uvs.size(), 4u);
    for (std::size_t v = 0; v < 4; ++v) CHECK_NEAR(wood.uvs[v].y, wood.mesh.positions[v].y * 0.25, 1e-6); // v is up
    CHECK_EQ(glass.mesh.triangles.size(), 1u);
    CHECK(glass.uvs.empty());
    const auto& woodLook = scene.materials[static_cast<std::size_t>(wood.material)];
    CHECK_NEAR(woodLook.diffuse.x, srgbToLinear(0.5f), 1e-6);
    CHECK_NEAR(woodLook.diffuse.z, 1.0, 1e-6);
    CHECK_NEAR(woodLook.opacity, 1.0, 1e-6);
    CHECK_EQ(woodLook.texture, -1); // the picture is missing: a warning, not an error
    CHECK_NEAR(scene.materials[static_cast<std::size_t>(glass.material)].opacity, 0.3, 1e-6);
}

#ifdef VECSET_WITH_IMAGE
VECSET_TEST(obj_with_texture_in_another_case) {
    needAssimp();
    const fs::path folder = test::temporaryFolder();
    const auto path = writtenObj(folder);
    RgbaImage picture(2, 3);
    std::fill(picture.pixels.begin(), picture.pixels.end(), std::uint8_t{255});
    picture.at(1, 0)[1] = 10;
    fs::create_directory(folder / "Sub");
    writePng(folder / "Sub" / "wood.PNG", picture);
    const auto scene = readScene(path);
    CHECK_EQ(scene.textures.size(), 1u);
    CHECK_EQ(scene.textures[0].width, 2);
    CHECK(scene.textures[0].pixels == picture.pixels);
    CHECK_EQ(scene.materials[static_cast<std::size_t>(partOf(scene, "wood").material)].texture, 0);
}
#endif

VECSET_TEST(node_transforms_are_applied_and_mirrors_keep_the_outside_out) {
    needAssimp();
    const fs::path path = fs::path(test::temporaryFolder()) / "torus.gltf";
    const auto torus = test::coloredTorus();
    writeMesh(path, torus);
    std::string text = readFile(path);
    replaceFirst(text, "\"mesh\": 0\n", "\"mesh\": 0, \"scale\": [-2, 1, 1], \"translation\": [0, 0, 7]\n");
    writeFileAtomically(path, text);
    const auto mesh = readMesh(path);
    const auto before = torus.bounds(), after = mesh.bounds();
    CHECK_NEAR(after.min.x, before.max.x * -2, 1e-5);
    CHECK_NEAR(after.max.x, before.min.x * -2, 1e-5);
    CHECK_NEAR(after.min.z, before.min.z + 7, 1e-5);
    double volume = 0.0, agreement = 0.0;
    for (const auto& t : mesh.triangles) {
        const Vec3f a = mesh.positions[t[0]] - after.center(), b = mesh.positions[t[1]] - after.center(),
                    c = mesh.positions[t[2]] - after.center();
        volume += dot(a, cross(b, c)) / 6.0;
        agreement += dot(cross(b - a, c - a), mesh.normals[t[0]]) > 0 ? 1 : 0;
    }
    CHECK(volume > 0.1);
    CHECK_EQ(agreement, double(mesh.triangles.size()));
}

VECSET_TEST(unusable_files_are_refused_in_one_line) {
    const fs::path folder = test::temporaryFolder();
    CHECK_THROWS(UnreadableFile, "no such file", readMesh(folder / "none.obj"));
    CHECK_THROWS(UnreadableFile, "no such file", readScene(folder / "none.ply"));
    CHECK_THROWS(UnreadableFile, "directory", readMesh(folder));
    writeFileAtomically(folder / "empty.glb", "");
    CHECK_THROWS(UnreadableFile, "empty", readMesh(folder / "empty.glb"));
    writeFileAtomically(folder / "text.xyz", "1 2 3");
    CHECK_THROWS(UnsupportedFormat, ".xyz", readMesh(folder / "text.xyz"));
    writeFileAtomically(folder / "bad.glb", "this is no binary glTF");
    if (isAvailable(MeshFormat::Glb)) {
        CHECK_THROWS(UnreadableFile, "bad.glb", readMesh(folder / "bad.glb"));
    } else {
        CHECK_THROWS(NotAvailable, "Assimp", readMesh(folder / "bad.glb"));
    }
    writeFileAtomically(folder / "points.obj", "v 0 0 0\nv 1 0 0\np 1 2\n");
    CHECK_THROWS(InvalidInput, "no triangles", readMesh(folder / "points.obj"));
}
