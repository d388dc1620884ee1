#include "core/base/atomic_file.h"
#include "core/geometry/srgb.h"
#include "core/meshio/read_mesh.h"
#include "core/meshio/verify_export.h"
#include "core/meshio/write_mesh.h"
#include "tests/core/meshio/test_shapes.h"
#include "tests/support/test.h"

#include <algorithm>

namespace fs = std::filesystem;
using namespace vecset;

namespace {

fs::path pathFor(MeshFormat format, const std::string& stem = "torus") {
    return fs::path(test::temporaryFolder()) / (stem + "." + std::string(factsOf(format).extension));
}

ExportReport writeVerified(const fs::path& path, const TriangleMesh& mesh, const ExportOptions& options = {}) {
    const auto report = writeMesh(path, mesh, options);
    if (!report.verified) throw test::Failed{path.string() + ": " + report.difference};
    return report;
}

void checkBox(const Box3f& box, Vec3f min, Vec3f max, double tolerance) {
    for (int axis = 0; axis < 3; ++axis) {
        CHECK_NEAR(box.min[axis], min[axis], tolerance);
        CHECK_NEAR(box.max[axis], max[axis], tolerance);
    }
}

/// The vertex of `mesh` nearest to `p`.
std::size_t nearest(const TriangleMesh& mesh, Vec3f p) {
    const auto closer = [&](const Vec3f& a, const Vec3f& b) { return length(a - p) < length(b - p); };
    return static_cast<std::size_t>(std::min_element(mesh.positions.begin(), mesh.positions.end(), closer) -
                                    mesh.positions.begin());
}

} // namespace

VECSET_TEST(every_format_gives_the_mesh_back) {
    const auto torus = test::coloredTorus();
    for (const auto format : availableMeshFormats()) {
        const auto path = pathFor(format);
        const auto report = writeVerified(path, torus);
        const auto found = readMesh(path);
        const auto& facts = factsOf(format);
        CHECK_EQ(report.faces, 3840u);
        CHECK_EQ(found.triangles.size(), 3840u);
        CHECK_EQ(report.difference, "");
        CHECK(report.bytes > 20000);
        CHECK_EQ(fs::exists(report.paths.at(0)), true);
        checkBox(found.bounds(), torus.bounds().min, torus.bounds().max, 1e-5);
        if (!facts.normals) continue;
        CHECK_EQ(found.positions.size(), 1920u); // one vertex stays one vertex
        for (const std::size_t v : {0u, 17u, 912u}) {
            const auto match = nearest(found, torus.positions[v]);
            CHECK(length(found.positions[match] - torus.positions[v]) < 1e-5f);
            CHECK(length(found.normals.at(match) - torus.normals[v]) < 1e-4f);
            CHECK(length(found.colors.at(match) - torus.colors[v]) < (format == MeshFormat::Ply ? 0.02f : 1e-4f));
        }
    }
}

VECSET_TEST(verification_finds_each_kind_of_damage) {
    const auto torus = test::coloredTorus();
    CHECK_EQ(differenceBetween(torus, torus, true, true), "");
    const auto damaged = [&](auto&& damage) {
        auto copy = torus;
        damage(copy);
        return differenceBetween(torus, copy, true, true);
    };
    const auto has = [](const std::string& text, const char* part) { return text.find(part) != std::string::npos; };
    CHECK(has(damaged([](auto& m) { m.triangles.pop_back(); }), "3839 faces"));
    CHECK(has(damaged([](auto& m) {
                  for (auto& p : m.positions) p = p * 1.001f;
              }),
              "bounding box"));
    CHECK(has(damaged([](auto& m) {
                  for (auto& t : m.triangles) std::swap(t[0], t[1]);
              }),
              "winding"));
    CHECK(has(damaged([](auto& m) {
                  for (auto& n : m.normals) n = -n;
              }),
              "normals differ"));
    CHECK(has(damaged([](auto& m) {
                  for (auto& n : m.normals) n = {n.x, -n.z, n.y};
              }),
              "normals differ"));
    CHECK(has(damaged([](auto& m) { m.normals.clear(); }), "no normals"));
    CHECK(has(damaged([](auto& m) { m.colors.clear(); }), "no vertex colours"));
    CHECK(has(damaged([](auto& m) { // a crack that the eye does not see
                  m.positions.push_back(m.positions[m.triangles[5][0]] + Vec3f{1e-6f, 0, 0});
                  m.normals.push_back(m.normals[0]);
                  m.colors.push_back(m.colors[0]);
                  m.triangles[5][0] = static_cast<std::uint32_t>(m.positions.size() - 1);
              }),
              "closed"));
}

