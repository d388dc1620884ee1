#include "core/geometry/mesh_cleanup.h"
#include "core/meshio/read_mesh.h"
#include "tests/support/shapes.h"
#include "ui/compare/compare_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segmented_control.h"
#include "viewer/gl_support.h"
#include "viewer/mesh_view.h"
#include "viewer/orbit_camera.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTranslator>
#include <QWindow>
#include <QtTest>

using namespace vecset;
using namespace vecset::test;

namespace {

using Mesh = std::shared_ptr<const TriangleMesh>;

Mesh smooth(TriangleMesh mesh) {
    computeSmoothNormals(mesh);
    return std::make_shared<const TriangleMesh>(std::move(mesh));
}

/// A torus with dents, as a hurried model would make it.
Mesh dented() {
    auto mesh = torusMesh(0.62, 0.25, 96, 48);
    for (Vec3f& p : mesh.positions) {
        const float wave = std::sin(9 * p.x + 1) * std::sin(11 * p.z) * std::sin(7 * p.y + 0.5f);
        p = p * (1.0f + 0.05f * wave) + Vec3f{0, 0.04f * std::exp(-12 * (p.x - 0.6f) * (p.x - 0.6f)), 0};
    }
    return smooth(std::move(mesh));
}

/// Two real results to look at, where VECSET_COMPARE_MESHES names them ("a.ply:b.ply"); else made here.
Mesh meshOf(int which) {
    const auto files = qEnvironmentVariable("VECSET_COMPARE_MESHES").split(QLatin1Char(':'), Qt::SkipEmptyParts);
    if (files.size() == 2) return smooth(readMesh(files[which].toStdString()));
    static const Mesh a = smooth(torusMesh(0.6, 0.26, 72, 36)), b = dented();
    return which == 0 ? a : b;
}

CompareSide side(int which) {
    CompareSide made;
    made.mesh = meshOf(which);
    made.name = which == 0 ? QStringLiteral("armchair, 50 steps") : QStringLiteral("armchair, 5 steps");
    made.steps = which == 0 ? 50 : 5;
    made.passes = which == 0 ? 100 : 5;
    made.guidance = which == 0 ? 5.0 : 0.0;
    made.seed = 1234;
    const double sampling = which == 0 ? 9.1 : 0.62;
    made.stages = {{QStringLiteral("picture"), 0.08},    {QStringLiteral("condition"), 0.31},
                   {QStringLiteral("sample"), sampling}, {QStringLiteral("decode"), 0.84},
                   {QStringLiteral("surface"), 0.12},    {QStringLiteral("clean-up"), 0.21}};
    made.seconds = sampling + 1.6;
    made.peakMemory = (which == 0 ? quint64{1400} : quint64{1250}) << 20;
    made.model = which == 0 ? QStringLiteral("furniture-s") : QStringLiteral("furniture-s-turbo");
    made.device = QStringLiteral("cpu");
    made.resolution = 256;
    made.picture = QImage(QStringLiteral(VECSET_SOURCE_DIR "/resources/samples/armchair.png"));
    return made;
}

/// Makes every text of the comparison a third longer, as German does.
class LongWords : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        static const QStringList kOwn{QStringLiteral("vecset::CompareBar"), QStringLiteral("vecset::FactsPanel"),
                                      QStringLiteral("CompareFacts"), QStringLiteral("vecset::HeatBar"),
                                      QStringLiteral("vecset::SideCaption")};
        const QString text = QString::fromUtf8(source);
        return kOwn.contains(QLatin1String(context)) ? text + QString(1 + text.size() / 3, QLatin1Char('u'))
                                                     : QString();
    }
};

bool showsMesh(const QImage& picture) {
    if (picture.isNull()) return false;
    int opaque = 0;
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 3) {
        for (int x = 0; x < picture.width(); x += 3) {
            opaque += qAlpha(picture.pixel(x, y)) > 200 ? 1 : 0;
            colours.insert(picture.pixel(x, y));
        }
    }
    return opaque > 200 && colours.size() > 20;
}

} // namespace

