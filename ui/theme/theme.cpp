#include "ui/theme/theme.h"

#include "ui/theme/studio_style.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/system_scheme.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QPalette>
#include <QScrollBar>
#include <QStyle>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace vecset {

namespace {

QPalette paletteOf(const Tokens& t) {
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor& colour, const QColor& disabled) {
        p.setColor(QPalette::All, role, colour);
        p.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, t.surface, t.surface), set(QPalette::WindowText, t.text, t.disabled);
    set(QPalette::Base, t.raised, t.surface), set(QPalette::AlternateBase, t.surface, t.surface);
    set(QPalette::Text, t.text, t.disabled), set(QPalette::PlaceholderText, t.muted, t.disabled);
    set(QPalette::Button, t.raised, t.surface), set(QPalette::ButtonText, t.text, t.disabled);
    set(QPalette::BrightText, t.danger, t.disabled);
    set(QPalette::Highlight, t.accentSoft, t.hover), set(QPalette::HighlightedText, t.text, t.disabled);
    set(QPalette::Link, t.accent, t.disabled), set(QPalette::LinkVisited, t.accent, t.disabled);
    set(QPalette::ToolTipBase, t.raised, t.raised), set(QPalette::ToolTipText, t.text, t.text);
    set(QPalette::Light, t.hover, t.hover), set(QPalette::Midlight, t.raised, t.raised);
    set(QPalette::Mid, t.border, t.border), set(QPalette::Dark, t.canvas, t.canvas);
    set(QPalette::Shadow, t.canvas, t.canvas);
    return p;
}

/// The first choices that are installed, then the system's own interface font for everything they lack.
QFont interfaceFont(int pixels, QFont::Weight weight) {
    static const QStringList families = [] {
        QStringList found;
        const auto installed = QFontDatabase::families();
        for (const auto& name : {QStringLiteral("Inter"), QStringLiteral("Noto Sans")}) {
            if (installed.contains(name)) found << name;
        }
        return found << QFontDatabase::systemFont(QFontDatabase::GeneralFont).families();
    }();
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// Wheels scroll the panel; they must not change a value that the person did not choose to change.
bool wheelWouldSurprise(const QWidget* widget) {
    const bool takesWheel =
        qobject_cast<const QComboBox*>(widget) != nullptr || qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
        (qobject_cast<const QAbstractSlider*>(widget) != nullptr && qobject_cast<const QScrollBar*>(widget) == nullptr);
    return takesWheel && !widget->hasFocus();
}

/// Plain tips are not wrapped by Qt and would run across the whole screen.
QString wrappedTip(const QString& tip, int width) {
    const auto text = tip.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br/>"));
    return QStringLiteral("<table width='%1'><tr><td>%2</td></tr></table>").arg(QString::number(width), text);
}

} // namespace

Theme& Theme::instance() {
    static Theme theme;
    return theme;
}

Theme::Theme() : m_tokens(makeTokens(true, 1.0)) {}

void Theme::apply(ThemeChoice choice, double fontScale) {
    if (!m_applied) followSystem();
    const double scale = std::clamp(fontScale, 0.8, 1.6);
    const bool dark = choice == ThemeChoice::System ? m_systemDark : choice == ThemeChoice::Dark;
    m_choice = choice;
    if (m_applied && dark == m_dark && qFuzzyCompare(scale, m_fontScale)) return;
    m_dark = dark;
    m_fontScale = scale;
    rebuild();
}

void Theme::rebuild() {
    m_tokens = makeTokens(m_dark, m_fontScale);
    if (!m_applied) {
        QApplication::setStyle(new StudioStyle); // the application owns it
        qApp->installEventFilter(this);
        m_applied = true;
    }
    QApplication::setFont(bodyFont());
    QApplication::setPalette(paletteOf(m_tokens));
    QToolTip::setFont(bodyFont());
    QToolTip::setPalette(paletteOf(m_tokens));
    qApp->setStyleSheet(writeStyleSheet(m_tokens));
    Q_EMIT changed();
}

void Theme::followSystem() {
    auto* scheme = new SystemScheme(this);
    m_systemDark = scheme->isDark();
    connect(scheme, &SystemScheme::changed, this, [this](bool dark) {
        m_systemDark = dark;
        if (m_choice == ThemeChoice::System) apply(m_choice, m_fontScale);
    });
}

QFont Theme::bodyFont() const { return interfaceFont(m_tokens.fontBody, QFont::Normal); }

QFont Theme::smallFont() const { return interfaceFont(m_tokens.fontSmall, QFont::Normal); }

QFont Theme::strongFont() const { return interfaceFont(m_tokens.fontBody, QFont::DemiBold); }

QFont Theme::monoFont() const {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(m_tokens.fontSmall);
    return font;
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Wheel) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget == nullptr || !wheelWouldSurprise(widget)) return false;
        event->ignore(); // so that Qt offers it to the parent
        return true;
    }
    if (event->type() != QEvent::ToolTip) return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr || widget->toolTip().isEmpty() || Qt::mightBeRichText(widget->toolTip())) return false;
    const int most = 26 * m_tokens.fontBody;
    if (widget->fontMetrics().horizontalAdvance(widget->toolTip()) <= most) return false;
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), wrappedTip(widget->toolTip(), most), widget);
    return true;
}

void setRole(QWidget* widget, const char* role) {
    widget->setProperty("role", QString::fromLatin1(role));
    // A plain QWidget paints no ground of its own unless it is told to.
    for (const auto* ground : {"panel", "card", "canvas", "line", "drop"}) {
        if (qstrcmp(role, ground) == 0) widget->setAttribute(Qt::WA_StyledBackground);
    }
    refreshStyle(widget);
}

void refreshStyle(QWidget* widget) {
    // Before its first polish a widget gets the new property anyway; polishing here would be wasted work.
    if (widget->testAttribute(Qt::WA_WState_Polished)) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
        widget->updateGeometry();
    }
    widget->update();
}

void paintFocusRing(QPainter& painter, const QRectF& rect, double radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::instance().tokens().focus, 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    painter.restore();
}

} // namespace vecset