VECSET_TEST(open_surfaces_are_verified_as_open) {
    auto open = test::coloredTorus();
    open.triangles.resize(1800);
    CHECK(!shapeFacts(open).closed);
    for (const auto format : availableMeshFormats()) (void)writeVerified(pathFor(format), open);
}

VECSET_TEST(size_and_unit) {
    // 2.4 is the torus's longest side; its file units per format
    const auto torus = test::coloredTorus();
    ExportOptions options;
    options.longestSide = parseLength("20 cm");
    const std::pair<MeshFormat, double> expected[] = {
        {MeshFormat::Glb, 0.2},     {MeshFormat::Gltf, 0.2}, {MeshFormat::Fbx, 0.2}, {MeshFormat::Stl, 200},
        {MeshFormat::ThreeMf, 200}, {MeshFormat::Obj, 20},   {MeshFormat::Ply, 20}};
    for (const auto& [format, longest] : expected) {
        if (!isAvailable(format)) continue;
        const auto path = pathFor(format);
        const auto report = writeVerified(path, torus, options);
        CHECK_NEAR(report.bounds.longestSide(), longest, longest * 1e-5);
        CHECK_NEAR(readMesh(path).bounds().size().x, longest * 1.6 / 2.4, longest * 1e-4);
    }
}

VECSET_TEST(lengths_are_read_with_their_unit) {
    CHECK_EQ(parseLength("200mm").value, 200.0);
    CHECK(parseLength("2.5 cm").unit == LengthUnit::Centimetre);
    CHECK(parseLength("1e-1m").unit == LengthUnit::Metre);
    for (const char* bad : {"", "mm", "200", "-3mm", "0cm", "nanm", "infm", "3 inch", "3mmm"}) {
        CHECK_THROWS(InvalidInput, "is no length", parseLength(bad));
    }
}

VECSET_TEST(z_up_turns_positions_and_normals) {
    const auto torus = test::coloredTorus();
    ExportOptions options;
    options.upAxis = UpAxis::Z;
    const auto box = torus.bounds();
    for (const auto format : {MeshFormat::Stl, MeshFormat::Obj, MeshFormat::Ply, MeshFormat::ThreeMf}) {
        if (!isAvailable(format)) continue;
        const auto path = pathFor(format);
        (void)writeVerified(path, torus, options);
        const auto found = readMesh(path);
        checkBox(found.bounds(), {box.min.x, -box.max.z, box.min.y}, {box.max.x, -box.min.z, box.max.y}, 1e-5);
        if (found.normals.empty() || format == MeshFormat::Stl) continue;
        const Vec3f p = torus.positions[100], n = torus.normals[100];
        CHECK(length(found.normals[nearest(found, {p.x, -p.z, p.y})] - Vec3f{n.x, -n.z, n.y}) < 1e-4f);
    }
}

VECSET_TEST(origin) {
    const auto torus = test::coloredTorus();
    ExportOptions options;
    const auto path = pathFor(MeshFormat::Ply);
    options.origin = MeshOrigin::Center;
    (void)writeVerified(path, torus, options);
    checkBox(readMesh(path).bounds(), {-0.8f, -0.3f, -1.2f}, {0.8f, 0.3f, 1.2f}, 1e-5);
    options.origin = MeshOrigin::Ground;
    options.upAxis = UpAxis::Z;
    options.longestSide = parseLength("24mm");
    (void)writeVerified(path, torus, options);
    checkBox(readMesh(path).bounds(), {-8, -12, 0}, {8, 12, 6}, 1e-4);
}

