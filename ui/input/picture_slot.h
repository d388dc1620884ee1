#pragma once

#include "core/image/image_processor.h"
#include "ui/input/latest_task.h"
#include "ui/input/matte_task.h"

#include <QObject>

#include <optional>
#include <vector>

namespace vecset {

/// One side of the object: the picture that was opened for it, its matte and what became of both. Everything slow
/// happens on the pool; a newer request takes the place of an older one, and a picture that cannot be read leaves the
/// shown one as it is.
class PictureSlot : public QObject {
    Q_OBJECT

public:
    PictureSlot(QThreadPool& pool, ViewSide side, QObject* parent);

    void open(const PictureSource& source);
    void clear();
    void setMatte(const MatteSettings& settings);

    [[nodiscard]] ViewSide side() const { return m_side; }
    [[nodiscard]] bool isEmpty() const { return !m_picture && !isReading(); }
    [[nodiscard]] bool hasPicture() const { return m_picture.has_value(); }
    [[nodiscard]] bool isReading() const { return m_load.isRunning(); }
    /// The background is being found (seconds for a large photograph).
    [[nodiscard]] bool isCutting() const { return m_find.isRunning() || m_cut.isRunning(); }
    [[nodiscard]] bool isBusy() const { return isReading() || isCutting(); }
    /// Cut out, nothing under way, nothing that blocks.
    [[nodiscard]] bool isReady() const;

    [[nodiscard]] const std::optional<LoadedPicture>& picture() const { return m_picture; }
    /// The last cut-out of this picture; while a new matte is made, still the older one.
    [[nodiscard]] const std::optional<CutOut>& cutOut() const { return m_result; }
    /// Why no matte could be made.
    [[nodiscard]] const std::optional<PictureFailure>& matteFailure() const { return m_failure; }
    [[nodiscard]] std::vector<PictureNote> notes() const;
    /// What is being read (its title), or what is shown.
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString path() const;

Q_SIGNALS:
    void changed();
    void opened(const QString& path); ///< a file was read; empty for pictures without a file
    void readFailed(const vecset::PictureFailure& failure, const QString& title, const QString& path);

private:
    [[nodiscard]] PictureNote failureNote() const;
    void takePicture(const LoadOutcome& outcome);
    void takeMatte(const MatteOutcome& outcome);
    void startMatte();
    void startCut();

    ViewSide m_side;
    MatteSettings m_settings;
    std::optional<LoadedPicture> m_picture;
    std::optional<SoftMatte> m_matte;
    std::optional<CutOut> m_result;
    std::optional<PictureFailure> m_failure;
    QString m_readingTitle, m_readingPath;
    LatestTask<LoadOutcome> m_load;
    LatestTask<MatteOutcome> m_find;
    LatestTask<CutOut> m_cut;
};

} // namespace vecset
