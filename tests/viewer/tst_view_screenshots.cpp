#include "tests/viewer/view_shapes.h"
#include "tests/viewer/view_support.h"

#include "core/meshio/read_mesh.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QApplication>

#include <ctime>

namespace vecset {

/// Pictures of every look for people to judge, and the times of a large mesh. VECSET_SCREENSHOT_MESH names a mesh file
/// to show in place of the torus knot.
class TestViewScreenshots final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looks();
    void millionTriangles();
};

void TestViewScreenshots::looks() {
    MeshView view;
    if (!view.support().usable) QSKIP("no OpenGL here");
    view.resize(900, 700);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QString file = qEnvironmentVariable("VECSET_SCREENSHOT_MESH");
    std::shared_ptr<TriangleMesh> mesh = test::torusKnot(600, 64);
    if (!file.isEmpty()) mesh = std::make_shared<TriangleMesh>(readMesh(file.toStdString()));
    view.setUnitLabel(QStringLiteral("cm"));
    view.setUnitsPerModelUnit(85.0);
    view.setMesh(mesh);
    QTRY_VERIFY_WITH_TIMEOUT(view.isSettled(), 60000);
    const QString folder = test::outputFolder(QStringLiteral("screenshots"));
    const auto save = [&](const QString& name) {
        const QImage image = test::windowOf(view);
        QVERIFY(!image.isNull());
        image.save(folder + QStringLiteral("/viewer-%1.png").arg(name));
    };
    for (const bool light : {false, true}) {
        const QString theme = light ? QStringLiteral("light") : QStringLiteral("dark");
        ViewStyle style = light ? lightViewStyle() : ViewStyle{};
        for (const auto& [shading, name] :
             {std::pair{Shading::Studio, "studio"}, {Shading::Matcap, "matcap"}, {Shading::Normals, "normals"}}) {
            style.shading = shading;
            view.setStyle(style);
            save(QStringLiteral("%1-%2").arg(QLatin1String(name), theme));
        }
        style.shading = Shading::Studio;
        style.wire = true;
        view.setStyle(style);
        view.setCornerText(QStringLiteral("Sampling 3 of 5"));
        save(QStringLiteral("wire-%1").arg(theme));
        view.setCornerText({});
        style.wire = false, style.flat = true;
        view.setStyle(style);
        save(QStringLiteral("flat-%1").arg(theme));
    }
    view.setStyle({});
    std::vector<Vec3f> colours;
    for (const Vec3f n : mesh->normals.empty() ? mesh->positions : mesh->normals)
        colours.push_back({n.x * n.x, 0.6f, 1.0f - n.x * n.x});
    view.setVertexColours(colours);
    save(QStringLiteral("heat-map-dark"));
    view.setVertexColours({});
    view.camera().orbit(140, -30); // from below, behind
    save(QStringLiteral("below-dark"));
    view.camera().reset();
    test::captureOf(view, {512, 512}, true).save(folder + QStringLiteral("/viewer-transparent.png"));
    view.camera().zoomAt(3.0, {0.3, 0.3});
    save(QStringLiteral("close-dark"));
}

void TestViewScreenshots::millionTriangles() {
    MeshView view;
    if (!view.support().usable) QSKIP("no OpenGL here");
    view.resize(1000, 700);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(!test::windowOf(view).isNull());
    const auto mesh = test::torusKnot(5000, 100);
    QCOMPARE(mesh->triangles.size(), std::size_t(1000000));
    QElapsedTimer clock, beat;
    qint64 longest = 0;
    QTimer ticks; // how long the GUI thread is away
    ticks.setInterval(5);
    connect(&ticks, &QTimer::timeout, this, [&] { longest = std::max(longest, beat.restart()); });
    auto tell = [&, cpu = std::clock()](const char* what) mutable {
        qInfo("%s: %lld ms, %.0f ms of processor time, GUI thread away at most %lld ms", what, clock.restart(),
              1000.0 * double(std::clock() - cpu) / CLOCKS_PER_SEC, longest);
        cpu = std::clock(), longest = 0;
    };
    QSignalSpy shown(&view, &MeshView::meshShown);
    beat.start();
    ticks.start();
    clock.start();
    view.setMesh(mesh);
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, 60000);
    const qint64 visible = clock.elapsed();
    tell("1 M triangles visible");
    QTRY_VERIFY_WITH_TIMEOUT(view.isSettled(), 60000);
    tell("then its light");
    QVERIFY(!test::captureOf(view, {400, 300}).isNull());
    tell("then a picture of all triangles");
    constexpr int kFrames = 5;
    for (int i = 0; i < kFrames; ++i) {
        view.camera().orbit(3, 0);
        QVERIFY(!test::windowOf(view).isNull());
    }
    tell("then 10 frames while turning");
    QVERIFY(visible < 60000); // generous: the machine is shared; the figures above are for the reader
}

} // namespace vecset

int main(int argc, char** argv) {
    vecset::prepareQt3D();
    QApplication app(argc, argv);
    vecset::TestViewScreenshots test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_view_screenshots.moc"
