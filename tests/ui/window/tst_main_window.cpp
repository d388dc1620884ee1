#include "tests/ui/jobs/fake_engine.h"
#include "ui/compare/compare_view.h"
#include "ui/generation/generation_panel.h"
#include "ui/history/history_panel.h"
#include "ui/input/input_panel.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"
#include "ui/window/studio_actions.h"
#include "ui/window/viewport_panel.h"
#include "viewer/gl_support.h"
#include "viewer/mesh_view.h"

#include <QDir>
#include <QScreen>
#include <QTemporaryDir>
#include <QtTest>

namespace vecset {

/// The whole window with a scripted engine: every path from a picture to a saved shape, and what happens when parts
/// fail.
class TestMainWindow : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::shared_ptr<test::FakeScript> m_script;
    std::unique_ptr<StudioServices> m_services;
    std::unique_ptr<MainWindow> m_window;

    void start() {
        m_services = std::make_unique<StudioServices>(
            [script = m_script] { return std::make_unique<test::FakeEngine>(script); });
        m_window = std::make_unique<MainWindow>(*m_services);
        m_window->resize(1440, 880);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(m_window->isReady());
    }
    void stop() {
        m_window.reset();
        m_services.reset();
    }
    void takeSample(int index = 0) {
        m_window->input().openSample(index);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->input().blockedReason().isEmpty(), 10000);
    }
    int historySize() const { return static_cast<int>(m_services->history.entries().size()); }
    void shoot(const char* name) {
        QTest::qWait(400); // the 3D window draws on its own clock
        const QString folder = QStringLiteral(VECSET_BINARY_DIR "/screenshots");
        QDir().mkpath(folder);
        const QPixmap picture = m_window->screen()->grabWindow(m_window->winId());
        QVERIFY(picture.save(QStringLiteral("%1/%2-%3.png")
                                 .arg(folder, QLatin1String(name), m_services->settings.text(setting::kTheme))));
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("VECSET_STUDIO_HOME", m_home->path().toUtf8());
        m_script = std::make_shared<test::FakeScript>();
        start();
    }
    void cleanup() {
        stop();
        m_home.reset();
    }

    void oneClickLeadsANewcomerToAShape() {
        QVERIFY(m_window->session().shown().isEmpty());
        Q_EMIT m_window->viewport().sampleRequested(); // the button of the empty viewport
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().shown().isEmpty(), 15000);
        QTRY_COMPARE(historySize(), 1);
        QVERIFY(m_window->session().shown().entry.has_value());
    }

    void aFailureIsANoticeAndTheNextJobRuns() {
        takeSample();
        {
            const std::lock_guard lock(m_script->mutex);
            m_script->failure = Error(ErrorCode::OutOfMemory, "memory is full");
        }
        QVERIFY(m_window->generate());
        QTRY_VERIFY(m_window->viewport().notices().noticeCount() > 0);
        QCOMPARE(historySize(), 0);
        {
            const std::lock_guard lock(m_script->mutex);
            m_script->failure.reset();
        }
        QVERIFY(m_window->generate());
        QTRY_COMPARE(historySize(), 1);
    }

    void cancelEndsTheJobAndKeepsTheModel() {
        takeSample();
        {
            const std::lock_guard lock(m_script->mutex);
            m_script->duration = std::chrono::seconds(30);
        }
        QVERIFY(m_window->generate());
        QTRY_VERIFY(m_window->session().running().has_value());
        m_window->actions().cancel->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().isBusy(), 1000);
        QCOMPARE(m_script->loads.load(), 1);
        QCOMPARE(historySize(), 0);
    }

    void severalPicturesBecomeAQueue() {
        const QString folder = QStringLiteral(VECSET_SOURCE_DIR "/resources/samples/");
        m_window->openFiles({folder + QStringLiteral("armchair.png"), folder + QStringLiteral("bookcase.png")});
        QTRY_COMPARE_WITH_TIMEOUT(historySize(), 2, 15000);
    }

    void otherMeshSettingsDecodeTheKeptLatentsAndCanBeUndone() {
        takeSample();
        QVERIFY(m_window->generate());
        QTRY_COMPARE(historySize(), 1);
        GenerationSettings settings = m_window->generation().settings();
        const int before = settings.mesh.decode.resolution;
        settings.mesh.decode.resolution = 96;
        m_window->generation().setSettings(settings);
        QTRY_COMPARE(m_script->decodes.load(), 1);
        QTRY_VERIFY(m_window->actions().undo->isEnabled());
        m_window->actions().undo->trigger();
        QTRY_COMPARE(m_script->decodes.load(), 2);
        QCOMPARE(m_window->generation().settings().mesh.decode.resolution, before);
        QTRY_VERIFY(!m_window->session().isBusy());
        QCOMPARE(m_script->generations.load(), 1);
        QCOMPARE(historySize(), 1);
    }

    void compareRunsTheSamePictureTwice() {
        takeSample();
        m_window->actions().compare->trigger();
        QVERIFY(m_window->viewport().isComparing());
        QTRY_COMPARE_WITH_TIMEOUT(historySize(), 2, 15000);
        QCOMPARE(m_script->generations.load(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->viewport().compareView().sideB().mesh != nullptr, 15000);
        const CompareView& view = m_window->viewport().compareView();
        QCOMPARE(view.sideA().seed, view.sideB().seed);
        QVERIFY(view.sideA().steps != view.sideB().steps || view.sideA().model != view.sideB().model);
        m_window->actions().closeComparison->trigger();
        QVERIFY(!m_window->viewport().isComparing());
    }

    void withoutAUsableHistoryTheShapeIsShownAndSaidToBeUnsaved() {
        stop();
        QDir(StudioPaths::historyFolder()).removeRecursively();
        QVERIFY(QDir().mkpath(QFileInfo(StudioPaths::historyFolder()).path()));
        QFile inTheWay(StudioPaths::historyFolder()); // a file where the folder should be: root may write anywhere else
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        start();
        takeSample();
        QVERIFY(m_window->generate());
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().shown().isEmpty(), 10000);
        QVERIFY(!m_window->session().shown().entry.has_value());
        QVERIFY(m_window->viewport().notices().noticeCount() > 0);
    }

    void aRestartFindsSettingsInputAndShape() {
        takeSample(1);
        GenerationSettings settings = m_window->generation().settings();
        settings.seed = 4321;
        settings.seedLocked = true;
        settings.mesh.decode.resolution = 160;
        m_window->generation().setSettings(settings);
        QVERIFY(m_window->generate());
        QTRY_COMPARE(historySize(), 1);
        const QString title = m_window->input().title();
        m_window->close();
        stop();
        start();
        QCOMPARE(m_window->generation().settings().seed, quint64(4321));
        QCOMPARE(m_window->generation().settings().mesh.decode.resolution, 160);
        QTRY_COMPARE(m_window->input().title(), title);
        QTRY_VERIFY(!m_window->session().shown().isEmpty());
    }

    void shortcutsReachTheWindowFromThe3DView() {
        takeSample();
        QVERIFY(m_window->generate());
        QTRY_COMPARE(historySize(), 1);
        QWindow* native = m_window->viewport().view().nativeWindow();
        if (!native) QSKIP("no OpenGL here");
        QTest::keyClick(native, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(historySize(), 2);
    }

    void screenshots_data() {
        QTest::addColumn<QString>("theme");
        QTest::newRow("dark") << "dark";
        QTest::newRow("light") << "light";
    }
    void screenshots() {
        QFETCH(QString, theme);
        m_services->settings.set(setting::kTheme, theme);
        shoot("window-empty");
        takeSample();
        QVERIFY(m_window->generate());
        QTRY_COMPARE(historySize(), 1);
        shoot("window-shape");
        m_window->actions().compare->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->viewport().compareView().comparison() != nullptr, 20000);
        shoot("window-compare");
    }
};

} // namespace vecset

int main(int argc, char** argv) {
    vecset::prepareQt3D();
    QApplication app(argc, argv);
    vecset::TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_main_window.moc"
