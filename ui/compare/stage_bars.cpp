#include "ui/compare/stage_bars.h"

#include "ui/compare/compare_facts.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace vecset {
namespace {

constexpr int kBarHeight = 12;
constexpr int kBarGap = 6;
constexpr double kLongest = 0.999; ///< of the room, for the slower side

/// How far round the colour circle from the accent, and how much of it: the two stages that cost most stand out.
struct StageHue {
    const char* stage;
    double turn, strength;
};
constexpr std::array kHues{StageHue{"load", 0.50, 0.25},   StageHue{"encode", 0.38, 0.7},
                           StageHue{"picture", 0.30, 0.6}, StageHue{"condition", 0.18, 0.75},
                           StageHue{"sample", 0.0, 1.0},   StageHue{"decode", 0.63, 0.95},
                           StageHue{"surface", 0.76, 0.7}, StageHue{"clean-up", 0.48, 0.6}};

} // namespace

QColor stageColour(const QString& stage) {
    const Tokens& tokens = Theme::instance().tokens();
    const auto known =
        std::find_if(kHues.begin(), kHues.end(), [&](const StageHue& h) { return stage == QLatin1String(h.stage); });
    if (known == kHues.end()) return tokens.muted;
    float h = 0, s = 0, l = 0;
    tokens.accent.getHslF(&h, &s, &l);
    const float turned = std::max(h, 0.0f) + static_cast<float>(known->turn);
    return QColor::fromHslF(turned - std::floor(turned), s * static_cast<float>(known->strength),
                            std::clamp(l, 0.40f, 0.62f));
}

StageBars::StageBars(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StageBars::setSides(const CompareSide& a, const CompareSide& b) {
    m_bars = {Bar{a.stages, a.seconds}, Bar{b.stages, b.seconds}};
    setAccessibleName(CompareFacts::headline(a, b));
    update();
}

QSize StageBars::sizeHint() const { return {240, 2 * kBarHeight + kBarGap}; }
QSize StageBars::minimumSizeHint() const { return {80, sizeHint().height()}; }

QRectF StageBars::barRect(int row) const {
    const QFontMetrics small(Theme::instance().smallFont());
    const double left = small.horizontalAdvance(QLatin1Char('B')) + 8.0;
    const double longest = std::max({m_bars[0].seconds, m_bars[1].seconds, 1e-9});
    const double wide = (width() - left) * kLongest * m_bars[std::size_t(row)].seconds / longest;
    return {left, row * double(kBarHeight + kBarGap), wide, kBarHeight};
}

void StageBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::instance().smallFont());
    for (int row = 0; row < 2; ++row) {
        const Bar& bar = m_bars[std::size_t(row)];
        const QRectF whole = barRect(row);
        painter.setPen(Theme::instance().tokens().muted);
        painter.drawText(QRectF(0, whole.top(), whole.left(), kBarHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         row == 0 ? QStringLiteral("A") : QStringLiteral("B"));
        if (!(bar.seconds > 0.0)) continue;
        QPainterPath outline;
        outline.addRoundedRect(whole, 3, 3);
        painter.setClipPath(outline);
        painter.fillRect(whole, Theme::instance().tokens().muted); // time outside the stages
        double left = whole.left();
        for (const auto& time : bar.stages) {
            const double wide = whole.width() * time.seconds / bar.seconds;
            painter.fillRect(QRectF(left, whole.top(), wide + 0.5, kBarHeight), stageColour(time.stage));
            left += wide;
        }
        painter.setClipping(false);
    }
}

QString StageBars::toolTipAt(QPointF position) const {
    for (int row = 0; row < 2; ++row) {
        const Bar& bar = m_bars[std::size_t(row)];
        const QRectF whole = barRect(row);
        if (!whole.contains(position)) continue;
        double left = whole.left();
        for (const auto& time : bar.stages) {
            left += whole.width() * time.seconds / bar.seconds;
            //: A stage and how long it took
            if (position.x() < left)
                return tr("%1: %2").arg(CompareFacts::stageTitle(time.stage), CompareFacts::secondsText(time.seconds));
        }
    }
    return {};
}

bool StageBars::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), this);
    return true;
}

} // namespace vecset
