#pragma once

#include "core/geometry/mesh_comparison.h"
#include "core/geometry/mesh_statistics.h"
#include "ui/compare/compare_side.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace vecset {

/// One line of the table: the same fact of both sides, as text.
struct CompareFact {
    QString id; ///< stable, for tests and reports: "total", a stage's name, "passes", "memory", …
    QString label;
    QString a, b;
    QString relation; ///< "5.2 ×": the larger over the smaller; empty where that says nothing
    QString toolTip;
    int better = 0; ///< -1: a, +1: b, 0: neither
};

/// What is known of a mesh beyond its side; filled in on the pool.
struct MeshFacts {
    std::size_t vertices = 0, faces = 0;
    bool closed = false;
};
[[nodiscard]] MeshFacts meshFacts(const MeshStatistics& statistics);

/// The words and numbers of a comparison, shared by the view and the report.
class CompareFacts {
    Q_DECLARE_TR_FUNCTIONS(CompareFacts)

public:
    /// Total and stages.
    [[nodiscard]] static QList<CompareFact> times(const CompareSide& a, const CompareSide& b);
    /// Passes, memory, faces, closedness.
    [[nodiscard]] static QList<CompareFact> costs(const CompareSide& a, const CompareSide& b,
                                                  const std::optional<MeshFacts>& meshA,
                                                  const std::optional<MeshFacts>& meshB);
    /// Model, device, steps, guidance, seed, resolution.
    [[nodiscard]] static QList<CompareFact> settings(const CompareSide& a, const CompareSide& b);
    /// Distances between the two; only `label`, `a` (the value) and `toolTip` are used.
    [[nodiscard]] static QList<CompareFact> distances(const MeshComparison& comparison, double size);

    /// Seconds of the slower over the faster; 0 when a time is not known.
    [[nodiscard]] static double speedUp(const CompareSide& a, const CompareSide& b);
    /// "Fast is 5.2 × faster than Standard." in a sentence; empty when a time is not known.
    [[nodiscard]] static QString headline(const CompareSide& a, const CompareSide& b);
    /// "5 steps · 10 passes · 1.4 s · 84,120 faces"
    [[nodiscard]] static QString caption(const CompareSide& side);

    [[nodiscard]] static QString stageTitle(const QString& stage);
    [[nodiscard]] static QString secondsText(double seconds);
    [[nodiscard]] static QString memoryText(quint64 bytes);
};

} // namespace vecset
