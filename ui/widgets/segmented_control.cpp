#include "ui/widgets/segmented_control.h"

#include "ui/theme/theme.h"
#include "ui/widgets/segment_button.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace vecset {

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this)) {
    m_layout->setContentsMargins(2, 2, 2, 2);
    m_layout->setSpacing(1);
    m_group->setExclusive(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // Before the theme has changed the heights are the old ones.
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        for (auto* segment : m_segments) segment->updateGeometry();
        update();
    });
}

void SegmentedControl::addSegment(const QString& id, const QString& text, const QString& toolTip, const QIcon& icon) {
    auto* segment = new SegmentButton(id, this);
    segment->setIcon(icon);
    segment->setTexts(text, toolTip);
    m_group->addButton(segment);
    m_layout->addWidget(segment);
    m_segments.push_back(segment);
    if (m_segments.size() == 1) segment->setChecked(true);
    segment->installEventFilter(this);
    // toggled() instead of clicked(): the arrow keys choose as well.
    connect(segment, &QAbstractButton::toggled, this, [this, segment](bool on) {
        if (!on) return;
        offerToTab();
        if (!m_silent) Q_EMIT currentChanged(segment->id());
    });
    offerToTab();
}

/// Tab stops once at the whole control: at the chosen segment or, when that is disabled, at the first that is not.
void SegmentedControl::offerToTab() {
    const auto usable = [](const SegmentButton* s) {
        const bool taken =
            s->testAttribute(Qt::WA_WState_ExplicitShowHide) && s->isHidden(); // new widgets are hidden too
        return s->isEnabledTo(s->parentWidget()) && !taken;
    };
    const auto chosen =
        std::find_if(m_segments.begin(), m_segments.end(), [&](const auto* s) { return s->isChecked() && usable(s); });
    const auto first = std::find_if(m_segments.begin(), m_segments.end(), usable);
    const auto stop = chosen != m_segments.end() ? chosen : first;
    for (auto at = m_segments.begin(); at != m_segments.end(); ++at)
        (*at)->setFocusPolicy(at == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

SegmentButton* SegmentedControl::find(const QString& id) const {
    const auto found =
        std::find_if(m_segments.begin(), m_segments.end(), [&id](const auto* s) { return s->id() == id; });
    return found == m_segments.end() ? nullptr : *found;
}

void SegmentedControl::setSegmentText(const QString& id, const QString& text, const QString& toolTip) {
    if (auto* segment = find(id)) segment->setTexts(text, toolTip);
}

void SegmentedControl::setSegmentEnabled(const QString& id, bool enabled, const QString& why) {
    if (auto* segment = find(id)) segment->setUsable(enabled, why);
    offerToTab();
}

void SegmentedControl::setSegmentVisible(const QString& id, bool visible) {
    if (auto* segment = find(id)) segment->setVisible(visible);
    offerToTab();
}

QString SegmentedControl::current() const {
    const auto* segment = static_cast<const SegmentButton*>(m_group->checkedButton());
    return segment == nullptr ? QString() : segment->id();
}

QStringList SegmentedControl::ids() const {
    QStringList all;
    for (const auto* segment : m_segments) all << segment->id();
    return all;
}

void SegmentedControl::setCurrent(const QString& id) {
    auto* segment = find(id);
    if (segment == nullptr || segment->isChecked()) return;
    m_silent = true;
    segment->setChecked(true);
    m_silent = false;
}

bool SegmentedControl::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool mirrored = isRightToLeft();
    int step = 0;
    if (key == Qt::Key_Right || key == Qt::Key_Down)
        step = key == Qt::Key_Right && mirrored ? -1 : 1;
    else if (key == Qt::Key_Left || key == Qt::Key_Up)
        step = key == Qt::Key_Left && mirrored ? 1 : -1;
    else if (key == Qt::Key_Home)
        step = static_cast<int>(-m_segments.size());
    else if (key == Qt::Key_End)
        step = static_cast<int>(m_segments.size());
    if (step == 0) return QWidget::eventFilter(watched, event);
    const auto at = std::find(m_segments.begin(), m_segments.end(), watched) - m_segments.begin();
    choose(static_cast<int>(at), step);
    return true;
}

/// Moves to the next segment that can be used; the ends hold, so that repeated keys do not run in circles.
void SegmentedControl::choose(int from, int step) {
    const int last = static_cast<int>(m_segments.size()) - 1;
    const int direction = step > 0 ? 1 : -1;
    int at = std::abs(step) > 1 ? (step > 0 ? last : 0) : from + direction;
    const int inward = std::abs(step) > 1 ? -direction : direction;
    for (; at >= 0 && at <= last; at += inward) {
        auto* segment = m_segments[static_cast<std::size_t>(at)];
        if (!segment->isEnabled() || segment->isHidden()) continue;
        segment->setFocus(Qt::TabFocusReason);
        segment->setChecked(true);
        return;
    }
}

void SegmentedControl::paintEvent(QPaintEvent*) {
    const auto& t = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.border);
    painter.setBrush(isEnabled() ? t.raised : t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), t.radius, t.radius);
}

} // namespace vecset
