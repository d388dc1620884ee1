#pragma once

#include "ui/input/matte_task.h"

#include <QStringList>

#include <optional>

class QMimeData;

namespace vecset {

/// What a drop or the clipboard holds for the input panel. Exactly one of the three is set, or none.
struct DroppedData {
    QStringList files;                   ///< local files and folders, in order
    std::optional<PictureSource> source; ///< a picture without a file
    bool onlyAddress = false;            ///< a browser gave the address of a picture, not the picture
};

/// Looks at formats only; nothing is decoded.
[[nodiscard]] bool mayHoldPicture(const QMimeData& data);

/// Files first; then encoded pictures (they keep transparency and orientation), then pixels, then data: addresses.
[[nodiscard]] DroppedData readDroppedData(const QMimeData& data);

/// Files as they are, folders replaced by the pictures in them (not in folders below). Touches the disk: pool only.
[[nodiscard]] QStringList expandFolders(const QStringList& paths);

/// The name ends as one of the formats that can be read.
[[nodiscard]] bool looksLikePicture(const QString& path);

/// "*.png", "*.jpg", … for file dialogs.
[[nodiscard]] QStringList pictureNameFilters();

/// The side that a file's name tells ("chair_front.png", "left view.jpg"); nothing when it tells none or several.
[[nodiscard]] std::optional<int> sideFromFileName(const QString& path);

} // namespace vecset
