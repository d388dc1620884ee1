#pragma once

#include "core/geometry/triangle_mesh.h"

#include <QJsonObject>
#include <QString>

namespace vecset {

/// Writes the mesh as a GLB file (longest side 1 m, standing on the ground) named after `title` into `folder`, and
/// returns its path. Blocks: call it on a pool. Throws Error as writeMesh does.
[[nodiscard]] QString exportForDrag(const TriangleMesh& mesh, const QString& title, const QString& folder,
                                    const QJsonObject& recipe = {});

/// A file name made of any text: no separators, no characters that a file system refuses, no leading dot, at most 100
/// bytes of UTF-8. "mesh" when nothing is left.
[[nodiscard]] QString fileNameFrom(const QString& title);

} // namespace vecset