VECSET_TEST(normals_and_colors_can_be_left_out) {
    const auto torus = test::coloredTorus();
    ExportOptions options;
    options.normals = options.colors = false;
    for (const auto format : availableMeshFormats()) {
        const auto path = pathFor(format);
        (void)writeVerified(path, torus, options);
        const auto found = readMesh(path, {false, ""});
        CHECK(found.colors.empty());
        if (format != MeshFormat::Stl) CHECK(found.normals.empty()); // Assimp's reader spreads STL's facet normals
    }
}

VECSET_TEST(paths_with_spaces_and_any_script) {
    const auto torus = test::coloredTorus(12, 8);
    for (const auto format : availableMeshFormats()) {
        const auto path = pathFor(format, "my é 漢字 100% #1 model");
        const auto report = writeVerified(path, torus);
        for (const auto& part : report.paths) CHECK(fs::exists(part));
        const auto scene = readScene(path);
        CHECK_EQ(scene.parts.size(), 1u);
        if (isAvailable(MeshFormat::Glb) &&
            (format == MeshFormat::Obj || format == MeshFormat::Glb)) { // the sidecar was found under its name
            const auto& material = scene.materials.at(static_cast<std::size_t>(scene.parts[0].material));
            CHECK_EQ(material.name, "Surface");
        }
    }
}

VECSET_TEST(the_format_may_differ_from_the_extension) {
    const auto torus = test::coloredTorus(12, 8);
    for (const auto format : availableMeshFormats()) {
        const fs::path path = fs::path(test::temporaryFolder()) / "model.bin";
        ExportOptions options;
        options.format = format;
        if (format == MeshFormat::Gltf) {
            CHECK_THROWS(InvalidInput, "must be named .gltf", writeMesh(path, torus, options));
            continue;
        }
        (void)writeVerified(path, torus, options);
        CHECK_EQ(readMesh(path, {true, std::string(factsOf(format).extension)}).triangles.size(),
                 torus.triangles.size());
    }
}

VECSET_TEST(the_same_mesh_gives_the_same_bytes) {
    const auto torus = test::coloredTorus(12, 8);
    for (const auto format : availableMeshFormats()) {
        const auto first = pathFor(format), second = pathFor(format);
        const auto report = writeVerified(first, torus);
        const auto again = writeVerified(second, torus);
        for (std::size_t i = 0; i < report.paths.size(); ++i)
            CHECK(readFile(report.paths[i]) == readFile(again.paths[i]));
    }
}

VECSET_TEST(colours_in_3mf_are_the_srgb_levels) {
    if (!isAvailable(MeshFormat::ThreeMf)) SKIP("this build writes no 3MF");
    auto torus = test::coloredTorus(12, 8);
    for (auto& color : torus.colors) color = srgbToLinear(Vec3f{0.8f, 0.4f, 0.2f});
    const auto path = pathFor(MeshFormat::ThreeMf);
    (void)writeVerified(path, torus);
    const std::string unpacked = path.string() + ".xml";
    CHECK_EQ(std::system(("python3 -c \"import zipfile,sys; "
                          "print(zipfile.ZipFile(sys.argv[1]).read('3D/3dmodel.model').decode())\" '" +
                          path.string() + "' > '" + unpacked + "' 2>/dev/null || unzip -p '" + path.string() +
                          "' 3D/3dmodel.model > '" + unpacked + "'")
                             .c_str()),
             0);
    const std::string xml = readFile(unpacked);
    CHECK(xml.find("unit=\"millimeter\"") != std::string::npos);
    CHECK(xml.find("<m:color color=\"#CC6633\"/>\n</m:colorgroup>") != std::string::npos);
    CHECK(xml.find("p1=\"0\" p2=\"0\" p3=\"0\"") != std::string::npos);
}

VECSET_TEST(stl_facets_have_their_own_normals) {
    if (!isAvailable(MeshFormat::Stl)) SKIP("this build writes no STL");
    const auto torus = test::coloredTorus(12, 8);
    const auto path = pathFor(MeshFormat::Stl);
    (void)writeVerified(path, torus);
    const auto found = readMesh(path, {false, ""});
    for (const auto& t : found.triangles) {
        const Vec3f facet = normalized(
            cross(found.positions[t[1]] - found.positions[t[0]], found.positions[t[2]] - found.positions[t[0]]));
        CHECK(dot(facet, found.normals[t[0]]) > 0.9999f);
    }
}
