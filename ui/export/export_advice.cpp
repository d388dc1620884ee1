#include "ui/export/export_advice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace vecset {
namespace {

constexpr double kTinyMillimetres = 10.0;  // smaller prints are nearly always a wrong unit
constexpr double kHugeMillimetres = 400.0; // larger than the bed of common printers

QString say(const char* text) { return QCoreApplication::translate("ExportAdvice", text); }

bool isForPrinting(const ExportChoices& choices) {
    return choices.target == ExportTarget::Slicer || choices.format == MeshFormat::Stl ||
           choices.format == MeshFormat::ThreeMf;
}

void adviseOnPrint(const ExportChoices& choices, const ExportFacts& facts, std::vector<ExportAdvice>& advice) {
    const double millimetres = inMetres(choices.size, choices.unit) * 1000.0;
    const auto length = QLocale().toString(millimetres, 'g', 4);
    if (millimetres < kTinyMillimetres) {
        advice.push_back(
            {ExportAdvice::Kind::Warning,
             say(QT_TRANSLATE_NOOP("ExportAdvice",
                                   "Slicers will see a crumb of %1 mm. Enter the size that you want to print."))
                 .arg(length)});
    } else if (millimetres > kHugeMillimetres) {
        advice.push_back(
            {ExportAdvice::Kind::Warning,
             say(QT_TRANSLATE_NOOP("ExportAdvice", "%1 mm is larger than most printers can print in one piece."))
                 .arg(length)});
    }
    if (facts.closed == false) {
        advice.push_back(
            {ExportAdvice::Kind::Warning,
             say(QT_TRANSLATE_NOOP("ExportAdvice", "The surface has open edges. The slicer may have to repair it."))});
    }
}

void adviseOnFormat(const ExportChoices& choices, const ExportFacts& facts, std::vector<ExportAdvice>& advice) {
    const bool gltf = choices.format == MeshFormat::Glb || choices.format == MeshFormat::Gltf;
    if (gltf && choices.upAxis == UpAxis::Z) {
        advice.push_back({ExportAdvice::Kind::Warning,
                          say(QT_TRANSLATE_NOOP(
                              "ExportAdvice",
                              "glTF files have Y up by their standard: with Z up the model will lie on its back."))});
    }
    if (facts.hasColors && choices.colors && !factsOf(choices.format).colors) {
        advice.push_back(
            {ExportAdvice::Kind::Hint,
             say(QT_TRANSLATE_NOOP("ExportAdvice", "This format holds no colours; they will be left out."))});
    }
    if (factsOf(choices.format).unitsPerMetre == 0.0) {
        advice.push_back(
            {ExportAdvice::Kind::Hint,
             say(QT_TRANSLATE_NOOP("ExportAdvice", "This format states no unit: the numbers in the file are in %1."))
                 .arg(nameOf(choices.unit))});
    }
}

void adviseOnFile(const QString& path, std::vector<ExportAdvice>& advice) {
    const QFileInfo file(path);
    const auto block = [&](const QString& text) { advice.push_back({ExportAdvice::Kind::Blocking, text}); };
    if (path.isEmpty() || file.fileName().isEmpty())
        return block(say(QT_TRANSLATE_NOOP("ExportAdvice", "Enter a file name.")));
    if (file.isDir())
        return block(say(QT_TRANSLATE_NOOP("ExportAdvice", "%1 is a folder. Enter a file name.")).arg(file.fileName()));
    if (!file.absoluteDir().exists()) {
        return block(say(QT_TRANSLATE_NOOP("ExportAdvice", "There is no folder %1. Choose another one."))
                         .arg(file.absolutePath()));
    }
    if (!QFileInfo(file.absolutePath()).isWritable()) {
        return block(
            say(QT_TRANSLATE_NOOP("ExportAdvice", "You are not permitted to write into %1. Choose another folder."))
                .arg(file.absolutePath()));
    }
    if (file.exists()) {
        advice.push_back(
            {ExportAdvice::Kind::Replaces,
             say(QT_TRANSLATE_NOOP(
                     "ExportAdvice",
                     "%1 exists. It will be replaced only when the new file has been written and checked."))
                 .arg(file.fileName())});
    }
}

} // namespace

std::vector<ExportAdvice> adviseOn(const ExportChoices& choices, const ExportFacts& facts, const QString& path) {
    std::vector<ExportAdvice> advice;
    adviseOnFile(path, advice);
    if (facts.faces == 0)
        advice.push_back(
            {ExportAdvice::Kind::Blocking, say(QT_TRANSLATE_NOOP("ExportAdvice", "There is no mesh to export yet."))});
    if (isForPrinting(choices)) adviseOnPrint(choices, facts, advice);
    adviseOnFormat(choices, facts, advice);
    return advice;
}

} // namespace vecset
