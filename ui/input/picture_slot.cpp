#include "ui/input/picture_slot.h"

#include "ui/base/error_text.h"

#include <algorithm>
#include <utility>

namespace vecset {

PictureSlot::PictureSlot(QThreadPool& pool, ViewSide side, QObject* parent)
    : QObject(parent), m_side(side), m_load(pool, this, [this](const LoadOutcome& outcome) { takePicture(outcome); }),
      m_find(pool, this, [this](const MatteOutcome& outcome) { takeMatte(outcome); }),
      m_cut(pool, this, [this](const CutOut& result) {
          m_result = result;
          Q_EMIT changed();
      }) {}

void PictureSlot::open(const PictureSource& source) {
    m_readingTitle = source.title;
    m_readingPath = source.path;
    m_load.start([source](const JobContext& job) { return loadPicture(source, job); });
    Q_EMIT changed();
}

void PictureSlot::clear() {
    m_load.cancel();
    m_find.cancel();
    m_cut.cancel();
    m_picture.reset();
    m_matte.reset();
    m_result.reset();
    m_failure.reset();
    Q_EMIT changed();
}

void PictureSlot::setMatte(const MatteSettings& settings) {
    const bool sameMatte = settings.sameMatte(m_settings);
    const bool sameThreshold = settings.threshold == m_settings.threshold;
    m_settings = settings;
    if (!m_picture) return;
    if (!sameMatte) {
        startMatte();
    } else if (!sameThreshold && m_matte) {
        startCut();
    }
}

void PictureSlot::takePicture(const LoadOutcome& outcome) {
    if (const auto* failure = std::get_if<PictureFailure>(&outcome)) {
        Q_EMIT readFailed(*failure, m_readingTitle, m_readingPath);
        Q_EMIT changed();
        return;
    }
    m_picture = std::get<LoadedPicture>(outcome);
    m_result.reset();
    Q_EMIT opened(m_picture->source.path);
    startMatte();
}

void PictureSlot::startMatte() {
    m_matte.reset();
    m_failure.reset();
    m_cut.cancel();
    m_find.start([picture = *m_picture, settings = m_settings](const JobContext& job) {
        return findMatte(picture, settings, job);
    });
    Q_EMIT changed();
}

void PictureSlot::takeMatte(const MatteOutcome& outcome) {
    if (const auto* failure = std::get_if<PictureFailure>(&outcome)) {
        m_failure = *failure;
        m_result.reset();
        Q_EMIT changed();
        return;
    }
    m_matte = std::get<SoftMatte>(outcome);
    startCut();
}

void PictureSlot::startCut() {
    m_cut.start([picture = *m_picture, matte = *m_matte, threshold = m_settings.threshold](const JobContext& job) {
        return vecset::cutOut(picture, matte, threshold, job);
    });
    Q_EMIT changed();
}

std::vector<PictureNote> PictureSlot::notes() const {
    if (m_failure) return {failureNote()};
    return m_result ? notesFor(m_result->facts) : std::vector<PictureNote>();
}

PictureNote PictureSlot::failureNote() const {
    using Kind = PictureNote::Kind;
    const auto level = PictureNote::Level::Blocking;
    if (m_failure->code != ErrorCode::EmptyMatte) {
        const ErrorText text = describeError(m_failure->code, m_failure->message);
        return {Kind::NoMatte, level, text.cause, text.remedy};
    }
    if (m_settings.mode == MatteMode::Alpha && !m_picture->hasTransparency) {
        return {Kind::NothingRemoved, level, tr("The picture has no transparent background."),
                tr("Choose the matte “Automatic”, which removes the background.")};
    }
    return {Kind::NothingFound, level, tr("No object could be told from the background."),
            tr("Use a picture where the object stands out from a plain ground, cut it out (PNG with transparency), or "
               "choose "
               "the matte “Keep the whole picture”.")};
}

bool PictureSlot::isReady() const {
    if (!m_result || isBusy() || m_failure) return false;
    const auto all = notes();
    return std::none_of(all.begin(), all.end(),
                        [](const auto& note) { return note.level == PictureNote::Level::Blocking; });
}

QString PictureSlot::title() const {
    if (isReading()) return m_readingTitle;
    return m_picture ? m_picture->source.title : QString();
}

QString PictureSlot::path() const { return m_picture ? m_picture->source.path : QString(); }

} // namespace vecset
