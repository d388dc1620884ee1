#include "core/base/atomic_file.h"
#include "core/dataset/item_views.h"
#include "core/dataset/procedural/csg_samples.h"
#include "core/dataset/procedural/primitive_mesh.h"
#include "core/dataset/procedural/procedural_builder.h"
#include "core/dataset/procedural/procedural_item.h"
#include "core/dataset/procedural/solid_surface.h"
#include "tests/core/dataset/small_shapes.h"
#include "tests/support/test.h"

#include <ATen/Functions.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

using namespace vecset;
namespace fs = std::filesystem;

namespace {

constexpr double kWall = 1.5 / 64.0;

TriangleMesh meshOf(const std::vector<std::array<Point3, 3>>& triangles) {
    TriangleMesh mesh;
    for (const auto& t : triangles) {
        const auto first = static_cast<std::uint32_t>(mesh.positions.size());
        for (const Point3& p : t)
            mesh.positions.push_back({static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z)});
        mesh.triangles.push_back({first, first + 1, first + 2});
    }
    return mesh;
}

TriangleMesh drawnMesh(const TexturedScene& scene) {
    TriangleMesh mesh;
    for (const auto& part : scene.parts) {
        const auto first = static_cast<std::uint32_t>(mesh.positions.size());
        mesh.positions.insert(mesh.positions.end(), part.mesh.positions.begin(), part.mesh.positions.end());
        for (const Triangle& t : part.mesh.triangles)
            mesh.triangles.push_back({t[0] + first, t[1] + first, t[2] + first});
    }
    return mesh;
}

/// Edges that do not have exactly two triangles, running opposite ways.
int openEdges(const TriangleMesh& mesh) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> uses;
    for (const Triangle& t : mesh.triangles) {
        for (std::size_t k = 0; k < 3; ++k) ++uses[{t[k], t[(k + 1) % 3]}];
    }
    int open = 0;
    for (const auto& [edge, count] : uses) {
        const auto back = uses.find({edge.second, edge.first});
        open += count != 1 || back == uses.end() || back->second != 1;
    }
    return open;
}

std::vector<Primitive> someOfEachPrimitive() {
    const Placement tilted = Placement::turned({0.1, -0.05, 0.2}, 25, 40);
    const std::vector<Corner> star{{0.5, 0.0}, {0.2, 0.2}, {0.0, 0.5}, {-0.2, 0.2}, {-0.5, 0.0}, {0.0, -0.4}};
    return {
        {BoxShape{{0.4, 0.2, 0.3}, 0.0}, tilted},
        {BoxShape{{0.4, 0.2, 0.3}, 0.1}, tilted},
        {CylinderShape{0.3, 0.4, 0.05}, tilted},
        {LatheShape{{{0, -0.5}, {0.3, -0.5}, {0.15, 0.0}, {0.4, 0.5}, {0.3, 0.5}, {0.05, 0.0}, {0.0, 0.0}}}, tilted},
        {PrismShape{star, 0.15}, tilted},
        {TubeShape{{{-0.4, 0, 0}, {0.4, 0.1, 0.2}}, 0.15}, tilted},
        {TubeShape{{{0, 0, 0}}, 0.4}, tilted},
        {TorusShape{0.4, 0.12}, tilted}};
}

DatasetSettings smallSettings() {
    DatasetSettings settings = proceduralSettings();
    settings.counts = {256, 64, 512, 512};
    settings.views = 2;
    settings.turnedViews = 1;
    settings.viewSize = 32;
    return settings;
}

/// Mean column of the pixels in which one channel (0 red, 2 blue) is by far the strongest.
double meanColumn(const RgbaImage& image, int channel) {
    double sum = 0.0, count = 1e-9;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            const auto* p = image.at(x, y);
            if (p[3] < 128 || p[channel] < 2 * p[2 - channel]) continue;
            sum += x;
            count += 1.0;
        }
    }
    return sum / count;
}

} // namespace

