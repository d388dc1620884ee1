#include "ui/theme/draw.h"

#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace vecset::draw {

namespace {

const Tokens& tokens() { return Theme::instance().tokens(); }

bool has(const QStyleOption& option, QStyle::StateFlag flag) { return (option.state & flag) != 0; }

} // namespace

void chevron(QPainter& painter, const QRectF& rect, Arrow direction, const QColor& colour, double extent) {
    const QPointF c = rect.center();
    const double scale = tokens().controlHeight / 28.0;
    extent *= scale;
    const double half = extent / 2;
    QPolygonF line;
    switch (direction) {
    case Arrow::Up: line = {c + QPointF(-extent, half), c + QPointF(0, -half), c + QPointF(extent, half)}; break;
    case Arrow::Down: line = {c + QPointF(-extent, -half), c + QPointF(0, half), c + QPointF(extent, -half)}; break;
    case Arrow::Left: line = {c + QPointF(half, -extent), c + QPointF(-half, 0), c + QPointF(half, extent)}; break;
    case Arrow::Right: line = {c + QPointF(-half, -extent), c + QPointF(half, 0), c + QPointF(-half, extent)}; break;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5 * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.restore();
}

void roundedBox(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& line,
                double width) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(width > 0 ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, radius, radius);
}

void field(QPainter& painter, const QRect& rect, const QStyleOption& option, bool invalid, bool quiet) {
    const auto& t = tokens();
    const bool enabled = has(option, QStyle::State_Enabled), over = has(option, QStyle::State_MouseOver);
    QColor fill = enabled ? t.raised : t.surface, line = t.border;
    if (quiet && enabled)
        fill = over ? t.hover : QColor(Qt::transparent), line = Qt::transparent;
    else if (enabled && over)
        line = mixColours(t.border, t.muted, 0.5);
    const bool focus = enabled && has(option, QStyle::State_HasFocus);
    if (focus) line = t.focus;
    if (invalid) line = t.danger;
    const double width = focus || invalid ? 1.5 : 1;
    const double inset = width / 2;
    painter.save();
    roundedBox(painter, QRectF(rect).adjusted(inset, inset, -inset, -inset), t.radius - inset, fill, line, width);
    painter.restore();
}

void checkBox(QPainter& painter, const QStyleOption& option) {
    const auto& t = tokens();
    const bool on = has(option, QStyle::State_On), some = has(option, QStyle::State_NoChange);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double side = box.width();
    QColor fill = t.raised, line = has(option, QStyle::State_MouseOver) ? t.muted : t.disabled, mark = t.accentText;
    if (on || some) fill = line = has(option, QStyle::State_MouseOver) ? t.accentHover : t.accent;
    if (!enabled) fill = on || some ? t.hover : t.surface, line = t.border, mark = t.disabled;
    roundedBox(painter, box, 4, fill, line);
    if (!on && !some) return;
    painter.setPen(QPen(mark, side * 0.125, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box, side](double x, double y) { return box.topLeft() + QPointF(x * side, y * side); };
    if (some)
        painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
    else
        painter.drawPolyline(QPolygonF{at(0.24, 0.53), at(0.43, 0.71), at(0.77, 0.31)});
}

void radioButton(QPainter& painter, const QStyleOption& option) {
    const auto& t = tokens();
    const bool on = has(option, QStyle::State_On), enabled = has(option, QStyle::State_Enabled);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor fill = t.raised, line = has(option, QStyle::State_MouseOver) ? t.muted : t.disabled, mark = t.accentText;
    if (on) fill = line = has(option, QStyle::State_MouseOver) ? t.accentHover : t.accent;
    if (!enabled) fill = on ? t.hover : t.surface, line = t.border, mark = t.disabled;
    roundedBox(painter, box, box.width() / 2, fill, line);
    if (!on) return;
    const double inset = box.width() * 0.31;
    roundedBox(painter, box.adjusted(inset, inset, -inset, -inset), box.width(), mark, mark, 0);
}

void menuCheck(QPainter& painter, const QStyleOption& option) {
    const auto& t = tokens();
    if (!has(option, QStyle::State_On)) return;
    const double side = std::min(option.rect.width(), option.rect.height());
    const QPointF corner = QRectF(option.rect).center() - QPointF(side / 2, side / 2);
    const auto at = [&corner, side](double x, double y) { return corner + QPointF(x * side, y * side); };
    painter.setPen(QPen(has(option, QStyle::State_Enabled) ? t.accent : t.disabled, 1.75, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{at(0.2, 0.53), at(0.42, 0.74), at(0.82, 0.28)});
}

void branch(QPainter& painter, const QStyleOption& option) {
    if (has(option, QStyle::State_Selected))
        painter.fillRect(option.rect, has(option, QStyle::State_Active) ? tokens().accentSoft : tokens().pressed);
    if (!has(option, QStyle::State_Children)) return;
    const auto direction = has(option, QStyle::State_Open) ? Arrow::Down : Arrow::Right;
    chevron(painter, option.rect, direction, has(option, QStyle::State_MouseOver) ? tokens().text : tokens().muted,
            3.5);
}

double wanderingPhase() {
    static const QElapsedTimer clock = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    constexpr double kPeriod = 1600; // milliseconds for one way there and back
    return 0.5 - 0.5 * std::cos(clock.elapsed() / kPeriod * 2 * M_PI);
}

} // namespace vecset::draw
