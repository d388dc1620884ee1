#include "core/evaluation/statistics.h"

#include "core/base/error.h"
#include "core/training/counter_random.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace vecset {
namespace {

constexpr std::size_t kResamples = 10'000;
constexpr double kTail = 0.025;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// The value below which `share` of the sorted values lie, interpolated.
double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

} // namespace

Interval bootstrapMean(const std::vector<double>& all) {
    std::vector<double> values;
    std::ranges::copy_if(all, std::back_inserter(values), [](double v) { return std::isfinite(v); });
    const std::size_t count = values.size();
    if (count == 0) return {kNone, kNone, kNone, 0};
    double sum = 0.0;
    for (const double v : values) sum += v;
    Interval result{sum / static_cast<double>(count), kNone, kNone, count};
    if (count < 2) return result;
    std::vector<double> means(kResamples);
    CounterRandom random(1, 0, 0xB007);
    for (double& mean : means) {
        double drawn = 0.0;
        for (std::size_t i = 0; i < count; ++i) drawn += values[random.below(count)];
        mean = drawn / static_cast<double>(count);
    }
    std::ranges::sort(means);
    result.low = quantile(means, kTail);
    result.high = quantile(means, 1.0 - kTail);
    return result;
}

Interval bootstrapDifference(const std::vector<double>& a, const std::vector<double>& b) {
    if (a.size() != b.size())
        throw Error(ErrorCode::Internal, "paired differences need the same objects on both sides");
    std::vector<double> differences(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) differences[i] = a[i] - b[i];
    return bootstrapMean(differences);
}

} // namespace vecset
