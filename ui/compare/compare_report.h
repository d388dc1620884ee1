#pragma once

#include "core/base/machine.h"
#include "core/geometry/mesh_comparison.h"
#include "ui/compare/compare_facts.h"
#include "ui/compare/compare_side.h"
#include "ui/compare/report_pictures.h"

#include <QDateTime>
#include <QImage>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>

namespace vecset {

/// Everything that a report of a comparison says, as plain values.
struct CompareReport {
    CompareSide a, b;
    std::optional<MeshFacts> meshA, meshB;
    std::shared_ptr<const MeshComparison> comparison; ///< null: the distances are not known
    double size = 0.0;                                ///< what percentages refer to, model units
    double heatMaximum = 0.0;                         ///< distance of the last colour
    QImage input;
    ReportPictures pictures;
    MachineFacts machine;
    QDateTime made;
    QString programVersion;
};

/// Facts and settings of the comparison for programs; no pictures. Seconds, bytes and model units throughout.
[[nodiscard]] QJsonObject reportJson(const CompareReport& report);

/// One self-contained page: pictures as data URLs, no script is needed to read it, light and dark, prints on two pages.
[[nodiscard]] QString reportHtml(const CompareReport& report);

/// Writes one or the other, by the extension (".json"), atomically.
/// @throws Error WriteFailed.
void writeReport(const QString& path, const CompareReport& report);

/// A file name for the report of these two.
[[nodiscard]] QString reportFileName(const CompareSide& a, const CompareSide& b);

} // namespace vecset