VECSET_TEST(primitive_distances_are_those_to_their_triangles) {
    for (const Primitive& primitive : someOfEachPrimitive()) {
        const DistanceQuery triangles(meshOf(drawnTriangles(primitive)));
        Random random(5);
        double worst = 0.0;
        int inside = 0;
        for (int i = 0; i < 2000; ++i) {
            const Vec3f p{random.uniformf(-0.9f, 0.9f), random.uniformf(-0.9f, 0.9f), random.uniformf(-0.9f, 0.9f)};
            const double depth = primitive.depth({p.x, p.y, p.z});
            worst =
                std::max(worst, std::abs(std::abs(depth) - static_cast<double>(triangles.nearest(p, 4.0f)->distance)));
            inside += depth > 0.0;
        }
        CHECK_NEAR(worst, 0.0, 0.006); // flat pieces of round things: radius 0.5 in 32 pieces is 0.0024 off
        CHECK(inside > 20);
    }
}

VECSET_TEST(every_kind_gives_one_closed_solid_whose_signs_an_independent_test_confirms) {
    int total = 0, agreed = 0;
    for (const ShapeKind& kind : shapeKinds()) {
        const ProceduralShape shape = makeProceduralShape(kind, 7, 1, kWall);
        CHECK_EQ(openEdges(shape.surface), 0);
        const MeshPieces pieces = countPieces(shape.surface);
        CHECK_EQ(pieces.solids, 1);
        CHECK_EQ(pieces.hollows, 0);
        const Vec3f size = shape.surface.bounds().size();
        CHECK_NEAR(std::max({size.x, size.y, size.z}), 1.9, 0.02);
        // The watertight builder sees only the drawn triangles: walls around them and a flood from outside.
        const WatertightSolid flooded(drawnMesh(shape.scene), static_cast<float>(kWall));
        const SolidSamples samples = sampleCsgSolid(shape.solid, shape.surface, {500, 100, 2000, 2000}, 3);
        int own = 0, same = 0;
        for (const auto* list : {&samples.volume, &samples.near}) {
            for (const auto& s : *list) {
                if (std::abs(s.distance) < 0.004f) continue; // flat pieces of round things
                ++own;
                same += (flooded.signedDistance(s.point, 0.1f) > 0.0f) == (s.distance > 0.0f);
            }
        }
        if (same < own * 0.995) std::printf("%s: signs agree for %.4f\n", kind.name, static_cast<double>(same) / own);
        CHECK(same > own * 0.98);
        total += own, agreed += same;
        for (const auto& s : samples.surface)
            CHECK_NEAR(shape.solid.bound({s.point.x, s.point.y, s.point.z}), 0.0, 1e-4);
    }
    CHECK(agreed > total * 0.995);
}

