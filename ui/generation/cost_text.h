#pragma once

#include <QString>

#include <optional>

namespace vecset {

/// "0.8 s", "12 s", "3 min 20 s", "2 h 5 min", in the language of the program.
[[nodiscard]] QString durationText(double seconds);

/// "about 1.4 s"; nothing when unknown or not a number.
[[nodiscard]] QString predictionText(std::optional<double> seconds);

/// A sentence for tool tips: "Takes about 1.4 s here." or, while unknown, nothing.
[[nodiscard]] QString costSentence(std::optional<double> seconds);

} // namespace vecset
