#include "ui/history/history_delegate.h"

#include "ui/history/history_model.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace vecset {
namespace {

constexpr int kPicture = 104; // side of the thumbnail on screen
constexpr int kGap = 4;       // around a card
constexpr int kPad = 6;       // inside a card

const Tokens& tokens() { return Theme::instance().tokens(); }

/// The view stretches items to its own height; cards keep theirs.
QRect cardRect(const QRect& item) {
    return QRect(item.topLeft(), HistoryDelegate::cardSize().boundedTo(item.size())).adjusted(kGap, kGap, -kGap, -kGap);
}
QRect pictureRect(const QRect& item) {
    const auto card = cardRect(item);
    return {card.left() + kPad, card.top() + kPad, card.width() - 2 * kPad, kPicture};
}
QRect titleRect(const QRect& item) {
    const auto picture = pictureRect(item);
    return {picture.left(), picture.bottom() + 1 + kGap, picture.width(),
            QFontMetrics(Theme::instance().bodyFont()).height()};
}

} // namespace

HistoryDelegate::HistoryDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize HistoryDelegate::cardSize() {
    const int texts =
        QFontMetrics(Theme::instance().bodyFont()).height() + QFontMetrics(Theme::instance().smallFont()).height();
    const int width =
        std::max(kPicture,
                 QFontMetrics(Theme::instance().smallFont()).horizontalAdvance(QStringLiteral("000,0 s · 000k faces")));
    return {width + 2 * (kGap + kPad), kPicture + texts + 2 * (kGap + kPad) + kGap};
}

QRect HistoryDelegate::starRect(const QRect& item) {
    const auto picture = pictureRect(item);
    const int side = tokens().iconSize + 6;
    return {picture.right() + 1 - side, picture.top(), side, side};
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return cardSize(); }

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const auto card = QRectF(cardRect(option.rect)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setPen(QPen(selected ? t.accent : hovered ? t.border : t.raised, selected ? 1.5 : 1.0));
    painter->setBrush(selected ? t.accentSoft : hovered ? t.hover : t.raised);
    painter->drawRoundedRect(card, t.radius, t.radius);
    paintPicture(*painter, pictureRect(option.rect), index);
    paintTexts(*painter, option.rect, index, selected);
    const bool favourite = index.data(HistoryModel::FavouriteRole).toBool();
    if (favourite || hovered) {
        const auto star = starRect(option.rect).adjusted(3, 3, -3, -3);
        const auto icon = favourite ? themedIcon(QStringLiteral("star-filled"), &Tokens::warning)
                                    : themedIcon(QStringLiteral("star"), &Tokens::muted);
        icon.paint(painter, star);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(*painter, card.adjusted(-2, -2, 2, 2), t.radius + 2);
    painter->restore();
}

void HistoryDelegate::paintPicture(QPainter& painter, const QRect& frame, const QModelIndex& index) const {
    const auto& t = tokens();
    QPainterPath outline;
    outline.addRoundedRect(frame, t.radius - 2, t.radius - 2);
    QLinearGradient ground(frame.topLeft(), frame.bottomLeft());
    ground.setColorAt(0, t.viewportTop);
    ground.setColorAt(1, t.viewportBottom);
    painter.fillPath(outline, ground);
    const auto image = index.data(HistoryModel::ThumbnailRole).value<QImage>();
    if (image.isNull()) {
        const QRect mark(frame.center() - QPoint(12, 12), QSize(24, 24));
        themedIcon(QStringLiteral("image"), &Tokens::muted).paint(&painter, mark);
        return;
    }
    const auto size = image.size().scaled(frame.size(), Qt::KeepAspectRatio);
    const QRect place(frame.center() - QPoint(size.width() - 1, size.height() - 1) / 2, size);
    painter.save();
    painter.setClipPath(outline);
    painter.drawImage(place, image);
    painter.restore();
}

void HistoryDelegate::paintTexts(QPainter& painter, const QRect& item, const QModelIndex& index, bool selected) const {
    const auto& theme = Theme::instance();
    const auto title = titleRect(item);
    const QFontMetrics body(theme.bodyFont()), small(theme.smallFont());
    painter.setFont(theme.bodyFont());
    painter.setPen(tokens().text);
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     body.elidedText(index.data().toString(), Qt::ElideMiddle, title.width()));
    painter.setFont(theme.smallFont());
    painter.setPen(selected ? tokens().text : tokens().muted);
    const QRect facts(title.left(), title.bottom() + 1, title.width(), small.height());
    painter.drawText(facts, Qt::AlignLeft | Qt::AlignVCenter,
                     small.elidedText(index.data(HistoryModel::FactsRole).toString(), Qt::ElideRight, facts.width()));
}

void HistoryDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const {
    const auto title = titleRect(option.rect);
    const int height = std::max(editor->minimumSizeHint().height(), title.height() + 6);
    editor->setGeometry(title.left() - 4, title.bottom() - height + 4, title.width() + 8, height);
}

} // namespace vecset
