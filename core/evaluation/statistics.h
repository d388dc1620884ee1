#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace vecset {

/// A mean over objects and the 95 % interval of that mean.
struct Interval {
    double mean = 0.0, low = 0.0, high = 0.0; ///< not a number where too few values were measured
    std::size_t count = 0;                    ///< objects that went in

    [[nodiscard]] double halfWidth() const { return (high - low) / 2.0; }
    /// Neither end nor anything between is zero: a difference has been shown.
    [[nodiscard]] bool excludesZero() const { return low > 0.0 || high < 0.0; }
};

/// Percentile bootstrap over objects: `values` holds one figure per object, itself the mean over the object's seeds.
/// Seeds of one object are not independent of each other, objects are (nearly), so objects are what is drawn again:
/// 10,000 times, with a generator of its own, the same for every call. Values that are not numbers are left out. One
/// value has a mean and no interval. Source: B. Efron, R. Tibshirani, "An introduction to the bootstrap" (1993),
/// chapter 13; clusters as in chapter 8.
[[nodiscard]] Interval bootstrapMean(const std::vector<double>& values);

/// The same for the differences a - b, object by object: what all objects have in common, above all how hard each is,
/// drops out. The vectors have the same objects in the same order; pairs with a missing side are left out.
[[nodiscard]] Interval bootstrapDifference(const std::vector<double>& a, const std::vector<double>& b);

} // namespace vecset