class TestCompareView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        qputenv("VECSET_STUDIO_HOME", m_home.path().toUtf8());
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::instance().apply(ThemeChoice::Dark, 1.0);
    }

    void init() {
        m_view = std::make_unique<CompareView>();
        m_view->resize(1280, 760);
        m_view->setViewStyle(Theme::instance().isDark() ? ViewStyle{} : lightViewStyle());
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void bothPanesShowTheirMesh() {
        fill();
        const QImage a = picture(m_view->viewA()), b = picture(m_view->viewB());
        QVERIFY(showsMesh(a));
        QVERIFY(showsMesh(b));
        QVERIFY(a != b);
        QVERIFY(m_view->comparison()->chamferL1 > 0.0);
    }

    void camerasAreLinked() {
        fill();
        QCOMPARE(&m_view->viewA().camera(), &m_view->viewB().camera());
        const QImage before = picture(m_view->viewB());
        auto* window = m_view->viewA().nativeWindow();
        if (window == nullptr) QSKIP("no OpenGL here");
        const OrbitPose pose = m_view->camera().pose();
        QTest::mousePress(window, Qt::LeftButton, {}, QPoint(100, 100));
        QTest::mouseMove(window, QPoint(130, 110));
        QTest::mouseMove(window, QPoint(180, 120));
        QTest::mouseRelease(window, Qt::LeftButton, {}, QPoint(180, 120));
        QTRY_VERIFY(!(m_view->camera().pose() == pose));
        QVERIFY(picture(m_view->viewB()) != before);
    }

    void heatMapColoursTheChosenSide() {
        fill();
        const QImage clay = picture(m_view->viewA()), clayB = picture(m_view->viewB());
        m_view->setHeatMap(HeatMap::OnA);
        QTRY_VERIFY(picture(m_view->viewA()) != clay);
        QCOMPARE(picture(m_view->viewB()), clayB);
        m_view->setHeatMap(HeatMap::OnBoth);
        QTRY_VERIFY(picture(m_view->viewB()) != clayB);
        const QImage narrow = picture(m_view->viewB());
        m_view->setHeatMaximum(m_view->heatMaximum() / 4);
        QTRY_VERIFY(picture(m_view->viewB()) != narrow);
        m_view->setHeatMap(HeatMap::Off);
        QTRY_COMPARE(picture(m_view->viewA()), clay);
    }

    void heatMapWaitsForTheDistances() {
        m_view->setHeatMap(HeatMap::OnBoth);
        QCOMPARE(m_view->heatMap(), HeatMap::Off);
    }

    void wipeIsDraggedByMouse() {
        fill();
        m_view->setCompareLayout(CompareLayout::Wipe);
        auto* handle = m_view->findChild<QWidget*>(QStringLiteral("wipeHandle"));
        QVERIFY(handle != nullptr);
        QVERIFY(settled());
        const QImage before = shot();
        QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
        QTest::mouseMove(handle, handle->rect().center() - QPoint(150, 0));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->rect().center());
        QVERIFY(m_view->wipe() < 0.4);
        // Both views have the whole area, so the mesh stays where it is and only its surface changes.
        QCOMPARE(m_view->viewA().size(), m_view->viewB().size());
        QTRY_VERIFY(shot() != before);
    }

    void swapKeepsColoursOnTheirMesh() {
        fill();
        const Mesh a = m_view->sideA().mesh;
        const auto distances = m_view->comparison()->distanceA;
        m_view->setHeatMap(HeatMap::OnA);
        m_view->swapSides();
        QCOMPARE(m_view->sideB().mesh, a);
        QCOMPARE(m_view->viewB().mesh(), a);
        QCOMPARE(m_view->comparison()->distanceB, distances);
        QCOMPARE(m_view->heatMap(), HeatMap::OnB);
        QVERIFY(!m_view->isMeasuring());
        QVERIFY(showsMesh(picture(m_view->viewA())));
    }

    void aMissingMeshIsWaitedFor() {
        auto a = side(0);
        a.mesh.reset();
        m_view->setSides(a, side(1));
        QVERIFY(!m_view->isMeasuring());
        m_view->saveReport(m_home.filePath(QStringLiteral("early.html"))); // nothing to save: no file, no crash
        QVERIFY(!m_view->isSavingReport());
        m_view->setSides(side(0), side(1));
        QVERIFY(m_view->isMeasuring());
        QTRY_VERIFY_WITH_TIMEOUT(m_view->comparison() != nullptr, 30000);
        m_view->clear();
        QVERIFY(m_view->comparison() == nullptr);
        QVERIFY(m_view->viewA().mesh() == nullptr);
    }

    void whatCannotBeMeasuredIsANotice() {
        NoticeBar notices;
        m_view->setNoticeBar(&notices);
        auto a = side(0);
        a.mesh = std::make_shared<const TriangleMesh>();
        m_view->setSides(a, side(1));
        QTRY_COMPARE_WITH_TIMEOUT(notices.warningCount(), 1, 20000);
        m_view->setNoticeBar(nullptr);
    }

    void reportIsSavedEvenWhileMeasuring() {
        QSignalSpy saved(m_view.get(), &CompareView::reportSaved);
        m_view->setSides(side(0), side(1));
        const QString path = m_home.filePath(QStringLiteral("report.json"));
        m_view->saveReport(path);
        QVERIFY(m_view->isSavingReport());
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 60000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto json = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(json.contains(QStringLiteral("distances")));
        QVERIFY(!m_view->isSavingReport());
    }

    void aReportThatCannotBeWrittenIsANotice() {
        fill();
        QSignalSpy failed(m_view.get(), &CompareView::reportFailed);
        m_view->saveReport(QStringLiteral("/nowhere/report.json"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
        auto* notices = m_view->findChild<NoticeBar*>();
        QCOMPARE(notices->noticeCount(), 1);
    }

    void everyControlSaysWhatItDoes() {
        for (const auto* button : m_view->findChildren<QAbstractButton*>()) {
            if (!button->isVisible()) continue;
            QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->text()));
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->toolTip()));
        }
    }

    void closingIsTold() {
        QSignalSpy closed(m_view.get(), &CompareView::closed);
        auto* button = m_view->findChild<QToolButton*>(QStringLiteral("closeComparison"));
        QVERIFY(button != nullptr);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(closed.size(), 1);
    }

    void screenshots_data() {
        QTest::addColumn<int>("theme");
        QTest::newRow("dark") << int(ThemeChoice::Dark);
        QTest::newRow("light") << int(ThemeChoice::Light);
    }
    void screenshots() {
        QFETCH(int, theme);
        Theme::instance().apply(ThemeChoice(theme), 1.0);
        const Tokens& tokens = Theme::instance().tokens();
        ViewStyle style = Theme::instance().isDark() ? ViewStyle{} : lightViewStyle();
        style.backgroundTop = tokens.viewportTop;
        style.backgroundBottom = tokens.viewportBottom;
        style.gridColour = tokens.grid;
        style.clay = tokens.clay;
        m_view->setViewStyle(style);
        const QString mark = QString::fromLatin1(QTest::currentDataTag());
        fill();
        save(QStringLiteral("compare-pair-") + mark);
        m_view->setHeatMap(HeatMap::OnBoth);
        save(QStringLiteral("compare-heat-") + mark);
        m_view->setHeatMap(HeatMap::OnB);
        m_view->setCompareLayout(CompareLayout::Wipe);
        m_view->setWipe(0.56);
        save(QStringLiteral("compare-wipe-") + mark);
        m_view->setHeatMap(HeatMap::OnBoth);
        m_view->setCompareLayout(CompareLayout::SideBySide);
        m_view->resize(760, 640);
        save(QStringLiteral("compare-narrow-") + mark);
        LongWords words;
        QCoreApplication::installTranslator(&words); // also: the language changes while the view is open
        save(QStringLiteral("compare-narrow-long-") + mark);
        m_view->resize(1280, 760);
        save(QStringLiteral("compare-long-") + mark);
        QCoreApplication::removeTranslator(&words);
    }
    void cleanupTestCase() { Theme::instance().apply(ThemeChoice::Dark, 1.0); }

