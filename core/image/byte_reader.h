#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>

namespace vecset {

/// Reads integers at offsets of a byte block of unknown honesty: nothing is read outside of it.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes, bool bigEndian) : m_bytes(bytes), m_bigEndian(bigEndian) {}

    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] std::optional<std::uint32_t> u8(std::size_t at) const { return integer(at, 1); }
    [[nodiscard]] std::optional<std::uint32_t> u16(std::size_t at) const { return integer(at, 2); }
    [[nodiscard]] std::optional<std::uint32_t> u24(std::size_t at) const { return integer(at, 3); }
    [[nodiscard]] std::optional<std::uint32_t> u32(std::size_t at) const { return integer(at, 4); }
    [[nodiscard]] bool hasText(std::size_t at, std::string_view text) const {
        return contains(at, text.size()) && std::memcmp(m_bytes.data() + at, text.data(), text.size()) == 0;
    }
    /// `count` bytes from `at`, or fewer where the block ends.
    [[nodiscard]] std::span<const std::byte> part(std::size_t at, std::size_t count) const {
        if (at >= m_bytes.size()) return {};
        return m_bytes.subspan(at, std::min(count, m_bytes.size() - at));
    }

private:
    [[nodiscard]] bool contains(std::size_t at, std::size_t count) const {
        return at <= m_bytes.size() && count <= m_bytes.size() - at;
    }
    [[nodiscard]] std::optional<std::uint32_t> integer(std::size_t at, std::size_t count) const {
        if (!contains(at, count)) return std::nullopt;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const auto byte = std::to_integer<std::uint32_t>(m_bytes[at + (m_bigEndian ? i : count - 1 - i)]);
            value = value << 8 | byte;
        }
        return value;
    }

    std::span<const std::byte> m_bytes;
    bool m_bigEndian;
};

} // namespace vecset
