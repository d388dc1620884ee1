#pragma once

#include "core/meshio/write_mesh.h"

#include <QJsonObject>
#include <QString>

namespace vecset {

/// The program that a file is made for. Custom: the user's own mixture.
enum class ExportTarget { Blender, Unity, Unreal, Slicer, Custom };

/// Everything the export dialog asks, apart from the path.
struct ExportChoices {
    ExportTarget target = ExportTarget::Blender;
    MeshFormat format = MeshFormat::Glb;
    double size = 1.0; ///< longest side, in `unit`
    LengthUnit unit = LengthUnit::Metre;
    UpAxis upAxis = UpAxis::Y;
    bool dropToGround = true;
    bool normals = true;
    bool colors = true;

    bool operator==(const ExportChoices&) const = default;
    [[nodiscard]] ExportOptions options() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ExportChoices fromJson(const QJsonObject& json); ///< damaged values become defaults
};

/// What the target's importer expects.
[[nodiscard]] ExportChoices presetFor(ExportTarget target);
[[nodiscard]] QString nameOf(ExportTarget target); ///< as stored, not translated: "blender"
[[nodiscard]] QString nameOf(LengthUnit unit);     ///< "mm", "cm", "m"
[[nodiscard]] double inMetres(double value, LengthUnit unit);

} // namespace vecset
