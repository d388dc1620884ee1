#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QStyleOption;

/// The shapes that the style and the widgets are made of, painted from the tokens of the moment.
namespace vecset::draw {

enum class Arrow { Up, Down, Left, Right };

/// A chevron in the middle of `rect`. `extent`: half its longer side at font scale 1.
void chevron(QPainter& painter, const QRectF& rect, Arrow direction, const QColor& colour, double extent = 3.5);

/// Turns antialiasing on and leaves pen and brush changed. No outline with width 0.
void roundedBox(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& line,
                double width = 1);

/// Ground and outline of something that can be typed into or opened. Quiet: only under the pointer.
void field(QPainter& painter, const QRect& rect, const QStyleOption& option, bool invalid, bool quiet);

// Marks fill option.rect and show its state.
void checkBox(QPainter& painter, const QStyleOption& option);
void radioButton(QPainter& painter, const QStyleOption& option);
void menuCheck(QPainter& painter, const QStyleOption& option);
void branch(QPainter& painter, const QStyleOption& option); ///< of a tree

/// 0 (left end) .. 1 (right end): where a mark is at this moment that wanders through a progress bar without an end.
[[nodiscard]] double wanderingPhase();

} // namespace vecset::draw
