#include "ui/history/history_view.h"

#include "ui/history/drag_out.h"
#include "ui/history/history_delegate.h"
#include "ui/history/history_model.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDrag>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace vecset {
namespace {

/// A press that lasts this long may become a drag: the file is written meanwhile. A click is shorter and costs nothing.
constexpr int kHoldMilliseconds = 120;
constexpr std::size_t kMostDragged = 16;

} // namespace

HistoryView::HistoryView(HistoryModel* model, HistoryLibrary* library, QWidget* parent)
    : QListView(parent), m_model(model), m_drag(new DragOut(library, this)) {
    setModel(model);
    auto* delegate = new HistoryDelegate(this);
    setItemDelegate(delegate);
    setFlow(QListView::LeftToRight);
    setResizeMode(QListView::Adjust);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setRole(this, "plain");
    startDragging = [this](QMimeData* data, const QPixmap& picture) {
        auto* drag = new QDrag(this);
        drag->setMimeData(data);
        drag->setPixmap(picture);
        drag->setHotSpot({picture.width() / 2, picture.height() / 2});
        drag->exec(Qt::CopyAction);
    };
    m_prepareSoon.setSingleShot(true);
    m_prepareSoon.setInterval(kHoldMilliseconds);
    connect(&m_prepareSoon, &QTimer::timeout, this, [this] {
        if (const auto entry = m_model->entryAt(m_pressed)) m_drag->prepare(*entry);
    });
    connect(m_drag, &DragOut::prepared, this, &HistoryView::dragIfReady);
    connect(m_drag, &DragOut::failed, this, [this](const QString& cause) {
        const bool asked = !m_dragged.empty();
        m_dragged.clear();
        viewport()->unsetCursor();
        if (asked) Q_EMIT dragFailed(cause);
    });
    connect(&Theme::instance(), &Theme::changed, this, &HistoryView::applyLook);
    applyLook();
}

void HistoryView::applyLook() {
    horizontalScrollBar()->setSingleStep(HistoryDelegate::cardSize().width());
    scheduleDelayedItemsLayout();
    updateGeometry();
    viewport()->update();
}

QSize HistoryView::sizeHint() const {
    const auto card = HistoryDelegate::cardSize();
    return {card.width() * 6, card.height() + horizontalScrollBar()->sizeHint().height() + 2 * frameWidth()};
}

QSize HistoryView::minimumSizeHint() const {
    return {HistoryDelegate::cardSize().width(),
            HistoryDelegate::cardSize().height() + horizontalScrollBar()->sizeHint().height()};
}

void HistoryView::resizeEvent(QResizeEvent* event) {
    const bool tall = event->size().height() >= 2 * HistoryDelegate::cardSize().height();
    if (isWrapping() != tall) {
        setWrapping(tall);
        setHorizontalScrollBarPolicy(tall ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    }
    QListView::resizeEvent(event);
}

std::vector<HistoryEntry> HistoryView::selectedEntries() const {
    auto indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); });
    std::vector<HistoryEntry> entries;
    for (const auto& index : indexes) {
        if (const auto entry = m_model->entryAt(index)) entries.push_back(*entry);
    }
    return entries;
}

bool HistoryView::isOnStar(const QPoint& position) const {
    const auto index = indexAt(position);
    return index.isValid() && HistoryDelegate::starRect(visualRect(index)).contains(position);
}

void HistoryView::mousePressEvent(QMouseEvent* event) {
    m_pressed = indexAt(event->pos());
    m_starPressed = event->button() == Qt::LeftButton && isOnStar(event->pos());
    if (m_starPressed) return; // marks without changing the selection
    QListView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && m_pressed.isValid()) m_prepareSoon.start();
}

void HistoryView::mouseMoveEvent(QMouseEvent* event) {
    if (m_starPressed || !m_dragged.empty()) return;
    QListView::mouseMoveEvent(event);
}

void HistoryView::mouseReleaseEvent(QMouseEvent* event) {
    m_prepareSoon.stop();
    const auto index = indexAt(event->pos());
    const bool same = index.isValid() && index == m_pressed;
    const auto entry = m_model->entryAt(index);
    if (std::exchange(m_starPressed, false)) {
        if (same && isOnStar(event->pos())) Q_EMIT favouriteToggled(*entry);
        return;
    }
    QListView::mouseReleaseEvent(event);
    if (!m_dragged.empty()) return dragIfReady();
    if (same && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier) Q_EMIT opened(*entry);
}

void HistoryView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!isOnStar(event->pos())) return QListView::mouseDoubleClickEvent(event);
    mousePressEvent(event); // two quick clicks on a star are two clicks
}

void HistoryView::keyPressEvent(QKeyEvent* event) {
    if (state() == QAbstractItemView::EditingState) return QListView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto entry = m_model->entryAt(currentIndex())) Q_EMIT opened(*entry);
        return event->accept();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!selectedEntries().empty()) Q_EMIT deleteRequested();
        return event->accept();
    case Qt::Key_Asterisk:
        if (const auto entry = m_model->entryAt(currentIndex())) Q_EMIT favouriteToggled(*entry);
        return event->accept();
    default: QListView::keyPressEvent(event);
    }
}

void HistoryView::wheelEvent(QWheelEvent* event) {
    auto* bar = isWrapping() ? verticalScrollBar() : horizontalScrollBar();
    const auto pixels = event->pixelDelta(), angle = event->angleDelta();
    const int steps = !pixels.isNull() ? pixels.x() + pixels.y() : (angle.x() + angle.y()) * 96 / 120;
    bar->setValue(bar->value() - steps);
    event->accept();
}

void HistoryView::startDrag(Qt::DropActions) {
    m_prepareSoon.stop();
    m_dragged = selectedEntries();
    if (m_dragged.size() > kMostDragged) m_dragged.resize(kMostDragged);
    if (m_dragged.empty()) return;
    viewport()->setCursor(Qt::BusyCursor);
    for (const auto& entry : m_dragged) m_drag->prepare(entry);
    dragIfReady();
}

void HistoryView::dragIfReady() {
    if (m_dragged.empty() || !m_drag->isReady(m_dragged)) return;
    const auto entries = std::exchange(m_dragged, {});
    viewport()->unsetCursor();
    if (!QApplication::mouseButtons().testFlag(Qt::LeftButton)) {
        Q_EMIT draggedTooEarly();
        return;
    }
    const auto index = m_model->indexOf(entries.front().id);
    startDragging(m_drag->mimeData(entries), viewport()->grab(visualRect(index)));
}

} // namespace vecset
