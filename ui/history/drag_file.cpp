#include "ui/history/drag_file.h"

#include "core/base/error.h"
#include "core/meshio/write_mesh.h"
#include "ui/history/glb_recipe.h"

#include <QDir>
#include <QFile>

namespace vecset {
namespace {

std::filesystem::path toPath(const QString& path) { return QFile::encodeName(path).toStdString(); }

} // namespace

QString fileNameFrom(const QString& title) {
    static const QString refused = QStringLiteral("/\\:*?\"<>|");
    QString name;
    for (const auto c : title.simplified()) {
        if (refused.contains(c))
            name += QLatin1Char('-');
        else if (c.isPrint() || c.isSurrogate())
            name += c;
    }
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char(' '))) name.remove(0, 1);
    while (name.toUtf8().size() > 100) name.chop(name.back().isLowSurrogate() ? 2 : 1);
    name = name.trimmed();
    return name.isEmpty() ? QStringLiteral("mesh") : name;
}

QString exportForDrag(const TriangleMesh& mesh, const QString& title, const QString& folder,
                      const QJsonObject& recipe) {
    if (!QDir().mkpath(folder)) {
        throw Error(ErrorCode::WriteFailed, "cannot make the folder " + folder.toStdString() + " for dragged files");
    }
    const auto path = QDir(folder).filePath(fileNameFrom(title) + QStringLiteral(".glb"));
    ExportOptions options;
    options.longestSide = Length{1.0, LengthUnit::Metre};
    options.origin = MeshOrigin::Ground;
    const auto report = writeMesh(toPath(path), mesh, options);
    if (!report.verified)
        throw Error(ErrorCode::WriteFailed, "the file for dragging is not sound: " + report.difference);
    if (!recipe.isEmpty()) embedRecipe(path, recipe);
    return path;
}

} // namespace vecset
