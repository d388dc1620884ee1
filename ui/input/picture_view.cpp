#include "ui/input/picture_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace vecset {
namespace {

constexpr int kSquare = 8;        ///< checkerboard
constexpr int kQuietTime = 250;   ///< milliseconds before being busy is worth showing
constexpr int kTickTime = 40;     ///< of the spinner
constexpr int kTurnTime = 1200;   ///< one turn of it
constexpr int kMostHeight = 320;

QRectF fitted(const QSizeF& size, const QRectF& area) {
    const QSizeF scaled = size.scaled(area.size(), Qt::KeepAspectRatio);
    return {area.center().x() - scaled.width() / 2, area.center().y() - scaled.height() / 2, scaled.width(),
            scaled.height()};
}

void paintChecker(QPainter& painter, const QRectF& rect) {
    const Tokens& tokens = Theme::instance().tokens();
    // In the dark theme a little lighter than elsewhere: dark objects must stand out from it.
    const double lift = Theme::instance().isDark() ? 0.22 : 0.0;
    const QColor dark = mixColours(tokens.checkerDark, tokens.text, lift);
    painter.fillRect(rect, mixColours(tokens.checkerLight, tokens.text, lift));
    for (int y = 0; y * kSquare < rect.height(); ++y) {
        for (int x = y % 2; x * kSquare < rect.width(); x += 2) {
            const QRectF square(rect.left() + x * kSquare, rect.top() + y * kSquare, kSquare, kSquare);
            painter.fillRect(square & rect, dark);
        }
    }
}

} // namespace

PictureView::PictureView(QWidget* parent)
    : QFrame(parent), m_empty(new EmptyState(this)), m_tick(new QTimer(this)) {
    setFocusPolicy(Qt::StrongFocus);
    m_empty->setIcon(QStringLiteral("image"));
    connect(m_empty, &EmptyState::buttonClicked, this, &PictureView::openRequested);
    m_tick->setInterval(kTickTime);
    connect(m_tick, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslateUi();
}

QSize PictureView::sizeHint() const { return {264, 264}; }
QSize PictureView::minimumSizeHint() const { return {160, 180}; }

/// Empty it is lower, so that the samples under it are in sight.
int PictureView::heightForWidth(int width) const {
    return std::clamp(isEmpty() ? width * 3 / 4 : width, minimumSizeHint().height(), kMostHeight);
}

void PictureView::setPictures(const QImage& original, const QImage& cutOut, const QRect& box) {
    const bool wasEmpty = isEmpty();
    m_original = original;
    m_cutOut = cutOut;
    m_box = box;
    if (wasEmpty != isEmpty()) {
        retranslateUi();
        updateGeometry();
    }
    m_empty->setVisible(isEmpty());
    update();
}

void PictureView::setForegroundRatio(double ratio) {
    m_ratio = ratio;
    update();
}

void PictureView::setMatteShown(bool shown) {
    m_matteShown = shown;
    update();
}

void PictureView::setBusy(const QString& what) {
    if (what == m_busy) return;
    if (m_busy.isEmpty()) m_busySince.start();
    m_busy = what;
    if (m_busy.isEmpty()) {
        m_tick->stop();
    } else {
        m_tick->start();
    }
    update();
}

bool PictureView::isBusyShown() const { return !m_busy.isEmpty() && m_busySince.elapsed() >= kQuietTime; }

void PictureView::setDropActive(bool active) {
    m_dropActive = active;
    update();
}

void PictureView::hold(bool held) {
    if (held == m_held || (held && m_cutOut.isNull())) return;
    m_held = held;
    update();
    Q_EMIT comparingChanged(held);
}

QRectF PictureView::area() const { return QRectF(rect()).adjusted(1, 1, -1, -1); }

void PictureView::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath outline;
    outline.addRoundedRect(area(), tokens.radius, tokens.radius);
    painter.fillPath(outline, m_dropActive ? mixColours(tokens.canvas, tokens.accent, 0.12) : tokens.canvas);
    if (!isEmpty()) {
        painter.save();
        painter.setClipPath(outline);
        if (showsMatte()) {
            paintMatte(painter);
        } else {
            paintOriginal(painter);
        }
        painter.restore();
    }
    QPen pen(m_dropActive ? tokens.accent : tokens.border, m_dropActive ? 2.0 : 1.0);
    if (isEmpty() && !m_dropActive) {
        pen = QPen(mixColours(tokens.canvas, tokens.muted, 0.6), 1.2);
        pen.setDashPattern({4, 4});
    }
    painter.setPen(pen);
    painter.drawPath(outline);
    if (isBusyShown()) paintBusy(painter);
    if (hasFocus() && !isEmpty()) paintFocusRing(painter, area(), tokens.radius);
}

