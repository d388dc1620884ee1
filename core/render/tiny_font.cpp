#include "core/render/tiny_font.h"

#include <cctype>

namespace vecset {
namespace {

/// Rows from the top, three bits each, the leftmost pixel first.
std::uint16_t glyph(char character) {
    static constexpr std::array<std::uint16_t, 10> digits{0b111101101101111, 0b010110010010111, 0b111001111100111,
                                                          0b111001111001111, 0b101101111001001, 0b111100111001111,
                                                          0b111100111101111, 0b111001010010010, 0b111101111101111,
                                                          0b111101111001111};
    static constexpr std::array<std::uint16_t, 26> letters{
        0b111101111101101, 0b110101110101110, 0b111100100100111, 0b110101101101110, 0b111100110100111,
        0b111100110100100, 0b111100101101111, 0b101101111101101, 0b111010010010111, 0b001001001101111,
        0b101101110101101, 0b100100100100111, 0b101111111101101, 0b111101101101101, 0b111101101101111,
        0b111101111100100, 0b111101101111001, 0b111101110101101, 0b111100111001111, 0b111010010010010,
        0b101101101101111, 0b101101101101010, 0b101101111111101, 0b101101010101101, 0b101101111010010,
        0b111001010100111};
    const auto c = static_cast<unsigned char>(character);
    if (std::isdigit(c)) return digits[static_cast<std::size_t>(c - '0')];
    if (std::isalpha(c)) return letters[static_cast<std::size_t>(std::tolower(c) - 'a')];
    switch (character) {
    case '.': return 0b000000000000010;
    case '-': return 0b000000111000000;
    case '_': return 0b000000000000111;
    case '/': return 0b001001010100100;
    case ':': return 0b000010000010000;
    case '%': return 0b101001010100101;
    case '(': return 0b001010010010001;
    case ')': return 0b100010010010100;
    default: return 0;
    }
}

} // namespace

void drawTinyText(RgbaImage& image, int x, int y, const std::string& text, std::array<std::uint8_t, 3> colour,
                  int scale) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::uint16_t bits = glyph(text[i]);
        for (int pixel = 0; pixel < 15 * scale * scale; ++pixel) {
            const int row = pixel / (3 * scale), column = pixel % (3 * scale);
            if (!((bits >> (14 - (row / scale * 3 + column / scale))) & 1)) continue;
            const int px = x + static_cast<int>(i) * 4 * scale + column, py = y + row;
            if (px < 0 || py < 0 || px >= image.width || py >= image.height) continue;
            std::uint8_t* target = image.at(px, py);
            for (int channel = 0; channel < 3; ++channel) target[channel] = colour[static_cast<std::size_t>(channel)];
        }
    }
}

} // namespace vecset
