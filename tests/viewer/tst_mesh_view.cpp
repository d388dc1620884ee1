#include "tests/viewer/view_shapes.h"
#include "tests/viewer/view_support.h"

#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QWindow>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMainWindow>

#include <ctime>
#include <fstream>

namespace vecset {

using test::captureOf;
using test::difference;

namespace {

constexpr QSize kSmall(320, 240);
// Golden frames: Mesa versions round and antialias a little differently.
constexpr double kMeanTolerance = 1.5, kShareTolerance = 0.02;

struct Look {
    ViewStyle style;
    bool coloured = false, inside = false;
};

QHash<QString, Look> looks() {
    QHash<QString, Look> all;
    all[QStringLiteral("studio")] = {};
    all[QStringLiteral("studio-light")].style = lightViewStyle();
    all[QStringLiteral("matcap")].style.shading = Shading::Matcap;
    all[QStringLiteral("normals")].style.shading = Shading::Normals;
    all[QStringLiteral("flat")].style.flat = true;
    all[QStringLiteral("wire")].style.wire = true;
    all[QStringLiteral("heat-map")].coloured = true;
    all[QStringLiteral("inside")].inside = true;
    return all;
}

std::vector<Vec3f> rainbow(const TriangleMesh& mesh) {
    std::vector<Vec3f> colours;
    const Box3f box = mesh.bounds();
    for (const Vec3f p : mesh.positions) {
        const float t = (p.y - box.min.y) / box.size().y;
        colours.push_back({t, 0.25f, 1.0f - t});
    }
    return colours;
}

std::shared_ptr<TriangleMesh> openBox() { // its inside is seen from above
    auto mesh = test::box({1.0f, 0.6f, 0.8f});
    std::erase_if(mesh->triangles, [&](const Triangle& t) { return mesh->normals[t[0]].y > 0.5f; });
    return mesh;
}

/// Large enough to be drawn in the way for software renderers.
std::shared_ptr<TriangleMesh> denseKnot() {
    return test::torusKnot(1800, 50);
}

std::size_t residentMegabytes() {
    std::ifstream file("/proc/self/statm");
    std::size_t total = 0, resident = 0;
    file >> total >> resident;
    return resident * 4096 / (1 << 20);
}

void sendWheel(QWindow* window, QPointF at, int delta) {
    QWheelEvent event(at, window->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(window, &event);
}

} // namespace

class TestMeshView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_view.reset(); }
    void goldenFrames_data();
    void goldenFrames();
    void largeMeshLooksLikeASmallOne();
    void meshIsInTheWindow();
    void transparentPictureHasTheMeshOnly();
    void anySizeAndShape_data();
    void anySizeAndShape();
    void hiddenViewStillGivesPictures();
    void captureRightAfterSetMesh();
    void clearLeavesTheBackground();
    void lastMeshWins();
    void keepCamera();
    void draftsAreShownAtOnce();
    void colourOfOtherLengthIsClay();
    void brokenMeshIsShownAsFarAsItGoes();
    void linkedViewsMoveTogether();
    void mouse();
    void keys();
    void shortcutsOfTheMainWindow();
    void filesDroppedOnTheNativeWindow();
    void turntableTurnsAndStopsByHand();
    void gridLabel();
    void clipCutsTheWindow();
    void restsWhenNothingChanges();
    void loadAndUnloadKeepsTheMemory();

private:
    void show(std::shared_ptr<TriangleMesh> mesh);

    std::unique_ptr<MeshView> m_view;
};

/// One view for all: making one costs half a second of shader compiling on a software renderer.
void TestMeshView::initTestCase() {
    if (!probeOpenGl().usable) QSKIP("no OpenGL here");
    m_view = std::make_unique<MeshView>();
    m_view->resize(480, 360);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestMeshView::init() {
    m_view->clear();
    m_view->setTurntable(false);
    m_view->setStyle({});
    m_view->setUnitLabel({});
    m_view->setUnitsPerModelUnit(1.0);
    m_view->camera().reset();
}

void TestMeshView::show(std::shared_ptr<TriangleMesh> mesh) {
    m_view->setMesh(std::move(mesh));
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isSettled(), 60000);
}

