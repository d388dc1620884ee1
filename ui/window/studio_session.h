#pragma once

#include "core/pipeline/model_catalog.h"
#include "ui/generation/generation_settings.h"
#include "ui/history/comparison_link.h"
#include "ui/history/history_entry.h"
#include "ui/jobs/generation_controller.h"
#include "ui/jobs/timing_model.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/compare_plan.h"
#include "ui/window/shown_shape.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace vecset {

class HistoryLibrary;

/// What the studio does, without widgets: turns pictures and settings into jobs, saves each result before it is shown,
/// decodes the shown shape anew when its mesh settings change, and runs the two jobs of a comparison. The window asks
/// and listens. GUI thread only; all slow work is elsewhere.
class StudioSession : public QObject {
    Q_OBJECT

public:
    StudioSession(GenerationController& controller, HistoryLibrary& history, TimingModel& timing,
                  QObject* parent = nullptr);

    JobId generate(const RunInput& input, const GenerationSettings& settings);
    /// One job per file, each named after its file; unreadable files are reported and left out.
    void generateFiles(const QStringList& files, const RunInput& matte, const GenerationSettings& settings);
    /// Both runs on the same picture, matte, seed and starting noise. comparisonStarted() comes at once,
    /// comparisonAdvanced() with the first result, comparisonReady() or comparisonAbandoned() at the end. A comparison
    /// under way is given up first.
    void compare(const RunInput& input, const ComparePlan& plan);
    [[nodiscard]] bool isComparing() const { return m_comparison.has_value(); }
    /// What the models say of themselves, for predictions; call it when the list changes.
    void setModels(const std::vector<ModelEntry>& models);
    /// The shown shape's latents with other mesh settings; false when there are none.
    bool redecode(const GenerationSettings& settings);
    /// Shows a saved result: mesh and latents are read first.
    void open(const HistoryEntry& entry);
    /// Reads two saved results; comparisonReady() follows.
    void compareEntries(const HistoryEntry& a, const HistoryEntry& b);
    void cancelRunning();
    void warmUp(const QString& modelFolder);

    [[nodiscard]] const ShownShape& shown() const { return m_shown; }
    [[nodiscard]] bool isBusy() const;
    /// Which job has the inference thread and how far it is; nothing while idle.
    struct Running {
        JobId id = 0;
        QString title;
        Progress progress;
        std::optional<double> secondsLeft;
        bool loading = false; ///< only a model is being loaded
        char side = 0;        ///< 'a' or 'b': of the comparison under way
    };
    [[nodiscard]] const std::optional<Running>& running() const { return m_running; }

    [[nodiscard]] static TimingKey timingKey(const GenerationSettings& settings, bool guidanceEmbedded);
    /// The facts of the model loaded last.
    [[nodiscard]] const std::optional<PipelineFacts>& facts() const { return m_facts; }

Q_SIGNALS:
    void runningChanged();
    void shapeShown(bool keepCamera); ///< shown() is new
    void captionChanged();            ///< shown() knows more than before (saved, for example)
    void previewed(std::shared_ptr<const TriangleMesh> mesh, const QString& note);
    void generated(JobId id);         ///< a generation ended well and is shown
    void saved(const QString& entryId);
    void comparisonStarted(const vecset::ComparePlan& plan, const vecset::RunInput& input);
    void comparisonAdvanced(char side, const vecset::ShownShape& shape); ///< the first of the two is there
    void comparisonAbandoned();                                          ///< cancelled, or one of the two failed
    void comparisonReady(const vecset::ShownShape& a, const vecset::ShownShape& b);
    void modelReady(const PipelineFacts& facts);
    void modelFailed(const QString& folder, const QString& cause);
    void noticeRaised(vecset::NoticeLevel level, const QString& text, const QString& remedy);
    void costsChanged(); ///< the timing model learned something

private:
    /// What the session must remember of a job until it ends.
    struct Pending {
        RunInput input;
        GenerationSettings settings;
        TimingKey key;
        bool decodeOnly = false;
        bool loadOnly = false;
        bool quiet = false;  ///< part of a comparison: its end does not take the viewport
        ComparisonLink link; ///< of such a part
        QString label;       ///< what the job is called while it waits and runs
        QString entryId;     ///< of the shape that is decoded anew
    };
    struct Comparison {
        JobId jobA = 0, jobB = 0;
        bool bFirst = false;
        std::optional<ShownShape> a, b;
    };

    JobId submit(const RunInput& input, const GenerationSettings& settings, const ComparisonLink& link = {});
    [[nodiscard]] char sideOf(JobId id) const;
    void onStarted(JobId id);
    void onProgress(JobId id, const Progress& progress);
    void onPreview(JobId id, const std::shared_ptr<const TriangleMesh>& mesh, int step);
    void onFinished(JobId id, const Outcome& outcome);
    void conclude(JobId id, const Pending& pending, const JobDone& done);
    void keep(JobId id, const Pending& pending, ShownShape shape);
    void present(JobId id, const Pending& pending, ShownShape shape);
    void replaceSaved(const Pending& pending, const ShownShape& shape);
    void report(const Pending& pending, const Failure& failure);
    void offer(JobId id, ShownShape shape);
    void abandonComparison(JobId id);
    [[nodiscard]] bool embedsGuidance(const QString& modelFolder) const;
    void readShape(const HistoryEntry& entry, std::function<void(ShownShape)> done);

    GenerationController& m_controller;
    HistoryLibrary& m_history;
    TimingModel& m_timing;
    QHash<JobId, Pending> m_pending;
    std::optional<Running> m_running;
    std::optional<Comparison> m_comparison;
    std::optional<PipelineFacts> m_facts;
    ShownShape m_shown;
    QHash<QString, bool> m_embedsGuidance; ///< by model folder
    quint64 m_openRequest = 0; ///< of the latest open(); older answers are dropped
};

} // namespace vecset
