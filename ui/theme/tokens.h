#pragma once

#include <QColor>

namespace vecset {

/// Every colour and measure of the studio's look, for one theme at one font scale. Colours come in pairs that are
/// readable together; tests/ui/theme computes the contrast of each pair (text 4.5:1, marks and focus 3:1).
struct Tokens {
    // Grounds, from far to near. Panels lie on `surface`, what can be pressed or typed into is `raised`.
    QColor canvas;  ///< the window behind everything, wells, the viewport's surround
    QColor surface; ///< panels, docks, menu bar, dialogs
    QColor raised;  ///< buttons, fields, cards, menus
    QColor hover;   ///< `raised` under the pointer, selected rows without focus
    QColor pressed; ///< `raised` while held down
    QColor border;  ///< hairlines and outlines; decoration only, never the sole sign of a control

    // Writing, readable on all grounds above.
    QColor text;
    QColor muted;    ///< labels, hints, units
    QColor disabled; ///< text and marks of controls that cannot be used now; still at least 3:1

    // The one accent: primary action, selection, progress, focus.
    QColor accent;
    QColor accentHover;
    QColor accentPressed;
    QColor accentText; ///< on the three accents
    QColor accentSoft; ///< ground of selected rows and segments; `text` is readable on it
    QColor focus;      ///< the ring around the control that has the keyboard

    // States, readable as text on canvas, surface and raised; the soft ones are grounds for `text`.
    QColor success, warning, danger;
    QColor successSoft, warningSoft, dangerSoft;
    QColor dangerText; ///< on `danger`, e.g. a pressed delete button

    // The picture area and the viewport.
    QColor checkerLight, checkerDark;         ///< squares behind transparent pictures
    QColor viewportTop, viewportBottom, grid; ///< gradient and lines of the 3D view
    QColor clay;                              ///< the default material of a mesh

    // Measures in device-independent pixels. Spaces stay, heights and fonts follow the font scale.
    int space1 = 4, space2 = 8, space3 = 12, space4 = 16;
    int radius = 6;
    int fontBody = 13, fontSmall = 11; ///< the only two text sizes
    int controlHeight = 28;            ///< buttons, fields, combo boxes
    int iconSize = 18;                 ///< beside body text and on tool buttons
};

/// The tokens of the dark or the light theme. @param fontScale 0.8 to 1.6, clamped.
[[nodiscard]] Tokens makeTokens(bool dark, double fontScale);

/// Contrast ratio of two opaque colours, 1 to 21. Source: WCAG 2.2, "relative luminance" and "contrast ratio".
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

/// `amount` (0..1) of `top` over `ground`, opaque.
[[nodiscard]] QColor mixColours(const QColor& ground, const QColor& top, double amount);

} // namespace vecset
