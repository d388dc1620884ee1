#pragma once

#include "ui/history/history_entry.h"

#include <QListView>
#include <QTimer>

#include <functional>
#include <vector>

namespace vecset {

class DragOut;
class HistoryLibrary;
class HistoryModel;

/// The cards side by side; in a tall panel they wrap into rows. Click opens, Ctrl and Shift select more, the star
/// marks, Enter opens, F2 renames, Delete deletes, the wheel scrolls sideways, dragging carries GLB files out.
class HistoryView : public QListView {
    Q_OBJECT
public:
    HistoryView(HistoryModel* model, HistoryLibrary* library, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<HistoryEntry> selectedEntries() const; ///< newest first, as in the strip
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Carries out a drag; tests replace it, because a real one waits for a mouse.
    std::function<void(QMimeData*, const QPixmap&)> startDragging;

Q_SIGNALS:
    void opened(const vecset::HistoryEntry& entry);
    void favouriteToggled(const vecset::HistoryEntry& entry);
    void deleteRequested();
    void dragFailed(const QString& cause);
    void draggedTooEarly(); ///< the button was released before the file was written; it is there now

protected:
    void startDrag(Qt::DropActions actions) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] bool isOnStar(const QPoint& position) const;
    void applyLook();
    void dragIfReady();

    HistoryModel* m_model;
    DragOut* m_drag;
    QTimer m_prepareSoon;
    std::vector<HistoryEntry> m_dragged; ///< waits for its files
    QPersistentModelIndex m_pressed;
    bool m_starPressed = false;
};

} // namespace vecset