void TestMeshView::goldenFrames_data() {
    QTest::addColumn<QString>("name");
    const auto all = looks();
    for (auto it = all.begin(); it != all.end(); ++it) QTest::newRow(qPrintable(it.key())) << it.key();
}

void TestMeshView::goldenFrames() {
    QFETCH(QString, name);
    const Look look = looks().value(name);
    m_view->setStyle(look.style);
    const QImage empty = captureOf(*m_view, kSmall);
    const auto mesh = look.inside ? openBox() : test::torusKnot(160, 24);
    show(mesh);
    if (look.coloured) m_view->setVertexColours(rainbow(*mesh));
    const QImage image = captureOf(*m_view, kSmall);
    QCOMPARE(image.size(), kSmall);
    const double covered = difference(image, empty).share;
    QVERIFY2(covered > 0.08 && covered < 0.7, qPrintable(QStringLiteral("covers %1").arg(covered)));

    const QString golden = QStringLiteral(VECSET_SOURCE_DIR "/tests/baselines/viewer/%1.png").arg(name);
    const QString seen = test::outputFolder(QStringLiteral("viewer-frames")) + QStringLiteral("/%1.png").arg(name);
    image.save(seen);
    const auto off = difference(image, QImage(golden).convertToFormat(image.format()));
    QVERIFY2(
        off.mean <= kMeanTolerance && off.share <= kShareTolerance,
        qPrintable(
            QStringLiteral("%1 differs from %2: mean %3, share %4").arg(seen, golden).arg(off.mean).arg(off.share)));
}

/// Other shaders and a stand-in are at work there; the picture must not tell.
void TestMeshView::largeMeshLooksLikeASmallOne() {
    show(test::torusKnot(400, 48));
    const QImage small = captureOf(*m_view, kSmall);
    show(denseKnot());
    const auto off = difference(small, captureOf(*m_view, kSmall));
    QVERIFY2(off.mean < 1.5 && off.share < 0.03,
             qPrintable(QStringLiteral("mean %1, share %2").arg(off.mean).arg(off.share)));
}

void TestMeshView::meshIsInTheWindow() {
    QSignalSpy first(m_view.get(), &MeshView::firstFrameShown), shown(m_view.get(), &MeshView::meshShown);
    const QImage before = test::windowOf(*m_view);
    show(test::torusKnot(160, 24));
    QTRY_COMPARE(shown.count(), 1);
    const QImage after = test::windowOf(*m_view);
    QCOMPARE(after.size(), m_view->size() * m_view->devicePixelRatio());
    QVERIFY(difference(before, after).share > 0.05);
    show(test::box({1, 1, 1}));
    QTRY_COMPARE(shown.count(), 2);
    QVERIFY(first.count() <= 1); // once in the life of a view
}

void TestMeshView::transparentPictureHasTheMeshOnly() {
    show(test::box({1, 1, 1}));
    const QImage image = captureOf(*m_view, {200, 200}, true);
    QCOMPARE(image.pixelColor(2, 2).alpha(), 0);
    QCOMPARE(image.pixelColor(100, 100).alpha(), 255);
    const QColor clay = image.pixelColor(100, 100);
    QVERIFY2(clay.lightness() > 60 && clay.red() > clay.blue(), "clay is warm: red and blue have not changed places");
    const QImage opaque = captureOf(*m_view, {200, 200}, false);
    QCOMPARE(opaque.pixelColor(2, 2).alpha(), 255);
}

void TestMeshView::anySizeAndShape_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("a thumbnail") << QSize(96, 96);
    QTest::newRow("odd numbers") << QSize(333, 127);
    QTest::newRow("taller than wide") << QSize(150, 400);
    QTest::newRow("larger than the window") << QSize(1600, 1200);
}

void TestMeshView::anySizeAndShape() {
    QFETCH(QSize, size);
    show(test::box({1, 1, 1}));
    const QImage image = captureOf(*m_view, size, true);
    QCOMPARE(image.size(), size);
    QCOMPARE(image.pixelColor(size.width() / 2, size.height() / 2).alpha(), 255);
    QCOMPARE(image.pixelColor(1, 1).alpha(), 0);
    QCOMPARE(image.pixelColor(size.width() - 2, 1).alpha(), 0);
}

