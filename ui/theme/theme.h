#pragma once

// How to look like Vecset Studio ============================== Start: Theme::instance().apply(ThemeChoice::System,
// 1.0) once after QApplication, and again whenever the person changes theme or font size. Everything on screen follows
// at once; nothing has to be restarted. Tests call it too.
//
// Standard widgets need nothing. QPushButton, QLineEdit, QComboBox, QSpinBox, QCheckBox, QSlider, lists, tabs, menus, …
// look right as they are. Write no setStyleSheet(), no setFont(), no colour constants. If something is missing, it is
// missing here: tell the owner of ui/theme.
//
// Roles say what a plain widget means; the sheet decides what that looks like: setRole(button, "primary").
//   QPushButton, QToolButton  "primary" the one main action of a panel or dialog (accent, one per screen)
//                             "quiet"   no ground until the pointer is over it: tool rows, icons in panels (tool
//                             buttons
//                                       look like this from the start)
//                             "danger"  deletes or throws something away
//   QLabel                    "title" head line · "section" small header above a group · "muted" hints, units, captions
//                             "small" caption in text colour · "mono" numbers, paths, logs
//                             "success" "warning" "danger" a state in words · "badge" a short fact in a pill
//   QFrame, QWidget           "panel" surface ground · "card" raised ground with an outline and round corners
//                             "canvas" the darkest ground · "line" (fixed height 1) a divider
//                             "drop" dashed outline; add the property dropActive=true while something hangs over it
//   QLineEdit                 property invalid=true: the outline turns red (then refreshStyle(edit))
//   QAbstractScrollArea       "plain" no frame and no ground: a scroll area that holds a panel's contents
//   QListView, QTreeView      "plain" no frame, surface ground
//
// Space comes from the tokens: const Tokens& t = Theme::instance().tokens(). Margins of a panel space3 (12), between
// controls of a group space2 (8), between groups space4 (16), between a label and its field space1 (4). Separate with
// space, not with frames. Sizes: never fix a width that holds text; German is a third longer. Heights: t.controlHeight.
//
// Own painting (paintEvent): read tokens() each time, never keep colours; connect to changed() and call update() or
// updateGeometry(). Grounds canvas < surface < raised < hover < pressed; on each of them text and muted are readable.
// accentText only on accent; success, warning, danger as text or marks on grounds; …Soft as grounds under text. Call
// paintFocusRing() when the widget has the keyboard. Two font sizes (fontBody, fontSmall), two weights: bodyFont(),
// smallFont(), strongFont().
//
// Icons: button->setIcon(themedIcon(QStringLiteral("export"))). The picture is drawn at paint time in the colour that
// suits the theme and the button's state (disabled; accent when a checkable button is on), at any scale.
// themedIcon(name, &Tokens::success) gives a fixed meaning. On a "primary" button use &Tokens::accentText. Names:
// resources/icons/*.svg; a test fails on a name that does not exist. Icon-only buttons need a tool tip and an
// accessible name.
//
// Tool tips may be long: plain text is wrapped for you. Wheels never change a combo box, spin box or slider that has
// not the keyboard, so panels scroll safely.

#include "ui/theme/tokens.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QRectF>
#include <QString>

class QPainter;
class QWidget;

namespace vecset {

/// System follows the desktop's choice, also while running where the desktop tells (freedesktop portal).
enum class ThemeChoice { System, Dark, Light };

/// Owns the look of the running program: tokens, application palette, style and style sheet. Exists once because
/// QApplication's look exists once. GUI thread only.
class Theme : public QObject {
    Q_OBJECT

public:
    static Theme& instance();

    /// @param fontScale 0.8 to 1.6, clamped. Emits changed() when anything is different from before.
    void apply(ThemeChoice choice, double fontScale);

    [[nodiscard]] const Tokens& tokens() const { return m_tokens; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] double fontScale() const { return m_fontScale; }

    [[nodiscard]] QFont bodyFont() const;
    [[nodiscard]] QFont smallFont() const;
    [[nodiscard]] QFont strongFont() const; ///< body size, the heavier weight
    [[nodiscard]] QFont monoFont() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Theme();
    void rebuild();
    void followSystem();

    Tokens m_tokens;
    ThemeChoice m_choice = ThemeChoice::Dark;
    double m_fontScale = 1.0;
    bool m_dark = true;
    bool m_applied = false;
    bool m_systemDark = false;
};

/// The icon resources/icons/<name>.svg in the colours of the theme, also after the theme has changed. An unknown name
/// gives a null icon and a warning in the log.
[[nodiscard]] QIcon themedIcon(const QString& name);
/// The same in one colour of the tokens, whatever the button's state (disabled excepted).
[[nodiscard]] QIcon themedIcon(const QString& name, QColor Tokens::*colour);
/// The program's mark in full colour, 16 to 512 pixels.
[[nodiscard]] QIcon applicationIcon();

/// Sets the property `role` (see the top of this file) and has the widget drawn anew.
void setRole(QWidget* widget, const char* role);
/// Has the sheet applied anew after a property it looks at has changed.
void refreshStyle(QWidget* widget);

/// The keyboard ring, drawn inside `rect`.
void paintFocusRing(QPainter& painter, const QRectF& rect, double radius);

} // namespace vecset
