#pragma once

#include "core/geometry/triangle_mesh.h"
#include "core/pipeline/generation.h"
#include "core/pipeline/pipeline.h"

#include <QImage>
#include <QList>
#include <QMetaType>
#include <QString>

#include <cstddef>
#include <memory>

namespace vecset {

struct HistoryEntry;

/// Wall-clock time of one stage; `stage` is the stable name of core (toString(Stage)), not for display.
struct StageTime {
    QString stage;
    double seconds = 0.0;

    bool operator==(const StageTime&) const = default;
};

/// One of the two results that are compared: the mesh and the facts about its making, as plain values. Unknown facts
/// keep their defaults and are shown as a dash.
struct CompareSide {
    QString name;
    std::shared_ptr<const TriangleMesh> mesh; ///< null while it is being read: set the sides again when it is there
    QList<StageTime> stages;                  ///< in the order of the work
    double seconds = 0.0;                     ///< of the whole job; at least the sum of the stages
    int passes = 0;                           ///< network passes, both guidance branches counted
    int steps = 0;
    double guidance = 0.0;
    quint64 seed = 0;
    quint64 peakMemory = 0; ///< bytes
    QString model;
    QString device;
    int resolution = 0;     ///< cells per axis of the decoding grid
    QString programVersion; ///< of the program that made it
    QImage picture;         ///< the input, with its background removed where that is known

    /// The same twice seen: a re-decode must not be measured again for a new name.
    [[nodiscard]] bool sameMesh(const CompareSide& other) const { return mesh == other.mesh; }
    [[nodiscard]] double secondsOf(const QString& stage) const; ///< 0 when there was no such stage
};

/// A result that has just been made. `peakMemory`: bytes, 0 when not measured.
[[nodiscard]] CompareSide compareSide(std::shared_ptr<const GenerationResult> result, const QString& name,
                                      const PipelineFacts& facts, double seconds = 0.0, quint64 peakMemory = 0);

/// A saved result; mesh and picture come from HistoryStore and the entry's files, read on a pool.
[[nodiscard]] CompareSide compareSide(const HistoryEntry& entry, std::shared_ptr<const TriangleMesh> mesh,
                                      const QImage& picture = {});

} // namespace vecset

Q_DECLARE_METATYPE(vecset::CompareSide)