void PictureView::paintMatte(QPainter& painter) const {
    const QRectF square = fitted({1, 1}, area());
    paintChecker(painter, square);
    if (m_box.isEmpty()) return;
    const double side = square.width() * m_ratio;
    const QRectF target =
        fitted(m_box.size(), QRectF(square.center().x() - side / 2, square.center().y() - side / 2, side, side));
    painter.drawImage(target, m_cutOut, m_box);
}

void PictureView::paintOriginal(QPainter& painter) const {
    const QRectF target = fitted(m_original.size(), area());
    if (m_original.hasAlphaChannel()) paintChecker(painter, target);
    painter.drawImage(target, m_original);
}

void PictureView::paintBusy(QPainter& painter) const {
    const Tokens& tokens = Theme::instance().tokens();
    painter.setFont(Theme::instance().smallFont());
    const QFontMetricsF metrics(painter.font());
    const double height = metrics.height() + 2 * tokens.space1;
    const double room = area().width() - 2 * tokens.space2 - height - tokens.space2;
    const QString text = metrics.elidedText(m_busy, Qt::ElideRight, room);
    const QRectF chip(area().left() + tokens.space2, area().bottom() - tokens.space2 - height,
                      metrics.horizontalAdvance(text) + height + tokens.space2, height);
    painter.setPen(QPen(tokens.border, 1));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(chip, height / 2, height / 2);
    const QRectF ring(chip.left() + 6, chip.top() + 6, height - 12, height - 12);
    const int angle = static_cast<int>(m_busySince.elapsed() % kTurnTime * 360 / kTurnTime);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.accent, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, -angle * 16, 270 * 16);
    painter.setPen(tokens.text);
    painter.drawText(chip.adjusted(height - 2, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

void PictureView::resizeEvent(QResizeEvent*) {
    const int margin = Theme::instance().tokens().space2;
    m_empty->setGeometry(rect().adjusted(margin, margin, -margin, -margin));
}

void PictureView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) hold(true);
}

void PictureView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) hold(false);
}

void PictureView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    hold(false);
    Q_EMIT openRequested();
}

void PictureView::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || isEmpty()) return QFrame::keyPressEvent(event);
    if (!event->isAutoRepeat()) hold(true);
}

void PictureView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space) return QFrame::keyReleaseEvent(event);
    if (!event->isAutoRepeat()) hold(false);
}

void PictureView::focusOutEvent(QFocusEvent* event) {
    hold(false);
    QFrame::focusOutEvent(event);
}

void PictureView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QFrame::changeEvent(event);
}

void PictureView::retranslateUi() {
    m_empty->setTexts(tr("Drop a picture here"), tr("One object, seen whole. Or paste one, or pick a sample below."));
    m_empty->setButton(tr("Open picture…"), tr("Choose one or several picture files (PNG, JPEG, WebP, TIFF, BMP)."));
    setAccessibleName(tr("Picture"));
    setAccessibleDescription(tr("The picture that the mesh is made from."));
    setToolTip(isEmpty() ? QString()
                         : tr("Hold the mouse button or the space bar to switch between the picture and the matte. "
                              "Double-click to open another picture."));
}

} // namespace vecset
