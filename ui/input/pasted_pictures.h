#pragma once

#include "core/base/rgba_image.h"

#include <QString>

namespace vecset {

/// A picture from the clipboard has no file, but the session and recipes must find it again: it is kept under
/// StudioPaths::home()/pasted, named by its content. The newest 50 stay. Pool only.
/// @return the file, or nothing when it could not be written (then the picture lasts until the program ends)
[[nodiscard]] QString keepPastedPicture(const RgbaImage& picture);

/// Whether the path is one of those files, which recent files need not list.
[[nodiscard]] bool isPastedPicture(const QString& path);

} // namespace vecset
