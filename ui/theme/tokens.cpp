#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace vecset {

namespace {

Tokens darkTokens() {
    Tokens t;
    t.canvas = QColor(0x101215), t.surface = QColor(0x16191d), t.raised = QColor(0x1f2328);
    t.hover = QColor(0x282d34), t.pressed = QColor(0x31373f), t.border = QColor(0x2c3138);
    t.text = QColor(0xe7eaee), t.muted = QColor(0xa0a9b4), t.disabled = QColor(0x707984);
    t.accent = QColor(0x3fc9b5), t.accentHover = QColor(0x5bd8c6), t.accentPressed = QColor(0x2fb09d);
    t.accentText = QColor(0x04211c), t.accentSoft = QColor(0x17403c), t.focus = QColor(0x5bd8c6);
    t.success = QColor(0x6fd58f), t.warning = QColor(0xf0b54a), t.danger = QColor(0xff8379);
    t.successSoft = QColor(0x17301f), t.warningSoft = QColor(0x352a14), t.dangerSoft = QColor(0x3b1f1d);
    t.dangerText = QColor(0x2a0a07);
    t.checkerLight = QColor(0x2b3037), t.checkerDark = QColor(0x20242a);
    t.viewportTop = QColor(0x22272e), t.viewportBottom = QColor(0x121417), t.grid = QColor(0x3a414a);
    t.clay = QColor(0xc9b8a6);
    return t;
}

Tokens lightTokens() {
    Tokens t;
    t.canvas = QColor(0xe9ecef), t.surface = QColor(0xf6f7f9), t.raised = QColor(0xffffff);
    t.hover = QColor(0xebeef1), t.pressed = QColor(0xdfe3e8), t.border = QColor(0xd3d8de);
    t.text = QColor(0x15181c), t.muted = QColor(0x565f6a), t.disabled = QColor(0x848c96);
    t.accent = QColor(0x0a756a), t.accentHover = QColor(0x08665c), t.accentPressed = QColor(0x07564e);
    t.accentText = QColor(0xffffff), t.accentSoft = QColor(0xcdebe6), t.focus = QColor(0x0a8a7d);
    t.success = QColor(0x146c36), t.warning = QColor(0x825300), t.danger = QColor(0xb3261c);
    t.successSoft = QColor(0xdcf2e2), t.warningSoft = QColor(0xfaecd0), t.dangerSoft = QColor(0xfbe2df);
    t.dangerText = QColor(0xffffff);
    t.checkerLight = QColor(0xffffff), t.checkerDark = QColor(0xe3e6ea);
    t.viewportTop = QColor(0xf7f8fa), t.viewportBottom = QColor(0xd5dae0), t.grid = QColor(0xb3bac3);
    t.clay = QColor(0xd0bfae);
    return t;
}

/// Source: WCAG 2.2, "relative luminance".
double luminance(const QColor& colour) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

Tokens makeTokens(bool dark, double fontScale) {
    const double scale = std::clamp(std::isfinite(fontScale) ? fontScale : 1.0, 0.8, 1.6);
    Tokens t = dark ? darkTokens() : lightTokens();
    const auto scaled = [scale](int pixels) { return static_cast<int>(std::lround(pixels * scale)); };
    t.fontBody = scaled(t.fontBody), t.fontSmall = scaled(t.fontSmall);
    t.controlHeight = 2 * scaled(t.controlHeight / 2); // even, so that round marks sit on whole pixels
    t.iconSize = 2 * scaled(t.iconSize / 2);
    return t;
}

double contrastRatio(const QColor& a, const QColor& b) {
    const double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QColor mixColours(const QColor& ground, const QColor& top, double amount) {
    const auto mix = [amount](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * amount)); };
    return QColor(mix(ground.red(), top.red()), mix(ground.green(), top.green()), mix(ground.blue(), top.blue()));
}

} // namespace vecset