void TestMeshView::hiddenViewStillGivesPictures() {
    MeshView hidden;
    hidden.setMesh(test::box({1, 1, 1}));
    const QImage image = captureOf(hidden, {120, 90}, true);
    QCOMPARE(image.size(), QSize(120, 90));
    QCOMPARE(image.pixelColor(60, 45).alpha(), 255);
}

void TestMeshView::captureRightAfterSetMesh() {
    m_view->setMesh(test::box({1, 1, 1}));
    QCOMPARE(captureOf(*m_view, {100, 100}, true).pixelColor(50, 50).alpha(), 255);
    m_view->clear();
    QCOMPARE(captureOf(*m_view, {100, 100}, true).pixelColor(50, 50).alpha(), 0);
}

void TestMeshView::clearLeavesTheBackground() {
    const QImage before = captureOf(*m_view, kSmall);
    show(test::torusKnot(60, 12));
    m_view->clear();
    QVERIFY(difference(before, captureOf(*m_view, kSmall)).share < 0.001);
    QCOMPARE(m_view->mesh(), nullptr);
}

void TestMeshView::lastMeshWins() {
    QSignalSpy shown(m_view.get(), &MeshView::meshShown);
    for (int i = 0; i < 8; ++i) m_view->setMesh(test::torusKnot(100 + i, 12), true, true);
    const auto last = test::box({0.2f, 0.2f, 0.2f});
    m_view->setMesh(last);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isSettled(), 60000);
    QCOMPARE(m_view->mesh().get(), last.get());
    QVERIFY(shown.count() < 9);
    const Vec3f target = m_view->camera().pose().target;
    QVERIFY(length(target) < 1e-4f && m_view->camera().pose().distance < 1.0);
}

void TestMeshView::keepCamera() {
    show(test::box({1, 1, 1}));
    const OrbitPose pose = m_view->camera().pose();
    m_view->setMesh(test::box({3, 3, 3}), true);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isSettled(), 60000);
    QVERIFY(m_view->camera().pose() == pose);
    m_view->setMesh(test::box({3, 3, 3}));
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isSettled(), 60000);
    QVERIFY(m_view->camera().pose().distance > 2.0 * pose.distance);
}

void TestMeshView::draftsAreShownAtOnce() {
    m_view->setMesh(test::torusKnot(160, 24), false, true);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isSettled(), 60000);
    const QImage draft = captureOf(*m_view, kSmall);
    show(test::torusKnot(160, 24));
    const auto off = difference(draft, captureOf(*m_view, kSmall));
    QVERIFY2(off.share > 0.005 && off.mean < 12.0, "the same form, lit more simply");
}

void TestMeshView::colourOfOtherLengthIsClay() {
    show(test::box({1, 1, 1}));
    const QImage clay = captureOf(*m_view, kSmall);
    m_view->setVertexColours({{1, 0, 0}});
    QVERIFY(difference(clay, captureOf(*m_view, kSmall)).share < 0.001);
    m_view->setVertexColours(std::vector<Vec3f>(24, Vec3f{1, 0, 0}));
    const QColor middle = captureOf(*m_view, kSmall).pixelColor(160, 120);
    QVERIFY2(middle.red() > 2 * middle.green(), qPrintable(middle.name()));
    m_view->setVertexColours({});
    QVERIFY(difference(clay, captureOf(*m_view, kSmall)).share < 0.001);
}

void TestMeshView::brokenMeshIsShownAsFarAsItGoes() {
    auto mesh = test::box({1, 1, 1});
    mesh->normals.clear();
    mesh->triangles.push_back({0, 1, 4000});
    mesh->positions.push_back({NAN, 0, 0});
    mesh->triangles.push_back({0, 1, 24});
    show(mesh);
    QCOMPARE(captureOf(*m_view, {100, 100}, true).pixelColor(50, 50).alpha(), 255);
    auto nothing = std::make_shared<TriangleMesh>();
    m_view->setMesh(nothing);
    QVERIFY(m_view->isSettled());
}

