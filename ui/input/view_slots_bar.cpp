#include "ui/input/view_slots_bar.h"

#include "ui/input/dropped_data.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

namespace vecset {
namespace {

constexpr int kThumbnail = 40;

} // namespace

void ViewTile::dragEnterEvent(QDragEnterEvent* event) {
    if (mayHoldPicture(*event->mimeData())) event->acceptProposedAction();
}

void ViewTile::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    Q_EMIT dropped(event->mimeData());
}

void ViewTile::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Delete && event->key() != Qt::Key_Backspace) return QToolButton::keyPressEvent(event);
    Q_EMIT clearRequested();
}

void ViewTile::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(QStringLiteral("trash")), tr("Remove this view"), this, &ViewTile::clearRequested);
    menu->popup(event->globalPos());
}

ViewSlotsBar::ViewSlotsBar(QWidget* parent) : QWidget(parent) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::instance().tokens().space1);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        auto* tile = new ViewTile(this);
        const auto side = static_cast<ViewSide>(i);
        tile->setAcceptDrops(true);
        tile->setCheckable(true);
        tile->setAutoExclusive(true);
        tile->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        tile->setIconSize({kThumbnail, kThumbnail});
        tile->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(tile, &QToolButton::clicked, this, [this, side] { Q_EMIT picked(side); });
        connect(tile, &ViewTile::dropped, this, [this, side](const QMimeData* data) { Q_EMIT dropped(side, data); });
        connect(tile, &ViewTile::clearRequested, this, [this, side] { Q_EMIT clearRequested(side); });
        layout->addWidget(tile, 1);
        m_tiles[i] = tile;
        setThumbnail(side, {});
    }
    setCurrent(ViewSide::Front);
    retranslateUi();
}

void ViewSlotsBar::setCurrent(ViewSide side) { tile(side)->setChecked(true); }

void ViewSlotsBar::setThumbnail(ViewSide side, const QImage& image) {
    tile(side)->setIcon(image.isNull()
                            ? themedIcon(QStringLiteral("image"), &Tokens::muted)
                            : QIcon(QPixmap::fromImage(image.scaled(2 * kThumbnail, 2 * kThumbnail, Qt::KeepAspectRatio,
                                                                    Qt::SmoothTransformation))));
}

QSize ViewSlotsBar::minimumSizeHint() const {
    return {QWidget::minimumSizeHint().width(), m_tiles.front()->sizeHint().height()};
}

QString ViewSlotsBar::sideName(ViewSide side) {
    switch (side) {
    case ViewSide::Front: return tr("Front");
    case ViewSide::Left: return tr("Left");
    case ViewSide::Back: return tr("Back");
    case ViewSide::Right: break;
    }
    return tr("Right");
}

void ViewSlotsBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

void ViewSlotsBar::retranslateUi() {
    const std::array tips{tr("The object from the front. Drop its picture here; Delete removes it."),
                          tr("The object's left side, as seen from there. Optional; more views give a truer shape."),
                          tr("The object from behind. Optional; more views give a truer shape."),
                          tr("The object's right side, as seen from there. Optional; more views give a truer shape.")};
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setText(sideName(static_cast<ViewSide>(i)));
        m_tiles[i]->setToolTip(tips.at(i));
        m_tiles[i]->setAccessibleName(sideName(static_cast<ViewSide>(i)));
    }
}

} // namespace vecset
