#include "tests/ui/jobs/fake_engine.h"
#include "tests/ui/window/student_zoo.h"
#include "ui/compare/compare_view.h"
#include "ui/generation/generation_panel.h"
#include "ui/history/comparison_link.h"
#include "ui/history/history_panel.h"
#include "ui/input/input_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmented_control.h"
#include "ui/window/main_window.h"
#include "ui/window/studio_actions.h"
#include "ui/window/viewport_panel.h"
#include "viewer/gl_support.h"
#include "viewer/mesh_view.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QScreen>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

namespace vecset {

/// Teacher and student in the whole window, with a scripted engine: one picture, two models, one seed.
class TestModelComparison : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::shared_ptr<test::FakeScript> m_script;
    std::unique_ptr<StudioServices> m_services;
    std::unique_ptr<MainWindow> m_window;

    void start(bool withStudent) {
        const QString zoo = m_home->filePath(QStringLiteral("models"));
        test::makeZoo(zoo, withStudent);
        qputenv("VECSET_MODELS", zoo.toUtf8() + ":-"); // without those that come with the program
        qputenv("XDG_CONFIG_HOME", m_home->filePath(QStringLiteral("config")).toUtf8());
        m_services = std::make_unique<StudioServices>(
            [script = m_script] { return std::make_unique<test::FakeEngine>(script); });
        m_window = std::make_unique<MainWindow>(*m_services);
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(m_window->isReady());
        m_window->input().openSample(0);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->input().blockedReason().isEmpty(), 10000);
    }
    QPushButton* panelButton() const {
        return m_window->generation().findChild<QPushButton*>(QStringLiteral("compareModels"));
    }
    CompareView& view() const { return m_window->viewport().compareView(); }
    int historySize() const { return static_cast<int>(m_services->history.entries().size()); }
    void setDuration(std::chrono::milliseconds duration) {
        const std::lock_guard lock(m_script->mutex);
        m_script->duration = duration;
    }
    QAbstractButton* preset(const char* text) const {
        for (auto* button : m_window->generation().findChildren<QAbstractButton*>()) {
            if (button->text() == QLatin1String(text)) return button;
        }
        return nullptr;
    }
    void shoot(const char* name) {
        QTest::qWait(400); // the 3D window draws on its own clock
        QDir().mkpath(QStringLiteral(VECSET_BINARY_DIR "/screenshots"));
        const QPixmap picture = m_window->screen()->grabWindow(m_window->winId());
        QVERIFY(picture.save(QStringLiteral(VECSET_BINARY_DIR "/screenshots/%1-%2.png")
                                 .arg(QLatin1String(name), m_services->settings.text(setting::kTheme))));
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("VECSET_STUDIO_HOME", m_home->path().toUtf8());
        m_script = std::make_shared<test::FakeScript>();
    }
    void cleanup() {
        m_window.reset();
        m_services.reset();
        m_home.reset();
    }

    void bothGetTheSameMatteSeedAndMeshSettings() {
        start(true);
        QTest::mouseClick(panelButton(), Qt::LeftButton);
        QVERIFY(m_window->viewport().isComparing()); // at once, with progress in place of the shapes
        QTRY_VERIFY_WITH_TIMEOUT(view().comparison() != nullptr, 20000);
        const std::lock_guard lock(m_script->mutex);
        QCOMPARE(m_script->requests.size(), std::size_t(2));
        const auto& [first, a] = m_script->requests[0];
        const auto& [second, b] = m_script->requests[1];
        QCOMPARE(QString::fromStdString(first), QStringLiteral("furniture-xs-turbo"));
        QCOMPARE(QString::fromStdString(second),
                 QStringLiteral("furniture-xs")); // the chosen one last: it stays loaded
        QCOMPARE(a.seed, b.seed);
        QCOMPARE(a.matte.mode, MatteMode::None); // the matte is made already, in the pictures' alpha
        QCOMPARE(b.matte.mode, MatteMode::None);
        QCOMPARE(a.pictures.size(), std::size_t(1));
        QVERIFY(!a.pictures.front().picture.pixels.empty());
        QVERIFY(a.pictures.front().picture.pixels == b.pictures.front().picture.pixels);
        QCOMPARE(a.borderRatio, b.borderRatio);
        QCOMPARE(a.mesh.decode.resolution, b.mesh.decode.resolution);
        QCOMPARE(a.steps, std::optional<int>(5));
        QVERIFY(view().sideA().name.startsWith(QLatin1String("furniture-xs,")));
        QVERIFY(view().sideB().name.startsWith(QLatin1String("furniture-xs-turbo,")));
    }

    void bothLandInTheHistoryAndKnowEachOther() {
        start(true);
        m_window->actions().compareModels->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(historySize(), 2, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(view().comparison() != nullptr, 20000);
        const auto& entries = m_services->history.entries();
        const auto other = comparedWith(entries[0], entries);
        QVERIFY(other.has_value());
        QCOMPARE(other->id, entries[1].id);
        QCOMPARE(comparedWith(*other, entries)->id, entries[0].id);
        QCOMPARE(entries[0].seed, entries[1].seed);
        m_window->viewport().closeComparison();
        m_window->history().select(entries[0].id); // one of them is enough
        m_window->actions().compareEntries->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->viewport().isComparing() && view().sideA().mesh && view().sideB().mesh,
                                 10000);
        QVERIFY(view().sideA().name.contains(QLatin1String("furniture-xs,"))); // the teacher is A again
        QVERIFY(view().sideA().name != view().sideB().name);
    }

    void cancelEndsBothAndGivesTheWindowBack() {
        start(true);
        setDuration(std::chrono::seconds(30));
        m_window->actions().compareModels->trigger();
        QTRY_VERIFY(m_window->session().running() && m_window->session().running()->side == 'b');
        QVERIFY(!m_window->generation().isVisible()); // room for two views
        m_window->actions().cancel->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().isBusy(), 1000);
        QVERIFY(!m_window->session().isComparing());
        QVERIFY(!m_window->viewport().isComparing());
        QVERIFY(m_window->generation().isVisible());
        QCOMPARE(historySize(), 0);
    }

    void aClosedViewLetsTheRunEndAndSaysSo() {
        start(true);
        setDuration(std::chrono::milliseconds(150));
        m_window->actions().compareModels->trigger();
        m_window->viewport().closeComparison();
        QTRY_COMPARE_WITH_TIMEOUT(historySize(), 2, 20000);
        QTRY_VERIFY(m_window->viewport().notices().noticeCount() > 0);
        QVERIFY(!m_window->viewport().isComparing());
    }

    void aFailureOfOneEndsTheOther() {
        start(true);
        {
            const std::lock_guard lock(m_script->mutex);
            m_script->failure = Error(ErrorCode::OutOfMemory, "memory is full");
        }
        m_window->actions().compareModels->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().isBusy(), 10000);
        QVERIFY(!m_window->viewport().isComparing());
        QVERIFY(m_window->viewport().notices().noticeCount() > 0);
        QCOMPARE(m_script->generations.load(), 1);
    }

    void withoutAStudentTheReasonIsInTheToolTip() {
        start(false);
        QVERIFY(!panelButton()->isEnabled());
        QVERIFY2(panelButton()->toolTip().contains(QLatin1String("distilled from furniture-xs")),
                 qPrintable(panelButton()->toolTip()));
        QVERIFY(!m_window->actions().compareModels->isEnabled());
        QVERIFY(m_window->actions().compareModels->toolTip().contains(QLatin1String("distilled from furniture-xs")));
        QVERIFY(m_window->actions().compare->isEnabled()); // two step counts can always be compared
        QVERIFY(!preset("Turbo")->toolTip().isEmpty());
    }

    void presetsSwitchTheModel() {
        start(true);
        const int loads = m_script->loads.load();
        QTest::mouseClick(preset("Turbo"), Qt::LeftButton);
        QVERIFY(m_window->generation().settings().modelFolder.endsWith(QLatin1String("furniture-xs-turbo")));
        QCOMPARE(m_window->generation().settings().steps, 5);
        QTRY_COMPARE(m_script->loads.load(), loads + 1);
        QTest::mouseClick(preset("1 step"), Qt::LeftButton);
        QCOMPARE(m_window->generation().settings().steps, 1);
        QVERIFY(m_window->generation().settings().modelFolder.endsWith(QLatin1String("furniture-xs-turbo")));
        QTest::mouseClick(preset("Standard"), Qt::LeftButton);
        QVERIFY(m_window->generation().settings().modelFolder.endsWith(QLatin1String("furniture-xs")));
        QTRY_COMPARE(m_script->loads.load(), loads + 2);
    }

    void aStudentsShapeIsDecodedAgainByTheStudent() {
        start(true);
        QTest::mouseClick(preset("Turbo"), Qt::LeftButton);
        QVERIFY(m_window->generate());
        QTRY_COMPARE_WITH_TIMEOUT(historySize(), 1, 10000);
        QTest::mouseClick(preset("Standard"), Qt::LeftButton);
        QTRY_VERIFY(!m_window->session().isBusy());
        GenerationSettings settings = m_window->generation().settings();
        settings.mesh.decode.resolution = 96;
        m_window->generation().setSettings(settings);
        QTRY_COMPARE(m_script->decodes.load(), 1);
        QTRY_VERIFY(!m_window->session().isBusy());
        QVERIFY(m_window->session().shown().settings.modelFolder.endsWith(QLatin1String("furniture-xs-turbo")));
        const std::lock_guard lock(m_script->mutex);
        const auto decode = std::find(m_script->calls.begin(), m_script->calls.end(), "decode 96");
        QVERIFY(decode != m_script->calls.begin() && decode != m_script->calls.end());
        QCOMPARE(QString::fromStdString(*(decode - 1)), QStringLiteral("load furniture-xs-turbo"));
    }

    void screenshots_data() {
        QTest::addColumn<QString>("theme");
        QTest::newRow("dark") << "dark";
        QTest::newRow("light") << "light";
    }
    void screenshots() {
        QFETCH(QString, theme);
        start(true);
        m_services->settings.set(setting::kTheme, theme);
        shoot("window-turbo-idle");
        setDuration(std::chrono::milliseconds(2500));
        m_window->actions().compareModels->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->session().running() && m_window->session().running()->side == 'a', 10000);
        shoot("window-models-running");
        QTRY_VERIFY_WITH_TIMEOUT(view().comparison() != nullptr, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(view().viewA().isSettled() && view().viewB().isSettled(), 20000);
        shoot("window-models-compared");
    }
};

} // namespace vecset

int main(int argc, char** argv) {
    vecset::prepareQt3D();
    QApplication app(argc, argv);
    vecset::TestModelComparison test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_model_comparison.moc"
