// The parts of InputPanel that lay out, connect and show; what it does is in input_panel.cpp.
#include "ui/input/input_panel.h"

#include "ui/input/latest_task.h"
#include "ui/input/matte_controls.h"
#include "ui/input/note_list.h"
#include "ui/input/pasted_pictures.h"
#include "ui/input/picture_slot.h"
#include "ui/input/picture_view.h"
#include "ui/input/recent_files.h"
#include "ui/input/samples_strip.h"
#include "ui/input/view_slots_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vecset {
namespace {

constexpr int kLeastHeight = 200;

} // namespace

void InputPanel::build() {
    const Tokens& tokens = Theme::instance().tokens();
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(tokens.space3, tokens.space3, tokens.space3, tokens.space3);
    layout->setSpacing(tokens.space2);
    layout->addLayout(buildFileRow());
    layout->addWidget(m_view);
    layout->addLayout(buildPictureRow());
    layout->addWidget(m_sides);
    layout->addWidget(m_notes);
    layout->addSpacing(tokens.space2);
    layout->addWidget(m_matteTitle);
    layout->addWidget(m_matte);
    layout->addSpacing(tokens.space2);
    layout->addWidget(m_samplesTitle);
    layout->addWidget(m_samples);
    layout->addStretch(1);
    setRole(m_matteTitle, "section");
    setRole(m_samplesTitle, "section");
    m_samplesTitle->setVisible(sampleCount() > 0);

    // A file dropped on a number is a picture as well, not text for it.
    for (auto* entry : body->findChildren<QLineEdit*>()) entry->setAcceptDrops(false);

    m_scroll = new QScrollArea(this);
    setRole(m_scroll, "plain");
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(body);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
}

/// The contents scroll up and down only: a longer language or larger letters make the dock wider.
QSize InputPanel::minimumSizeHint() const {
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    return {m_scroll->widget()->minimumSizeHint().width() + bar, kLeastHeight};
}

QLayout* InputPanel::buildFileRow() {
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::instance().tokens().space1);
    m_open->setIcon(themedIcon(QStringLiteral("open")));
    m_paste->setIcon(themedIcon(QStringLiteral("paste")));
    m_recentButton->setIcon(themedIcon(QStringLiteral("history")));
    for (auto* button : {m_open, m_paste}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        row->addWidget(button);
    }
    auto* menu = new QMenu(m_recentButton);
    m_recentButton->setMenu(menu);
    m_recentButton->setPopupMode(QToolButton::InstantPopup);
    connect(menu, &QMenu::aboutToShow, m_recent, [this, menu] { m_recent->fill(*menu); });
    row->addStretch(1);
    row->addWidget(m_recentButton);
    return row;
}

QLayout* InputPanel::buildPictureRow() {
    m_shownAs->setCurrent(QStringLiteral("matte"));
    setRole(m_caption, "muted");
    m_caption->setElideMode(Qt::ElideMiddle);
    auto* row = new QVBoxLayout;
    row->setSpacing(Theme::instance().tokens().space1);
    row->addWidget(m_caption);
    row->addWidget(m_shownAs);
    return row;
}

void InputPanel::connectParts() {
    connect(m_open, &QToolButton::clicked, this, &InputPanel::chooseFile);
    connect(m_view, &PictureView::openRequested, this, &InputPanel::chooseFile);
    connect(m_paste, &QToolButton::clicked, this, &InputPanel::pasteClipboard);
    connect(m_samples, &SamplesStrip::chosen, this, &InputPanel::openSample);
    connect(m_recent, &RecentFiles::chosen, this, [this](const QString& path) { openFiles({path}); });
    connect(m_recent, &RecentFiles::changed, this, [this] {
        m_recentButton->setEnabled(!m_recent->paths().isEmpty());
        Q_EMIT changed();
    });
    connect(m_shownAs, &SegmentedControl::currentChanged, this,
            [this](const QString& id) { m_view->setMatteShown(id == QLatin1String("matte")); });
    connect(m_sides, &ViewSlotsBar::picked, this, &InputPanel::showSide);
    connect(m_sides, &ViewSlotsBar::dropped, this,
            [this](ViewSide side, const QMimeData* data) { takeFor(*data, side); });
    connect(m_sides, &ViewSlotsBar::clearRequested, this, [this](ViewSide side) { slot(side).clear(); });
    connect(m_matte, &MatteControls::settingsChanged, this, [this] {
        m_view->setForegroundRatio(m_matte->settings().foregroundRatio);
        for (PictureSlot* slot : m_slots) slot->setMatte(m_matte->settings());
        Q_EMIT changed();
    });
}