private:
    void fill() {
        QSignalSpy measured(m_view.get(), &CompareView::measured);
        m_view->setSides(side(0), side(1));
        QTRY_COMPARE_WITH_TIMEOUT(measured.size(), 1, 60000);
        QVERIFY(settled());
    }
    bool settled() const {
        return QTest::qWaitFor([this] { return m_view->viewA().isSettled() && m_view->viewB().isSettled(); }, 20000);
    }
    /// What the view draws, without its background.
    QImage picture(MeshView& view) const {
        QImage result;
        bool done = false;
        view.capture(QSize(160, 160), true, [&](const QImage& image) {
            result = image.convertToFormat(QImage::Format_ARGB32);
            done = true;
        });
        return QTest::qWaitFor([&] { return done; }, 20000) ? result : QImage();
    }
    QImage shot() const { return m_view->screen()->grabWindow(m_view->winId()).toImage(); }
    void save(const QString& name) const {
        QVERIFY(settled());
        QTest::qWait(300); // the frames on their way to the screen; nothing tells of them
        QDir().mkpath(QStringLiteral(VECSET_BINARY_DIR "/screenshots"));
        QVERIFY(shot().save(QStringLiteral(VECSET_BINARY_DIR "/screenshots/%1.png").arg(name)));
    }

    QTemporaryDir m_home;
    std::unique_ptr<CompareView> m_view;
};

int main(int argc, char** argv) {
    prepareQt3D();
    QApplication app(argc, argv);
    TestCompareView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_compare_view.moc"
