#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace vecset {

/// Puts a note about how the mesh was made into a GLB file: `asset.extras.vecset`, a place that the standard keeps for
/// applications and that other programs leave alone. The geometry's bytes are not touched; the file is replaced
/// atomically.
/// @throws Error UnreadableFile when it is no GLB file, WriteFailed.
/// Source: glTF 2.0 specification, "GLB File Format Specification" and "asset".
void embedRecipe(const QString& path, const QJsonObject& recipe);

/// The note in a GLB file that embedRecipe or the export dialog wrote; nothing for any other file.
[[nodiscard]] std::optional<QJsonObject> readRecipe(const QString& path);

} // namespace vecset
