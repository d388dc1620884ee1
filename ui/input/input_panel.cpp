#include "ui/input/input_panel.h"

#include "ui/base/error_text.h"
#include "ui/input/dropped_data.h"
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

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>

#include <algorithm>

namespace vecset {
namespace {

constexpr int kThumbnail = 256;
/// With its segments made before the next control is: the tab order follows the order of making.
SegmentedControl* makeShownAs(QWidget* parent) {
    auto* control = new SegmentedControl(parent);
    for (const char* id : {"picture", "matte"}) control->addSegment(QLatin1String(id), QLatin1String(id), {});
    return control;
}

constexpr int kThreads = 2; ///< a picture may be read while an older one's matte is still stopping

} // namespace

InputPanel::InputPanel(QWidget* parent)
    : QWidget(parent), m_recent(new RecentFiles(this)), m_open(new QToolButton(this)), m_paste(new QToolButton(this)),
      m_recentButton(new QToolButton(this)), m_view(new PictureView(this)), m_shownAs(makeShownAs(this)),
      m_caption(new ElidedLabel(this)), m_notes(new NoteList(this)), m_sides(new ViewSlotsBar(this)),
      m_matteTitle(new QLabel(this)), m_matte(new MatteControls(this)), m_samplesTitle(new QLabel(this)),
      m_samples(new SamplesStrip(findSamples(samplesFolder()), m_pool, this)) {
    m_pool.setMaxThreadCount(kThreads);
    m_expand =
        std::make_unique<LatestTask<QStringList>>(m_pool, this, [this](const QStringList& files) { dispatch(files); });
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        m_slots[i] = new PictureSlot(m_pool, static_cast<ViewSide>(i), this);
        connectSlot(m_slots[i]);
    }
    setAcceptDrops(true);
    build();
    connectParts();
    retranslateUi();
    refresh();
}

InputPanel::~InputPanel() {
    // Whatever still runs is asked to stop before the pool waits for it.
    for (PictureSlot* slot : m_slots) delete slot;
    delete m_samples;
    m_expand.reset();
}

void InputPanel::openFiles(const QStringList& files) {
    if (files.isEmpty()) return;
    if (files.size() == 1 && looksLikePicture(files.front())) return dispatch(files);
    m_expand->start([files](const JobContext&) { return expandFolders(files); });
}

void InputPanel::dispatch(const QStringList& files) {
    if (files.isEmpty()) {
        Q_EMIT noticeRaised(NoticeLevel::Warning, tr("There is no picture in that folder."),
                            tr("Pictures are files of the kinds PNG, JPEG, WebP, TIFF and BMP."));
    } else if (files.size() == 1) {
        openSource(PictureSource::fromFile(files.front()), m_side);
    } else if (!openBySides(files)) {
        Q_EMIT batchRequested(files);
    }
}

bool InputPanel::openBySides(const QStringList& files) {
    if (!m_multiView || files.size() > std::ssize(m_slots)) return false;
    std::array<QString, 4> bySide;
    for (const QString& file : files) {
        const auto side = sideFromFileName(file);
        if (!side || !bySide.at(static_cast<std::size_t>(*side)).isEmpty()) return false;
        bySide.at(static_cast<std::size_t>(*side)) = file;
    }
    for (std::size_t i = 0; i < bySide.size(); ++i) {
        if (!bySide[i].isEmpty()) openSource(PictureSource::fromFile(bySide[i]), static_cast<ViewSide>(i));
    }
    return true;
}

void InputPanel::openSource(const PictureSource& source, ViewSide side) {
    showSide(m_multiView ? side : ViewSide::Front);
    shown().open(source);
}

void InputPanel::openSample(int index) {
    if (index < 0 || index >= sampleCount()) return;
    const SamplePicture& sample = m_samples->samples()[static_cast<std::size_t>(index)];
    PictureSource source = PictureSource::fromFile(sample.path);
    source.title = sample.title;
    openSource(source, m_side);
}

int InputPanel::sampleCount() const { return static_cast<int>(m_samples->samples().size()); }

bool InputPanel::pasteClipboard() {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data != nullptr && mayHoldPicture(*data)) return take(data);
    Q_EMIT noticeRaised(NoticeLevel::Info, tr("There is no picture in the clipboard."),
                        tr("Copy a picture or a picture file, then paste again."));
    return false;
}

bool InputPanel::canTake(const QMimeData* data) { return data != nullptr && mayHoldPicture(*data); }

bool InputPanel::take(const QMimeData* data) { return data != nullptr && takeFor(*data, m_side); }

