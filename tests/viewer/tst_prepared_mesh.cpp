#include "viewer/prepared_mesh.h"

#include "tests/viewer/view_shapes.h"

#include <QtTest/QtTest>

#include <cmath>
#include <cstring>

namespace vecset {

class TestPreparedMesh final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trianglesKeepTheirOrder();
    void smallMeshesHaveNoStandIn();
    void standInLooksLikeTheMesh();
    void hollowsAreDarker();
    void shadowLiesUnderTheMesh();
    void tintHoldsColourAndLight();
};

void TestPreparedMesh::trianglesKeepTheirOrder() {
    const auto mesh = test::torusKnot(50, 12);
    const auto prepared = prepareMesh(mesh);
    QCOMPARE(prepared->mesh.get(), mesh.get()); // sound meshes are not copied
    QCOMPARE(prepared->full.indices.size(), qsizetype(mesh->triangles.size() * sizeof(Triangle)));
    QCOMPARE(std::memcmp(prepared->full.indices.constData(), mesh->triangles.data(),
                         std::size_t(prepared->full.indices.size())),
             0);
}

void TestPreparedMesh::smallMeshesHaveNoStandIn() {
    QVERIFY(!prepareMesh(test::torusKnot(50, 12))->coarseBuffers);
}

void TestPreparedMesh::standInLooksLikeTheMesh() {
    const auto prepared = prepareMesh(test::torusKnot(2000, 60)); // 240,000 triangles
    QVERIFY(prepared->coarseBuffers);
    QVERIFY2(prepared->coarseBuffers->triangles < 100000 && prepared->coarseBuffers->triangles > 5000,
             qPrintable(QString::number(prepared->coarseBuffers->triangles)));
    const Vec3f size = prepared->bounds.size(), coarse = prepared->coarse.mesh.bounds().size();
    for (int axis = 0; axis < 3; ++axis) QVERIFY(std::fabs(size[axis] - coarse[axis]) < 0.02f);
    for (const Vec3f n : prepared->coarse.mesh.normals) QVERIFY(std::fabs(length(n) - 1.0f) < 1e-3f);
}

void TestPreparedMesh::hollowsAreDarker() {
    auto mesh = test::box({1, 0.2f, 1}); // a slab, and a smaller one close above it
    const auto above = test::box({0.8f, 0.2f, 0.8f});
    const auto first = static_cast<std::uint32_t>(mesh->positions.size());
    for (std::size_t v = 0; v < above->positions.size(); ++v) {
        mesh->positions.push_back(above->positions[v] + Vec3f{0, 0.3f, 0});
        mesh->normals.push_back(above->normals[v]);
    }
    for (const auto& t : above->triangles) mesh->triangles.push_back({t[0] + first, t[1] + first, t[2] + first});
    const auto light = gatherLight(*prepareMesh(mesh));
    int under = 0, open = 0;
    for (std::size_t v = 0; v < mesh->positions.size(); ++v) {
        if (mesh->normals[v].y > 0.9f && v >= first) open = light->open[v];      // top of all
        if (mesh->normals[v].y < -0.9f && v >= first) under = light->open[v];    // underside of the upper slab
    }
    QVERIFY2(open > 240 && under < 200, qPrintable(QStringLiteral("%1 %2").arg(open).arg(under)));
}

void TestPreparedMesh::shadowLiesUnderTheMesh() {
    const auto light = gatherLight(*prepareMesh(test::box({1, 1, 1})));
    const int side = MeshLight::kShadowSide;
    const auto at = [&](int x, int y) { return int(light->shadow[static_cast<std::size_t>(y * side + x)]); };
    QVERIFY(at(side / 2, side / 2) > 150);
    QCOMPARE(at(0, 0), 0);
    QCOMPARE(at(side - 1, side / 2), 0);
    QCOMPARE(light->shadowCenter.y, -0.5f);
}

void TestPreparedMesh::tintHoldsColourAndLight() {
    const auto bytes = [](const QByteArray& a) {
        return QList<int>{quint8(a[0]), quint8(a[1]), quint8(a[2]), quint8(a[3])};
    };
    MeshLight light;
    light.open = {100};
    QCOMPARE(bytes(vertexTint(1, {{1.0f, 0.5f, 0.0f}}, &light)), (QList<int>{255, 128, 0, 100}));
    QCOMPARE(bytes(vertexTint(1, {}, nullptr)), (QList<int>{255, 255, 255, 255}));
    QCOMPARE(bytes(vertexTint(1, {{0, 0, 0}, {0, 0, 0}}, &light)), (QList<int>{255, 255, 255, 100}));
}

} // namespace vecset

QTEST_APPLESS_MAIN(vecset::TestPreparedMesh)
#include "tst_prepared_mesh.moc"
