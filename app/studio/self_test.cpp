#include "app/studio/self_test.h"

#include "app/studio/process_age.h"
#include "core/base/machine.h"
#include "core/meshio/read_mesh.h"
#include "ui/compare/compare_view.h"
#include "ui/export/export_dialog.h"
#include "ui/generation/generation_panel.h"
#include "ui/history/history_panel.h"
#include "ui/input/input_panel.h"
#include "ui/jobs/latency_probe.h"
#include "ui/window/main_window.h"
#include "ui/window/studio_actions.h"
#include "ui/window/viewport_panel.h"
#include "viewer/mesh_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTimer>
#include <QWindow>

#include <cstdio>
#include <functional>
#include <memory>
#include <optional>

namespace vecset {
namespace {

/// A step that went wrong says how by throwing this; the tour goes on with the next one.
struct StepFailed {
    QString why;
};

void require(bool condition, const QString& why) {
    if (!condition) throw StepFailed{why};
}

/// Runs the event loop until the condition holds. False after `milliseconds`.
bool waitUntil(const std::function<bool()>& condition, int milliseconds) {
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > milliseconds) return false;
        QEventLoop loop;
        QTimer::singleShot(10, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

/// The tour and the program it looks at.
class Tour {
public:
    Tour(QString home, QString report) : m_home(std::move(home)), m_report(std::move(report)) {}

    int run() {
        step("the window is up", [this] { startWindow(); });
        step("the model is loaded in the background", [this] { loadModel(); });
        step("a sample picture is cut out", [this] { openSample(); });
        step("generate at 256 cells", [this] { generate(); });
        step("the viewport shows the shape", [this] { lookAtView(); });
        step("the result is in the history", [this] { lookAtHistory(); });
        step("cancel answers within a second", [this] { cancel(); });
        step("a new resolution decodes the kept latents", [this] { redecode(); });
        step("undo brings the mesh back", [this] { undo(); });
        step("compare two models or step counts", [this] { compare(); });
        step("save the comparison's report", [this] { saveReport(); });
        for (const char* format : {"glb", "obj", "fbx", "stl", "ply", "3mf"}) {
            step(QStringLiteral("export %1").arg(QLatin1String(format)),
                 [this, format] { exportAs(QLatin1String(format)); });
        }
        step("a damaged picture is refused and changes nothing", [this] { openDamaged(); });
        step("restart finds window, input, settings and history", [this] { restart(); });
        return finish();
    }

private:
    template <typename Name> void step(Name name, const std::function<void()>& body) {
        const QString title = QString(QLatin1String("%1")).arg(toText(name));
        QElapsedTimer clock;
        clock.start();
        QString why;
        try {
            require(m_window || m_steps.isEmpty(), QStringLiteral("there is no window"));
            body();
        } catch (const StepFailed& failed) {
            why = failed.why;
        } catch (const std::exception& error) {
            why = QString::fromUtf8(error.what());
        }
        const double seconds = static_cast<double>(clock.elapsed()) / 1000;
        std::printf("%s  %-52s %6.2f s%s%s\n", why.isEmpty() ? "pass" : "FAIL", qPrintable(title), seconds,
                    why.isEmpty() ? "" : "  ", qPrintable(why));
        std::fflush(stdout);
        m_steps.append(QJsonObject{{QStringLiteral("step"), title}, {QStringLiteral("passed"), why.isEmpty()},
                                   {QStringLiteral("seconds"), seconds}, {QStringLiteral("why"), why}});
        if (!why.isEmpty()) ++m_failures;
    }
    static QString toText(const char* text) { return QString::fromUtf8(text); }
    static QString toText(const QString& text) { return text; }

    void startWindow() {
        m_services = std::make_unique<StudioServices>();
        m_window = std::make_unique<MainWindow>(*m_services);
        m_window->show();
        require(waitUntil([this] { return m_window->windowHandle() && m_window->windowHandle()->isExposed(); }, 20000),
                QStringLiteral("the window was not shown"));
        m_figures[QStringLiteral("window_seconds")] = processAgeSeconds();
    }

    void loadModel() {
        require(waitUntil([this] { return m_window->isReady(); }, 120000),
                QStringLiteral("no model after two minutes"));
        require(m_window->session().facts().has_value(), QStringLiteral("no model could be loaded"));
        m_figures[QStringLiteral("model_ready_seconds")] = processAgeSeconds();
    }

    void openSample() {
        m_window->input().openSample(0);
        require(waitUntil([this] { return m_window->input().blockedReason().isEmpty(); }, 30000),
                m_window->input().blockedReason());
    }

    void generate() {
        GenerationSettings settings = m_window->generation().settings();
        settings.mesh.decode.resolution = 256;
        settings.seed = 7;
        settings.seedLocked = true;
        m_window->generation().setSettings(settings);
        LatencyProbe probe;
        probe.start();
        runToEnd(300000);
        const LatencyReport late = probe.stop();
        m_figures[QStringLiteral("latency_ms")] = QJsonObject{{QStringLiteral("p50"), late.p50},
                                                              {QStringLiteral("p99"), late.p99},
                                                              {QStringLiteral("max"), late.max},
                                                              {QStringLiteral("samples"), late.samples}};
        m_figures[QStringLiteral("generate_256_seconds")] = m_window->session().shown().seconds;
        std::printf("      event loop while generating: p50 %.1f ms, p99 %.1f ms, max %.1f ms (%d samples)\n", late.p50,
                    late.p99, late.max, late.samples);
    }

    void runToEnd(int milliseconds) {
        bool done = false;
        QObject guard;
        QObject::connect(&m_window->session(), &StudioSession::generated, &guard, [&] { done = true; });
        require(m_window->generate(), QStringLiteral("generate was refused"));
        require(waitUntil([&] { return done || !m_window->session().isBusy(); }, milliseconds),
                QStringLiteral("it did not end"));
        require(waitUntil([&] { return done; }, 30000), QStringLiteral("the job ended without a shape"));
    }

    void lookAtView() {
        const auto mesh = m_window->session().shown().mesh;
        require(mesh && !mesh->isEmpty(), QStringLiteral("no shape is shown"));
        std::optional<QImage> picture;
        m_window->viewport().view().capture({320, 240}, true, [&](const QImage& image) { picture = image; });
        require(waitUntil([&] { return picture.has_value(); }, 60000), QStringLiteral("no picture came"));
        QSet<QRgb> colours;
        for (int y = 0; y < picture->height(); ++y) {
            for (int x = 0; x < picture->width(); ++x) colours.insert(picture->pixel(x, y));
        }
        m_figures[QStringLiteral("viewport_colours")] = static_cast<int>(colours.size());
        require(colours.size() > 50, QStringLiteral("the picture has only %1 colours").arg(colours.size()));
    }

    void lookAtHistory() {
        require(waitUntil([this] { return m_services->history.entries().size() == 1; }, 10000),
                QStringLiteral("%1 entries").arg(m_services->history.entries().size()));
        require(m_window->session().shown().entry.has_value(), QStringLiteral("the shape is not saved"));
    }

    void cancel() {
        const GenerationSettings before = m_window->generation().settings();
        GenerationSettings slow = before;
        slow.steps = 500;
        m_window->generation().setSettings(slow);
        require(m_window->generate(), QStringLiteral("generate was refused"));
        waitUntil(
            [this] {
                return m_window->session().running() && m_window->session().running()->progress.stage == Stage::Sample;
            },
            20000);
        QElapsedTimer clock;
        clock.start();
        m_window->actions().cancel->trigger();
        const bool stopped = waitUntil([this] { return !m_window->session().isBusy(); }, 20000);
        m_figures[QStringLiteral("cancel_ms")] = static_cast<double>(clock.elapsed());
        m_window->generation().setSettings(before);
        require(stopped && clock.elapsed() < 1000, QStringLiteral("%1 ms").arg(clock.elapsed()));
        require(m_services->history.entries().size() == 1, QStringLiteral("the history changed"));
    }

    /// Waits until the shown mesh has changed from what it was.
    void waitForNewMesh(const std::shared_ptr<const TriangleMesh>& before) {
        require(waitUntil([&] { return m_window->session().shown().mesh != before; }, 120000),
                QStringLiteral("the mesh did not change"));
    }

    void redecode() {
        const auto before = m_window->session().shown().mesh;
        GenerationSettings settings = m_window->generation().settings();
        settings.mesh.decode.resolution = 128;
        m_window->generation().setSettings(settings);
        Q_EMIT m_window->generation().meshSettingsChanged(); // what the slider does after its pause
        QElapsedTimer clock;
        clock.start();
        waitForNewMesh(before);
        m_figures[QStringLiteral("redecode_128_seconds")] = static_cast<double>(clock.elapsed()) / 1000;
        const auto after = m_window->session().shown().mesh;
        require(after->triangles.size() * 2 < before->triangles.size(),
                QStringLiteral("%1 faces, %2 before").arg(after->triangles.size()).arg(before->triangles.size()));
    }

    void undo() {
        const auto before = m_window->session().shown().mesh;
        m_window->actions().undo->trigger();
        waitForNewMesh(before);
        require(m_window->generation().settings().mesh.decode.resolution == 256,
                QStringLiteral("the resolution did not come back"));
        require(m_window->session().shown().mesh->triangles.size() > before->triangles.size(),
                QStringLiteral("the faces did not come back"));
    }

    void compare() {
        GenerationSettings settings = m_window->generation().settings();
        settings.mesh.decode.resolution = 128;
        m_window->generation().setSettings(settings);
        const StudioActions& actions = m_window->actions(); // teacher and student where there are both
        (actions.compareModels->isEnabled() ? actions.compareModels : actions.compare)->trigger();
        CompareView& view = m_window->viewport().compareView();
        require(m_window->viewport().isComparing(), QStringLiteral("the comparison did not open"));
        require(waitUntil([&] { return view.comparison() != nullptr; }, 300000),
                QStringLiteral("nothing was measured"));
        m_figures[QStringLiteral("compare")] =
            QJsonObject{{QStringLiteral("chamfer_l1"), view.comparison()->chamferL1},
                        {QStringLiteral("f_score_02"), view.comparison()->fScore02},
                        {QStringLiteral("volume_iou"), view.comparison()->volumeIou}};
    }

    void saveReport() {
        CompareView& view = m_window->viewport().compareView();
        const QString file = m_home + QStringLiteral("/comparison.html");
        QString saved, failed;
        QObject guard;
        QObject::connect(&view, &CompareView::reportSaved, &guard, [&](const QString& path) { saved = path; });
        QObject::connect(&view, &CompareView::reportFailed, &guard, [&](const QString& cause) { failed = cause; });
        view.saveReport(file);
        require(waitUntil([&] { return !saved.isEmpty() || !failed.isEmpty(); }, 120000), QStringLiteral("no answer"));
        require(failed.isEmpty(), failed);
        require(QFileInfo(file).size() > 20000,
                QStringLiteral("the report has only %1 bytes").arg(QFileInfo(file).size()));
        m_window->viewport().closeComparison();
    }

    void exportAs(const QString& format) {
        const QString file = m_home + QStringLiteral("/Stück 椅子.") + format;
        ExportDialog dialog(m_window->session().shown().mesh, QStringLiteral("chair"), m_window.get());
        dialog.show();
        dialog.setPath(file);
        QString written, failed;
        QObject::connect(&dialog, &ExportDialog::exported, &dialog, [&](const QString& path) { written = path; });
        QObject::connect(&dialog, &ExportDialog::failed, &dialog, [&](const QString& cause) { failed = cause; });
        dialog.startExport();
        require(waitUntil([&] { return !written.isEmpty() || !failed.isEmpty(); }, 120000),
                QStringLiteral("no answer"));
        require(failed.isEmpty(), failed);
        const TriangleMesh read = readMesh(std::filesystem::path(file.toStdU16String()));
        require(read.triangles.size() == m_window->session().shown().mesh->triangles.size(),
                QStringLiteral("%1 faces came back").arg(read.triangles.size()));
    }

    void openDamaged() {
        QFile file(m_home + QStringLiteral("/not a picture.png"));
        require(file.open(QIODevice::WriteOnly) && file.write("this is text") > 0, QStringLiteral("could not write"));
        file.close();
        QString notice;
        QObject guard;
        QObject::connect(&m_window->input(), &InputPanel::noticeRaised, &guard,
                         [&](NoticeLevel, const QString& text, const QString&) { notice = text; });
        m_window->openFiles({file.fileName()});
        require(waitUntil([&] { return !notice.isEmpty(); }, 10000), QStringLiteral("nobody said so"));
        require(m_window->input().blockedReason().isEmpty(), QStringLiteral("the picture before is lost"));
    }

    void restart() {
        const GenerationSettings before = m_window->generation().settings();
        const QString title = m_window->input().title();
        const std::size_t entries = m_services->history.entries().size();
        waitUntil([this] { return !m_window->session().isBusy(); }, 60000);
        QStringList open;
        for (const JobTicket& job : m_services->controller.jobs())
            open << QStringLiteral("%1 (%2)").arg(job.title).arg(job.work.index());
        require(open.isEmpty(), QStringLiteral("jobs are still open: ") + open.join(QStringLiteral(", ")));
        QElapsedTimer clock;
        clock.start();
        m_window->close();
        m_window.reset();
        m_services.reset();
        m_figures[QStringLiteral("close_ms")] = static_cast<double>(clock.elapsed());
        startAgain();
        require(waitUntil([&] { return m_services->history.entries().size() == entries; }, 20000),
                QStringLiteral("the history differs"));
        require(
            waitUntil([&] { return m_window->input().blockedReason().isEmpty() && m_window->input().title() == title; },
                      20000),
            QStringLiteral("the input is not back"));
        const GenerationSettings after = m_window->generation().settings();
        require(after.seed == before.seed && after.mesh.decode.resolution == before.mesh.decode.resolution,
                QStringLiteral("the settings differ"));
        require(waitUntil([&] { return !m_window->session().shown().isEmpty(); }, 20000),
                QStringLiteral("the last shape is not shown"));
    }

    void startAgain() {
        m_services = std::make_unique<StudioServices>();
        m_window = std::make_unique<MainWindow>(*m_services);
        m_window->show();
        require(waitUntil([this] { return m_window->isReady(); }, 120000),
                QStringLiteral("no model after two minutes"));
    }

    int finish() {
        m_window.reset();
        m_services.reset();
        m_figures[QStringLiteral("peak_memory_bytes")] = static_cast<double>(peakMemoryBytes());
        const MachineFacts machine = machineFacts();
        const QJsonObject all{
            {QStringLiteral("machine"),
             QStringLiteral("%1, %2 cores").arg(QString::fromStdString(machine.processor)).arg(machine.cores)},
            {QStringLiteral("figures"), m_figures},
            {QStringLiteral("steps"), m_steps},
            {QStringLiteral("failed"), m_failures}};
        std::printf("window after %.2f s, model ready after %.2f s; cancel %.0f ms; %d of %d steps passed\n",
                    m_figures[QStringLiteral("window_seconds")].toDouble(),
                    m_figures[QStringLiteral("model_ready_seconds")].toDouble(),
                    m_figures[QStringLiteral("cancel_ms")].toDouble(), static_cast<int>(m_steps.size()) - m_failures,
                    static_cast<int>(m_steps.size()));
        if (!m_report.isEmpty()) {
            QFile file(m_report);
            if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(all).toJson()) < 0) {
                std::fprintf(stderr, "could not write %s\n", qPrintable(m_report));
            }
        }
        return m_failures == 0 ? 0 : 1;
    }

    QString m_home, m_report;
    std::unique_ptr<StudioServices> m_services;
    std::unique_ptr<MainWindow> m_window;
    QJsonArray m_steps;
    QJsonObject m_figures;
    int m_failures = 0;
};

} // namespace

int runSelfTest(const QString& home, const QString& report) { return Tour(home, report).run(); }

} // namespace vecset
