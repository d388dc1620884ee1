#pragma once

#include <QElapsedTimer>
#include <QFrame>
#include <QImage>
#include <QRect>

class QTimer;

namespace vecset {

class EmptyState;

/// The picture, large. "Picture" shows it as it was opened; "Matte" shows the object as the model will see it: cut out,
/// on a checkerboard, in the middle of a square that it fills up to the foreground ratio. Holding the mouse button (or
/// Space) shows the other of the two. Without a picture it is a drop area that says what to do.
class PictureView : public QFrame {
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);

    /// `box` is the object's box in pixels of `cutOut`; a null cutOut: there is none (yet).
    void setPictures(const QImage& original, const QImage& cutOut, const QRect& box);
    void setForegroundRatio(double ratio);
    void setMatteShown(bool shown);
    /// A quiet sign of life in the corner, shown when the state lasts; empty: not busy.
    void setBusy(const QString& what);
    void setDropActive(bool active);

    [[nodiscard]] bool isEmpty() const { return m_original.isNull(); }
    [[nodiscard]] bool isComparing() const { return m_held; }
    [[nodiscard]] bool showsMatte() const { return (m_matteShown != m_held) && !m_cutOut.isNull(); }
    [[nodiscard]] bool isBusyShown() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void openRequested();
    void comparingChanged(bool comparing);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void hold(bool held);
    [[nodiscard]] QRectF area() const;
    void paintMatte(QPainter& painter) const;
    void paintOriginal(QPainter& painter) const;
    void paintBusy(QPainter& painter) const;

    EmptyState* m_empty;
    QTimer* m_tick; ///< runs only while busy
    QElapsedTimer m_busySince;
    QImage m_original, m_cutOut;
    QRect m_box;
    QString m_busy;
    double m_ratio = 0.85;
    bool m_matteShown = true, m_held = false, m_dropActive = false;
};

} // namespace vecset
