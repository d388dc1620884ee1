#include "ui/compare/split_stage.h"

#include "ui/compare/split_handle.h"

#include <QAbstractScrollArea>

#include <algorithm>

namespace vecset {
namespace {

/// A scroll area without bars: a window that shows a part of its child.
class ClipArea : public QAbstractScrollArea {
public:
    explicit ClipArea(QWidget* parent) : QAbstractScrollArea(parent) {
        // The views make their parents native, up to here: the rest of the window stays as it is.
        setAttribute(Qt::WA_DontCreateNativeAncestors);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
    }
    /// The viewport is a plain widget: the base class would paint it, and send wheel and drops to bars that are not
    /// there.
    bool viewportEvent(QEvent*) override { return false; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 0}; }
};

} // namespace

SplitStage::SplitStage(QWidget* parent)
    : QWidget(parent), m_clipA(new ClipArea(this)), m_clipB(new ClipArea(this)), m_handle(new SplitHandle(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(m_handle, &SplitHandle::dragged, this, [this](int x) {
        setFraction(double(x - SplitHandle::kWidth / 2) / std::max(1, width() - SplitHandle::kWidth));
    });
    connect(m_handle, &SplitHandle::nudged, this, [this](double by) { setFraction(m_fraction + by); });
    connect(m_handle, &SplitHandle::centred, this, [this] { setFraction(0.5); });
}

QWidget* SplitStage::parentA() const { return m_clipA->viewport(); }
QWidget* SplitStage::parentB() const { return m_clipB->viewport(); }
QWidget* SplitStage::handle() const { return m_handle; }

void SplitStage::setViews(QWidget* a, QWidget* b) {
    m_viewA = a;
    m_viewB = b;
    place();
}

void SplitStage::setWiping(bool on) {
    if (m_wiping == on) return;
    m_wiping = on;
    m_handle->setMovable(on);
    place();
}

void SplitStage::setFraction(double fraction) {
    fraction = std::clamp(fraction, 0.0, 1.0);
    if (fraction == m_fraction) return;
    m_fraction = fraction;
    place();
    Q_EMIT fractionChanged(fraction);
}

void SplitStage::resizeEvent(QResizeEvent*) { place(); }

void SplitStage::place() {
    if (m_viewA == nullptr || m_viewB == nullptr) return;
    const int room = std::max(2, width() - SplitHandle::kWidth);
    const int left = m_wiping ? std::clamp(int(m_fraction * room + 0.5), 0, room) : room / 2;
    const int right = left + SplitHandle::kWidth;
    m_clipA->setGeometry(0, 0, left, height());
    m_handle->setGeometry(left, 0, SplitHandle::kWidth, height());
    m_clipB->setGeometry(right, 0, width() - right, height());
    // A clip without width would have its window unmapped or refused by the window system.
    m_clipA->setVisible(left > 0);
    m_clipB->setVisible(right < width());
    if (m_wiping) {
        m_viewA->setGeometry(0, 0, width(), height());
        m_viewB->setGeometry(-right, 0, width(), height());
    } else {
        m_viewA->setGeometry(0, 0, left, height());
        m_viewB->setGeometry(0, 0, width() - right, height());
    }
}

} // namespace vecset
