#include "viewer/still_canvas.h"

#include "viewer/still_picture.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace vecset {
namespace {

constexpr int kMargin = 12;

} // namespace

StillCanvas::StillCanvas(QString reason, QWidget* parent) : QWidget(parent), m_reason(std::move(reason)) {
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(64, 64);
    setAttribute(Qt::WA_OpaquePaintEvent);
    retranslateUi();
}

void StillCanvas::retranslateUi() {
    setAccessibleName(tr("Still pictures of the mesh"));
    setAccessibleDescription(explanation());
    update();
}

QString StillCanvas::explanation() const {
    return tr("Still pictures instead of a live 3D view. %1 Generating, comparing and exporting work as usual; drag to "
              "turn the "
              "mesh. To get the live view, install or update the graphics driver.")
        .arg(m_reason);
}

void StillCanvas::setPicture(const QImage& picture) {
    m_picture = picture;
    update();
}

void StillCanvas::setStyle(const ViewStyle& style) {
    m_style = style;
    update();
}

void StillCanvas::setLabels(const ViewLabels& labels) {
    m_labels = labels;
    update();
}

void StillCanvas::setClip(double fromX, double toX) {
    m_clipFrom = fromX;
    m_clipTo = toX;
    const int from = qRound(fromX * width()), to = qRound(toX * width());
    if (fromX <= 0.0 && toX >= 1.0) {
        clearMask();
    } else {
        setMask(to > from ? QRegion(from, 0, to - from, height()) : QRegion(-1, -1, 1, 1));
    }
}

bool StillCanvas::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress: setFocus(Qt::MouseFocusReason); [[fallthrough]];
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::KeyPress:
        event->setAccepted(false);
        Q_EMIT inputReceived(event);
        if (event->isAccepted()) return true;
        break;
    default: break;
    }
    return QWidget::event(event);
}

void StillCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_picture.isNull()) {
        painter.drawImage(rect(), backgroundPicture(m_style, size()));
    } else {
        painter.drawImage(rect(), m_picture);
    }
    const QRect inner = rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const int flags = Qt::AlignLeft | Qt::TextWordWrap;
    const int height = painter.boundingRect(inner.adjusted(kMargin, 0, -kMargin, 0), flags, explanation()).height();
    const QRect plate(inner.left(), inner.bottom() - height - 2 * kMargin, inner.width(), height + 2 * kMargin);
    QColor plateColour = m_style.backgroundTop;
    plateColour.setAlpha(225);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plateColour);
    painter.drawRoundedRect(plate, 6, 6);
    painter.setPen(m_style.labelColour);
    painter.drawText(plate.adjusted(kMargin, kMargin, -kMargin, -kMargin), flags, explanation());
    if (!m_labels.topLeft.isEmpty()) painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, m_labels.topLeft);
}

void StillCanvas::resizeEvent(QResizeEvent*) {
    setClip(m_clipFrom, m_clipTo);
    Q_EMIT resized();
}

void StillCanvas::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace vecset
