#pragma once

#include <string>
#include <string_view>

namespace vecset {

/// The part of an object's name that variants share: the name in lower case without digits, punctuation and words that
/// only tell variants apart (colours, sides, numbers, sizes): "Bed 2", "bed (left)" and "Bed" have the stem "bed".
[[nodiscard]] std::string nameStem(std::string_view name);

/// "train" (90 %), "validation" (3 %) or "test" (7 %), by a stable hash of the stem: variants of one object, which are
/// often in several catalogues, never fall on both sides of the line.
[[nodiscard]] std::string splitOf(std::string_view stem);

} // namespace vecset
