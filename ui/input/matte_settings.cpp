#include "ui/input/matte_settings.h"

#include <QFile>

#include <array>

namespace vecset {
namespace {

constexpr std::array kModeNames{"auto", "alpha", "none", "grabcut", "network"};

double numberOr(const QJsonValue& value, double least, double most, double fallback) {
    const double number = value.toDouble(fallback);
    return number >= least && number <= most ? number : fallback;
}

MatteMode modeOr(const QString& name, MatteMode fallback) {
    for (std::size_t i = 0; i < kModeNames.size(); ++i) {
        if (name == QLatin1String(kModeNames[i])) return static_cast<MatteMode>(i);
    }
    return fallback;
}

} // namespace

QString matteModeName(MatteMode mode) { return QLatin1String(kModeNames.at(static_cast<std::size_t>(mode))); }

std::filesystem::path toFilesystemPath(const QString& path) {
#ifdef Q_OS_WIN
    return path.toStdWString();
#else
    return QFile::encodeName(path).toStdString();
#endif
}

MatteOptions MatteSettings::toOptions() const {
    MatteOptions options;
    options.mode = mode;
    options.threshold = threshold;
    if (mode == MatteMode::Network) options.network = toFilesystemPath(network);
    return options;
}

QJsonObject MatteSettings::toJson() const {
    return {{QStringLiteral("mode"), matteModeName(mode)},
            {QStringLiteral("network"), network},
            {QStringLiteral("threshold"), threshold},
            {QStringLiteral("foregroundRatio"), foregroundRatio}};
}

MatteSettings MatteSettings::fromJson(const QJsonObject& json) {
    MatteSettings settings;
    settings.mode = modeOr(json[QLatin1String("mode")].toString(), settings.mode);
    settings.network = json[QLatin1String("network")].toString();
    settings.threshold = numberOr(json[QLatin1String("threshold")], 0.0, kMaxThreshold, settings.threshold);
    settings.foregroundRatio =
        numberOr(json[QLatin1String("foregroundRatio")], kLeastForeground, kMostForeground, settings.foregroundRatio);
    return settings;
}

} // namespace vecset