VECSET_TEST(distances_of_overlapping_parts_are_exact) {
    // A plate on a post: the deepest point of the junction is farther from the surface than either part says.
    const SolidPart plate{{BoxShape{{0.8, 0.1, 0.5}, 0.0}, Placement::at({0, 0.3, 0})}, {}, {}, 0};
    const SolidPart post{{BoxShape{{0.1, 0.5, 0.1}, 0.0}, Placement::at({0, -0.2, 0})}, {}, {}, 0};
    const CsgSolid solid({plate, post}, {}, 1.0, kWall);
    const TriangleMesh surface = extractSolidSurface(solid);
    const CsgDistance distance(solid, surface);
    // At the junction's middle the nearest surface is the inner edge of the corner: 0.1 + wall away to the side, and up
    // to the top 0.2.
    Random random(4);
    const auto inGrownBox = [](Vec3f p, Vec3f c, Vec3f h) {
        const Vec3f q{std::abs(p.x - c.x) - h.x, std::abs(p.y - c.y) - h.y, std::abs(p.z - c.z) - h.z};
        return length(Vec3f{std::max(q.x, 0.0f), std::max(q.y, 0.0f), std::max(q.z, 0.0f)}) < static_cast<float>(kWall);
    };
    const auto inside = [&](Vec3f p) {
        return inGrownBox(p, {0, 0.3f, 0}, {0.8f, 0.1f, 0.5f}) || inGrownBox(p, {0, -0.2f, 0}, {0.1f, 0.5f, 0.1f});
    };
    int exact = 0;
    constexpr int kPoints = 400;
    for (int i = 0; i < kPoints; ++i) {
        const Vec3f p{random.uniformf(-0.25f, 0.25f), random.uniformf(0.0f, 0.45f), random.uniformf(-0.25f, 0.25f)};
        const float d = distance(p, 0.1f);
        exact += distance.isExact(p, 0.1f);
        CHECK_EQ(d > 0.0f, inside(p));
        // Brute force: no change of sides nearer than that, but one a little farther.
        bool nearer = false, farther = std::abs(d) >= 0.1f;
        for (int k = 0; k < 3000; ++k) {
            const Vec3f direction = normalized(random.normalVector(1.0f));
            nearer = nearer || inside(p + direction * (std::abs(d) - 0.003f)) != (d > 0.0f);
            farther = farther || inside(p + direction * (std::abs(d) + 0.004f)) != (d > 0.0f);
        }
        CHECK(std::abs(d) < 0.003f || !nearer);
        CHECK(farther);
    }
    CHECK(exact > kPoints * 0.8);
}

VECSET_TEST(cuts_leave_no_distance_to_what_was_cut_away) {
    SolidPart block{{BoxShape{{0.5, 0.5, 0.5}, 0.0}, Placement{}}, {}, {}, 0};
    block.cuts.push_back({CylinderShape{0.3, 1.0, 0.0}, Placement{}});
    const CsgSolid solid({block}, {}, 1.0, kWall);
    const CsgDistance distance(solid, extractSolidSurface(solid));
    CHECK_NEAR(distance({0, 0, 0}, 0.1f), -0.1, 1e-6);
    CHECK_NEAR(distance({0.4f, 0, 0}, 0.1f), 0.1, 1e-6);
    CHECK_NEAR(distance({0.25f, 0, 0}, 0.1f), 0.25 - (0.3 - kWall), 1e-5);
    CHECK_NEAR(distance({0.0f, 0.6f, 0.0f}, 0.1f), -0.1, 1e-3); // above the hole the rim is nearest, 0.28 away
    const double rim = std::hypot(0.3 - kWall - 0.22, 0.54 - 0.5 - kWall);
    CHECK_NEAR(distance({0.22f, 0.54f, 0.0f}, 0.1f), -rim, 0.003);
}

VECSET_TEST(kinds_come_in_their_shares_and_mixed) {
    std::map<std::string, int> counts;
    std::set<std::string> firstTen;
    for (std::uint64_t i = 0; i < 200; ++i) ++counts[kindOfItem(i).name];
    for (std::uint64_t i = 0; i < 10; ++i) firstTen.insert(kindOfItem(i).name);
    for (const auto& kind : shapeKinds()) CHECK_EQ(counts[kind.name], 2 * kind.share);
    CHECK(firstTen.size() >= 7);
}