void TestMeshView::linkedViewsMoveTogether() {
    QWidget both;
    auto* layout = new QHBoxLayout(&both);
    auto *left = new MeshView, *right = new MeshView;
    layout->addWidget(left);
    layout->addWidget(right);
    auto camera = std::make_shared<OrbitCamera>();
    left->setCamera(camera);
    right->setCamera(camera);
    both.resize(700, 300);
    both.show();
    QVERIFY(QTest::qWaitForWindowExposed(&both));
    left->setMesh(test::box({1, 0.5f, 0.3f}));
    right->setMesh(test::box({1, 0.5f, 0.3f}));
    QTRY_VERIFY_WITH_TIMEOUT(left->isSettled() && right->isSettled(), 60000);
    const QImage before = captureOf(*right, {160, 120}, true);
    QWindow* window = left->nativeWindow();
    QTest::mousePress(window, Qt::LeftButton, {}, {100, 100});
    QTest::mouseMove(window, {180, 110});
    QTest::mouseRelease(window, Qt::LeftButton, {}, {180, 110});
    const QImage after = captureOf(*right, {160, 120}, true);
    QVERIFY(difference(before, after).share > 0.02);
    QVERIFY(difference(captureOf(*left, {160, 120}, true), after).share < 0.002);
}

void TestMeshView::mouse() {
    show(test::box({1, 1, 1}));
    QWindow* window = m_view->nativeWindow();
    QSignalSpy moved(m_view.get(), &MeshView::cameraMoved);
    const OrbitPose start = m_view->camera().pose();
    QTest::mousePress(window, Qt::LeftButton, {}, {200, 200});
    QTest::mouseMove(window, {240, 220});
    QTest::mouseRelease(window, Qt::LeftButton, {}, {240, 220});
    const OrbitPose orbited = m_view->camera().pose();
    QVERIFY2(orbited.yaw < start.yaw && orbited.pitch > start.pitch,
             "dragging right and down turns the front rightwards, the top forwards");
    QCOMPARE(orbited.distance, start.distance);
    for (const auto& [button, modifier] :
         {std::pair{Qt::MiddleButton, Qt::NoModifier}, {Qt::LeftButton, Qt::ShiftModifier}}) {
        const OrbitPose before = m_view->camera().pose();
        QTest::mousePress(window, button, modifier, {200, 200});
        QTest::mouseMove(window, {260, 200});
        QTest::mouseRelease(window, button, modifier, {260, 200});
        QVERIFY(length(m_view->camera().pose().target - before.target) > 0.1f);
        QCOMPARE(m_view->camera().pose().yaw, before.yaw);
    }
    const double distance = m_view->camera().pose().distance;
    sendWheel(window, {300, 100}, 240);
    QVERIFY(m_view->camera().pose().distance < 0.8 * distance);
    sendWheel(window, {300, 100}, -240);
    QVERIFY(qAbs(m_view->camera().pose().distance - distance) < 1e-6);
    const int count = moved.count();
    QTest::mouseMove(window, {100, 100}); // no button: nothing
    QCOMPARE(moved.count(), count);
}

void TestMeshView::keys() {
    show(test::box({1, 1, 1}));
    QWindow* window = m_view->nativeWindow();
    const auto pose = [this] { return m_view->camera().pose(); };
    QTest::keyClick(window, Qt::Key_1);
    QTRY_COMPARE(pose().yaw, 0.0);
    QTest::keyClick(window, Qt::Key_3);
    QTRY_COMPARE(pose().yaw, 90.0);
    QTest::keyClick(window, Qt::Key_7);
    QTRY_COMPARE(pose().pitch, 90.0);
    QTest::keyClick(window, Qt::Key_5);
    QTRY_VERIFY(pose().orthographic);
    m_view->camera().zoomAt(5.0);
    const double near = pose().distance;
    QTest::keyClick(window, Qt::Key_F);
    QTRY_VERIFY(pose().distance > 2.0 * near);
    QTest::keyClick(window, Qt::Key_Home);
    QTRY_VERIFY(!pose().orthographic && pose().yaw != 0.0);
}

