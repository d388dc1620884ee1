#pragma once

#include "core/image/image_processor.h"

#include <QImage>
#include <QMimeData>
#include <QToolButton>
#include <QWidget>

#include <array>

namespace vecset {

/// One side of the object in the bar: thumbnail, name, drop target.
class ViewTile : public QToolButton {
    Q_OBJECT

public:
    using QToolButton::QToolButton;

Q_SIGNALS:
    void dropped(const QMimeData* data);
    void clearRequested();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
};

/// The four sides that a multi-view model can take; the chosen one is shown large above.
class ViewSlotsBar : public QWidget {
    Q_OBJECT

public:
    explicit ViewSlotsBar(QWidget* parent = nullptr);

    void setCurrent(ViewSide side);
    void setThumbnail(ViewSide side, const QImage& image); ///< null: empty slot
    [[nodiscard]] ViewTile* tile(ViewSide side) const { return m_tiles[static_cast<std::size_t>(side)]; }
    [[nodiscard]] QSize minimumSizeHint() const override; ///< the tiles' height: the style sheet lowers their minimum
    [[nodiscard]] static QString sideName(ViewSide side);

Q_SIGNALS:
    void picked(vecset::ViewSide side);
    void dropped(vecset::ViewSide side, const QMimeData* data);
    void clearRequested(vecset::ViewSide side);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    std::array<ViewTile*, 4> m_tiles{};
};

} // namespace vecset
