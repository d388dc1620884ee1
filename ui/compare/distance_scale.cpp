#include "ui/compare/distance_scale.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace vecset {

std::vector<double> distanceHistogram(const MeshComparison& comparison, double maximum, int bins) {
    std::vector<double> counts(static_cast<std::size_t>(std::max(1, bins)));
    const double last = static_cast<double>(counts.size()) - 1.0;
    if (maximum > 0.0) {
        for (const auto* distances : {&comparison.distanceA, &comparison.distanceB}) {
            for (const float distance : *distances) {
                counts[static_cast<std::size_t>(std::clamp(distance / maximum * (last + 1.0), 0.0, last))] += 1.0;
            }
        }
    }
    const double most = *std::max_element(counts.begin(), counts.end());
    for (double& count : counts) count = most > 0.0 ? count / most : 0.0;
    return counts;
}

QString distanceText(double distance, double maximum) {
    const double step = maximum > 0.0 ? maximum / 100.0 : 0.0001;
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 8);
    return QLocale().toString(distance, 'f', decimals);
}

QString percentText(double distance, double size) {
    const double percent = size > 0.0 ? 100.0 * distance / size : 0.0;
    const int decimals = percent == 0.0 || percent >= 10.0 ? 0 : percent >= 1.0 ? 1 : 2;
    //: Share of the shape's size, for example "0.62 %"
    return QCoreApplication::translate("DistanceScale", "%1 %").arg(QLocale().toString(percent, 'f', decimals));
}

} // namespace vecset
