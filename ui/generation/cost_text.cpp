#include "ui/generation/cost_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CostText)
};

constexpr double kMinute = 60.0, kHour = 3600.0, kMost = 99.0 * kHour;

} // namespace

QString durationText(double seconds) {
    const double known = std::isfinite(seconds) ? std::clamp(seconds, 0.0, kMost) : 0.0;
    const QLocale locale;
    if (known < 9.95) return Words::tr("%1 s", "seconds").arg(locale.toString(std::max(known, 0.1), 'f', 1));
    const auto whole = static_cast<qint64>(std::llround(known));
    if (whole < 60) return Words::tr("%1 s", "seconds").arg(locale.toString(whole));
    if (whole < 3600)
        return Words::tr("%1 min %2 s", "minutes, seconds")
            .arg(locale.toString(whole / 60), locale.toString(whole % 60));
    return Words::tr("%1 h %2 min", "hours, minutes")
        .arg(locale.toString(whole / 3600), locale.toString(whole % 3600 / 60));
}

QString predictionText(std::optional<double> seconds) {
    if (!seconds || !std::isfinite(*seconds) || *seconds < 0.0) return {};
    return Words::tr("about %1", "a duration").arg(durationText(*seconds));
}

QString costSentence(std::optional<double> seconds) {
    if (!seconds || !std::isfinite(*seconds) || *seconds < 0.0) return {};
    return Words::tr("Takes about %1 here.", "a duration").arg(durationText(*seconds));
}

} // namespace vecset
