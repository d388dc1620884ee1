#include "viewer/orbit_camera.h"

#include <QtTest/QtTest>

#include <cmath>
#include <numbers>

namespace vecset {
namespace {

Box3f boxOf(Vec3f low, Vec3f high) {
    Box3f box;
    box.extend(low);
    box.extend(high);
    return box;
}

/// Where a point lies in the picture, in units of half its shorter side.
QPointF seenAt(const OrbitCamera& camera, Vec3f point) {
    const EyeFrame f = camera.eyeFrame();
    const Vec3f d = point - f.eye;
    const double depth = camera.pose().orthographic ? camera.pose().distance : static_cast<double>(dot(d, f.forward));
    const double scale = 1.0 / (depth * std::tan(camera.pose().fov * std::numbers::pi / 360.0));
    return {dot(d, f.right) * scale, dot(d, f.up) * scale};
}

bool isClose(double a, double b, double tolerance = 1e-4) {
    return std::fabs(a - b) <= tolerance;
}

} // namespace

class TestOrbitCamera final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void directions_data();
    void directions();
    void axesAreOrthonormalEverywhere();
    void framing_data();
    void framing();
    void zoomKeepsThePointUnderTheCursor_data();
    void zoomKeepsThePointUnderTheCursor();
    void panMovesTheSceneWithTheCursor();
    void pitchStopsAtThePoles();
    void yawWrapsAround();
    void signalOnlyOnChange();
    void resetComesBackFromAnywhere();
};

void TestOrbitCamera::directions_data() {
    QTest::addColumn<int>("direction");
    QTest::addColumn<QList<float>>("eye"); // unit vector from the target
    QTest::newRow("front is +z") << int(ViewDirection::Front) << QList<float>{0, 0, 1};
    QTest::newRow("back is -z") << int(ViewDirection::Back) << QList<float>{0, 0, -1};
    QTest::newRow("right is +x") << int(ViewDirection::Right) << QList<float>{1, 0, 0};
    QTest::newRow("left is -x") << int(ViewDirection::Left) << QList<float>{-1, 0, 0};
    QTest::newRow("top is +y") << int(ViewDirection::Top) << QList<float>{0, 1, 0};
    QTest::newRow("bottom is -y") << int(ViewDirection::Bottom) << QList<float>{0, -1, 0};
}

void TestOrbitCamera::directions() {
    QFETCH(int, direction);
    QFETCH(QList<float>, eye);
    OrbitCamera camera;
    camera.lookFrom(static_cast<ViewDirection>(direction));
    const Vec3f seen = normalized(camera.eyeFrame().eye - camera.pose().target);
    for (int axis = 0; axis < 3; ++axis) QVERIFY(isClose(seen[axis], eye[axis], 1e-5));
}

void TestOrbitCamera::axesAreOrthonormalEverywhere() {
    OrbitCamera camera;
    for (double yaw = -180; yaw <= 180; yaw += 45) {
        for (double pitch = -90; pitch <= 90; pitch += 30) {
            OrbitPose pose = camera.pose();
            pose.yaw = yaw, pose.pitch = pitch;
            camera.setPose(pose);
            const EyeFrame f = camera.eyeFrame();
            QVERIFY(isClose(length(f.right), 1) && isClose(length(f.up), 1) && isClose(length(f.forward), 1));
            QVERIFY(isClose(dot(f.right, f.up), 0) && isClose(dot(f.right, f.forward), 0) &&
                    isClose(dot(f.up, f.forward), 0));
        }
    }
}

void TestOrbitCamera::framing_data() {
    QTest::addColumn<QList<float>>("high");
    QTest::addColumn<bool>("orthographic");
    for (const bool ortho : {false, true}) {
        const char* how = ortho ? "orthographic" : "perspective";
        QTest::addRow("a cube, %s", how) << QList<float>{1, 1, 1} << ortho;
        QTest::addRow("a long sofa, %s", how) << QList<float>{3, 0.7f, 1} << ortho;
        QTest::addRow("a tall lamp, %s", how) << QList<float>{0.2f, 2, 0.2f} << ortho;
        QTest::addRow("a tiny bead, %s", how) << QList<float>{0.01f, 0.01f, 0.01f} << ortho;
    }
}

