#include "ui/export/export_choices.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

constexpr double kSmallestSize = 1e-3, kLargestSize = 1e6;

template <typename Value, typename Values> Value fromName(const QString& name, const Values& values, Value fallback) {
    for (const auto value : values) {
        if (nameOf(value) == name) return value;
    }
    return fallback;
}

QString text(const QJsonObject& json, const char* key) { return json.value(QLatin1String(key)).toString(); }

} // namespace

ExportOptions ExportChoices::options() const {
    ExportOptions options;
    options.format = format;
    options.longestSide = Length{size, unit};
    options.upAxis = upAxis;
    options.origin = dropToGround ? MeshOrigin::Ground : MeshOrigin::Keep;
    options.normals = normals;
    options.colors = colors;
    return options;
}

QJsonObject ExportChoices::toJson() const {
    return {{QStringLiteral("target"), nameOf(target)},
            {QStringLiteral("format"), nameOf(format)},
            {QStringLiteral("size"), size},
            {QStringLiteral("unit"), nameOf(unit)},
            {QStringLiteral("up"), upAxis == UpAxis::Z ? QStringLiteral("z") : QStringLiteral("y")},
            {QStringLiteral("ground"), dropToGround},
            {QStringLiteral("normals"), normals},
            {QStringLiteral("colors"), colors}};
}

ExportChoices ExportChoices::fromJson(const QJsonObject& json) {
    const auto target = fromName(text(json, "target"), kExportTargets, ExportTarget::Blender);
    auto choices = presetFor(target);
    choices.format = fromName(text(json, "format"), kMeshFormats, choices.format);
    choices.unit = fromName(text(json, "unit"), kLengthUnits, choices.unit);
    const double size = json.value(QLatin1String("size")).toDouble(choices.size);
    if (std::isfinite(size) && size >= kSmallestSize && size <= kLargestSize) choices.size = size;
    const auto up = text(json, "up");
    if (!up.isEmpty()) choices.upAxis = up == QLatin1String("z") ? UpAxis::Z : UpAxis::Y;
    choices.dropToGround = json.value(QLatin1String("ground")).toBool(choices.dropToGround);
    choices.normals = json.value(QLatin1String("normals")).toBool(choices.normals);
    choices.colors = json.value(QLatin1String("colors")).toBool(choices.colors);
    return choices;
}

// Sources: glTF 2.0 (metres, +y up) for Blender and Unity, whose importers turn it to their own axes; Unreal's FBX
// importer (centimetres, +z up); slicers take STL and 3MF numbers for millimetres on a bed in the x-y plane.
ExportChoices presetFor(ExportTarget target) {
    switch (target) {
    case ExportTarget::Unity: return {target, MeshFormat::Fbx, 1.0, LengthUnit::Metre, UpAxis::Y, true, true, true};
    case ExportTarget::Unreal:
        return {target, MeshFormat::Fbx, 100.0, LengthUnit::Centimetre, UpAxis::Z, true, true, true};
    case ExportTarget::Slicer:
        return {target, MeshFormat::ThreeMf, 100.0, LengthUnit::Millimetre, UpAxis::Z, true, true, true};
    default: return {target, MeshFormat::Glb, 1.0, LengthUnit::Metre, UpAxis::Y, true, true, true};
    }
}

std::vector<MeshFormat> formatsFor(ExportTarget target) {
    switch (target) {
    case ExportTarget::Blender: return {MeshFormat::Glb, MeshFormat::Gltf};
    case ExportTarget::Unity: return {MeshFormat::Fbx, MeshFormat::Glb};
    case ExportTarget::Unreal: return {MeshFormat::Fbx};
    case ExportTarget::Slicer: return {MeshFormat::ThreeMf, MeshFormat::Stl};
    case ExportTarget::Custom: break;
    }
    return {std::begin(kMeshFormats), std::end(kMeshFormats)};
}

bool fitsTarget(const ExportChoices& choices, ExportTarget target) {
    if (target == ExportTarget::Custom) return true;
    const auto preset = presetFor(target);
    const auto formats = formatsFor(target);
    return std::find(formats.begin(), formats.end(), choices.format) != formats.end() && choices.unit == preset.unit &&
           choices.upAxis == preset.upAxis && choices.dropToGround == preset.dropToGround;
}

QString nameOf(ExportTarget target) {
    switch (target) {
    case ExportTarget::Blender: return QStringLiteral("blender");
    case ExportTarget::Unity: return QStringLiteral("unity");
    case ExportTarget::Unreal: return QStringLiteral("unreal");
    case ExportTarget::Slicer: return QStringLiteral("slicer");
    case ExportTarget::Custom: break;
    }
    return QStringLiteral("custom");
}

QString nameOf(LengthUnit unit) {
    if (unit == LengthUnit::Metre) return QStringLiteral("m");
    return unit == LengthUnit::Centimetre ? QStringLiteral("cm") : QStringLiteral("mm");
}

QString nameOf(MeshFormat format) {
    const auto extension = factsOf(format).extension;
    return QString::fromLatin1(extension.data(), static_cast<qsizetype>(extension.size()));
}

double perMetre(LengthUnit unit) {
    if (unit == LengthUnit::Metre) return 1.0;
    return unit == LengthUnit::Centimetre ? 100.0 : 1000.0;
}

double inMetres(double value, LengthUnit unit) { return value / perMetre(unit); }

Vec3f exportedSize(const Box3f& model, const ExportChoices& choices) {
    const auto longest = model.longestSide();
    if (model.isEmpty() || longest <= 0.0f) return {};
    const auto size = model.size() * static_cast<float>(choices.size / longest);
    return choices.upAxis == UpAxis::Z ? Vec3f{size.x, size.z, size.y} : size;
}

Vec3f measuredSize(const ExportReport& report, const ExportChoices& choices) {
    const double unitsPerMetre = factsOf(choices.format).unitsPerMetre;
    const auto size = report.bounds.size();
    if (unitsPerMetre == 0.0) return size; // the file's numbers are in the chosen unit already
    return size * static_cast<float>(perMetre(choices.unit) / unitsPerMetre);
}

QString sizeText(const Vec3f& size, LengthUnit unit) {
    const int decimals = unit == LengthUnit::Metre ? 3 : unit == LengthUnit::Centimetre ? 2 : 1;
    const auto side = [&](float v) { return QLocale().toString(static_cast<double>(v), 'f', decimals); };
    return QStringLiteral("%1 × %2 × %3 %4").arg(side(size.x), side(size.y), side(size.z), nameOf(unit));
}

} // namespace vecset
