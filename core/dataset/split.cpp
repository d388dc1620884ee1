#include "core/dataset/split.h"

#include "core/dataset/random.h"

#include <algorithm>
#include <array>
#include <vector>

namespace vecset {

namespace {

/// Words that tell variants of one object apart, not kinds of objects.
constexpr std::array<std::string_view, 27> kVariantWords = {
    "left",    "right", "small", "large", "big",    "white",  "black",  "red", "green",
    "blue",    "brown", "grey",  "gray",  "yellow", "pink",   "orange", "and", "with",
    "without", "of",    "a",     "the",   "open",   "closed", "old",    "new", "for"};

} // namespace

std::string nameStem(std::string_view name) {
    std::vector<std::string> words(1);
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 'A' && byte <= 'Z') {
            words.back() += static_cast<char>(byte - 'A' + 'a');
        } else if ((byte >= 'a' && byte <= 'z') || byte >= 0x80) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    std::string stem;
    for (const auto& word : words) {
        if (word.empty() || std::ranges::find(kVariantWords, word) != kVariantWords.end()) continue;
        stem += (stem.empty() ? "" : " ") + word;
    }
    return stem.empty() ? std::string(name) : stem;
}

std::string splitOf(std::string_view stem) {
    Random random(stableHash(stem)); // one more mixing step: FNV's high bits are weak for short names
    const double u = random.uniform();
    return u < 0.90 ? "train" : u < 0.93 ? "validation" : "test";
}

} // namespace vecset