void InputPanel::connectSlot(PictureSlot* slot) {
    connect(slot, &PictureSlot::changed, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    connect(slot, &PictureSlot::opened, this, [this](const QString& path) {
        const auto& samples = m_samples->samples();
        const bool isSample =
            std::any_of(samples.begin(), samples.end(), [&](const auto& s) { return s.path == path; });
        if (!path.isEmpty() && !isSample && !isPastedPicture(path)) m_recent->add(path);
    });
    connect(slot, &PictureSlot::readFailed, this,
            [this](const PictureFailure& failure, const QString& title, const QString& path) {
                m_recent->remove(path);
                reportUnreadable(failure, title);
            });
}

QString InputPanel::busyText() const {
    if (m_expand->isRunning()) return tr("Looking for pictures…");
    if (shown().isReading()) return tr("Reading the picture…");
    return shown().isCutting() ? tr("Removing the background…") : QString();
}

void InputPanel::refresh() {
    const auto& picture = shown().picture();
    const auto& result = shown().cutOut();
    QRect box;
    if (result) {
        const QRectF whole(result->facts.box);
        const double scale = result->previewScale;
        box = QRectF(whole.topLeft() * scale, whole.size() * scale).toAlignedRect() & result->preview.rect();
    }
    m_view->setPictures(picture ? picture->preview : QImage(), result ? result->preview : QImage(), box);
    m_view->setForegroundRatio(m_matte->settings().foregroundRatio);
    m_matte->setUsedMode(result ? std::optional(result->facts.used) : std::nullopt);
    m_samples->setOpenPath(shown().path());
    m_recentButton->setEnabled(!m_recent->paths().isEmpty());
    refreshTiles();
    refreshTexts();
}

void InputPanel::refreshTexts() {
    const auto& picture = shown().picture();
    m_view->setBusy(busyText());
    m_notes->setNotes(shown().notes());
    m_shownAs->setVisible(picture.has_value());
    m_caption->setVisible(picture.has_value());
    // On the first day the samples are in sight, without scrolling past settings that have nothing to work on.
    m_matteTitle->setVisible(picture.has_value());
    m_matte->setVisible(picture.has_value());
    if (!picture) return;
    const QLocale locale;
    m_caption->setText(tr("%1 · %2 × %3", "file name, width, height")
                           .arg(picture->source.title, locale.toString(picture->fileSize.width()),
                                locale.toString(picture->fileSize.height())));
}

void InputPanel::refreshTiles() {
    m_sides->setVisible(m_multiView);
    if (!m_multiView) return;
    for (const PictureSlot* each : m_slots) {
        const auto& result = each->cutOut();
        m_sides->setThumbnail(each->side(), result            ? result->preview
                                            : each->picture() ? each->picture()->preview
                                                              : QImage());
    }
}

void InputPanel::retranslateUi() {
    m_open->setText(tr("Open…"));
    m_open->setToolTip(tr("Open a picture of one object. Several pictures become a queue."));
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("Use the picture or the picture file that is in the clipboard."));
    m_recentButton->setToolTip(tr("Pictures that were opened before."));
    m_recentButton->setAccessibleName(tr("Recent pictures"));
    m_shownAs->setSegmentText(QStringLiteral("picture"), tr("Picture"), tr("The picture as it was opened."));
    m_shownAs->setSegmentText(QStringLiteral("matte"), tr("Matte"),
                              tr("The object as the model sees it: cut out and centred."));
    m_shownAs->setAccessibleName(tr("What is shown"));
    m_matteTitle->setText(tr("Background"));
    m_samplesTitle->setText(tr("Samples"));
    refreshTexts();
}

} // namespace vecset