void TestOrbitCamera::framing() {
    QFETCH(QList<float>, high);
    QFETCH(bool, orthographic);
    OrbitCamera camera;
    camera.setOrthographic(orthographic);
    const Vec3f top{high[0], high[1], high[2]};
    camera.frame(boxOf({}, top));
    double farthest = 0.0;
    for (int corner = 0; corner < 8; ++corner) {
        const Vec3f p{(corner & 1) ? top.x : 0, (corner & 2) ? top.y : 0, (corner & 4) ? top.z : 0};
        const QPointF at = seenAt(camera, p);
        farthest = std::max({farthest, std::fabs(at.x()), std::fabs(at.y())});
    }
    QVERIFY2(farthest < 0.9 && farthest > 0.7, qPrintable(QString::number(farthest)));
}

void TestOrbitCamera::zoomKeepsThePointUnderTheCursor_data() {
    QTest::addColumn<bool>("orthographic");
    QTest::addColumn<double>("factor");
    QTest::newRow("nearer, perspective") << false << 1.5;
    QTest::newRow("farther, perspective") << false << 0.6;
    QTest::newRow("nearer, orthographic") << true << 1.5;
}

void TestOrbitCamera::zoomKeepsThePointUnderTheCursor() {
    QFETCH(bool, orthographic);
    QFETCH(double, factor);
    OrbitCamera camera;
    camera.setOrthographic(orthographic);
    const EyeFrame f = camera.eyeFrame();
    const Vec3f point = camera.pose().target + f.right * 0.2f + f.up * -0.1f; // in the target's plane
    const QPointF before = seenAt(camera, point);
    const double distance = camera.pose().distance;
    camera.zoomAt(factor, before);
    const QPointF after = seenAt(camera, point);
    QVERIFY(isClose(before.x(), after.x()) && isClose(before.y(), after.y()));
    QVERIFY(isClose(camera.pose().distance * factor, distance, 1e-6));
}

void TestOrbitCamera::panMovesTheSceneWithTheCursor() {
    OrbitCamera camera;
    const Vec3f point = camera.pose().target;
    camera.pan({0.25, -0.5});
    const QPointF at = seenAt(camera, point);
    QVERIFY(isClose(at.x(), 0.25) && isClose(at.y(), -0.5));
}

void TestOrbitCamera::pitchStopsAtThePoles() {
    OrbitCamera camera;
    camera.orbit(0.0, 500.0);
    QCOMPARE(camera.pose().pitch, 90.0);
    camera.orbit(0.0, -500.0);
    QCOMPARE(camera.pose().pitch, -90.0);
}

void TestOrbitCamera::yawWrapsAround() {
    OrbitCamera camera;
    const double yaw = camera.pose().yaw;
    for (int i = 0; i < 100; ++i) camera.orbit(36.0, 0.0);
    QVERIFY(isClose(camera.pose().yaw, yaw, 1e-6));
}

void TestOrbitCamera::signalOnlyOnChange() {
    OrbitCamera camera;
    QSignalSpy spy(&camera, &OrbitCamera::changed);
    camera.setPose(camera.pose());
    camera.orbit(0.0, 0.0);
    camera.reset();
    QCOMPARE(spy.count(), 0);
    camera.orbit(1.0, 0.0);
    QCOMPARE(spy.count(), 1);
}

void TestOrbitCamera::resetComesBackFromAnywhere() {
    OrbitCamera camera;
    camera.frame(boxOf({0, 0, 0}, {2, 1, 1}));
    const OrbitPose start = camera.pose();
    camera.orbit(77, -33);
    camera.pan({0.3, 0.4});
    camera.zoomAt(3.0, {0.1, 0.2});
    camera.setOrthographic(true);
    camera.reset();
    QCOMPARE(camera.pose().yaw, start.yaw);
    QCOMPARE(camera.pose().orthographic, false);
    QVERIFY(isClose(camera.pose().distance, start.distance));
}

} // namespace vecset

QTEST_APPLESS_MAIN(vecset::TestOrbitCamera)
#include "tst_orbit_camera.moc"