void TestMeshView::shortcutsOfTheMainWindow() {
    QMainWindow main;
    auto* view = new MeshView;
    main.setCentralWidget(view);
    QHash<QString, int> triggered;
    for (const char* keys : {"Ctrl+G", "F5", "G"}) {
        auto* action = new QAction(QLatin1String(keys), &main);
        action->setShortcut(QKeySequence(QLatin1String(keys)));
        main.addAction(action);
        connect(action, &QAction::triggered, &main, [&, keys] { ++triggered[QLatin1String(keys)]; });
    }
    main.resize(500, 400);
    main.show();
    QVERIFY(QTest::qWaitForWindowExposed(&main));
    QWindow* window = view->nativeWindow();
    QTest::mouseClick(window, Qt::LeftButton, {}, {50, 50});
    QTest::keyClick(window, Qt::Key_G, Qt::ControlModifier);
    QTest::keyClick(window, Qt::Key_F5);
    QTest::keyClick(window, Qt::Key_G);
    QTRY_COMPARE(triggered.size(), 3);
    for (const int times : std::as_const(triggered)) QCOMPARE(times, 1);
}

void TestMeshView::filesDroppedOnTheNativeWindow() {
    QSignalSpy dropped(m_view.get(), &MeshView::urlsDropped);
    QMimeData files;
    const QList<QUrl> urls{QUrl::fromLocalFile(QStringLiteral("/tmp/stuhl é 椅子.png"))};
    files.setUrls(urls);
    for (QObject* target : {static_cast<QObject*>(m_view->nativeWindow()), static_cast<QObject*>(m_view.get())}) {
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({50, 50}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &drop);
        QVERIFY(drop.isAccepted());
    }
    QCOMPARE(dropped.count(), 2);
    QCOMPARE(dropped[0][0].value<QList<QUrl>>(), urls);
    QMimeData text;
    text.setText(QStringLiteral("no file"));
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_view->nativeWindow(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestMeshView::turntableTurnsAndStopsByHand() {
    show(test::box({1, 1, 1}));
    const double yaw = m_view->camera().pose().yaw;
    m_view->setTurntable(true);
    QTRY_VERIFY(m_view->camera().pose().yaw > yaw + 2.0);
    sendWheel(m_view->nativeWindow(), {100, 100}, 120);
    QVERIFY(!m_view->turntable());
}

void TestMeshView::gridLabel() {
    QLocale::setDefault(QLocale::c());
    show(test::box({1, 1, 1}));
    QCOMPARE(m_view->gridLabel(), QStringLiteral("Grid 0.1"));
    QSignalSpy changed(m_view.get(), &MeshView::gridLabelChanged);
    m_view->setUnitLabel(QStringLiteral("cm"));
    m_view->setUnitsPerModelUnit(85.0);
    QCOMPARE(m_view->gridLabel(), QStringLiteral("Grid 10 cm"));
    QCOMPARE(changed.count(), 2);
    ViewStyle style;
    style.grid = false;
    m_view->setStyle(style);
    QCOMPARE(m_view->gridLabel(), QString());
}

void TestMeshView::clipCutsTheWindow() {
    m_view->setClip(0.25, 0.5);
    QCOMPARE(m_view->nativeWindow()->mask().boundingRect(), QRect(120, 0, 120, 360));
    m_view->setClip(0.0, 1.0);
    QVERIFY(m_view->nativeWindow()->mask().isEmpty());
}

/// Whatever is drawn without need is taken from the generation on machines without a graphics card.
void TestMeshView::restsWhenNothingChanges() {
    show(test::torusKnot(160, 24));
    QTest::qWait(300); // the last frames
    const std::clock_t before = std::clock();
    QTest::qWait(700);
    const double seconds = double(std::clock() - before) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 0.15, qPrintable(QStringLiteral("%1 s of processor time in 0.7 s").arg(seconds)));
}

void TestMeshView::loadAndUnloadKeepsTheMemory() {
    const auto cycle = [this](int count) {
        for (int i = 0; i < count; ++i) {
            m_view->setMesh(test::torusKnot(1500, 32), false, true); // 96,000 triangles, some 4 MB on either side
            QTRY_VERIFY_WITH_TIMEOUT(m_view->isSettled(), 60000);
            m_view->clear();
        }
    };
    cycle(3);
    const auto before = residentMegabytes();
    cycle(6);
    const auto after = residentMegabytes();
    qInfo("resident: %zu MB after 3 meshes, %zu MB after 9", before, after);
    QVERIFY2(after < before + 25, "meshes that were removed are still in memory");
}

} // namespace vecset

int main(int argc, char** argv) {
    vecset::prepareQt3D();
    QApplication app(argc, argv);
    vecset::TestMeshView test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mesh_view.moc"
