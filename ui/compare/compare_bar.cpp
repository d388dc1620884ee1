#include "ui/compare/compare_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/segmented_control.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace vecset {
namespace {

constexpr int kOneRowFrom = 1150; ///< pixels that title, controls and buttons take beside each other, in German too

constexpr std::array kHeatIds{"off", "a", "b", "both"}; // in the order of HeatMap
constexpr std::array kLayoutIds{"pair", "wipe"};        // in the order of CompareLayout

template <typename Ids> int placeOf(const Ids& ids, const QString& id) {
    for (std::size_t m = 0; m < ids.size(); ++m) {
        if (id == QLatin1String(ids[m])) return static_cast<int>(m);
    }
    return 0;
}

QToolButton* iconButton(const char* icon, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(themedIcon(QString::fromLatin1(icon)));
    return button;
}

} // namespace

CompareBar::CompareBar(QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_controls(new QWidget(this)), m_end(new QWidget(this)),
      m_title(new ElidedLabel(this)), m_layouts(new SegmentedControl(this)),
      m_heatLabel(new QLabel(this)), m_heats(new SegmentedControl(this)), m_swap(new QPushButton(this)),
      m_facts(iconButton("panel-right", this)), m_save(new QPushButton(this)), m_close(iconButton("close", this)) {
    const Tokens& tokens = Theme::instance().tokens();
    setRole(m_title, "title");
    setRole(m_heatLabel, "muted");
    m_title->setElideMode(Qt::ElideMiddle);
    m_close->setObjectName(QStringLiteral("closeComparison"));
    m_facts->setCheckable(true);
    m_facts->setChecked(true);
    m_save->setIcon(themedIcon(QStringLiteral("report")));
    setRole(m_swap, "quiet");
    m_layouts->addSegment(QString::fromLatin1(kLayoutIds[0]), {}, {}, themedIcon(QStringLiteral("split")));
    m_layouts->addSegment(QString::fromLatin1(kLayoutIds[1]), {}, {}, themedIcon(QStringLiteral("wipe")));
    for (const char* id : kHeatIds) m_heats->addSegment(QString::fromLatin1(id), {}, {});
    const auto row = [&](QWidget* holder, std::initializer_list<QWidget*> parts) {
        auto* layout = new QHBoxLayout(holder);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(tokens.space2);
        for (QWidget* part : parts) layout->addWidget(part);
        return layout;
    };
    row(m_controls, {m_layouts, m_swap, m_heatLabel, m_heats, m_facts})->insertStretch(2, 1);
    row(m_end, {m_save, m_close});
    m_grid->setContentsMargins(tokens.space3, tokens.space2, tokens.space2, tokens.space2);
    m_grid->setHorizontalSpacing(tokens.space3);
    m_grid->setVerticalSpacing(tokens.space2);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(m_title, 0, 0);
    m_grid->addWidget(m_controls, 1, 0, 1, 3);
    m_grid->addWidget(m_end, 0, 2);
    connect(m_layouts, &SegmentedControl::currentChanged, this,
            [this](const QString& id) { Q_EMIT layoutChosen(static_cast<CompareLayout>(placeOf(kLayoutIds, id))); });
    connect(m_heats, &SegmentedControl::currentChanged, this,
            [this](const QString& id) { Q_EMIT heatMapChosen(static_cast<HeatMap>(placeOf(kHeatIds, id))); });
    connect(m_swap, &QPushButton::clicked, this, &CompareBar::swapRequested);
    connect(m_facts, &QToolButton::toggled, this, &CompareBar::factsToggled);
    connect(m_save, &QPushButton::clicked, this, &CompareBar::saveRequested);
    connect(m_close, &QToolButton::clicked, this, &CompareBar::closeRequested);
    retranslateUi();
}

/// One row where there is room for it: the height belongs to the shapes.
void CompareBar::arrange() {
    const bool oneRow = width() >= kOneRowFrom * Theme::instance().fontScale();
    if (std::exchange(m_oneRow, oneRow) == oneRow) return;
    m_grid->removeWidget(m_controls);
    if (oneRow) {
        m_grid->addWidget(m_controls, 0, 1);
    } else {
        m_grid->addWidget(m_controls, 1, 0, 1, 3);
    }
}

void CompareBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void CompareBar::setNames(const QString& a, const QString& b) {
    m_a = a;
    m_b = b;
    //: Title of the comparison; the names of the two results
    m_title->setText(m_a.isEmpty() && m_b.isEmpty() ? tr("Compare") : tr("%1 compared with %2").arg(m_a, m_b));
}

void CompareBar::setCompareLayout(CompareLayout layout) {
    m_layouts->setCurrent(QString::fromLatin1(kLayoutIds[static_cast<std::size_t>(layout)]));
}

void CompareBar::setHeatMap(HeatMap heat) {
    m_heats->setCurrent(QString::fromLatin1(kHeatIds[static_cast<std::size_t>(heat)]));
}

void CompareBar::setHeatMapReady(bool ready) {
    m_heatReady = ready;
    for (std::size_t m = 1; m < kHeatIds.size(); ++m) {
        m_heats->setSegmentEnabled(QString::fromLatin1(kHeatIds[m]), ready, tr("The distances are not measured yet."));
    }
}

void CompareBar::setReportReady(bool ready) {
    m_reportReady = ready;
    m_swap->setEnabled(ready);
    showSave();
}

void CompareBar::setSaving(bool on) {
    m_saving = on;
    showSave();
}

void CompareBar::setFactsShown(bool on) {
    const QSignalBlocker quiet(m_facts);
    m_facts->setChecked(on);
}

void CompareBar::showSave() {
    m_save->setEnabled(m_reportReady && !m_saving);
    m_save->setText(m_saving ? tr("Saving …") : tr("Save report …"));
    m_save->setToolTip(m_reportReady
                           ? tr("Write pictures, times and distances to an HTML page, or the figures to a JSON file. "
                                "Drawing the pictures takes some seconds.")
                           : tr("Both meshes must be there before a report can be saved."));
}

void CompareBar::retranslateUi() {
    const auto say = [](SegmentedControl* control, const char* id, const QString& text, const QString& toolTip) {
        control->setSegmentText(QString::fromLatin1(id), text, toolTip);
    };
    say(m_layouts, "pair", tr("Side by side"), tr("Two views that turn together"));
    say(m_layouts, "wipe", tr("Wipe"), tr("Both meshes at one place, with a border to drag between them"));
    say(m_heats, "off", tr("Off"), tr("Both meshes in clay"));
    say(m_heats, "a", tr("On A"), tr("Colour mesh A by its distance to B"));
    say(m_heats, "b", tr("On B"), tr("Colour mesh B by its distance to A"));
    say(m_heats, "both", tr("On both"), tr("Colour each mesh by its distance to the other"));
    m_heatLabel->setText(tr("Heat map"));
    m_layouts->setAccessibleName(tr("How the two meshes are shown"));
    m_heats->setAccessibleName(tr("Heat map of the distances"));
    const auto name = [](QToolButton* button, const QString& text, const QString& toolTip) {
        button->setToolTip(toolTip);
        button->setAccessibleName(text);
    };
    m_swap->setText(tr("Swap"));
    m_swap->setToolTip(tr("Swap A and B"));
    name(m_facts, tr("Facts"), tr("Show or hide times, memory, settings and distances"));
    name(m_close, tr("Close the comparison"), tr("Close the comparison and go back to the single view"));
    setHeatMapReady(m_heatReady);
    setNames(m_a, m_b);
    showSave();
}

void CompareBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace vecset
