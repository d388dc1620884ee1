#pragma once

#include "core/base/rgba_image.h"
#include "core/pipeline/generation.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QMetaType>
#include <QString>

#include <memory>
#include <vector>

namespace vecset {

/// One saved result: what a list shows of it and where its files lie. A plain value, cheap to copy; the mesh and the
/// latents stay on disk until HistoryStore is asked for them.
struct HistoryEntry {
    QString id;     ///< the folder's name; sorts by time
    QString title;  ///< given by the picture's name, changed by the user
    QString folder; ///< absolute
    QDateTime created;
    bool favourite = false;
    QString model;
    QJsonObject recipe; ///< GenerationSettings and the input panel's state; opaque here
    int steps = 0;
    double guidance = 0.0;
    quint64 seed = 0;
    QString pictureFile;              ///< absolute, as are the next ones; empty when the entry has no such file
    QMap<QString, QString> viewFiles; ///< further views by side ("left", "back", "right")
    QString matteFile;
    QString latentsFile;
    QString meshFile;
    QString thumbnailFile;              ///< empty until it has been drawn
    QMap<QString, double> stageSeconds; ///< by toString(Stage)
    double seconds = 0.0;               ///< wall-clock time of the whole job
    quint64 peakMemory = 0;             ///< bytes; 0: not measured
    quint64 vertices = 0;
    quint64 faces = 0;
    bool closed = false; ///< the mesh has no open edge
    int networkPasses = 0;
    QString programVersion;

    bool operator==(const HistoryEntry&) const = default;
};

/// What is to be saved. Unset values are taken from the result.
struct NewEntry {
    QString title;
    std::shared_ptr<const GenerationResult> result; ///< must hold a mesh; latents are saved when there are any
    std::vector<ViewPicture> pictures;              ///< as the run got them; the first is the one shown
    RgbaImage matte;                                ///< default: the result's `matted`
    RgbaImage thumbnail;                            ///< default: none yet, HistoryLibrary draws it afterwards
    QJsonObject recipe;
    QString model;        ///< default: the name that the latents carry
    double seconds = 0.0; ///< default: the sum of the stages
    quint64 peakMemory = 0;
};

} // namespace vecset

Q_DECLARE_METATYPE(vecset::HistoryEntry)
