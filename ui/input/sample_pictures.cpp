#include "ui/input/sample_pictures.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <array>
#include <utility>

namespace vecset {
namespace {

constexpr std::array kTitles{std::pair("armchair", QT_TRANSLATE_NOOP("SamplePictures", "Armchair")),
                             std::pair("bed", QT_TRANSLATE_NOOP("SamplePictures", "Bed")),
                             std::pair("bookcase", QT_TRANSLATE_NOOP("SamplePictures", "Bookcase")),
                             std::pair("corner_sofa", QT_TRANSLATE_NOOP("SamplePictures", "Corner sofa")),
                             std::pair("mailbox", QT_TRANSLATE_NOOP("SamplePictures", "Mailbox")),
                             std::pair("oak_chair", QT_TRANSLATE_NOOP("SamplePictures", "Oak chair")),
                             std::pair("plastic_chair", QT_TRANSLATE_NOOP("SamplePictures", "Plastic chair")),
                             std::pair("table", QT_TRANSLATE_NOOP("SamplePictures", "Table"))};

} // namespace

QString samplesFolder() {
    const QString named = qEnvironmentVariable("VECSET_SAMPLES");
    const QString program = QCoreApplication::applicationDirPath();
    // The last two are a program that runs from build/<preset>/bin of the source tree.
    const QStringList candidates{named, program + QStringLiteral("/../share/vecset/samples"),
                                 program + QStringLiteral("/../../../resources/samples"),
                                 QStringLiteral(VECSET_SAMPLES_SOURCE)};
    for (const QString& folder : candidates) {
        if (!folder.isEmpty() && QDir(folder).exists()) return QDir::cleanPath(folder);
    }
    return {};
}

std::vector<SamplePicture> findSamples(const QString& folder) {
    std::vector<SamplePicture> samples;
    if (folder.isEmpty()) return samples;
    const auto files = QDir(folder).entryInfoList({QStringLiteral("*.png")}, QDir::Files, QDir::Name);
    for (const QFileInfo& file : files) {
        if (file.completeBaseName() == QLatin1String("overview")) continue;
        samples.push_back({sampleTitle(file.filePath()), file.filePath()});
    }
    return samples;
}

QString sampleTitle(const QString& path) {
    const QString name = QFileInfo(path).completeBaseName();
    for (const auto& [known, title] : kTitles) {
        if (name == QLatin1String(known)) return QCoreApplication::translate("SamplePictures", title);
    }
    return name;
}

} // namespace vecset
