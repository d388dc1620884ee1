#pragma once

#include <QStyledItemDelegate>

namespace vecset {

/// Draws one result as a card: thumbnail, title, seconds and faces, a star when it is a favourite. Edits the title in
/// place.
class HistoryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit HistoryDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    /// The card's size at the theme's font scale, with the space around it.
    [[nodiscard]] static QSize cardSize();
    /// Where a click marks the favourite.
    [[nodiscard]] static QRect starRect(const QRect& item);

private:
    void paintPicture(QPainter& painter, const QRect& frame, const QModelIndex& index) const;
    void paintTexts(QPainter& painter, const QRect& item, const QModelIndex& index, bool selected) const;
};

} // namespace vecset
