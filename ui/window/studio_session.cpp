#include "ui/window/studio_session.h"

#include "core/image/read_image.h"
#include "core/pipeline/pipeline.h"
#include "ui/base/error_text.h"
#include "ui/history/history_library.h"
#include "ui/jobs/timing_model.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrent>

#include <utility>

namespace vecset {
namespace {

std::filesystem::path pathOf(const QString& text) { return std::filesystem::path(text.toStdU16String()); }

/// Runs `work` on the pool and hands its value to `done` on the GUI thread, unless `context` is gone by then.
template <typename Work, typename Done> void onPool(QObject* context, Work work, Done done) {
    using Value = decltype(work());
    auto* watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

/// A picture file, or why it could not be read.
struct ReadPicture {
    QString file;
    RgbaImage picture;
    ErrorText problem;
};

ReadPicture readPicture(const QString& file) {
    ReadPicture read{file, {}, {}};
    try {
        read.picture = readImage(pathOf(file));
    } catch (const Error& error) {
        read.problem = describeError(error.code(), QString::fromUtf8(error.what()));
    } catch (const std::exception& error) {
        read.problem = describeError(ErrorCode::Internal, QString::fromUtf8(error.what()));
    }
    return read;
}

} // namespace

StudioSession::StudioSession(GenerationController& controller, HistoryLibrary& history, TimingModel& timing,
                             QObject* parent)
    : QObject(parent), m_controller(controller), m_history(history), m_timing(timing) {
    connect(&controller, &GenerationController::started, this, &StudioSession::onStarted);
    connect(&controller, &GenerationController::progressed, this, &StudioSession::onProgress);
    connect(&controller, &GenerationController::previewed, this, &StudioSession::onPreview);
    connect(&controller, &GenerationController::finished, this, &StudioSession::onFinished);
    connect(&controller, &GenerationController::modelReady, this, [this](const PipelineFacts& facts) {
        m_facts = facts;
        Q_EMIT modelReady(facts);
    });
}

bool StudioSession::isBusy() const { return m_controller.isBusy(); }

TimingKey StudioSession::timingKey(const GenerationSettings& settings, bool guidanceEmbedded) {
    const bool twoPasses = !guidanceEmbedded && settings.guidance != 1.0;
    return {settings.modelFolder, settings.steps * (twoPasses ? 2 : 1), settings.mesh.decode.method,
            settings.mesh.decode.resolution};
}

JobId StudioSession::submit(const RunInput& input, const GenerationSettings& settings, const ComparisonLink& link) {
    const bool quiet = !link.id.isEmpty();
    GenerateWork work;
    work.model = pathOf(settings.modelFolder);
    work.livePreview = settings.livePreview && !quiet;
    work.request.pictures = input.pictures;
    work.request.matte = input.matte;
    work.request.borderRatio = input.borderRatio;
    work.request.steps = settings.steps;
    work.request.guidance = settings.guidance;
    work.request.seed = settings.seed;
    work.request.mesh = settings.mesh;
    Pending pending;
    pending.input = input;
    pending.settings = settings;
    pending.key = timingKey(settings, embedsGuidance(settings.modelFolder));
    pending.quiet = quiet;
    pending.link = link;
    pending.label =
        quiet ? QStringLiteral("%1 · %2").arg(input.title, QFileInfo(settings.modelFolder).fileName()) : input.title;
    pending.input.pictures.resize(std::min<std::size_t>(1, pending.input.pictures.size())); // the rest lives in the job
    const JobId id = m_controller.submit(std::move(work), pending.label);
    m_pending.insert(id, std::move(pending));
    return id;
}

JobId StudioSession::generate(const RunInput& input, const GenerationSettings& settings) {
    return submit(input, settings);
}

void StudioSession::generateFiles(const QStringList& files, const RunInput& matte, const GenerationSettings& settings) {
    for (const QString& file : files) {
        onPool(this, [file] { return readPicture(file); }, [this, matte, settings](const ReadPicture& read) {
            if (read.picture.isEmpty()) {
                Q_EMIT noticeRaised(NoticeLevel::Warning, read.problem.cause, read.problem.remedy);
                return;
            }
            RunInput input = matte;
            input.pictures = {{ViewSide::Front, read.picture}};
            input.title = QFileInfo(read.file).completeBaseName();
            submit(input, settings);
        });
    }
}

bool StudioSession::redecode(const GenerationSettings& settings) {
    if (!m_shown.latents) return false;
    Pending pending;
    pending.settings = m_shown.settings; // its own model decodes it: a student's decoder is not its teacher's
    pending.settings.mesh = settings.mesh;
    if (pending.settings.modelFolder.isEmpty()) pending.settings.modelFolder = settings.modelFolder;
    DecodeWork work{pathOf(pending.settings.modelFolder), *m_shown.latents, settings.mesh};
    pending.input.title = m_shown.title;
    if (m_shown.entry) {
        pending.entryId = m_shown.entry->id;
        pending.input.state = inputOfRecipe(m_shown.entry->recipe);
    }
    pending.key = timingKey(pending.settings, false);
    pending.decodeOnly = true;
    const JobId id = m_controller.submit(std::move(work), m_shown.title);
    m_pending.insert(id, std::move(pending));
    return true;
}

void StudioSession::warmUp(const QString& modelFolder) {
    Pending pending;
    pending.settings.modelFolder = modelFolder;
    pending.loadOnly = true;
    m_pending.insert(m_controller.submit(LoadWork{pathOf(modelFolder)}, QFileInfo(modelFolder).fileName()), pending);
}

void StudioSession::cancelRunning() {
    if (m_running) m_controller.cancel(m_running->id);
}

void StudioSession::onStarted(JobId id) {
    const auto found = m_pending.constFind(id);
    if (found == m_pending.cend()) return;
    m_running = Running{id,
                        found->label.isEmpty() ? found->input.title : found->label,
                        {Stage::Load, 0.0},
                        std::nullopt,
                        found->loadOnly,
                        sideOf(id)};
    Q_EMIT runningChanged();
}

void StudioSession::onProgress(JobId id, const Progress& progress) {
    if (!m_running || m_running->id != id) return;
    m_running->progress = progress;
    const auto found = m_pending.constFind(id);
    if (found != m_pending.cend() && !found->loadOnly)
        m_running->secondsLeft = m_timing.secondsLeft(found->key, progress);
    Q_EMIT runningChanged();
}

void StudioSession::onPreview(JobId id, const std::shared_ptr<const TriangleMesh>& mesh, int step) {
    const auto found = m_pending.constFind(id);
    if (found == m_pending.cend() || found->quiet) return;
    const int steps = found->settings.steps;
    Q_EMIT previewed(mesh,
                     step < steps ? tr("Preview after step %1 of %2").arg(step + 1).arg(steps) : tr("Coarse preview"));
}

void StudioSession::onFinished(JobId id, const Outcome& outcome) {
    if (m_running && m_running->id == id) m_running.reset();
    const auto found = m_pending.constFind(id);
    if (found == m_pending.cend()) return;
    const Pending pending = *found;
    m_pending.erase(found);
    if (const auto* done = std::get_if<JobDone>(&outcome)) {
        conclude(id, pending, *done);
    } else {
        if (const auto* failure = std::get_if<Failure>(&outcome)) report(pending, *failure);
        abandonComparison(id);
        if (!pending.quiet && !pending.loadOnly) Q_EMIT shapeShown(true); // the shape before the previews
    }
    Q_EMIT runningChanged();
}

void StudioSession::report(const Pending& pending, const Failure& failure) {
    const ErrorText text = describeError(failure.code, failure.message);
    if (pending.loadOnly) {
        Q_EMIT modelFailed(pending.settings.modelFolder, text.cause);
        return;
    }
    Q_EMIT noticeRaised(NoticeLevel::Error, text.cause, text.remedy);
}

void StudioSession::conclude(JobId id, const Pending& pending, const JobDone& done) {
    if (pending.loadOnly || !done.result) return;
    if (!pending.decodeOnly) {
        m_timing.record(pending.key, done.result->stages, done.loadSeconds);
        Q_EMIT costsChanged();
    }
    ShownShape shape;
    shape.result = done.result;
    shape.mesh = std::shared_ptr<const TriangleMesh>(done.result, &done.result->mesh);
    shape.latents = std::shared_ptr<const Latents>(done.result, &done.result->latents);
    shape.settings = pending.settings;
    shape.title = pending.input.title;
    shape.facts = done.facts;
    shape.seconds =
        pending.quiet ? done.seconds - done.loadSeconds : done.seconds; // which model was warm is no merit of its own
    shape.peakMemory = done.peakMemory;
    shape.picture = pending.decodeOnly ? m_shown.picture : done.result->matted;
    for (const std::string& note : done.result->notes)
        Q_EMIT noticeRaised(NoticeLevel::Warning, QString::fromStdString(note), {});
    onPool(this, [mesh = shape.mesh] { return meshStatistics(*mesh); },
           [this, id, pending, shape](const MeshStatistics& statistics) mutable {
               shape.statistics = statistics;
               if (pending.decodeOnly) {
                   present(id, pending, std::move(shape));
               } else {
                   keep(id, pending, std::move(shape));
               }
           });
}

void StudioSession::keep(JobId id, const Pending& pending, ShownShape shape) {
    NewEntry fresh;
    fresh.title = pending.input.title;
    fresh.result = shape.result;
    fresh.pictures = pending.input.pictures;
    fresh.recipe = withComparison(makeRecipe(pending.settings, pending.input.state), pending.link);
    fresh.model = QString::fromStdString(shape.facts.model);
    fresh.seconds = shape.seconds;
    fresh.peakMemory = shape.peakMemory;
    m_history.save(
        std::move(fresh), this, [this, id, pending, shape](const HistoryOutcome<HistoryEntry>& outcome) mutable {
            if (outcome.value) {
                shape.entry = *outcome.value;
                Q_EMIT saved(outcome.value->id);
            } else {
                const ErrorText text = describeError(outcome.fault.code, outcome.fault.message);
                Q_EMIT noticeRaised(NoticeLevel::Warning, tr("The result is shown but not saved: %1").arg(text.cause),
                                    text.remedy);
            }
            present(id, pending, std::move(shape));
        });
}

void StudioSession::present(JobId id, const Pending& pending, ShownShape shape) {
    if (pending.quiet) return offer(id, std::move(shape));
    if (pending.decodeOnly) {
        if (pending.entryId != (m_shown.entry ? m_shown.entry->id : QString())) return; // another shape is shown by now
        shape.entry = m_shown.entry;
        replaceSaved(pending, shape);
    }
    m_shown = std::move(shape);
    Q_EMIT shapeShown(pending.decodeOnly);
    if (!pending.decodeOnly) Q_EMIT generated(id);
}

void StudioSession::replaceSaved(const Pending& pending, const ShownShape& shape) {
    if (pending.entryId.isEmpty()) return;
    const auto old = m_history.find(pending.entryId);
    const ComparisonLink link = old ? comparisonOf(old->recipe) : ComparisonLink{};
    m_history.replaceMesh(
        pending.entryId, shape.result, withComparison(makeRecipe(shape.settings, pending.input.state), link), this,
        [this](const HistoryOutcome<HistoryEntry>& outcome) {
            if (outcome.value) {
                if (m_shown.entry && m_shown.entry->id == outcome.value->id) m_shown.entry = *outcome.value;
                Q_EMIT captionChanged();
                return;
            }
            const ErrorText text = describeError(outcome.fault.code, outcome.fault.message);
            Q_EMIT noticeRaised(NoticeLevel::Warning, tr("The new mesh is shown but not saved: %1").arg(text.cause),
                                text.remedy);
        });
}

void StudioSession::readShape(const HistoryEntry& entry, std::function<void(ShownShape)> done) {
    m_history.loadMesh(
        entry.id, this, [this, entry, done = std::move(done)](const HistoryOutcome<HistoryLibrary::MeshPointer>& mesh) {
            if (!mesh.value) {
                const ErrorText text = describeError(mesh.fault.code, mesh.fault.message);
                Q_EMIT noticeRaised(NoticeLevel::Error, text.cause, text.remedy);
                return;
            }
            ShownShape shape;
            shape.mesh = *mesh.value;
            shape.entry = entry;
            shape.settings = settingsOfRecipe(entry.recipe);
            shape.title = entry.title;
            shape.seconds = entry.seconds;
            shape.peakMemory = entry.peakMemory;
            shape.facts.model = entry.model.toStdString();
            shape.statistics.faces = static_cast<std::size_t>(entry.faces);
            shape.statistics.vertices = static_cast<std::size_t>(entry.vertices);
            shape.statistics.closed = entry.closed;
            if (entry.latentsFile.isEmpty()) return done(std::move(shape));
            m_history.loadLatents(entry.id, this, [shape, done](const HistoryOutcome<Latents>& latents) mutable {
                if (latents.value) shape.latents = std::make_shared<const Latents>(*latents.value);
                done(std::move(shape));
            });
        });
}

void StudioSession::open(const HistoryEntry& entry) {
    const quint64 request = ++m_openRequest;
    readShape(entry, [this, request](ShownShape shape) {
        if (request != m_openRequest) return;
        m_shown = std::move(shape);
        Q_EMIT shapeShown(false);
    });
}

} // namespace vecset