bool InputPanel::takeFor(const QMimeData& data, ViewSide side) {
    const DroppedData dropped = readDroppedData(data);
    if (!dropped.files.isEmpty()) {
        showSide(side);
        openFiles(dropped.files);
    } else if (dropped.source) {
        openSource(*dropped.source, side);
    } else if (dropped.onlyAddress) {
        Q_EMIT noticeRaised(NoticeLevel::Warning, tr("Only the address of a picture arrived, not the picture."),
                            tr("Save the picture to a file first, or copy the picture itself and paste it here."));
        return false;
    } else {
        Q_EMIT noticeRaised(NoticeLevel::Warning, tr("There is no picture in what was dropped or pasted."),
                            tr("Drop picture files, or copy a picture and paste it."));
        return false;
    }
    return true;
}

void InputPanel::chooseFile() {
    const QString last = m_recent->paths().isEmpty() ? QString() : m_recent->paths().front();
    const QString kinds = pictureNameFilters().join(QLatin1Char(' '));
    openFiles(
        QFileDialog::getOpenFileNames(window(), tr("Open pictures"), last,
                                      tr("Pictures (%1)").arg(kinds) + QStringLiteral(";;") + tr("All files (*)")));
}

std::vector<ViewPicture> InputPanel::pictures() const {
    std::vector<ViewPicture> pictures;
    if (!blockedReason().isEmpty()) return pictures;
    for (const PictureSlot* slot : activeSlots()) pictures.push_back({slot->side(), *slot->cutOut()->picture});
    return pictures;
}

MatteOptions InputPanel::matteOptions() const { return m_matte->settings().toOptions(); }

double InputPanel::borderRatio() const { return 1.0 - m_matte->settings().foregroundRatio; }

void InputPanel::setDefaultBorderRatio(double ratio) { m_matte->setDefaultForeground(1.0 - ratio); }

QString InputPanel::blockedReason() const {
    const auto slots = activeSlots();
    if (slots.empty()) return tr("Drop a picture first, or pick a sample.");
    for (const PictureSlot* slot : slots) {
        if (slot->isReading()) return tr("The picture is being read.");
        if (slot->isCutting()) return tr("The background is being removed.");
        for (const PictureNote& note : slot->notes()) {
            if (note.level == PictureNote::Level::Blocking) return note.text;
        }
        if (!slot->isReady()) return tr("The picture is not ready.");
    }
    return {};
}

std::vector<PictureNote> InputPanel::notes() const { return shown().notes(); }

bool InputPanel::isBusy() const {
    return m_expand->isRunning() ||
           std::any_of(m_slots.begin(), m_slots.end(), [](const auto* slot) { return slot->isBusy(); });
}

QString InputPanel::title() const { return main().title(); }

QImage InputPanel::thumbnail() const {
    const auto& result = main().cutOut();
    return result ? result->preview.scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                  : QImage();
}

QImage InputPanel::original() const { return main().picture() ? main().picture()->preview : QImage(); }

PictureSlot& InputPanel::main() const {
    const auto slots = activeSlots();
    return slots.empty() ? slot(ViewSide::Front) : *slots.front();
}

std::vector<PictureSlot*> InputPanel::activeSlots() const {
    std::vector<PictureSlot*> active;
    for (PictureSlot* slot : m_slots) {
        if (!slot->isEmpty() && (m_multiView || slot->side() == ViewSide::Front)) active.push_back(slot);
    }
    return active;
}

void InputPanel::setMultiView(bool multiView) {
    if (multiView == m_multiView) return;
    m_multiView = multiView;
    if (!multiView) m_side = ViewSide::Front;
    showSide(m_side);
    refresh();
    Q_EMIT changed();
}

void InputPanel::showSide(ViewSide side) {
    m_side = m_multiView ? side : ViewSide::Front;
    m_sides->setCurrent(m_side);
    refresh();
}

void InputPanel::reportUnreadable(const PictureFailure& failure, const QString& title) {
    const ErrorText text = describeError(failure.code, failure.message);
    const QString remedy =
        failure.code == ErrorCode::UnreadableFile
            ? tr("The file may be empty, damaged or gone. Choose another picture; the one before is kept.")
            : text.remedy;
    Q_EMIT noticeRaised(NoticeLevel::Error, tr("“%1” could not be opened: %2").arg(title, text.cause), remedy);
}

void InputPanel::dragEnterEvent(QDragEnterEvent* event) {
    if (!canTake(event->mimeData())) return;
    event->acceptProposedAction();
    m_view->setDropActive(true);
}

void InputPanel::dragMoveEvent(QDragMoveEvent* event) { event->acceptProposedAction(); }

void InputPanel::dragLeaveEvent(QDragLeaveEvent*) { m_view->setDropActive(false); }

void InputPanel::dropEvent(QDropEvent* event) {
    m_view->setDropActive(false);
    event->acceptProposedAction();
    take(event->mimeData());
}

void InputPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace vecset
