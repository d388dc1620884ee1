#pragma once

#include "core/meshio/write_mesh.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace vecset {

/// The program that a file is made for. Custom: the user's own mixture.
enum class ExportTarget { Blender, Unity, Unreal, Slicer, Custom };

inline constexpr ExportTarget kExportTargets[] = {ExportTarget::Blender, ExportTarget::Unity, ExportTarget::Unreal,
                                                  ExportTarget::Slicer, ExportTarget::Custom};
inline constexpr LengthUnit kLengthUnits[] = {LengthUnit::Millimetre, LengthUnit::Centimetre, LengthUnit::Metre};

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
    [[nodiscard]] static ExportChoices
    fromJson(const QJsonObject& json); ///< damaged values become the target's defaults
};

/// What the target's importer expects, with a sensible size. Custom: as Blender.
[[nodiscard]] ExportChoices presetFor(ExportTarget target);
/// The formats that the target reads well, best first. Custom: all.
[[nodiscard]] std::vector<MeshFormat> formatsFor(ExportTarget target);
/// Whether the choices are what the target expects; size, normals and colours are free.
[[nodiscard]] bool fitsTarget(const ExportChoices& choices, ExportTarget target);

[[nodiscard]] QString nameOf(ExportTarget target); ///< as stored, not translated: "blender"
[[nodiscard]] QString nameOf(LengthUnit unit);     ///< "mm", "cm", "m"
[[nodiscard]] QString nameOf(MeshFormat format);   ///< the extension: "glb"
[[nodiscard]] double perMetre(LengthUnit unit);
[[nodiscard]] double inMetres(double value, LengthUnit unit);

/// The sides of the file's bounding box along its x, y, z, in `unit`: what a box of the model becomes.
[[nodiscard]] Vec3f exportedSize(const Box3f& model, const ExportChoices& choices);
/// The same from what was written.
[[nodiscard]] Vec3f measuredSize(const ExportReport& report, const ExportChoices& choices);
/// "0.967 × 0.556 × 1.000 m" in the user's number format.
[[nodiscard]] QString sizeText(const Vec3f& size, LengthUnit unit);

} // namespace vecset
