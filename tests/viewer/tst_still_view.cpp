#include "tests/viewer/view_shapes.h"
#include "tests/viewer/view_support.h"

#include "viewer/still_canvas.h"

#include <QtCore/QProcess>
#include <QtWidgets/QApplication>

namespace vecset {

/// The view on machines without OpenGL: this whole executable runs with it switched off.
class TestStillView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhyAndShowsThePicture();
    void mouseTurnsThePicture();
    void captures();
    void displayWithoutGlIntegration();
};

void TestStillView::saysWhyAndShowsThePicture() {
    MeshView view;
    QVERIFY(!view.support().usable && !view.support().reason.isEmpty());
    view.resize(480, 360);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto* canvas = view.findChild<StillCanvas*>();
    QVERIFY(canvas != nullptr);
    QVERIFY(canvas->explanation().contains(view.support().reason));
    QTRY_VERIFY(view.isSettled());
    const QImage empty = test::windowOf(view);
    QSignalSpy first(&view, &MeshView::firstFrameShown);
    view.setMesh(test::torusKnot(160, 24));
    QTRY_VERIFY_WITH_TIMEOUT(view.isSettled(), 20000);
    QTRY_COMPARE(first.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(test::difference(empty, test::windowOf(view)).share > 0.05, 20000);
    test::windowOf(view).save(test::outputFolder(QStringLiteral("screenshots")) +
                              QStringLiteral("/viewer-without-opengl.png"));
}

void TestStillView::mouseTurnsThePicture() {
    MeshView view;
    view.resize(320, 240);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setMesh(test::box({1, 0.4f, 0.2f}));
    QTRY_VERIFY_WITH_TIMEOUT(view.isSettled(), 20000);
    const OrbitPose start = view.camera().pose();
    auto* canvas = view.findChild<StillCanvas*>();
    const QImage before = test::windowOf(view);
    QTest::mousePress(canvas, Qt::LeftButton, {}, {100, 100});
    QMouseEvent move(QEvent::MouseMove, QPointF(190, 120), canvas->mapToGlobal(QPointF(190, 120)), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(canvas, &move);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, {190, 120});
    QVERIFY(view.camera().pose().yaw != start.yaw);
    QTRY_VERIFY_WITH_TIMEOUT(test::difference(before, test::windowOf(view)).share > 0.02, 20000);
    QTest::keyClick(canvas, Qt::Key_1);
    QCOMPARE(view.camera().pose().yaw, 0.0);
}

void TestStillView::captures() {
    MeshView view;
    view.setMesh(test::box({1, 1, 1}));
    const QImage image = test::captureOf(view, {150, 100}, true);
    QCOMPARE(image.size(), QSize(150, 100));
    QCOMPARE(image.pixelColor(75, 50).alpha(), 255);
    QCOMPARE(image.pixelColor(1, 1).alpha(), 0);
}

/// A real display whose OpenGL does not work, in a process of its own.
void TestStillView::displayWithoutGlIntegration() {
    if (qEnvironmentVariableIsSet("VECSET_CHILD")) QSKIP("this is the child");
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_XCB_GL_INTEGRATION"), QStringLiteral("none"));
    environment.insert(QStringLiteral("VECSET_CHILD"), QStringLiteral("1"));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("saysWhyAndShowsThePicture")});
    QVERIFY(child.waitForFinished(60000));
    QVERIFY2(child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0, child.readAll().constData());
}

} // namespace vecset

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("VECSET_CHILD")) qputenv("VECSET_NO_OPENGL", "1");
    vecset::prepareQt3D();
    QApplication app(argc, argv);
    vecset::TestStillView test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_still_view.moc"
