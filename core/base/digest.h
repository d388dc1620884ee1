#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace vecset {

/// 64-bit FNV-1a over all that is added, in order: the same on every machine and in every release, because splits, seeds
/// and the checks of resumed runs hang on it. Tells things apart; keeps no secrets.
class Digest {
public:
    /// One step with a number of any width.
    void addWord(std::uint64_t word) { m_hash = (m_hash ^ word) * 0x100000001b3ull; }
    void addBytes(const void* data, std::size_t size) {
        const auto* bytes = static_cast<const unsigned char*>(data);
        for (std::size_t i = 0; i < size; ++i) addWord(bytes[i]);
    }
    void add(std::string_view text) { addBytes(text.data(), text.size()); }
    [[nodiscard]] std::uint64_t value() const { return m_hash; }
    /// Sixteen hexadecimal digits.
    [[nodiscard]] std::string text() const {
        char digits[20];
        std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(m_hash));
        return digits;
    }

private:
    std::uint64_t m_hash = 0xcbf29ce484222325ull;
};

/// The digest of a text.
[[nodiscard]] inline std::uint64_t stableHash(std::string_view text) {
    Digest digest;
    digest.add(text);
    return digest.value();
}

} // namespace vecset
