// The session's comparisons: two jobs that end as one. The rest of the session is in studio_session.cpp.
#include "ui/generation/presets.h"
#include "ui/history/history_library.h"
#include "ui/window/studio_session.h"

#include <QUuid>

#include <utility>

namespace vecset {

void StudioSession::setModels(const std::vector<ModelEntry>& models) {
    m_embedsGuidance.clear();
    for (const ModelEntry& model : models) m_embedsGuidance.insert(folderName(model), model.guidanceEmbedded);
}

bool StudioSession::embedsGuidance(const QString& modelFolder) const {
    return m_embedsGuidance.value(modelFolder, m_facts && m_facts->guidanceEmbedded);
}

void StudioSession::compare(const RunInput& input, const ComparePlan& plan) {
    if (m_comparison) abandonComparison(m_comparison->jobA);
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Comparison comparison;
    comparison.bFirst = plan.bFirst;
    const auto runA = [&] { comparison.jobA = submit(input, plan.a, {id, QStringLiteral("a")}); };
    const auto runB = [&] { comparison.jobB = submit(input, plan.b, {id, QStringLiteral("b")}); };
    if (plan.bFirst) runB();
    runA();
    if (!plan.bFirst) runB();
    m_comparison = std::move(comparison);
    Q_EMIT comparisonStarted(plan, input);
}

char StudioSession::sideOf(JobId id) const {
    if (!m_comparison) return 0;
    return id == m_comparison->jobA ? 'a' : id == m_comparison->jobB ? 'b' : 0;
}

void StudioSession::offer(JobId id, ShownShape shape) {
    const char side = sideOf(id);
    if (side == 0) return; // of a comparison that was given up; the result is in the history
    (side == 'a' ? m_comparison->a : m_comparison->b) = shape;
    if (!m_comparison->a || !m_comparison->b) {
        Q_EMIT comparisonAdvanced(side, shape);
        return;
    }
    const Comparison ready = std::move(*m_comparison);
    m_comparison.reset();
    m_shown = ready.bFirst ? *ready.a : *ready.b; // the one of the model that stays loaded
    Q_EMIT shapeShown(false);
    Q_EMIT comparisonReady(*ready.a, *ready.b);
}

void StudioSession::abandonComparison(JobId id) {
    if (sideOf(id) == 0) return;
    const Comparison given = std::move(*m_comparison);
    m_comparison.reset();
    m_controller.cancel(given.jobA);
    m_controller.cancel(given.jobB);
    Q_EMIT comparisonAbandoned();
}

void StudioSession::compareEntries(const HistoryEntry& a, const HistoryEntry& b) {
    readShape(a, [this, b](ShownShape first) {
        readShape(b, [this, first](ShownShape second) { Q_EMIT comparisonReady(first, second); });
    });
}

} // namespace vecset