VECSET_TEST(a_set_is_the_same_for_any_number_of_jobs_and_can_be_extended) {
    const fs::path folder = test::temporaryFolder();
    CHECK_EQ(buildProceduralDataset(6, folder / "one", smallSettings(), 1).built, 6);
    CHECK_EQ(buildProceduralDataset(2, folder / "two", smallSettings(), 1).built, 2);
    const BuildReport more = buildProceduralDataset(6, folder / "two", smallSettings(), 3);
    CHECK_EQ(more.built, 4);
    CHECK_EQ(more.reused, 2);
    const Dataset one(folder / "one"), two(folder / "two");
    CHECK_EQ(one.items().size(), 6u);
    CHECK_EQ(two.items().size(), 6u);
    for (const auto& item : one.items())
        CHECK(readFile(one.folder() / item.file) == readFile(two.folder() / item.file));
    auto other = smallSettings();
    other.seed = 2;
    (void)buildProceduralDataset(1, folder / "three", other, 1);
    CHECK(readFile(folder / "three" / one.items()[0].file) != readFile(folder / "one" / one.items()[0].file));
    CHECK_THROWS(InvalidInput, "other settings", buildProceduralDataset(1, folder / "one", other, 1));
    CHECK_THROWS(InvalidInput, "positive", buildProceduralDataset(0, folder / "four", other, 1));
}

VECSET_TEST(items_have_the_format_of_the_other_sets_and_a_card) {
    const fs::path folder = fs::path(test::temporaryFolder()) / "set";
    (void)buildProceduralDataset(3, folder, smallSettings(), 2);
    const Dataset dataset(folder);
    for (const auto& item : dataset.items()) {
        CHECK_EQ(item.source, "procedural");
        CHECK_EQ(item.licence, "CC0-1.0");
        CHECK(item.hasIcon && item.views == 3 && !item.hasFloor);
        CHECK(item.parameters.at("seed") == "1" && item.parameters.size() > 4);
        CHECK(item.solidFraction > 0.0 && item.solidFraction < 1.0);
        const SafetensorsFile file = dataset.open(item.id);
        CHECK(file.tensor("surface").sizes() == at::IntArrayRef({256, 6}));
        CHECK(file.tensor("sharp").sizes() == at::IntArrayRef({64, 6}));
        CHECK(file.tensor("near_sdf").scalar_type() == at::kHalf);
        CHECK(file.tensor("icon").sizes() == at::IntArrayRef({32, 32, 4}));
        CHECK(file.tensor("views").sizes() == at::IntArrayRef({3, 32, 32, 4}));
        CHECK_EQ(file.tensor("view_turns")[2].item<int>(), 1);
        CHECK_EQ(file.tensor("view_turns")[0].item<int>(), 0);
        CHECK_NEAR(file.tensor("surface").slice(1, 0, 3).abs().max().item<double>(), 0.95, 0.01);
    }
    const std::string card = readFile(folder / "README.md");
    for (const char* text : {"3 shapes", "CC0-1.0", "--count 3", "--seed 1", "solid share"})
        CHECK(card.find(text) != std::string::npos);
    CHECK(fs::exists(folder / "overview.png"));
}

VECSET_TEST(a_turned_view_shows_the_turned_object) {
    // Red in front, blue behind: after one quarter turn red is on the right, after three on the left.
    TexturedScene scene;
    scene.materials.resize(2);
    scene.materials[0].diffuse = {0.8f, 0.02f, 0.02f};
    scene.materials[1].diffuse = {0.02f, 0.02f, 0.8f};
    scene.parts.push_back({test::box({-0.2f, -0.2f, 0.5f}, {0.2f, 0.2f, 0.9f}), {}, 0});
    scene.parts.push_back({test::box({-0.2f, -0.2f, -0.9f}, {0.2f, 0.2f, -0.5f}), {}, 1});
    int seen = 0;
    for (const ItemView& view : renderViews(scene, {0.25f, 0.25f, 0.95f}, {2, 12, 64, 0.0}, 4)) {
        if (view.turns % 2 == 0 || std::abs(view.camera.x) > 50.0f) continue;
        ++seen;
        const double difference = meanColumn(view.image, 0) - meanColumn(view.image, 2);
        CHECK((view.turns == 1 ? difference : -difference) > 3.0);
        CHECK(std::max({0.95f * view.scale.x, 0.25f * view.scale.y, 0.25f * view.scale.z}) < 0.9501f);
    }
    CHECK(seen >= 4);
}
