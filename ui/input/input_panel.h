#pragma once

#include "core/pipeline/generation.h"
#include "ui/input/matte_settings.h"
#include "ui/input/picture_notes.h"
#include "ui/widgets/notice_bar.h"

#include <QImage>
#include <QJsonObject>
#include <QStringList>
#include <QThreadPool>
#include <QWidget>

#include <array>
#include <memory>
#include <vector>

class QLabel;
class QMimeData;
class QScrollArea;
class QToolButton;

namespace vecset {

template <typename Result> class LatestTask;

class ElidedLabel;
class MatteControls;
class NoteList;
class PictureSlot;
class PictureView;
class RecentFiles;
class SamplesStrip;
class SegmentedControl;
class ViewSlotsBar;
struct PictureFailure;
struct PictureSource;

/// The left-hand column: from a dropped, pasted, opened or sample picture to the cut-out object that the model gets to
/// see, with everything that is doubtful about it said before a run. Files are read and backgrounds removed on a pool
/// of its own; the GUI thread only paints.
class InputPanel : public QWidget {
    Q_OBJECT

public:
    explicit InputPanel(QWidget* parent = nullptr);
    ~InputPanel() override;

    /// Opens one file; several ask for a batch (batchRequested), unless the model takes several views and the names
    /// tell the sides (…front…, …left…). A folder stands for the pictures in it.
    void openFiles(const QStringList& files);
    void openSample(int index);
    [[nodiscard]] int sampleCount() const;
    /// The clipboard's picture or picture files; false (with a notice) when there is none.
    bool pasteClipboard();
    /// The same for a drop anywhere on the window. canTake: to be asked on drag enter.
    [[nodiscard]] static bool canTake(const QMimeData* data);
    bool take(const QMimeData* data);
    void chooseFile();

    /// The pictures with the matte in their alpha, for GenerationRequest::pictures with MatteMode::None (the matte is
    /// made already); empty when not ready.
    [[nodiscard]] std::vector<ViewPicture> pictures() const;
    /// The matte options for pictures that do not come from this panel (a batch).
    [[nodiscard]] MatteOptions matteOptions() const;
    [[nodiscard]] double borderRatio() const;
    /// The share that stays free around the object unless the user says otherwise: 0.15, or what a model names.
    void setDefaultBorderRatio(double ratio);
    /// Why nothing can be generated from this input; empty when ready.
    [[nodiscard]] QString blockedReason() const;
    /// What is doubtful about the shown picture.
    [[nodiscard]] std::vector<PictureNote> notes() const;
    [[nodiscard]] bool isBusy() const;
    /// The file's base name; empty without a picture.
    [[nodiscard]] QString title() const;
    void setMultiView(bool multiView);
    /// The cut-out front picture, at most 256 pixels a side.
    [[nodiscard]] QImage thumbnail() const;
    /// The front picture as it was opened, at most 1024 pixels a side.
    [[nodiscard]] QImage original() const;

    [[nodiscard]] QJsonObject state() const;
    void restoreState(const QJsonObject& state);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed(); ///< pictures, matte options or readiness
    void batchRequested(const QStringList& files);
    void noticeRaised(vecset::NoticeLevel level, const QString& text, const QString& remedy);

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    [[nodiscard]] QLayout* buildFileRow();
    [[nodiscard]] QLayout* buildPictureRow();
    void connectParts();
    void connectSlot(PictureSlot* slot);
    void retranslateUi();
    void dispatch(const QStringList& files);
    void openSource(const PictureSource& source, ViewSide side);
    bool takeFor(const QMimeData& data, ViewSide side);
    [[nodiscard]] bool openBySides(const QStringList& files);
    void showSide(ViewSide side);
    void refresh();
    void refreshTexts();
    void refreshTiles();
    [[nodiscard]] QString busyText() const;
    void reportUnreadable(const PictureFailure& failure, const QString& title);
    [[nodiscard]] PictureSlot& slot(ViewSide side) const { return *m_slots[static_cast<std::size_t>(side)]; }
    [[nodiscard]] PictureSlot& shown() const { return slot(m_side); }
    [[nodiscard]] PictureSlot& main() const; ///< front, or the first side with a picture
    [[nodiscard]] std::vector<PictureSlot*> activeSlots() const;

    QThreadPool m_pool;
    std::unique_ptr<LatestTask<QStringList>> m_expand; ///< folders among dropped files
    std::array<PictureSlot*, 4> m_slots{};
    ViewSide m_side = ViewSide::Front;
    bool m_multiView = false;
    QScrollArea* m_scroll = nullptr;
    RecentFiles* m_recent;
    QToolButton* m_open;
    QToolButton* m_paste;
    QToolButton* m_recentButton;
    PictureView* m_view;
    SegmentedControl* m_shownAs;
    ElidedLabel* m_caption;
    NoteList* m_notes;
    ViewSlotsBar* m_sides;
    QLabel* m_matteTitle;
    MatteControls* m_matte;
    QLabel* m_samplesTitle;
    SamplesStrip* m_samples;
};

} // namespace vecset
